import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseUscc } from '../engine/domain/uscc.ts';
import { makeEnterprises } from '../examples/make/make-enterprises.ts';

const FILE = new URL('../examples/rosters/检查对象名录.csv', import.meta.url);

test('the example roster is what its generator makes', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(makeEnterprises());
});

test('the example roster is large, plainly made up, and its codes check', () => {
  const rows = makeEnterprises().replace('\uFEFF', '').trim().split('\r\n').slice(1);
  expect(rows.length).toBeGreaterThanOrEqual(3_000);
  const codes = rows.map((row) => row.split(',')[0] ?? '');
  expect(new Set(codes).size).toBe(rows.length);
  expect(codes.filter((code) => parseUscc(code)?.conforms !== true)).toEqual([]);
  expect(rows.filter((row) => !row.split(',')[1]?.includes('示例'))).toEqual([]);
});
