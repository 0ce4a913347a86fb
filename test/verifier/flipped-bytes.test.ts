import { describe, expect, test } from 'vitest';
import type { Failure } from '../../engine/verifier/failure.ts';
import type { Files } from '../../engine/verifier/read-bundle.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { GOLDEN_FOLDER, readGolden, replaceFile, withSums } from './support/golden-bundle.ts';
import { seededChance } from './support/seeded-chance.ts';

/** Positions tried of every file in an ordinary run; all of them in a long one. */
const SAMPLE = process.env.YAOHAO_LONG === '1' ? Number.POSITIVE_INFINITY : 140;

describe.skipIf(GOLDEN_FOLDER === undefined)('one byte changed (needs ../shared/data)', () => {
  const golden = withSums(
    new Map([...readGolden(), ['verify.mjs', new Uint8Array(99)], ['verify.html', new Uint8Array(99)]]),
  );
  const chance = seededChance('flipped bytes');
  const counts: number[] = [];

  test('the bundle holds with the verifiers inside', () => {
    expect(verifyBundle(golden).holds).toBe(true);
  });

  test.each([...golden.keys()])('in %s is refused, and the file is named', (path) => {
    const bytes = golden.get(path) ?? new Uint8Array();
    const positions = choosePositions(bytes.length, chance);
    const accepted = positions.filter((position) => {
      const verdict = verifyBundle(flip(golden, path, position, 1 + chance(255)));
      const failures = verdict.steps.flatMap((step) => step.failures);
      return verdict.holds || !failures.some((failure) => isNamed(failure, path));
    });
    expect(accepted).toEqual([]);
    counts.push(positions.length);
  });

  test('was tried at 1,500 places at least', () => {
    expect(counts.reduce((all, count) => all + count, 0)).toBeGreaterThanOrEqual(1500);
  });
});

/** A changed hash in SHA256SUMS is seen at the file that it belongs to: which of the two was changed nobody can tell. */
function isNamed(failure: Failure, path: string): boolean {
  return failure.file === path || (path === 'SHA256SUMS' && failure.code === 'sum-differs');
}

function choosePositions(length: number, chance: (below: number) => number): readonly number[] {
  const all = Array.from({ length }, (_, i) => i);
  if (length <= SAMPLE) return all;
  return Array.from({ length: SAMPLE }, () => chance(length));
}

function flip(files: Files, path: string, position: number, mask: number): Files {
  const bytes = Uint8Array.from(files.get(path) ?? []);
  bytes[position] = (bytes[position] ?? 0) ^ mask;
  return replaceFile(files, path, bytes);
}
