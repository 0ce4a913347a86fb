import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '../../engine/verifier/documents.ts';
import type { Files } from '../../engine/verifier/read-bundle.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { fc } from '../support/properties.ts';
import { PYTHON, type PythonVerifier, startPython } from './support/ask-python.ts';
import { replaceFile, textIn, withSums } from './support/golden-bundle.ts';
import { json } from './support/make-bundle.ts';
import { playRandomRound } from './support/play-random-round.ts';
import { randomRounds } from './support/random-round.ts';

type Substitution = Extract<Change, { readonly kind: 'substitute' }>;

const changesOf = (files: Files): readonly Change[] => JSON.parse(textIn(files, 'changes.json'));

/** Rounds in which the one who came in at an enterprise leaves it again. */
const ROUNDS = fc
  .sample(randomRounds, { numRuns: 150, seed: 33 })
  .filter(({ staffedLater, leaves }) => !staffedLater && leaves.length > 0)
  .map((round) => playRandomRound({ ...round, strikes: [] }).bundles.audited)
  .flatMap((files) => {
    const pair = returning(changesOf(files));
    return pair === undefined ? [] : [{ files, ...pair }];
  });

/** Two changes of one slot: who left by the first, and the place of the second. */
function returning(changes: readonly Change[]) {
  const leaves = changes.map((one) => (one.kind === 'substitute' && one.out !== null ? one : undefined));
  for (const [at, later] of leaves.entries()) {
    const isSame = (one: Substitution | undefined) =>
      one?.agency === later?.agency && one?.id === later?.id && one?.slot === later?.slot;
    const first = leaves.slice(0, at).find((one) => later !== undefined && isSame(one));
    if (first !== undefined) return { at, back: first.out };
  }
  return undefined;
}

describe.skipIf(!PYTHON)('三(三) whoever left an enterprise does not come back to it', () => {
  let python: PythonVerifier;
  beforeAll(() => {
    python = startPython();
  });
  afterAll(() => python.stop());

  test('there are such rounds', () => expect(ROUNDS.length).toBeGreaterThan(4));

  test('as the engine has it: accepted; with the one who left come back: refused by all', async () => {
    for (const { files, at, back } of ROUNDS) {
      expect(verifyBundle(files).holds).toBe(true);
      expect((await python.ask(files)).holds).toBe(true);
      const forged = changesOf(files).map((one, i) => (i === at ? { ...one, in: back } : one));
      const bundle = withSums(replaceFile(files, 'changes.json', json(forged as never)));
      const codes = verifyBundle(bundle).steps.flatMap(({ failures }) => failures.map(({ code }) => code));
      expect(codes).toContain('substitute-differs');
      expect((await python.ask(bundle)).why).toMatch(/^changes\.json/u);
    }
  });
});
