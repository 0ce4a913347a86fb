import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../engine/files/read-csv.ts';
import { readXlsx } from '../../engine/files/read-xlsx.ts';
import { writeXlsx } from '../../engine/files/write-xlsx.ts';
import { textOf } from '../rendering/print-page.ts';
import { EXAMPLES, freshDistrict, mustRun, type TrialDistrict } from '../support/small-district.ts';
import { valued } from './check-paper.ts';

/** What a register may hold, one after another in one name of more than 300 characters. */
const PARTS = [
  "=cmd|'/C calc'!A0",
  '<script>document.title="x"</script>',
  '<iframe src="file:///etc/passwd"></iframe>',
  '"><img src=x onerror=alert(1)>{{lead}}',
  '\u202e司公限有\u202c商贸\u200f',
  '长'.repeat(300),
];
const REORDERING = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/u;
const nameOf = (i: number) => `${PARTS.join('')}示例第${i}户`;
const seen = (name: string) => name.replaceAll(new RegExp(REORDERING, 'gu'), '〓');
const unspaced = (text: string) => text.replaceAll(/\s+/gu, '');

let district: TrialDistrict;
/** Every name by its code. */
const names = new Map<string, string>();
let said = '';

/** Every 200th enterprise of the example, under such a name, from the roster to the publication. */
beforeAll(async () => {
  district = await freshDistrict();
  const run = async (post: string, at: string, ...args: readonly string[]) => {
    const { stdout, stderr } = await mustRun(district.as(post, at, ...args));
    said += stdout + stderr;
  };
  const bring = (kind: string, file: string) =>
    run('amr-clerk', '2017-08-10T09:00', 'import', kind, file, '--cut-off', '2017-07-31');
  await bring('enterprises', hostileRoster());
  await bring('inspectors', `${EXAMPLES}rosters/执法检查人员名录.csv`);
  await run('amr-review', '2017-08-15T09:00', 'publish', '--why', '首次发布', '--approved-by', 'amr-head');
  await run('amr-clerk', '2017-08-15T09:30', 'open', '2017-08');
  await run('amr-clerk', '2017-08-15T11:40', 'seed', '--only-asserted', '--dice', '40719338265017498263');
  await run('amr-clerk', '2017-08-15T11:45', 'draw');
  await run('amr-clerk', '2017-08-18T08:30', 'match');
  await run('amr-clerk', '2017-08-18T08:40', 'schedule');
  await run('amr-clerk', '2017-08-18T08:50', 'forms');
  await run('amr-inspect', '2017-08-30T09:00', 'record', await filledIn());
  await run('amr-review', '2017-08-31T09:00', 'disclose', '--round', '2017-08');
  await run('amr-clerk', '2017-08-31T10:00', 'report', '2017-08');
}, 300_000);
afterAll(() => district.remove());

function hostileRoster(): string {
  const [head = '', ...rows] = readFileSync(`${EXAMPLES}rosters/检查对象名录.csv`, 'utf8').split('\r\n');
  const own = rows
    .filter((_, i) => i % 200 === 0)
    .map((row, i) => {
      const [code = '', , ...others] = row.split(',');
      names.set(code, nameOf(i));
      return [code, `"${nameOf(i).replaceAll('"', '""')}"`, ...others].join(',');
    });
  const path = join(district.folder, '名录.csv');
  writeFileSync(path, [head, ...own].join('\r\n'));
  return path;
}

const SHEET = 'data/outbox/区市场监管局/2017-08 检查结果录入表.xlsx';
const fileOf = (path: string) => readFileSync(join(district.folder, path));
const documentOf = (path: string) => fileOf(`reports/2017-08/documents/${path}`);
const pdfTextOf = async (path: string) => unspaced((await textOf(new Uint8Array(documentOf(path)))).join(''));

/** The worksheet of 区市场监管局, every line as a clerk fills it in. */
async function filledIn(): Promise<string> {
  const { columns, rows } = valued(await readXlsx(fileOf(SHEET), SHEET));
  const filled: Readonly<Record<string, string>> = { 检查结果: '未发现问题', 后续处置: '无需后续处置' };
  const cells = rows.map((row) => row.cells.map((cell, i) => filled[columns[i] ?? ''] ?? cell));
  const path = join(district.folder, '检查结果.xlsx');
  const sheet = { name: '检查结果', columns: columns.map((title) => ({ title })), rows: cells };
  writeFileSync(path, await writeXlsx([sheet]));
  return path;
}

