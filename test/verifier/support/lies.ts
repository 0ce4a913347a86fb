import type { RecipeSource, Source } from '../../../engine/verifier/documents.ts';
import { groupKey, ticketOf } from '../../../engine/verifier/keys.ts';
import { GOLDEN_PLAN } from './golden-plan.ts';
import { copy, type RoundPlan } from './make-bundle.ts';

type Falsify = NonNullable<RoundPlan['falsify']>;
/** What is told, what a verifier finds (`step code`), and the round. */
export type Lie = readonly [what: string, finding: string, plan: RoundPlan];

const SEED = '52c5367db857fcc23aeaf9b7d39cba827af20a6fdca684467d6fc3af45c1a65f';

/** What the public can find out. Whoever made these rounds made everything after the lie fit: hashes, seed, tickets, sums. Only the rule is broken. */
export const PUBLIC_LIES: readonly Lie[] = [
  lie('one more drawn than the ratio gives', 'quotas take-differs', {
    commitment: ({ frames }) => {
      Object.assign(frames[0]?.quotas[0] ?? {}, { take: 3 });
      Object.assign(frames[0]?.strata[0] ?? {}, { expect: '3/1' });
    },
  }),
  lie('one stratum favoured', 'expectations expect-differs', {
    commitment: ({ frames }) => {
      frames[1]?.strata.forEach((stratum) => {
        stratum.expect = '1/1';
      });
    },
  }),
  lie('a seed of one’s own', 'seed seed-differs', {
    seed: (seed) => {
      seed.seed = 'ab'.repeat(32);
    },
  }),
  lie('a seed of another commitment', 'seed other-commitment', {
    seed: (seed) => {
      seed.commitment = 'ab'.repeat(32);
    },
  }),
  lie('other dice than promised', 'seed source-not-of-recipe', {
    seed: (seed) => {
      seed.sources = [{ kind: 'dice', digits: '123456789012345678901' }];
    },
  }),
  lie('another policy', 'policy policy-differs', {
    commitment: (commitment) => {
      commitment.policy = 'ab'.repeat(32);
    },
  }),
  lie('a rehearsal with a number', 'commitment rehearsal-number', {
    commitment: (commitment) => {
      commitment.rehearsal = true;
    },
  }),
  lie('a first commitment after another', 'commitment previous-not-zero', {
    commitment: (commitment) => {
      commitment.previous = 'ab'.repeat(32);
    },
  }),
  lie('a second commitment after none', 'commitment previous-zero', {
    commitment: (commitment) => {
      commitment.number = 2;
    },
  }),
  lie('a roster cut after the commitment', 'commitment cut-after-commitment', {
    commitment: (commitment) => {
      commitment.cutAt = '2026-03-02T09:30:01+08:00';
    },
  }),
  lie('a group named like a frame outside it', 'commitment group-named-like-frame', {
    commitment: ({ frames }) => {
      Object.assign(frames[0] ?? {}, { group: 'B05' });
    },
  }),
  lie('a group open and blind', 'commitment group-tickets-differ', {
    commitment: ({ frames }) => {
      Object.assign(frames[1] ?? {}, { tickets: 'blind' });
    },
  }),
  lie('“exactly” without a minimum', 'commitment bound-minimum', {
    commitment: ({ frames }) => {
      Object.assign(frames[0]?.quotas[0] ?? {}, { bound: 'exactly' });
    },
  }),
  lie('“at most” with a minimum', 'commitment bound-minimum', {
    commitment: ({ frames }) => {
      Object.assign(frames[0]?.quotas[0] ?? {}, { bound: 'atMost', minimum: 1, cap: '1/1' });
    },
  }),
  lie('“at most” without a cap', 'commitment bound-without-cap', {
    commitment: ({ frames }) => {
      Object.assign(frames[0]?.quotas[0] ?? {}, { bound: 'atMost' });
    },
  }),
  lie('a stratum of no quota', 'commitment quota-unknown', {
    commitment: ({ frames }) => {
      Object.assign(frames[0]?.strata[0] ?? {}, { quota: 'none' });
    },
  }),
  lie('a quota without strata', 'commitment quota-empty', {
    commitment: ({ frames }) => {
      frames[0]?.quotas.push({ quota: 'z', bound: 'atLeast', minimum: 0, cap: null, share: '1/1', take: 0 });
    },
  }),
  lie('a stratum with nobody', 'commitment stratum-empty', {
    commitment: ({ frames }) => {
      const stratum = copy(frames[0]?.strata[0]);
      if (stratum)
        frames[0]?.strata.push({ ...stratum, ...{ stratum: 'z', ratio: '1/9', size: 0, excluded: 0 } });
    },
  }),
  lie('a stratum cut in two', 'commitment stratum-twice', {
    commitment: ({ frames }) => {
      frames[1]?.strata.forEach((stratum) => {
        stratum.ratio = '1/3';
      });
    },
  }),
  lie('100 % hidden in another quota', 'commitment all-is-its-own-quota', {
    commitment: ({ frames }) => {
      Object.assign(frames[1]?.strata[1] ?? {}, { ratio: '1/1' });
    },
  }),
  lie('a size that the strata do not add up to', 'commitment frame-size', {
    commitment: ({ frames }) => {
      Object.assign(frames[0] ?? {}, { size: 9 });
    },
  }),
  lie('codes that differ in case', 'codes codes-differ-in-case', {
    commitment: ({ frames }) => {
      Object.assign(frames[1] ?? {}, { group: 'JOINT' });
    },
  }),
  lie('somebody missing from the published roster', 'rosters roster-size', {
    rosters: (rosters) => rosters.get('A07')?.splice(0, 1),
  }),
  lie('somebody added to the published roster', 'rosters root-differs', {
    rosters: (rosters) => {
      const first = rosters.get('A07')?.[0];
      if (first) rosters.get('A07')?.unshift({ ...first, id: '91340404MA00000009' });
    },
  }),
  lie('a row moved to another frame', 'rosters root-differs', {
    rosters: (rosters) => {
      const moved = rosters.get('A07')?.pop();
      if (moved) rosters.get('B05')?.push(moved);
    },
  }),
  lie('a ticket bent', 'tickets ticket-differs', {
    rosters: (rosters) => Object.assign(rosters.get('A07')?.[0] ?? {}, { ticket: 'ff'.repeat(32) }),
  }),
  lie('the key of another group', 'rounding key-differs', {
    draw: ({ frames }) => Object.assign(frames[0] ?? {}, { key: 'ab'.repeat(32) }),
  }),
  lie('a frame left out', 'rounding frames-differ', { draw: ({ frames }) => frames.pop() }),
  lie('a stratum left out', 'rounding strata-differ', { draw: ({ frames }) => frames[0]?.strata.pop() }),
  lie('strata rounded as it suits', 'rounding rounded-take-differs', {
    draw: ({ frames }) => {
      const [first, second] = frames[1]?.strata ?? [];
      const [ticket] = [frames[1]?.drawn[0]].map((entry) =>
        entry && 'ticket' in entry ? entry.ticket : null,
      );
      Object.assign(first ?? {}, { take: 1 });
      Object.assign(second ?? {}, { take: 1, threshold: ticket });
    },
  }),
  lie('drawn out of order', 'selection drawn-order', { draw: ({ frames }) => frames[0]?.drawn.reverse() }),
  lie('one drawn too few', 'selection drawn-count', { draw: ({ frames }) => frames[0]?.drawn.pop() }),
  lie('somebody let off in the list only', 'selection result-differs', {
    rosters: (rosters) => {
      exchangeResults(rosters.get('A07') ?? [], '91340404MA00000033', '91340404MA0000001W');
    },
  }),
  lie('a threshold that is nobody’s', 'selection threshold-not-drawn', {
    draw: ({ frames }) => Object.assign(frames[0]?.strata[1] ?? {}, { threshold: 'ff'.repeat(32) }),
  }),
  lie('one threshold twice', 'selection threshold-repeats', {
    draw: ({ frames }) =>
      Object.assign(frames[0]?.strata[0] ?? {}, { threshold: frames[0]?.strata[1]?.threshold }),
  }),
  lie('no threshold where some are drawn', 'selection threshold-form', {
    draw: ({ frames }) => Object.assign(frames[0]?.strata[0] ?? {}, { threshold: null }),
  }),
  lie('thresholds lowered', 'selection drawn-above-threshold', {
    draw: ({ frames }) => {
      const [, second] = frames[0]?.drawn ?? [];
      const ticket = second && 'ticket' in second ? second.ticket : '';
      Object.assign(frames[0]?.strata[0] ?? {}, { threshold: frames[0]?.strata[0]?.threshold });
      Object.assign(frames[0]?.strata[1] ?? {}, { threshold: ticket });
    },
  }),
  lie('the smallest ticket let off', 'selection not-below-threshold', {
    ...exchangeDrawn('A07', '91340404MA0000007F', 'reg:340404600000017'),
  }),
  lie('a match of another seed', 'match other-seed', {
    match: (match) => {
      match.seed = 'ab'.repeat(32);
    },
  }),
  lie('a match of another commitment', 'match other-commitment', {
    match: (match) => {
      match.commitment = 'ab'.repeat(32);
    },
  }),
  lie('an agency left out of the match', 'match agencies-differ', {
    match: ({ agencies }) => agencies.pop(),
  }),
  lie('another match key', 'match key-differs', {
    match: ({ agencies }) => Object.assign(agencies[0] ?? {}, { key: 'ab'.repeat(32) }),
  }),
  lie('a task left out', 'match tasks-differ', { match: ({ agencies }) => agencies[0]?.tasks.pop() }),
  lie('a task that nobody drew', 'match tasks-differ', {
    match: ({ agencies }) => agencies[0]?.tasks.push({ id: 'reg:340404600000017', people: ['m1', 'm2'] }),
  }),
  lie('one inspector alone', 'match task-slots', {
    match: ({ agencies }) => agencies[0]?.tasks[0]?.people.pop(),
  }),
  lie('one inspector twice in a task', 'match task-person-twice', {
    match: ({ agencies }) => Object.assign(agencies[0]?.tasks[0] ?? {}, { people: ['m1', 'm1'] }),
  }),
];

