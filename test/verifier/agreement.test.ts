import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Files } from '../../engine/verifier/read-bundle.ts';
import type { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { fc } from '../support/properties.ts';
import { LONG, tellEvidence } from '../support/tell-evidence.ts';
import { PYTHON, type PythonVerifier, startPython } from './support/ask-python.ts';
import { builtMjs } from './support/built-mjs.ts';
import { builtPage } from './support/built-page.ts';
import { FALSIFIED_KINDS, falsify } from './support/falsify-bundle.ts';
import { playRandomRound } from './support/play-random-round.ts';
import { randomRounds } from './support/random-round.ts';
import { seededChance } from './support/seeded-chance.ts';

const ROUNDS = LONG ? 1_000 : 20;
const MUTATIONS = LONG ? 10_000 : 200;
/** Rounds that are falsified. */
const POOL = LONG ? 250 : 10;

describe.skipIf(!PYTHON)('engine and three verifiers agree (needs python3)', () => {
  let mjs: { readonly verifyBundle: typeof verifyBundle };
  let python: PythonVerifier;
  beforeAll(async () => {
    mjs = await builtMjs();
    python = startPython();
  });
  afterAll(() => python.stop());

  /** What each says against a bundle; all empty: it holds for all. */
  async function objectionsTo(files: Files): Promise<readonly string[]> {
    const ours = mjs.verifyBundle(files).steps;
    const page = builtPage().verifyBundle(files).steps;
    const third = await python.ask(files);
    return [
      ...ours.flatMap(({ step, failures }) => failures.map(({ code, at }) => `mjs ${step} ${code} ${at}`)),
      ...(JSON.stringify(page) === JSON.stringify(ours)
        ? []
        : ['verify.html says otherwise than verify.mjs']),
      ...(third.holds ? [] : [`python ${third.why}`]),
    ];
  }

  test(`on ${ROUNDS} random rounds, as published, as audited, and after the visits`, async () => {
    const counts = new Map<string, number>();
    const count = (what: string, number: number) => counts.set(what, (counts.get(what) ?? 0) + number);
    await fc.assert(
      fc.asyncProperty(randomRounds, async (round) => {
        const { bundles, changes, open, drawn, number, staffed, joined } = playRandomRound(round);
        for (const files of Object.values(bundles)) expect(await objectionsTo(files)).toEqual([]);
        const strata = round.frames.flatMap(({ members }) => members);
        count('rounds', 1);
        count('bundles', 3);
        count('frames', round.frames.length);
        count('blind frames', round.frames.filter(({ tickets }) => tickets === 'blind').length);
        count('enterprises in frames', strata.length);
        count('of them done', strata.filter(({ state }) => state === 'done').length);
        count('excluded', strata.filter(({ state }) => state === 'excluded').length);
        count('cooling down', strata.filter(({ rho }) => rho.n !== rho.d).length);
        count('drawn', drawn);
        count('strikes', changes.filter(({ kind }) => kind === 'strike').length);
        count('substitutions', changes.filter(({ kind }) => kind === 'substitute').length);
        count('caps raised', changes.filter(({ kind }) => kind === 'relax').length);
        count('slots left open', open);
        count('second numbers', number === 2 ? 1 : 0);
        count('people committed apart', staffed ? 1 : 0);
        count('people voided with their match', voidedPeople(bundles.audited));
        count('visits that the city joins', joined);
        count('voided late', round.voidedLate ? 1 : 0);
      }),
      { numRuns: ROUNDS, seed: 20_170_830, endOnFailure: true },
    );
    tellEvidence(`engine, verify.mjs, verify.html and Python agree: ${tellCounts(counts)}`);
    expect([...counts].filter(([, number]) => number === 0)).toEqual([]);
  });

  /** Folders of people voided late. */
  function voidedPeople(files: Files): number {
    return [...files.keys()].filter((path) => /^proof-people-\d+\/commitment\.json$/u.test(path)).length;
  }

  test(`each of ${MUTATIONS} falsified bundles is refused by each, with the step and the file`, async () => {
    const chance = seededChance('falsified');
    const pool = fc
      .sample(randomRounds, { numRuns: POOL, seed: 89 })
      .map((round) => playRandomRound(round).bundles.audited);
    const tried = new Map<string, number>();
    const steps = new Map<string, number>();
    const wrong: string[] = [];
    for (let i = 0; sum(tried) < MUTATIONS; i += 1) {
      const kind = FALSIFIED_KINDS[i % FALSIFIED_KINDS.length] ?? 'byte';
      const falsified = falsify(pool[i % POOL] ?? new Map(), kind, chance);
      if (falsified === undefined) continue;
      tried.set(kind, (tried.get(kind) ?? 0) + 1);
      const { step, objections } = await refusalsOf(falsified.files);
      steps.set(step, (steps.get(step) ?? 0) + 1);
      if (objections.length > 0) wrong.push(`${kind} ${i}: ${falsified.what}: ${objections.join('; ')}`);
    }
    tellEvidence(
      `refused by verify.mjs, verify.html and Python: ${tellCounts(tried)}; first step that failed: ${tellCounts(steps)}`,
    );
    expect(wrong).toEqual([]);
  });

  /** What is missing in a refusal: a verifier that accepts, names no step or no file, or broke. */
  async function refusalsOf(files: Files) {
    const ours = mjs.verifyBundle(files).steps.filter(({ outcome }) => outcome === 'failed');
    const page = builtPage()
      .verifyBundle(files)
      .steps.filter(({ outcome }) => outcome === 'failed');
    const third = await python.ask(files);
    const failures = ours.flatMap((step) => step.failures);
    return {
      step: ours[0]?.step ?? 'none',
      objections: [
        ...(failures.some((one) => one.file !== '') ? [] : ['verify.mjs names no step and file']),
        ...failures
          .filter(({ code }) => code === 'check-broke')
          .map(({ found }) => `verify.mjs broke: ${found}`),
        ...(JSON.stringify(page) === JSON.stringify(ours) ? [] : ['verify.html says otherwise']),
        ...(third.holds ? ['Python accepts'] : []),
        ...(/^[\w./-]+\.(?:json|csv|sums|txt|js)|^SHA256SUMS/u.test(third.why ?? '')
          ? []
          : [`Python says ${third.why}`]),
      ],
    };
  }
});

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, one) => all + one, 0);
}

function tellCounts(counts: ReadonlyMap<string, number>): string {
  return [...counts].map((one) => one.join(' ')).join(', ');
}
