import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Cell, Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../rendering/print-page.ts';
import { mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

/** Two items of one agency, and one of another. */
const PLANNED = ['P01', 'P04', 'P11'];
const REASON = '示例：门锁着，邻居说停业装修';
let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
  const plan = path('config/plan/2017.yaml');
  const [head = '', ...lines] = readFileSync(plan, 'utf8').split(/^(?= {2}- 编号: )/mu);
  writeFileSync(
    plan,
    head + lines.filter((one) => PLANNED.some((id) => one.includes(`编号: ${id}\n`))).join(''),
  );
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
  await mustRun(clerk('2017-08-15T09:30', 'open', '2017-08'));
  await mustRun(clerk('2017-08-15T11:40', 'seed', '--only-asserted', '--dice', '40719338265017498263'));
  await mustRun(clerk('2017-08-15T11:45', 'draw'));
  await mustRun(clerk('2017-08-18T08:30', 'match'));
  await mustRun(clerk('2017-08-18T08:40', 'schedule'));
  await mustRun(clerk('2017-08-18T08:50', 'forms'));
}, 120_000);
afterAll(() => district.remove());

const clerk = (at: string, ...args: readonly string[]) => district.as('amr-clerk', at, ...args);
const path = (name: string) => join(district.folder, name);

/** What a clerk types into a row of the worksheet: by the head of its column. */
type Typed = Readonly<Record<string, string>>;

/** The worksheet that `forms` gave the agency, filled in with the workbook library and sent in; each row by its number from 0. */
async function fillIn(sheet: string, name: string, typed: (row: number) => Typed): Promise<string> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(sheet));
  const [page] = workbook.worksheets;
  if (page === undefined) throw new Error('a worksheet without a page');
  const heads = new Map<string, number>();
  page.getRow(1).eachCell((cell: Cell, column: number) => void heads.set(String(cell.value), column));
  for (let row = 2; row <= page.rowCount; row += 1) {
    for (const [head, value] of Object.entries(typed(row - 2))) {
      const column = heads.get(head);
      if (column === undefined) throw new Error(`no column ${head}`);
      page.getCell(row, column).value = value;
    }
  }
  const file = path(`data/inbox/${name}.xlsx`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return file;
}

const sheetOf = (agency: string) => path(`data/outbox/${agency}/2017-08 检查结果录入表.xlsx`);
const rowsIn = async (sheet: string): Promise<number> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(sheet));
  return (workbook.worksheets[0]?.rowCount ?? 1) - 1;
};
const bodiesOf = (kind: string): readonly Readonly<Record<string, string>>[] =>
  readFileSync(path('data/records/rounds/2017-08.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((record) => record.kind === kind)
    .map(({ body }) => body);
const pdf = async (name: string) => {
  const pages = await textOf(new Uint8Array(readFileSync(path(`reports/2017-08/documents/${name}.pdf`))));
  return pages.join('').replaceAll(/\s/gu, '');
};

const CLEAN: Typed = { 是否检查: '已检查', 检查结果: '未发现问题', 后续处置: '无需后续处置' };
const LEFT: Typed = { 是否检查: '未检查', 备注: REASON };

test('未检查 through the worksheet: refused without a reason, on record with it, told apart in the papers, gone when inspected', async () => {
  const agencies = readdirSync(path('data/outbox')).filter((agency) => existsSync(sheetOf(agency)));
  const counts = await Promise.all(
    agencies.map(async (agency) => [agency, await rowsIn(sheetOf(agency))] as const),
  );
  const own = counts.find(([agency]) => agency === '区市场监管局');
  const lines = counts.reduce((sum, [, count]) => sum + count, 0);
  const mine = own?.[1] ?? 0;
  expect(mine).toBeGreaterThan(2);
  const sheet = sheetOf('区市场监管局');

  const blank = await fillIn(sheet, '没有原因', (row) => (row < 2 ? { ...LEFT, 备注: '' } : CLEAN));
  const refused = await district.as('amr-inspect', '2017-08-30T09:00', 'record', blank);
  expect([refused.exitCode, refused.stderr.split('[finding-uninspected-without-reason]').length - 1]).toEqual(
    [1, 2],
  );
  expect(refused.stderr).toContain('没有原因.xlsx 检查结果!');
  expect(refused.stderr).toContain('写了“未检查”，没有写明原因。请对照一企一表，把未检查的原因写在备注里。');

  const filled = await fillIn(sheet, '填好', (row) => (row < 2 ? LEFT : CLEAN));
  const told = await mustRun(district.as('amr-inspect', '2017-08-30T09:00', 'record', filled));
  expect(told.stdout).toContain(
    `批次 2017-08 录入 ${mine - 2} 项检查结果，累计 ${mine - 2} 项；另记“未检查”2 项和原因。`,
  );
  expect(told.stderr).toContain('有 2 行写了“未检查”（第 2、3 行），原因已记录在案，没有检查结果。');
  expect(bodiesOf('left-uninspected').map(({ agency, reason }) => [agency, reason])).toEqual([
    ['AMR', REASON],
    ['AMR', REASON],
  ]);

  await mustRun(district.as('amr-review', '2017-08-30T14:00', 'disclose'));
  await mustRun(clerk('2017-08-31T09:00', 'report', '2017-08'));
  const parts = `应录项目${lines}项：已录入${mine - 2}项，未检查2项（原因见附件“未检查的项目”），尚未录入${lines - mine}项。`;
  expect(await pdf('汇总报告')).toContain(parts);
  expect(await pdf('汇总报告')).toContain(`${REASON.slice(0, 3)}`);
  expect(await pdf('结果公示')).toContain(`公示检查结果${mine - 2}项`);
  expect(await pdf('结果公示')).toContain('另有未检查2项，没有检查结果，不计入。');
  expect(await pdf('结果公示')).not.toContain('停业装修');

  const late = await fillIn(sheet, '补查', (row) =>
    row < 2 ? { ...CLEAN, 检查日期: '2017-08-31', 备注: '' } : CLEAN,
  );
  await mustRun(district.as('amr-inspect', '2017-08-31T16:00', 'record', late));
  expect(bodiesOf('finding-recorded')).toHaveLength(mine);
  await mustRun(district.as('amr-review', '2017-08-31T17:00', 'disclose'));
  await mustRun(clerk('2017-09-01T09:00', 'report', '2017-08'));
  expect(await pdf('汇总报告')).toContain(`已录入${mine}项，未检查0项，尚未录入${lines - mine}项。`);
  const [{ id = '' } = {}] = bodiesOf('left-uninspected');
  const way = await mustRun(district.as('amr-head', '2017-09-01T10:00', 'trace', id));
  expect(way.stdout).toContain(REASON);
}, 120_000);