/** What an auditor finds out, with the private part. */
export const AUDITED_LIES: readonly Lie[] = [
  lie('enterprises of two strata exchanged', 'drawing drawn-differs', {
    ...exchangeDrawn('A07', '91340404MA0000006C', '91340404MA0000001W'),
  }),
  lie('somebody counted in another stratum', 'strata stratum-count', {
    commitment: ({ frames }) => {
      Object.assign(frames[1]?.strata[0] ?? {}, { done: 0 });
      Object.assign(frames[1]?.strata[1] ?? {}, { done: 1 });
    },
  }),
  lie('a leaf of a stratum that is not there', 'strata stratum-unknown', {
    leaves: (leaves) => Object.assign(leaves.get('A07')?.[7] ?? {}, { stratum: 's9' }),
  }),
  lie('reasons out of order', 'leaves why-order', {
    leaves: (leaves) => Object.assign(leaves.get('A07')?.[5] ?? {}, { why: ['safety-sector', 'key-area'] }),
  }),
  lie('a reason twice', 'leaves why-order', {
    leaves: (leaves) => Object.assign(leaves.get('A07')?.[7] ?? {}, { why: ['key-area', 'key-area'] }),
  }),
  lie('a salt that the secret does not give', 'leaves salt-differs', {
    leaves: (leaves) => Object.assign(leaves.get('A07')?.[0] ?? {}, { salt: 'ab'.repeat(32) }),
  }),
  lie('two areas of one enterprise', 'leaves area-differs', {
    leaves: (leaves) => Object.assign(leaves.get('A07')?.[0] ?? {}, { area: 'z9' }),
  }),
  lie('another reason shown than committed', 'leaves leaf-differs', {
    publishedLeaves: (leaves) => Object.assign(leaves.get('A07')?.[0] ?? {}, { why: ['key-area'] }),
  }),
  lie('somebody missing from the private part', 'leaves ids-differ', {
    publishedLeaves: (leaves) => leaves.get('A07')?.splice(0, 1),
  }),
  lie('another secret', 'secret secret-differs', {
    commitment: (commitment) => {
      commitment.secret = 'ab'.repeat(32);
    },
  }),
  lie('people of another agency', 'people agencies-differ', {
    people: (people) => Object.assign(people[0] ?? {}, { agency: 'xyz' }),
  }),
  lie('people chosen after the commitment', 'people people-differ', {
    commitment: ({ match }) => Object.assign(match[0] ?? {}, { input: 'ab'.repeat(32) }),
  }),
  lie('a people file with a salt of one’s own', 'people people-salt', {
    people: (people) => Object.assign(people[0] ?? {}, { salt: 'ab'.repeat(32) }),
  }),
  lie('an inspector who is not in the people file', 'edges person-unknown', {
    match: ({ agencies }) => Object.assign(agencies[0]?.tasks[0] ?? {}, { people: ['m1', 'm9'] }),
  }),
  lie('an inspector with a recusal', 'edges no-edge', {
    match: ({ agencies }) => Object.assign(agencies[0]?.tasks[3] ?? {}, { people: ['m1', 'm3'] }),
  }),
  lie('an inspector whose certificate expires', 'edges no-edge', {
    match: ({ agencies }) => Object.assign(agencies[0]?.tasks[0] ?? {}, { people: ['m1', 'm5'] }),
  }),
  lie('an inspector of another area', 'edges no-edge', {
    match: ({ agencies }) => Object.assign(agencies[0]?.tasks[0] ?? {}, { people: ['m1', 'm2'] }),
  }),
  lie('an inspector on leave', 'edges no-edge', {
    match: ({ agencies }) => Object.assign(agencies[1]?.tasks[0] ?? {}, { people: ['v1', 'v4'] }),
  }),
  lie('an inspector without the qualification', 'edges no-edge', {
    match: ({ agencies }) => Object.assign(agencies[1]?.tasks[0] ?? {}, { people: ['v3', 'v1'] }),
  }),
  lie('an inspector above the cap', 'edges above-cap', {
    people: (people) => Object.assign(people[0]?.inspectors[0] ?? {}, { cap: 1 }),
    match: ({ agencies }) => {
      agencies[0]?.tasks.slice(0, 2).forEach((task) => {
        task.people = ['m1', 'm3'];
      });
    },
  }),
  lie('slots exchanged', 'assignment assignment-differs', {
    match: ({ agencies }) => agencies[0]?.tasks[0]?.people.reverse(),
  }),
  lie('a slot left open though somebody could come', 'assignment assignment-differs', {
    match: ({ agencies }) => Object.assign(agencies[0]?.tasks[0] ?? {}, { people: ['m3', null] }),
  }),
];

