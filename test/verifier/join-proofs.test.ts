import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayVerdict } from '../../engine/verifier/describe-verdict.ts';
import type { Files } from '../../engine/verifier/read-bundle.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { fc } from '../support/properties.ts';
import { PYTHON, type PythonVerifier, startPython } from './support/ask-python.ts';
import { playRandomRound } from './support/play-random-round.ts';
import { type RandomRound, randomRounds } from './support/random-round.ts';
import { below, forged, voidedIn, within } from './support/round-folder.ts';

interface Task {
  readonly id: string;
  readonly people: readonly (string | null)[];
}
interface MatchJson {
  readonly agencies: readonly { readonly agency: string; readonly tasks: readonly Task[] }[];
}

/** Rounds of open frames whose people came later, with somebody to send to at least two tasks of one agency. */
const SAMPLES = fc.sample(randomRounds, { numRuns: 120, seed: 8 });
const PLAIN = SAMPLES.filter((round) => round.staffedLater && !round.voidedLate)
  .filter(({ frames }) => frames.every(({ tickets }) => tickets === 'open'))
  .map((round): RandomRound => ({ ...round, cityJoins: false, strikes: [], leaves: [] }));
const ROUNDS = PLAIN.map((round) => playRandomRound(round).bundles);
/** Two tasks are enough to leave one out, or to exchange their people. */
const isBusy = ({ tasks: [a, b] }: { readonly tasks: readonly Task[] }) =>
  a !== undefined && b !== undefined && !a.people.includes(null) && `${a.people}` !== `${b.people}`;
const [round] = ROUNDS.filter(({ audited }) => matchOf(audited).agencies.some(isBusy));
const other = ROUNDS.find((one) => one !== round);
if (round === undefined || other === undefined) throw new Error('no such round among the samples');

function matchOf(files: Files, folder = 'proof-people'): MatchJson {
  return JSON.parse(new TextDecoder().decode(files.get(`${folder}/match.json`)));
}

const without = (files: Files, path: string): Files => new Map([...files].filter(([at]) => at !== path));

function renamed(files: Files, from: string, to: string): Files {
  const others = [...files].filter(([at]) => !at.startsWith(`${from}/`));
  return new Map([...others, ...within(to, below(files, from))]);
}

function changeMatch(
  files: Files,
  change: (tasks: readonly Task[]) => readonly Task[],
  folder = 'proof-people',
): Files {
  const match = matchOf(files, folder);
  const busy = match.agencies.find(isBusy);
  const agencies = match.agencies.map((one) => (one === busy ? { ...one, tasks: change(one.tasks) } : one));
  return forged(files, 'match.json', { ...match, agencies }, folder);
}

const registerOf = (files: Files, folder: string): readonly { readonly number: number }[] =>
  JSON.parse(new TextDecoder().decode(files.get(`${folder}/chain.json`)));

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

  describe('where people were voided with their match, and others committed to under the next number', () => {
    const anew = SAMPLES.filter((one) => one.staffedLater && one.voidedFirst).map((one) => ({
      strikes: one.strikes.length,
      files: playRandomRound(one).bundles.audited,
    }));
    const plain = PLAIN[ROUNDS.indexOf(round)] as RandomRound;
    const { audited: files } = playRandomRound({ ...plain, voidedFirst: true, strikes: [0, 1] }).bundles;
    const folder = voidedIn(files)[0] ?? '';

    test('the proof of those voided holds beside the others, strikes that came later or not, and it is told', async () => {
      expect(anew.length).toBeGreaterThan(2);
      // The first strike is before the match, the others after the void.
      expect(anew.some(({ strikes }) => strikes > 1)).toBe(true);
      for (const { files: one } of anew) {
        const verdict = verifyBundle(one);
        expect(voidedIn(one)).toHaveLength(1);
        expect(verdict.steps.flatMap(({ failures }) => failures)).toEqual([]);
        expect(
          verdict.notes.filter(({ code }) => code === 'earlier-void').map(({ detail }) => detail),
        ).toContain('漏了回避');
        expect(verdict.notes).toContainEqual({
          code: 'voided-people',
          subject: voidedIn(one)[0],
          detail: '',
        });
        expect((await python.ask(one)).holds).toBe(true);
      }
    });

    test.each([
      [
        'a task of those voided left out',
        'tasks-differ',
        changeMatch(files, (tasks) => tasks.slice(1), folder),
      ],
      [
        'two tasks of those voided that exchange their people',
        'assignment-differs',
        changeMatch(
          files,
          ([a, b, ...rest]) => [{ ...a, people: b?.people }, { ...b, people: a?.people }, ...rest] as Task[],
          folder,
        ),
      ],
      [
        'people who do not stand in the register',
        'people-not-voided',
        renamed(files, folder, 'proof-people-99'),
      ],
      [
        'people of another round',
        'people-of-other-draw',
        new Map([...files, ...within(folder, below(other.audited, 'proof-people'))]),
      ],
      ['their match taken away', 'file-missing', without(files, `${folder}/match.json`)],
    ])('%s: refused', async (_, code, changed) => {
      expect(codesOf(changed)).toContain(code);
      expect((await python.ask(changed)).holds).toBe(false);
      expect(sayVerdict(verifyBundle(changed))).toMatch(/^核验不通过/u);
    });

    test.each(
      ['proof', 'proof-people', folder].flatMap((of) =>
        registerOf(files, of).map(({ number }) => [number, of] as const),
      ),
    )('number %i of the register in %s, given another commitment, is refused', async (number, of) => {
      const register = registerOf(files, of);
      const other = register.map((one) =>
        one.number === number ? { ...one, commitment: 'a'.repeat(64) } : one,
      );
      const changed = forged(files, 'chain.json', other, of);
      const chain = verifyBundle(changed).steps.find(({ step }) => step === 'chain');
      expect(chain?.outcome).toBe('failed');
      expect((await python.ask(changed)).why).toMatch(/chain\.json/u);
    });
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
