import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '../../app/ledger.ts';
import type { Session } from '../../app/perform.ts';
import type { Right } from '../../domain/actor.ts';
import { postHasRight } from '../../domain/actor.ts';
import type { IssuedForm } from '../../domain/inspection.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { enter } from '../enter-district.ts';
import type { Run, RunContext, VerbOnTheLine } from '../verb.ts';
import { playInspectors } from './play-inspectors.ts';
import { playStep } from './play-step.ts';
import { readDice } from './read-dice.ts';
import type { DemoStep } from './step.ts';
import {
  HALF_TIME,
  ROUND,
  SECOND_HALF,
  STEPS_AFTER,
  STEPS_OF_VISITS,
  stepsBefore,
  stepsOfClaims,
  stepsOfDraw,
} from './timetable.ts';

/** An agency that, in the example, lets its term for claims pass and sends no written report. */
const TARDY = 'TOB';

/**
 * `yaohao demo`: the ordinary verbs one after another, a whole round on the shipped policy and the example rosters,
 * with a simulated clock in August 2017. What was done before is said and not done again.
 */
export function demoOf(verbs: readonly VerbOnTheLine[]): Run {
  return async (run) => {
    const examples = join(run.settings.programRoot, 'examples');
    const play = async (steps: readonly DemoStep[]) => {
      for (const step of steps) {
        const exitCode = await playStep(run, verbs, step);
        if (exitCode !== 0) return exitCode;
      }
      return 0;
    };
    const acts: readonly (() => Promise<readonly DemoStep[]>)[] = [
      async () => stepsBefore(examples),
      async () => stepsOfDraw(examples, readDice(join(examples, 'ceremony.yaml'))),
      async () => stepsOfClaims(await claimingAgencies(run)),
      async () => STEPS_OF_VISITS,
      async () => stepsOfRecording(run, HALF_TIME, '2017-08-23T17:00'),
      async () => stepsOfRecording(run, SECOND_HALF, '2017-08-30T09:00'),
      async () => stepsOfReports(run),
      async () => STEPS_AFTER,
    ];
    for (const act of acts) {
      const exitCode = await play(await act());
      if (exitCode !== 0) return exitCode;
    }
    tellProducts(run);
    return 0;
  };
}

/** What is looked at between the acts: no verb, only reading. */
async function lookAround(
  run: RunContext,
): Promise<
  Pick<Session, 'workplace' | 'policy'> & { forms: readonly IssuedForm[]; agencies: readonly string[] }
> {
  const options = { ...run.options, at: '2017-08-15T12:00:00+08:00', as: 'amr-clerk' };
  const session = enter({ ...run, options });
  if (!session.ok) throw new Error('the example district has a policy');
  const { workplace, policy } = session.value;
  const ledger = await readLedger(workplace.store);
  const file = ledger.ok ? ledger.value.rounds.get(ROUND) : undefined;
  return {
    workplace,
    policy,
    forms: Object.values(file?.inspect.forms ?? {}),
    agencies: file?.draw.opened?.commitment.match.map(({ agency }) => agency) ?? [],
  };
}

async function claimingAgencies(run: RunContext) {
  const { policy, agencies } = await lookAround(run);
  return agencies
    .filter((agency) => agency !== TARDY)
    .map((id) => ({ id, post: postOf(policy, id, 'claim') }));
}

async function stepsOfRecording(
  run: RunContext,
  days: { readonly from: string; readonly to: string },
  at: string,
): Promise<readonly DemoStep[]> {
  const { workplace, policy, forms, agencies } = await lookAround(run);
  const [from, to] = [isoDate(days.from), isoDate(days.to)];
  const busy = agencies.filter((agency) =>
    forms.some(
      (form) => form.on >= from && form.on <= to && form.lines.some((line) => line.agency === agency),
    ),
  );
  return busy.map((agency) => {
    const agencyName = policy.agencies.find(({ id }) => id === agency)?.name ?? agency;
    const file = playInspectors(workplace.folder, forms, { agency, agencyName, from, to });
    const as = postOf(policy, agency, 'record');
    return { what: '录入检查结果', verb: 'record', args: [file], as, at, options: { round: ROUND } };
  });
}

async function stepsOfReports(run: RunContext): Promise<readonly DemoStep[]> {
  const { workplace, policy, forms, agencies } = await lookAround(run);
  const visiting = agencies.filter(
    (agency) => agency !== TARDY && forms.some(({ lines }) => lines.some((line) => line.agency === agency)),
  );
  return visiting.map((agency) => {
    const name = policy.agencies.find(({ id }) => id === agency)?.name ?? agency;
    const text = `（示例）${name}已按联合检查工作方案完成本机关承担的检查，结果已录入一企一表。\n`;
    const written = workplace.folder.write(`data/inbox/${name}/书面报告.txt`, text);
    if (!written.ok) throw new Error('the example cannot write its inbox');
    return {
      what: '报送书面报告',
      verb: 'followup',
      args: [join(workplace.folder.root, written.value)],
      as: postOf(policy, agency, 'record'),
      at: '2017-08-30T11:00',
      options: { round: ROUND },
    };
  });
}

function postOf({ posts }: Session['policy'], agency: string, right: Right): string {
  const post = posts.posts.find((one) => one.agency === agency && postHasRight(one, right));
  if (post === undefined) throw new Error(`no post of ${agency} may ${right}`);
  return post.id;
}

/** 产出: what lies in reports/ now, by kind. */
function tellProducts({ console, districtRoot }: RunContext): void {
  const documents = join(districtRoot, 'reports', ROUND, 'documents');
  const names = existsSync(documents) ? readdirSync(documents) : [];
  const forms = names.includes('一企一表') ? readdirSync(join(documents, '一企一表')).length : 0;
  const proof = join(districtRoot, 'reports', ROUND, 'proof');
  const files = existsSync(proof) ? readdirSync(proof, { recursive: true }).length : 0;
  const papers = names.filter((name) => name !== '一企一表').toSorted();
  console.answer({ round: ROUND, documents: papers, forms, proof: files }, [
    '',
    '产出：',
    ...papers.map((name) => `  reports/${ROUND}/documents/${name}`),
    `  reports/${ROUND}/documents/一企一表/（${forms} 份）`,
    `  reports/${ROUND}/proof/（抽取证明，核验：yaohao verify reports/${ROUND}/proof）`,
  ]);
}