const DICE: RecipeSource = { kind: 'dice', at: '2026-03-02T10:00:00+08:00', count: 20 };
const DIGITS: Source = { kind: 'dice', digits: '08367044924654710903' };
const KL8 = '01,02,03,04,05,06,07,08,09,10,11,12,13,14,15,16,17,18,19,80';
const KL8_PROMISED: RecipeSource = {
  kind: 'lottery',
  at: '2026-03-02T21:30:00+08:00',
  name: 'kl8',
  issue: '2026051',
};
const lottery = (name: 'kl8' | 'ssq' | 'dlt', issue: string, numbers: string): Source => ({
  ...{ kind: 'lottery', name, issue, numbers },
});

/** Sources that may not be promised, or are not those that were. */
export const RECIPE_LIES: readonly Lie[] = [
  sources('no source', 'recipe recipe-empty', [], []),
  sources(
    '19 dice',
    'recipe recipe-bits',
    [{ ...DICE, count: 19 }],
    [{ ...DIGITS, digits: '0836704492465471090' }],
  ),
  sources(
    'a throw 9 minutes 59 after',
    'recipe recipe-too-soon',
    [{ ...DICE, at: '2026-03-02T09:39:59+08:00' }],
    [DIGITS],
  ),
  sources(
    'times descending',
    'recipe recipe-order',
    [KL8_PROMISED, DICE],
    [lottery('kl8', '2026051', KL8), DIGITS],
  ),
  sources(
    'a computer’s numbers',
    'recipe recipe-csprng',
    [DICE, { kind: 'csprng', at: DICE.at }],
    [DIGITS, { kind: 'csprng', hex: 'ab'.repeat(32) }],
  ),
  sources(
    'a lottery twice',
    'recipe recipe-lottery-twice',
    [KL8_PROMISED, { ...KL8_PROMISED, issue: '2026052' } as RecipeSource],
    [lottery('kl8', '2026051', KL8), lottery('kl8', '2026052', KL8)],
  ),
  sources('another issue', 'seed source-not-of-recipe', [KL8_PROMISED], [lottery('kl8', '2026052', KL8)]),
  sources('another kind', 'seed source-not-of-recipe', [KL8_PROMISED], [DIGITS]),
  sources('a source more', 'seed source-not-of-recipe', [DICE], [DIGITS, lottery('kl8', '2026051', KL8)]),
  sources('a source less', 'seed source-not-of-recipe', [DICE, KL8_PROMISED], [DIGITS]),
  ...[
    KL8.replace('01,', ''),
    KL8.replace('01,02', '02,01'),
    KL8.replace('02,03', '02,02'),
    KL8.replace('80', '81'),
    KL8.replace('01', '00'),
    KL8.replace('01', '1'),
    KL8.replace('19,80', '19+80'),
    `${KL8},`,
  ].map((numbers) =>
    sources(`numbers ${numbers}`, 'seed source-form', [KL8_PROMISED], [lottery('kl8', '2026051', numbers)]),
  ),
  sources(
    'drand before dice',
    'recipe recipe-drand-last',
    [drand(8_861_000), { ...DICE, at: '2026-12-02T10:00:00+08:00' }],
    [...[drandSource(8_861_000), DIGITS]],
  ),
  sources(
    'drand at another time',
    'recipe recipe-drand-time',
    [{ ...drand(25_000_000), at: '2026-05-02T10:00:01+08:00' }],
    [drandSource(25_000_000)],
  ),
  sources(
    'drand of another round',
    'seed source-not-of-recipe',
    [drand(25_000_000)],
    [drandSource(25_000_001)],
  ),
  sources(
    'drand’s number not that of its signature',
    'seed drand-randomness',
    [drand(25_000_000)],
    [{ ...drandSource(25_000_000), randomness: 'ab'.repeat(32) } as Source],
  ),
];

