import type { Inspector } from '../../../engine/verifier/documents.ts';
import { GOLDEN_PLAN, person } from './golden-plan.ts';
import { makeHonestChanges } from './honest-changes.ts';
import type { FramePlan, RoundPlan } from './round-plan.ts';
import { seededChance } from './seeded-chance.ts';

type Chance = (below: number) => number;

/** An honest round of two agencies that nobody thought of: bounds, states, cool-down, blind groups, strikes, substitutions. */
export function makeRandomPlan(name: string): RoundPlan {
  const chance = seededChance(name);
  const ids = Array.from({ length: 6 + chance(14) }, (_, i) => `91340404MA${String(i).padStart(8, '0')}`);
  const areas = new Map(ids.map((id) => [id, `z${chance(2)}`]));
  const isBlind = chance(4) === 0;
  const frames = ['A01', 'A02', 'B01']
    .slice(0, 1 + chance(3))
    .map((frame) => makeFrame(chance, frame, ids, areas, isBlind));
  const agencies = ['amr', 'env'].filter((agency) => frames.some((frame) => frame.agency === agency));
  const plan: RoundPlan = {
    ...GOLDEN_PLAN,
    secret: Array.from({ length: 64 }, () => chance(16).toString(16)).join(''),
    sources: [{ kind: 'dice', digits: Array.from({ length: 20 }, () => chance(10)).join('') }],
    frames,
    people: agencies.map((agency) => ({
      agency,
      slots: 2 + (chance(5) === 0 ? 1 : 0),
      window: ['2026-03-09', '2026-03-20'],
      inspectors: Array.from({ length: 4 + chance(4) }, (_, i) => makePerson(chance, `${agency}-${i}`, ids)),
    })),
  };
  const wish = { strike: chance(3), leave: chance(3) };
  return {
    ...plan,
    changes: ({ draw, match }) => {
      if (match.agencies.length === 0) return [];
      const drawn = [...new Set(draw.frames.flatMap((frame) => frame.drawn.map((entry) => entry.id)))].sort();
      const strike = drawn.slice(0, wish.strike);
      const leave = match.agencies.flatMap(({ agency, tasks }) =>
        tasks
          .filter((task) => !strike.includes(task.id))
          .slice(0, wish.leave)
          .map((task, i) => ({ agency, id: task.id, slot: 1 + (i % task.people.length) })),
      );
      return makeHonestChanges(plan, draw, match, { strike, leave });
    },
  };
}

const BOUNDS = [
  { bound: 'atLeast', minimum: 0, cap: null, share: '1/1' },
  { bound: 'atLeast', minimum: 2, cap: '1/2', share: '1/1' },
  { bound: 'exactly', minimum: 1, cap: null, share: '1/2' },
  { bound: 'atMost', minimum: 0, cap: '1/3', share: '1/1' },
] as const;
const STRATA = [
  { ratio: '1/4', rho: '1/1' },
  { ratio: '1/4', rho: '1/3' },
  { ratio: '2/3', rho: '1/1' },
  { ratio: '1/1', rho: '1/1' },
] as const;

function makeFrame(
  chance: Chance,
  frame: string,
  ids: readonly string[],
  areas: ReadonlyMap<string, string>,
  isBlind: boolean,
): FramePlan {
  const bound = BOUNDS[chance(BOUNDS.length)] ?? BOUNDS[0];
  const kept = ids.filter(() => chance(5) > 0);
  const rows = kept.map((id) => {
    const s = chance(8) === 0 ? 3 : chance(3);
    const state = ['in', 'in', 'in', 'in', 'in', 'done', 'excluded'][chance(7)] ?? 'in';
    const why = ['rule-a', 'rule-b'].filter(() => chance(3) === 0);
    return { id, area: areas.get(id) ?? '', stratum: `s${s}`, state, why };
  });
  const strata = STRATA.map((terms, s) => ({
    stratum: `s${s}`,
    quota: s === 3 ? 'whole' : 'base',
    ...terms,
  })).filter(({ stratum }) => rows.some((row) => row.stratum === stratum));
  const whole = { quota: 'whole', bound: 'exactly', minimum: 1, cap: null, share: '1/1' } as const;
  return {
    ...{ frame, rows, strata, group: 'joint', tickets: isBlind ? 'blind' : 'open' },
    agency: frame.startsWith('A') ? 'amr' : 'env',
    qualification: ['', 'water', 'fire'][chance(3)] ?? '',
    quotas: [{ quota: 'base', ...bound }, whole].filter(({ quota }) =>
      strata.some((stratum) => stratum.quota === quota),
    ),
  };
}

function makePerson(chance: Chance, inspector: string, ids: readonly string[]): Inspector {
  return person(inspector, {
    areas: chance(4) === 0 ? ['z0'] : ['*'],
    avoid: chance(3) === 0 ? [ids[chance(ids.length)] ?? ''] : [],
    busy: chance(8) === 0 ? [['2026-03-20', '2026-04-01']] : [],
    cap: 1 + chance(8),
    certificateTo: chance(10) === 0 ? '2026-03-19' : '2026-03-20',
    history: chance(4),
    qualifications: ['fire', 'water'].filter(() => chance(3) > 0),
    scope: chance(5) === 0 ? ['A01', 'B01'] : ['*'],
  });
}
