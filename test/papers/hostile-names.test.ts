import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../engine/files/read-csv.ts';
import { writeCsv } from '../../engine/files/write-csv.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { ok } from '../../engine/kernel/result.ts';
import { disclosurePaper } from '../../engine/papers/disclosure.ts';
import { disclosureCsv } from '../../engine/papers/disclosure-rows.ts';
import { inspectionFormPaper } from '../../engine/papers/inspection-form.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { textOf } from '../rendering/print-page.ts';
import { freshDistrict, mustRun, type TrialDistrict } from '../support/small-district.ts';
import { htmlOf, valued } from './check-paper.ts';
import { disclosedRow, LABEL, POLICY, ROUND } from './sample-results.ts';
import { sampleRound } from './sample-round.ts';

const LONG = '长'.repeat(300);
/** What a register may hold, and how a reader may see it. */
const NAMES: readonly (readonly [string, string])[] = [
  ['<script>document.title="x"</script>示例商行', '<script>document.title="x"</script>示例商行'],
  ['<iframe src="file:///etc/passwd"></iframe>示例', '<iframe src="file:///etc/passwd"></iframe>示例'],
  ["=cmd|'/C calc'!A0示例", "=cmd|'/C calc'!A0示例"],
  ['示例\u202e司公限有\u202c商贸\u200f', '示例〓司公限有〓商贸〓'],
  [LONG, LONG],
  ['"><img src=x onerror=alert(1)>{{lead}}', '"><img src=x onerror=alert(1)>{{lead}}'],
];
const REORDERING = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/u;
const ON = isoDate('2017-09-05');
const unspaced = (text: string) => text.replaceAll(/\s+/gu, '');

const printer = openRenderer();
afterAll(() => printer.close());

describe('names that try something are only names', () => {
  const rows = NAMES.map(([name], i) => disclosedRow(i, 'SC-01', { name }));
  const disclosures = [{ batch: 1, on: ON, rows }];
  const common = { policy: POLICY, label: LABEL, round: ROUND, agencies: ['AMR'] };
  const view = valued(disclosurePaper({ ...common, disclosures }));

  test('HTML: every name is text, and no tag and no sign of its own is left', () => {
    const html = htmlOf('disclosure-public', view);
    expect(html).toContain('&lt;script&gt;');
    expect(html.match(/<(?:script|iframe|img)\b/giu)).toBeNull();
    expect(html).not.toMatch(REORDERING);
    expect(html).toContain(LONG);
    expect(html).toContain("default-src 'none'");
  });

  test('PDF: every name whole, on paper and in the text; nothing of the machine', async () => {
    const html = htmlOf('disclosure', view);
    const pdf = valued(await printer.renderPdf({ html, title: '结果公示', date: ON, tagged: true }));
    const text = (await textOf(pdf)).join('');
    for (const [, seen] of NAMES) expect(text).toContain(unspaced(seen));
    expect(text).not.toMatch(/root:x:|daemon:/u);
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/\/JavaScript|\/Launch|\/URI/u);
  });

  test('一企一表 and its merged file: each name on its own form', async () => {
    const { policy, forms } = sampleRound(NAMES.length);
    const documents = forms.map((form, i) => {
      const view = valued(inspectionFormPaper({ policy, form: { ...form, name: NAMES[i]?.[0] ?? '' } }));
      return { name: String(i), html: htmlOf('inspection-form', view) };
    });
    const texts: string[] = [];
    const take = async ({ pdf }: { readonly pdf: Uint8Array }) => {
      texts.push((await textOf(pdf)).join(''));
    };
    valued(
      await printer.renderPdfBatch({ documents: () => documents.map(ok), title: '一企一表', date: ON, take }),
    );
    expect(NAMES.map(([, seen], i) => texts[i]?.includes(unspaced(seen)))).toEqual(NAMES.map(() => true));
    expect(texts.join('')).not.toContain('root:x:');
  });

  test('CSV: a formula is a text with an apostrophe, and is read back as it was', () => {
    const bytes = writeCsv(disclosureCsv(disclosures, POLICY));
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain("'=cmd|'/C calc'!A0");
    expect(text).not.toMatch(/(?:^|,)"?[=+@]/mu);
    expect(text).not.toMatch(REORDERING);
    const table = readCsv(bytes, '结果公示.csv');
    expect(table.ok && table.value.rows.map(({ cells }) => cells[0])).toEqual(NAMES.map(([, seen]) => seen));
  });
});

describe('the same names through the verbs, into a workbook', () => {
  let district: TrialDistrict;
  beforeAll(async () => {
    district = await freshDistrict();
  });
  afterAll(() => district.remove());

  test('XLSX: every cell is text, none a formula', async () => {
    const head = ['统一社会信用代码', '企业名称', '市场主体类型', '住所（经营场所）'];
    const quoted = (cells: readonly string[]) =>
      cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',');
    const rows = NAMES.map(([name], i) => [`91340404MA2EX100${i}X`, name, '企业', '某地某路1号']);
    const file = join(district.folder, '名录.csv');
    writeFileSync(file, [head, ...rows].map(quoted).join('\r\n'));
    const run = await mustRun(
      district.as('amr-clerk', '2017-08-10T09:00', 'import', 'enterprises', file, '--cut-off', '2017-07-31'),
    );
    expect(run.stdout + run.stderr).not.toContain('root:x:');
    const outbox = join(district.folder, 'data/outbox');
    const [path = ''] = readdirSync(outbox, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('属地待定.xlsx'),
    );
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(join(outbox, path)));
    const cells: { readonly value: unknown; readonly formula: unknown }[] = [];
    workbook.worksheets[0]?.eachRow((row) => {
      row.eachCell(({ value, formula }) => void cells.push({ value, formula }));
    });
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells.every(({ value }) => typeof value === 'string' && !REORDERING.test(value))).toBe(true);
    for (const [, seen] of NAMES) expect(cells.map(({ value }) => value)).toContain(seen);
  });
});