/** Registers with something missing. */
export const CHAIN_LIES: readonly Lie[] = [
  chain('a number missing', 'chain chain-gap', 3, (c) => [entry(1, '11'.repeat(32)), entry(3, c)]),
  chain('the register of more numbers', 'chain chain-gap', 1, (c) => [
    entry(1, c),
    entry(2, '11'.repeat(32)),
  ]),
  chain('another commitment at the end', 'chain chain-end', 1, () => [entry(1, '11'.repeat(32))]),
  chain('another commitment before', 'chain chain-previous', 2, (c) => [
    entry(1, '11'.repeat(32)),
    entry(2, c),
  ]),
  chain('a commitment twice', 'chain chain-repeats', 2, (c) => [entry(1, c), entry(2, c)]),
  chain('voided without a reason', 'chain chain-reason', 2, (c) => [
    { ...entry(1, 'ab'.repeat(32)), state: 'void' },
    entry(2, c),
  ]),
  chain('not yet drawn', 'chain chain-undrawn', 1, (c) => [{ ...entry(1, c), state: 'open' }]),
  chain('drawn before the dice', 'chain chain-time', 1, (c) => [
    { ...entry(1, c), at: '2026-03-02T09:59:59+08:00' },
  ]),
  chain('voided before the dice, drawn all the same', 'chain chain-void-before-source', 1, (c) => [
    { ...entry(1, c), state: 'void', reason: '名录有误', at: '2026-03-02T09:59:59+08:00' },
  ]),
];

