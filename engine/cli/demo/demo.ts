import { openDistrictFolder } from '../../app/district-folder.ts';
import { readLedger } from '../../app/ledger.ts';
import { openStore } from '../../store/open-store.ts';
import type { Run, RunContext, VerbOnTheLine } from '../verb.ts';
import { actsOf } from './acts.ts';
import { playStep } from './play-step.ts';
import type { DemoAct, DemoStep, PlayedAct } from './step.ts';
import { tellProducts } from './tell-products.ts';
import { THE_END } from './timetable.ts';

/**
 * `yaohao demo`: the ordinary verbs one after another, a whole round on the shipped policy and the example rosters,
 * with a simulated clock in August 2017. It goes on from where the ledger stands: what was done before is said and
 * not done again. Papers are made anew each time, from the same records to the same bytes.
 */
export function demoOf(verbs: readonly VerbOnTheLine[]): Run {
  return async (run) => {
    const stand = await standOfLedger(run);
    const played: PlayedAct[] = [];
    for (const act of actsOf(run)) {
      const since = performance.now();
      const exitCode = await playAct(run, verbs, act, stand);
      if (exitCode !== 0) return exitCode;
      played.push({ act: act.name, seconds: Math.round((performance.now() - since) / 100) / 10 });
    }
    return tellProducts(run, played);
  };
}

async function playAct(
  run: RunContext,
  verbs: readonly VerbOnTheLine[],
  act: DemoAct,
  stand: string,
): Promise<number> {
  for (const step of await act.steps()) {
    const exitCode = await playStep(run, verbs, step, isOver(step, stand));
    if (exitCode !== 0) return exitCode;
  }
  return 0;
}

/** The moment of the ledger's last record within the demo; whatever came later is not the demo's. */
async function standOfLedger({ districtRoot }: RunContext): Promise<string> {
  const folder = openDistrictFolder(districtRoot);
  const ledger = folder.ok ? await readLedger(openStore({ folder: folder.value.root })) : undefined;
  if (ledger?.ok !== true) return '';
  const moments = [...ledger.value.records.values()].flat().map(({ at }) => at.slice(0, THE_END.length));
  return moments.reduce((last, at) => (at > last && at <= THE_END ? at : last), '');
}

/**
 * Steps of the last moment may be half done, and are done again; the ledger takes nothing twice. A report is no
 * record.
 */
function isOver({ verb, at }: DemoStep, stand: string): boolean {
  return verb !== 'report' && at < stand;
}