async function namesInSheet(): Promise<readonly string[]> {
  const { columns, rows } = valued(await readXlsx(fileOf(SHEET), SHEET));
  return [...new Set(rows.map(({ cells }) => cells[columns.indexOf('名称')] ?? ''))];
}

describe('names that try something are only names, through the verbs', () => {
  test('XLSX: every cell is text, none a formula', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(fileOf(SHEET));
    const cells: { readonly value: unknown; readonly formula: unknown }[] = [];
    workbook.worksheets[0]?.eachRow((row) => {
      row.eachCell(({ value, formula }) => void cells.push({ value, formula }));
    });
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells.every(({ value }) => typeof value !== 'object' && !REORDERING.test(String(value)))).toBe(
      true,
    );
    const drawn = await namesInSheet();
    expect(drawn.length).toBeGreaterThan(0);
    for (const name of drawn) expect([...names.values()].map(seen)).toContain(name);
  });

  test('HTML: every name is text, and no tag and no sign of its own is left', async () => {
    const html = documentOf('结果公示.html').toString('utf8');
    expect(html).toContain('&lt;script&gt;');
    expect(html.match(/<(?:script|iframe|img)\b/giu)).toBeNull();
    expect(html).not.toMatch(REORDERING);
    expect(html).toContain("default-src 'none'");
    expect(html.split(PARTS.at(-1) ?? '').length).toBeGreaterThan((await namesInSheet()).length);
  });

  test('CSV: a formula is a text with an apostrophe, and is read back as it was', async () => {
    const bytes = documentOf('结果公示.csv');
    const text = bytes.toString('utf8');
    expect(text).toContain("'=cmd|'/C calc'!A0");
    expect(text).not.toMatch(/(?:^|,)"?[=+@]/mu);
    expect(text).not.toMatch(REORDERING);
    const table = valued(readCsv(bytes, '结果公示.csv'));
    expect([...new Set(table.rows.map(({ cells }) => cells[0]))].toSorted()).toEqual(
      (await namesInSheet()).toSorted(),
    );
  });

  test.each(['结果公示.pdf', '抽查名单.pdf'])(
    '%s: names whole, in the text; nothing of the machine',
    async (path) => {
      const text = await pdfTextOf(path);
      const shown = path === '结果公示.pdf' ? await namesInSheet() : [];
      // A row may go on on the next page, under the head of the table.
      for (const name of shown) expect(text).toContain(name.slice(name.lastIndexOf('长') + 1));
      expect(text.split('长').length).toBeGreaterThan(shown.length * 300);
      expect(text).toContain(unspaced(PARTS.slice(0, 4).join('')));
      expect(text).not.toMatch(/root:x:|daemon:/u);
      expect(documentOf(path).toString('latin1')).not.toMatch(/\/JavaScript|\/Launch|\/URI/u);
    },
  );

  test.each(['一企一表', '检查通知书'])(
    '%s and its merged file: each name on its own, and in the index',
    async (paper) => {
      const files = readdirSync(join(district.folder, 'reports/2017-08/documents', paper));
      const merged = await pdfTextOf(`${paper}.pdf`);
      expect(files.length).toBeGreaterThan(3);
      for (const file of files) {
        const own = unspaced(seen(names.get(file.replace('.pdf', '')) ?? ''));
        const text = await pdfTextOf(`${paper}/${file}`);
        expect([...new Set(text.match(/示例第\d+户/gu))]).toEqual([own.slice(own.indexOf('示例第'))]);
        expect(text).toContain(own);
        expect(merged.split(own).length, file).toBeGreaterThan(2);
      }
    },
  );

  test('nothing of the machine was told, and a name is told as a reader may see it', () => {
    expect(said).not.toContain('root:x:');
    expect(said).not.toMatch(REORDERING);
    expect(said).toContain('[formula-like]');
  });
});