function lie(what: string, finding: string, falsify: Falsify): Lie {
  return [what, finding, { ...GOLDEN_PLAN, falsify }];
}

function sources(
  what: string,
  finding: string,
  recipe: readonly RecipeSource[],
  found: readonly Source[],
): Lie {
  const late = (commitment: string) => [{ ...entry(1, commitment), at: '2027-01-01T00:00:00+08:00' }];
  return [what, finding, { ...GOLDEN_PLAN, recipe, sources: found, chain: late }];
}

function chain(what: string, finding: string, number: number, register: RoundPlan['chain']): Lie {
  const previous = number === 1 ? '0'.repeat(64) : 'ab'.repeat(32);
  return [
    what,
    finding,
    { ...GOLDEN_PLAN, head: { ...GOLDEN_PLAN.head, number, previous }, chain: register },
  ];
}

function entry(number: number, commitment: string) {
  return { number, commitment, state: 'drawn' as const, at: '2026-03-02T10:05:00+08:00', reason: '' };
}

function drand(round: number): RecipeSource {
  const at = new Date((1_692_803_367 + (round - 1) * 3 + 8 * 3600) * 1000).toISOString();
  return { kind: 'drand', round, at: at.replace('.000Z', '+08:00') };
}

function drandSource(round: number): Source {
  return { kind: 'drand', round, randomness: 'cd'.repeat(32), signature: 'ab'.repeat(48) };
}

