import { describe, expect, test } from 'vitest';
import type { Source } from '../../../engine/domain/draw-seed.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { rational } from '../../../engine/kernel/rational.ts';
import { commitDraw } from '../../../engine/pipeline/draw/commit-draw.ts';
import { deriveSeed } from '../../../engine/pipeline/draw/derive-seed.ts';
import type { SeedProblemCode } from '../../../engine/pipeline/draw/problem.ts';
import { expectOk, refusalOf } from './expect-ok.ts';
import { commitmentInput, frame, member, SECRET } from './sample-frames.ts';

type Beacon = Extract<Source, { kind: 'drand' }>;

/** Two rounds of quicknet as published. */
const PROMISED: Beacon = {
  kind: 'drand',
  round: 32_398_885,
  randomness: 'b6d412641a7d58b20ef5dded4ae48e9358cc35710f90961d8fe6e99d0e0281ef',
  signature:
    '8f6d5ddd520329a4ce9a25db41c0552a5ac04bd56577138cbb0ec2b9326af2b8012c7dc2c5bcddc439d922c93a281d24',
};
const OTHER: Beacon = {
  kind: 'drand',
  round: 1000,
  randomness: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
  signature:
    'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
};

describe('摇号结果 from drand, pasted', () => {
  const at = instant('2026-09-21T22:13:39+08:00');
  const committed = expectOk(
    commitDraw(
      commitmentInput([frame([member(1, rational(1, 2)), member(2, rational(1, 2))])], {
        recipe: [{ kind: 'drand', at, round: PROMISED.round }],
      }),
      SECRET,
    ),
  );
  const derive = (source: Source) =>
    deriveSeed(committed.file, committed.hash, { sources: [source], evidence: [] });

  test('the promised round gives a seed, by itself enough for a real draw', () => {
    expect(expectOk(derive(PROMISED)).sources).toEqual([PROMISED]);
  });

  test.each<[SeedProblemCode, Source]>([
    ['drand-round', OTHER],
    ['drand-signature', { ...OTHER, round: PROMISED.round }],
    ['drand-signature', { ...PROMISED, signature: `9${PROMISED.signature.slice(1)}` }],
    ['drand-signature', { ...PROMISED, signature: '' }],
    ['drand-randomness', { ...PROMISED, randomness: OTHER.randomness }],
    ['source-kind', { kind: 'dice', digits: '31415926535897932384' }],
  ])('%s is refused', (code, source) => {
    expect(refusalOf(derive(source))).toEqual([code]);
  });
});
