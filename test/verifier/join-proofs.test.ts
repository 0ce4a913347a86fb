import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayVerdict } from '../../engine/verifier/describe-verdict.ts';
import type { Files } from '../../engine/verifier/read-bundle.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { fc } from '../support/properties.ts';
import { PYTHON, type PythonVerifier, startPython } from './support/ask-python.ts';
import { withSums } from './support/golden-bundle.ts';
import { json } from './support/make-bundle.ts';
import { playRandomRound } from './support/play-random-round.ts';
import { type RandomRound, randomRounds } from './support/random-round.ts';

interface Task {
  readonly id: string;
  readonly people: readonly (string | null)[];
}
interface MatchJson {
  readonly agencies: readonly { readonly agency: string; readonly tasks: readonly Task[] }[];
}

/** Rounds of open frames whose people came later, with somebody to send to at least two tasks of one agency. */
const SAMPLES = fc.sample(randomRounds, { numRuns: 120, seed: 8 });
const ROUNDS = SAMPLES.filter((round) => round.staffedLater && !round.voidedLate)
  .filter(({ frames }) => frames.every(({ tickets }) => tickets === 'open'))
  .map((round): RandomRound => ({ ...round, cityJoins: false, strikes: [], leaves: [] }))
  .map((round) => playRandomRound(round).bundles);
const isBusy = (files: Files) =>
  matchOf(files).agencies.some(
    ({ tasks }) => tasks.filter(({ people }) => !people.includes(null)).length > 1,
  );
const [round] = ROUNDS.filter(({ audited }) => isBusy(audited));
const other = ROUNDS.find((one) => one !== round);
if (round === undefined || other === undefined) throw new Error('no such round among the samples');

function matchOf(files: Files): MatchJson {
  return JSON.parse(new TextDecoder().decode(files.get('proof-people/match.json')));
}

/** The round with another file in the proof of its people, and the sums made anew. */
function forged(files: Files, path: string, value: object): Files {
  const own = new Map(
    [...files].flatMap(([at, bytes]) =>
      at.startsWith('proof-people/') ? [[at.slice(13), bytes] as const] : [],
    ),
  );
  const summed = withSums(new Map([...own, [path, json(value as never)]]));
  return new Map([...files, ...[...summed].map(([at, bytes]) => [`proof-people/${at}`, bytes] as const)]);
}

function changeMatch(files: Files, change: (tasks: readonly Task[]) => readonly Task[]): Files {
  const match = matchOf(files);
  const [busy] = match.agencies.filter(({ tasks }) => tasks.length > 1);
  const agencies = match.agencies.map((one) => (one === busy ? { ...one, tasks: change(one.tasks) } : one));
  return forged(files, 'match.json', { ...match, agencies });
}

const codesOf = (files: Files) => [
  ...new Set(verifyBundle(files).steps.flatMap(({ failures }) => failures.map(({ code }) => code))),
];

describe.skipIf(!PYTHON)('a round whose people were committed to apart: two proofs, checked together', () => {
  let python: PythonVerifier;
  beforeAll(() => {
    python = startPython();
  });
  afterAll(() => python.stop());

  test('hold together, and say so as one draw with its tasks', async () => {
    for (const files of [round.published, round.audited]) {
      const verdict = verifyBundle(files);
      expect(verdict.steps.flatMap(({ failures }) => failures)).toEqual([]);
      expect(sayVerdict(verdict)).toMatch(/^核验通过：.*检查任务 [1-9]\d* 件/u);
      expect(verdict.unchecked).not.toContain('tasks-of-another-commitment');
      expect((await python.ask(files)).holds).toBe(true);
    }
  });

  test('hold too where people were voided with their match, and others committed to under the next number', async () => {
    const anew = SAMPLES.filter((one) => one.staffedLater && one.voidedFirst);
    expect(anew.length).toBeGreaterThan(2);
    for (const { bundles } of anew.map(playRandomRound)) {
      const verdict = verifyBundle(bundles.audited);
      expect(verdict.steps.flatMap(({ failures }) => failures)).toEqual([]);
      expect(
        verdict.notes.filter(({ code }) => code === 'earlier-void').map(({ detail }) => detail),
      ).toContain('漏了回避');
      expect((await python.ask(bundles.audited)).holds).toBe(true);
    }
  });

  test.each([
    ['a task left out', (tasks: readonly Task[]) => tasks.slice(1), 'tasks-differ'],
    [
      'somebody visited who was not drawn',
      ([first, ...rest]: readonly Task[]) => [{ ...first, id: '00000000000000000A' } as Task, ...rest],
      'tasks-differ',
    ],
    [
      'two tasks that exchange their people',
      ([a, b, ...rest]: readonly Task[]) =>
        [{ ...a, people: b?.people }, { ...b, people: a?.people }, ...rest] as Task[],
      'assignment-differs',
    ],
  ])('%s is refused, though each proof alone cannot tell', async (_, change, code) => {
    const files = changeMatch(round.audited, change);
    expect(codesOf(files)).toContain(code);
    expect((await python.ask(files)).holds).toBe(false);
  });

  test('people who were committed to for another draw are refused', async () => {
    const files = new Map([
      ...[...round.audited].filter(([path]) => path.startsWith('proof/')),
      ...[...other.audited].filter(([path]) => path.startsWith('proof-people/')),
    ]);
    expect(codesOf(files)).toContain('people-of-other-draw');
    expect((await python.ask(files)).holds).toBe(false);
  });

  test('before the match it is said what is to come', () => {
    const files = new Map([...round.published].filter(([path]) => path !== 'proof-people/match.json'));
    expect(verifyBundle(files).holds).toBe(false);
    const resummed = forged(files, 'changes.json', []);
    expect(sayVerdict(verifyBundle(resummed))).toMatch(/^核验未完：还没有匹配人员/u);
  });
});
