import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPolicy } from '../../engine/intake/policy/load-policy.ts';
import { soundPolicy } from '../broken-config/load-broken.ts';

const SOUND = soundPolicy();
const SIGNS = [
  '：',
  '，',
  '{',
  '}',
  '[',
  ']',
  '\t',
  '"',
  '- ',
  '#',
  '%',
  '，',
  '0',
  '非',
  '\n',
  '  ',
  '&a',
  '*a',
  '!!x',
];
const RUNS = process.env.YAOHAO_LONG === '1' ? 20_000 : 60;

const slip = fc.record({
  file: fc.nat(SOUND.length - 1),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(4),
  put: fc.oneof(fc.constant(''), fc.constantFrom(...SIGNS), fc.string({ maxLength: 3, unit: 'grapheme' })),
});

test(`${RUNS} slips at random places are answered or harmless: none crashes, and every error has its file`, () => {
  let refused = 0;
  fc.assert(
    fc.property(slip, ({ file, at, cut, put }) => {
      const files = SOUND.map((one, i) => {
        const start = Math.floor(at * one.text.length);
        return i === file
          ? { ...one, text: one.text.slice(0, start) + put + one.text.slice(start + cut) }
          : one;
      });
      const result = loadPolicy(files);
      if (result.ok) return;
      refused += 1;
      expect(result.problems.every(({ place }) => place?.file !== undefined)).toBe(true);
      expect(result.problems.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    { numRuns: RUNS, seed: 20170815 },
  );
  expect(refused).toBeGreaterThan(RUNS / 3);
});
