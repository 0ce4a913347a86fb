import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDistrictFolder } from '../../engine/app/district-folder.ts';
import { checkTemplates } from '../../engine/app/verbs/check-templates.ts';
import { allMessages } from '../../engine/cli/messages/all-messages.ts';
import { putIntoWords } from '../../engine/cli/messages/put-into-words.ts';
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
  const last = shipped('summary-report.hbs').split('\n').length + 1;
  expect(
    problems.map(({ code, place, values }) => [code, place?.file, place?.line, values.suggestion]),
  ).toEqual([
    ['partial-unused', 'templates/partials/data-tabel.hbs', undefined, 'data-table'],
    ['template-path-unknown', 'templates/partials/report-body.hbs', 2, 'title'],
    ['template-path-unknown', 'templates/partials/report-body.hbs', 2, '../lead'],
    ['template-path-unknown', 'templates/summary-report.hbs', last, 'lead'],
    ['template-word-unknown', 'templates/summary-report.hbs', last, 'date'],
  ]);
});

test("what would not be fetched, run or obeyed is told in the district's own file, with line and remedy", () => {
  rmSync(join(root, 'templates'), { recursive: true });
  mkdirSync(join(root, 'templates/partials'), { recursive: true });
  const sheet = shipped('partials/data-table.css');
  write('partials/data-table.css', `${sheet}\n.own { color: red;\n`);
  write(
    'summary-report.hbs',
    `${shipped('summary-report.hbs')}\n<img src="logo.png" alt="">\n<script>1</script>`,
  );
  const lines = shipped('summary-report.hbs').split('\n').length;
  const { problems } = check();
  expect(problems.map(({ code, place }) => [code, place?.file, place?.line])).toEqual([
    ['style-unclosed', 'templates/partials/data-table.css', sheet.split('\n').length + 1],
    ['template-loads', 'templates/summary-report.hbs', lines + 1],
    ['template-runs', 'templates/summary-report.hbs', lines + 2],
  ]);
  expect(putIntoWords(allMessages, problems[1] ?? expect.fail()).message).toContain('data:image/png;base64');
});
