import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { AGENCY_REPORT } from '../../engine/app/papers/agency-papers.ts';
import { CORRECTION } from '../../engine/app/papers/correction-papers.ts';
import { DECISION_NAMES } from '../../engine/app/papers/decision-papers.ts';
import { NOTICE } from '../../engine/app/papers/notice-papers.ts';
import { PERIOD_PAPERS } from '../../engine/app/papers/period-papers.ts';
import { POLICY_PAPERS } from '../../engine/app/papers/policy-papers.ts';
import { ROUND_PAPERS } from '../../engine/app/papers/round-papers.ts';

const PICTURES = fileURLToPath(new URL('../../docs/zh/样张/', import.meta.url));
const PAGE = readFileSync(fileURLToPath(new URL('../../docs/zh/文书样张.md', import.meta.url)), 'utf8');
const MEGABYTES = 2.5;

/** Every paper that the program can make, by the name that `report` and `release` know it by. */
const PAPERS: readonly string[] = [
  ...[...ROUND_PAPERS, ...POLICY_PAPERS].map(({ name }) => name),
  ...PERIOD_PAPERS,
  ...DECISION_NAMES,
  ...[NOTICE, CORRECTION, AGENCY_REPORT],
  ...['一企一表', '信用档案', '抽取回执', '检查对象名录库情况', '部门年度抽查计划'],
];

test('every paper has its picture, and every picture its place: node test/tools/make-gallery.ts', () => {
  const pictures = readdirSync(PICTURES).map((file) => file.replace(/\.png$/u, ''));
  expect(pictures.toSorted()).toEqual([...new Set(PAPERS)].toSorted());
  for (const name of pictures) expect(PAGE).toContain(`![${name}](样张/${name}.png)`);
});

test('the pictures are small, and something is on each', () => {
  const files = readdirSync(PICTURES).map((file) => readFileSync(PICTURES + file));
  const bytes = files.reduce((sum, file) => sum + file.length, 0);
  expect(bytes / 1_000_000).toBeLessThan(MEGABYTES);
  for (const file of files) {
    // Width and height, as a PNG begins (ISO/IEC 15948, IHDR); an empty page would be a few hundred bytes.
    expect(Math.min(file.readUInt32BE(16), file.readUInt32BE(20))).toBeGreaterThan(300);
    expect(file.length).toBeGreaterThan(20_000);
  }
});
