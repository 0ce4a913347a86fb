import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readXlsx } from '../../engine/files/read-xlsx.ts';
import { okOf } from '../pipeline/basis/support.ts';
import { freshDistrict, type TrialDistrict } from '../support/small-district.ts';

const ROSTER = [
  '统一社会信用代码,企业名称,住所',
  '91340404EXAM16870D,示例保安有限公司,谢家集区唐山镇示例街1号',
  '91340404EXAM16870D,示例保洁有限公司,谢家集区唐山镇示例街1号',
  ',示例无代码店,谢家集区唐山镇示例街2号',
].join('\n');

let district: TrialDistrict;
beforeAll(async () => {
  district = await freshDistrict();
});
afterAll(() => district.remove());

function layDown(path: string, text: string): string {
  const file = join(district.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function bring(path: string, ...more: readonly string[]) {
  return district.as('amr-clerk', '2017-08-16T09:00', 'import', 'enterprises', path, ...more);
}

async function sheetOf(path: string, sheet = '回执') {
  const read = okOf(await readXlsx(readFileSync(join(district.folder, path)), path, { sheet }));
  return { columns: read.columns, rows: read.rows.map(({ cells }) => cells) };
}

describe('回执: what became of a brought file, beside it', () => {
  test('of a file in the inbox of an agency: who, when, what, and the last line says where it lies', async () => {
    const file = layDown('data/inbox/区环保局/名录.csv', ROSTER);
    const { exitCode, stdout, stderr } = await bring(file, '--source', '区法人库', '--cut-off', '2017-08-14');
    const receipt = 'data/inbox/区环保局/名录.csv.回执.xlsx';
    expect(exitCode).toBe(1);
    // Progress is for people, on standard error.
    expect(stderr).toContain('… 读取 名录.csv');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      `回执 ${receipt}：1 行没有入库，行号、原因和改法都在里面，改好源表再导入一次。`,
    );
    const { rows } = await sheetOf(receipt);
    const said = Object.fromEntries(rows.map(([subject = '', words]) => [subject, words]));
    expect(said).toMatchObject({
      区: '谢家集区（示例：所列主体、数据均为虚构）',
      文件: '名录.csv',
      数据来源: '区法人库',
      数据截止日期: '2017-08-14',
      导入时间: '2017年8月16日09:00',
      台账: '名录台账第 1 条',
      读到: '3 行',
      入库: '2 行，其中标记 1 行',
      未入库: '1 行',
    });
    expect(said['文件校验值（SHA-256）']).toMatch(/^[0-9a-f]{64}$/u);
    expect(said.办理岗位).toMatch(/市场监管局/u);
  });

  test('every refused and every marked row stands in it with line, words and code', async () => {
    const { columns, rows } = await sheetOf('data/inbox/区环保局/名录.csv.回执.xlsx', '逐行说明');
    expect(columns).toEqual(['行号', '处理', '说明和改法', '代码']);
    expect(rows.map(([line, treatment, , code]) => [line, treatment, code])).toEqual([
      ['3', '未入库', 'id-repeated-differing'],
      ['4', '已入库，请核对', 'uscc-missing'],
    ]);
    expect(rows[0]?.[2]).toMatch(/与第 2 行是同一户，但名称不一致/u);
  });

  test('of a file from elsewhere: in the inbox of the agency that brought it; nothing to mend is exit 0', async () => {
    const file = layDown('../别处.csv', ROSTER.split('\n').slice(0, 2).join('\n'));
    const run = await bring(file, '--cut-off', '2017-08-15', '--json');
    expect(run.exitCode).toBe(0);
    expect(run.stderr).not.toContain('…');
    const receipt = 'data/inbox/区市场监管局/别处.csv.回执.xlsx';
    expect(JSON.parse(run.stdout)).toMatchObject({ receipt });
    expect((await sheetOf(receipt)).rows).toContainEqual(['怎么办', '不用更正。']);
  });

  test('the same file again has no new one; on a later day that is said, it has', async () => {
    const receipt = join(district.folder, 'data/inbox/区市场监管局/别处.csv.回执.xlsx');
    rmSync(receipt);
    const file = join(district.folder, '../别处.csv');
    const again = await bring(file);
    expect(again).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('[file-imported-already]') });
    expect(again.stderr).toContain('用 --cut-off 写明那一天');
    expect(existsSync(receipt)).toBe(false);
    const later = await bring(file, '--cut-off', '2017-08-16');
    expect(later.stdout).toContain('数据截至 2017-08-16');
    expect(existsSync(receipt)).toBe(true);
  });

  test('a file without most of those who stand is refused whole; with the reason it replaces them, and that is kept', async () => {
    const ledger = join(district.folder, 'data/records/rosters.jsonl');
    const file = layDown('../一户.csv', `${ROSTER.split('\n')[0]}\n,示例丙店,谢家集区唐山镇示例街9号\n`);
    const before = readFileSync(ledger, 'utf8');
    const refused = await bring(file, '--cut-off', '2017-08-16');
    expect([refused.exitCode, refused.stdout, readFileSync(ledger, 'utf8')]).toEqual([1, '', before]);
    expect(refused.stderr).toMatch(
      /1 户里有 1 户不在这份文件里，超过一半。没有导入，原有名录保持不变。.*--fewer 原因.*\[roster-would-shrink\]/u,
    );
    const taken = await bring(file, '--cut-off', '2017-08-16', '--fewer', '区划调整，一户划出');
    expect([taken.exitCode, taken.stderr]).toEqual([0, expect.stringContaining('[roster-shrunk]')]);
    const [added = ''] = readFileSync(ledger, 'utf8').slice(before.length).trim().split('\n');
    expect(JSON.parse(added).body).toMatchObject({ fewer: '区划调整，一户划出', entries: 1 });
  });

  test('an inbox that leads out of the district gets none, and that is said', async () => {
    const inbox = join(district.folder, 'data/inbox');
    rmSync(inbox, { recursive: true });
    symlinkSync(dirname(district.folder), inbox);
    const file = layDown('../另一份.csv', `${ROSTER}\n`);
    const run = await bring(file, '--cut-off', '2017-08-16', '--fewer', '换回原来的名录');
    expect(run).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('[path-outside-district]') });
    expect(existsSync(join(dirname(district.folder), '区市场监管局'))).toBe(false);
  });
});
