import { describe, expect, test } from 'vitest';
import { beaconRoundFrom, beaconRoundMs, isBeaconSignature } from '../../engine/kernel/beacon.ts';

/** Rounds of drand's quicknet as published. */
const PUBLISHED = [
  [1000, 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'],
  [
    32_398_885,
    '8f6d5ddd520329a4ce9a25db41c0552a5ac04bd56577138cbb0ec2b9326af2b8012c7dc2c5bcddc439d922c93a281d24',
  ],
] as const;

describe('公开随机数 drand (quicknet)', () => {
  test.each(PUBLISHED)('round %i bears the signature of the network', (round, signature) => {
    expect(isBeaconSignature(round, signature)).toBe(true);
  });

  test.each(PUBLISHED)('of round %i it is no signature of a round before or after', (round, signature) => {
    expect([round - 1, round + 1, 0, -1, 0.5].map((other) => isBeaconSignature(other, signature))).toEqual(
      Array(5).fill(false),
    );
  });

  test('a flipped bit, wherever, is refused and throws nothing', () => {
    const [round, signature] = PUBLISHED[0];
    for (let at = 0; at < 96; at += 5) {
      const digit = (Number.parseInt(signature[at] ?? '0', 16) ^ 1).toString(16);
      expect(isBeaconSignature(round, signature.slice(0, at) + digit + signature.slice(at + 1))).toBe(false);
    }
  });

  test.each([
    ['nothing', ''],
    ['half of one', PUBLISHED[0][1].slice(0, 48)],
    ['no hex', 'zz'.repeat(48)],
    ['no point', 'ff'.repeat(48)],
    ['the point at infinity', `c0${'00'.repeat(47)}`],
  ])('%s is no signature', (_what, signature) => {
    expect(isBeaconSignature(1000, signature)).toBe(false);
  });

  test('a round appears every three seconds from the genesis', () => {
    expect(new Date(beaconRoundMs(1)).toISOString()).toBe('2023-08-23T15:09:27.000Z');
    expect(new Date(beaconRoundMs(32_398_885)).toISOString()).toBe('2026-09-21T14:13:39.000Z');
    const due = beaconRoundMs(1000);
    expect([due - 1, due, due + 1].map(beaconRoundFrom)).toEqual([1000, 1000, 1001]);
    expect(beaconRoundFrom(0)).toBe(1);
  });
});