function exchangeResults(rows: { id: string; result: string }[], a: string, b: string): void {
  const [first, second] = [rows.find((entry) => entry.id === a), rows.find((entry) => entry.id === b)];
  if (first && second) [first.result, second.result] = [second.result, first.result];
}

/** Draws `b` in the place of `a`, in all public files. */
export function exchangeDrawn(frame: string, a: string, b: string): Falsify {
  return {
    draw: ({ frames }) => {
      const drawn = frames.find((one) => one.frame === frame);
      const ticket = ticketOf(groupKey(SEED, 'joint'), b);
      const old = drawn?.drawn.find((one) => one.id === a);
      const before = old && 'ticket' in old ? old.ticket : '';
      if (!drawn) return;
      drawn.drawn = [...drawn.drawn.filter((one) => one.id !== a), { id: b, ticket }].sort((x, y) =>
        'ticket' in x && 'ticket' in y && x.ticket < y.ticket ? -1 : 1,
      );
      for (const stratum of drawn.strata) if (stratum.threshold === before) stratum.threshold = ticket;
    },
    rosters: (rosters) => {
      exchangeResults(rosters.get(frame) ?? [], a, b);
    },
    match: ({ agencies }) => {
      const agency = agencies[0];
      if (!agency) return;
      agency.tasks = agency.tasks
        .map((task) => (task.id === a ? { ...task, id: b } : task))
        .sort((x, y) => (x.id < y.id ? -1 : 1));
    },
  };
}
