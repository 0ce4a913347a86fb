import { describe, expect, test, vi } from 'vitest';
import type { JsonValue } from '../../engine/verifier/canonical-json.ts';
import type { Files } from '../../engine/verifier/read-bundle.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { askPython, PYTHON } from './support/ask-python.ts';
import { AUDITED_LIES } from './support/audited-lies.ts';
import {
  GOLDEN_FOLDER,
  publicPart,
  readGolden,
  replaceFile,
  textIn,
  withSums,
} from './support/golden-bundle.ts';
import { GOLDEN_PLAN } from './support/golden-plan.ts';
import { json, makeBundle } from './support/make-bundle.ts';
import { mutateJson } from './support/mutate-json.ts';
import { PUBLIC_LIES } from './support/public-lies.ts';
import { makeRandomPlan } from './support/random-plan.ts';
import type { RoundPlan } from './support/round-plan.ts';
import { seededChance } from './support/seeded-chance.ts';
import { CHAIN_LIES, RECIPE_LIES } from './support/source-lies.ts';

const LONG = process.env.YAOHAO_LONG === '1';
vi.setConfig({ testTimeout: 900_000 });

/** The bundles on which the two do not agree, with what each says. */
async function disagreements(
  bundles: readonly (readonly [name: string, files: Files])[],
): Promise<readonly string[]> {
  const answers = await askPython(bundles.map(([, files]) => files));
  expect(answers).toHaveLength(bundles.length);
  return bundles.flatMap(([name, files], i) => {
    const ours = verifyBundle(files);
    if (ours.holds === answers[i]?.holds) return [];
    const found = ours.steps.flatMap(({ step, failures }) => failures.map(({ code }) => `${step} ${code}`));
    return [
      `${name}: ours ${ours.holds} ${found.join(', ')}; Python ${answers[i]?.holds} ${answers[i]?.why}`,
    ];
  });
}

test('python3 is there in CI', () => {
  expect(PYTHON || process.env.CI !== 'true').toBe(true);
});

describe.skipIf(!PYTHON)('a third verifier, in Python from draw.md alone (needs python3)', () => {
  test('accepts honest rounds that nobody thought of, with and without their private part', async () => {
    const rounds = Array.from({ length: LONG ? 200 : 25 }, (_, i) =>
      makeBundle(makeRandomPlan(`third ${i}`)),
    );
    const answers = await askPython(rounds.flatMap((files) => [files, publicPart(files)]));
    expect(answers.filter((answer) => !answer.holds)).toEqual([]);
    expect(answers).toHaveLength(2 * rounds.length);
  });

  test('an open slot too many at every visit of an agency is refused: the people file says how many there are', async () => {
    const nobody = GOLDEN_PLAN.people.map((people) => ({ ...people, inspectors: [] }));
    const honest = makeBundle({ ...GOLDEN_PLAN, people: nobody });
    const match: { agencies: { tasks: { people: (string | null)[] }[] }[] } = JSON.parse(
      textIn(honest, 'match.json'),
    );
    for (const { tasks } of match.agencies) for (const task of tasks) task.people.push(null);
    const longer = withSums(replaceFile(honest, 'match.json', json(match)));
    const answers = await askPython([honest, longer]);
    expect(answers.map(({ holds }) => holds)).toEqual([true, false]);
    expect(verifyBundle(longer).holds).toBe(false);
  });

  test('agrees on blind, tight, relaxed, late and match-only rounds', async () => {
    const blind = GOLDEN_PLAN.frames.map((frame) => ({ ...frame, tickets: 'blind' as const }));
    const tight = GOLDEN_PLAN.people.map((people) => ({
      ...people,
      inspectors: people.inspectors.map((one) => ({ ...one, cap: 1 })),
    }));
    const relaxed = (cap: number): RoundPlan => ({
      ...GOLDEN_PLAN,
      people: tight,
      changes: () => [
        {
          kind: 'relax',
          agency: 'amr',
          cap,
          evidence: 'ab'.repeat(32),
          at: '2026-03-03T10:00:00+08:00',
          approvedBy: 'office',
        },
      ],
    });
    const plans: readonly RoundPlan[] = [
      { ...GOLDEN_PLAN, frames: blind },
      { ...GOLDEN_PLAN, frames: blind, withhold: true },
      { ...GOLDEN_PLAN, people: tight },
      ...[1, 2, 3].map(relaxed),
      { ...GOLDEN_PLAN, frames: [] },
      {
        ...GOLDEN_PLAN,
        chain: (commitment) => [
          { number: 1, commitment, state: 'void', at: '2026-03-02T10:05:00+08:00', reason: '程序有误' },
        ],
      },
    ];
    const bundles = plans.map((plan, i) => [`plan ${i}`, makeBundle(plan)] as const);
    expect(await disagreements(bundles)).toEqual([]);
    expect(bundles.map(([, files]) => verifyBundle(files).holds)).toEqual([
      ...[true, true, true, true, false, false, true, true],
    ]);
  });

  test('agrees on every round that breaks one rule', async () => {
    const lies = [...PUBLIC_LIES, ...AUDITED_LIES, ...RECIPE_LIES, ...CHAIN_LIES];
    const bundles = lies.map(([what, , plan]) => [what, makeBundle(plan)] as const);
    expect(await disagreements(bundles)).toEqual([]);
    expect(bundles.length).toBeGreaterThan(90);
  });

  test('agrees on falsified files', async () => {
    const chance = seededChance('python');
    const mutated = Array.from({ length: LONG ? 800 : 120 }, (_, i) => {
      const files = makeBundle(makeRandomPlan(`falsified ${i % 20}`));
      const paths = [...files.keys()].filter((path) => path.endsWith('.json'));
      const path = paths[chance(paths.length)] ?? 'draw.json';
      const value: JsonValue = JSON.parse(textIn(files, path));
      const mutations = mutateJson(value);
      const mutation = mutations[chance(mutations.length)];
      const name = `${i}: ${path}${mutation?.at} ${mutation?.what}`;
      return [name, withSums(replaceFile(files, path, json(mutation?.value ?? null)))] as const;
    });
    expect(await disagreements(mutated)).toEqual([]);
  });

  test('agrees on flipped bytes', async () => {
    const chance = seededChance('python flips');
    const flipped = Array.from({ length: 60 }, (_, i) => {
      const files = makeBundle(makeRandomPlan(`flipped ${i % 10}`));
      const path = [...files.keys()][chance(files.size)] ?? '';
      const bytes = Uint8Array.from(files.get(path) ?? []);
      const position = chance(bytes.length);
      bytes[position] = (bytes[position] ?? 0) ^ (1 + chance(255));
      return [`${i}: ${path} at ${position}`, withSums(replaceFile(files, path, bytes))] as const;
    });
    expect(await disagreements(flipped)).toEqual([]);
  });

  test.skipIf(GOLDEN_FOLDER === undefined)('accepts the golden round (needs ../shared/data)', async () => {
    const golden = readGolden();
    expect((await askPython([golden, publicPart(golden)])).map((answer) => answer.holds)).toEqual([
      true,
      true,
    ]);
  });
});
