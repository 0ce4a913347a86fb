import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDistrictFolder } from '../../engine/app/district-folder.ts';
import { checkTemplates } from '../../engine/app/verbs/check-templates.ts';
import { valued } from '../papers/check-paper.ts';

const PROGRAM = fileURLToPath(new URL('../../', import.meta.url));
let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yaohao-own-templates-'));
  for (const folder of ['config', 'rules', 'data', 'reports', 'templates/partials']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  copyFileSync(join(PROGRAM, 'config/district.yaml'), join(root, 'config/district.yaml'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, source: string): void {
  writeFileSync(join(root, 'templates', name), source);
}
const check = () => checkTemplates(valued(openDistrictFolder(root)), PROGRAM);
const shipped = (name: string) => readFileSync(join(PROGRAM, 'templates', name), 'utf8');

test('a district with one template of its own: the others are the shipped ones, as in print', () => {
  write('summary-report.hbs', shipped('summary-report.hbs'));
  expect(check()).toEqual({ files: ['templates/summary-report.hbs'], problems: [] });
});

test('its own mistakes are told in its own files, with the nearest field; in a partial of its own too', () => {
  write('summary-report.hbs', `${shipped('summary-report.hbs')}\n<p>{{laed}}{{dat frame.signedOn}}</p>`);
  write('partials/report-body.hbs', '{{#each sections}}\n{{titel}}{{lead}}\n{{/each}}');
  write('partials/data-tabel.hbs', '{{caption}}');
  const { files, problems } = check();
  expect(files).toEqual([
    'templates/partials/data-tabel.hbs',
    'templates/partials/report-body.hbs',
    'templates/summary-report.hbs',
  ]);
  expect(
    problems.map(({ code, place, values }) => [code, place?.file, place?.line, values.suggestion]),
  ).toEqual([
    ['partial-unused', 'templates/partials/data-tabel.hbs', undefined, 'data-table'],
    ['template-path-unknown', 'templates/partials/report-body.hbs', 2, 'title'],
    ['template-path-unknown', 'templates/partials/report-body.hbs', 2, '../lead'],
    ['template-path-unknown', 'templates/summary-report.hbs', 8, 'lead'],
    ['template-word-unknown', 'templates/summary-report.hbs', 8, 'date'],
  ]);
});
