import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { POLICY_PAPERS } from '../../engine/app/papers/policy-papers.ts';
import { DEMO_PATIENCE, demoDistrict } from '../support/demo-district.ts';
import { paperKinds } from '../support/paper-kinds.ts';

const PICTURES = fileURLToPath(new URL('../../docs/zh/样张/', import.meta.url));
const PAGE = readFileSync(fileURLToPath(new URL('../../docs/zh/文书样张.md', import.meta.url)), 'utf8');
const MEGABYTES = 2.5;

test('every paper has its picture: node test/tools/make-gallery.ts', DEMO_PATIENCE, async () => {
  const ofRound = paperKinds(join(await demoDistrict(), 'reports/2017-08/documents'));
  const names = [...ofRound, ...POLICY_PAPERS].map(({ name }) => name);
  expect(names.length).toBeGreaterThan(15);
  const pictures = readdirSync(PICTURES).map((file) => file.replace(/\.png$/u, ''));
  expect(names.filter((name) => !pictures.includes(name))).toEqual([]);
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
