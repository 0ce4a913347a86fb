import type { RecipeSource, Source } from '../../../engine/verifier/documents.ts';
import { GOLDEN_PLAN } from './golden-plan.ts';
import type { Lie } from './lie.ts';
import type { RoundPlan } from './round-plan.ts';

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
