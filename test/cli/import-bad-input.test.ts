import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipOf } from '../files/zip-of.ts';
import { runHere } from '../support/run-here.ts';

const AT = '2017-08-16T09:00:00+08:00';
const HEAD = '统一社会信用代码,企业名称,住所';
const ONE = '91340404EXAM16870D,示例保安有限公司,谢家集区唐山镇示例街1号';

let folder = '';
let district = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yaohao-bad-'));
  district = join(folder, '区');
  expect((await runHere(['init', district], folder)).exitCode).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lays a file down and imports it as `amr-clerk`. */
function bring(kind: string, name: string, content: string | Uint8Array, ...more: readonly string[]) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return runHere(['--at', AT, '--as', 'amr-clerk', 'import', kind, path, ...more], district);
}

function csv(...rows: readonly string[]): string {
  return [HEAD, ...rows].join('\n');
}

describe('坏文件: refused whole, said where and what to do, nothing written', () => {
  const garbled = Buffer.from(new TextDecoder('latin1').decode(Buffer.from(csv(ONE))), 'utf8');
  const bomb = zipOf([{ name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(40 * 1024 * 1024) }]);

  test.each<readonly [string, string, string | Uint8Array, string, RegExp]>([
    ['an empty file', '空.csv', '', 'file-empty', /空\.csv 是空文件.*导出是否成功/u],
    ['a head and no rows', '只有表头.csv', `${HEAD}\n`, 'table-empty', /没有数据行/u],
    ['mojibake', '乱码.csv', garbled, 'mojibake', /乱码\.csv:1:\d+ .*从这里起是乱码.*另存为 UTF-8/u],
    ['an XLSX bomb', '炸弹.xlsx', bomb, 'xlsx-bomb', /炸弹\.xlsx 解压后过大（.*上限.*没有打开/u],
    [
      'a column that nobody knows in place of a needed one',
      '列名.csv',
      `统一社会信用代码,企业名宇,住所\n${ONE}`,
      'column-missing',
      /列名\.csv:1:\d.*缺少“名称”列.*是不是“企业名宇”/u,
    ],
    [
      'rows without code and name',
      '无名.csv',
      csv(',,谢家集区示例街1号', ',,谢家集区示例街2号'),
      'nothing-kept',
      /2 行没有一行能入库，原有名录保持不变/u,
    ],
  ])('%s', async (_, name, content, code, words) => {
    const { exitCode, stdout, stderr } = await bring('enterprises', name, content);
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toMatch(words);
    expect(existsSync(join(district, 'data/records/rosters.jsonl'))).toBe(false);
  });

  test('a file that is not there, and a folder in its place', async () => {
    for (const [path, code] of [
      [join(folder, '没有.csv'), 'file-missing'],
      [folder, 'file-unreadable'],
    ] as const) {
      const run = await runHere(['import', 'inspectors', path], district);
      expect(run.exitCode).toBe(1);
      expect(run.stderr).toContain(`[${code}]`);
    }
  });

  test('a line that says too little or too much is wrong usage, and all of it is said at once', async () => {
    const lists = await runHere(['import', 'lists', '--cut-off', '2017-02-30'], district);
    expect(lists.exitCode).toBe(2);
    for (const code of ['file-unnamed', 'list-unnamed', 'date-unreadable']) {
      expect(lists.stderr).toContain(`[${code}]`);
    }
    const many = await runHere(['import', 'visits', 'a.csv', 'b.csv'], district);
    expect(many).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('[files-too-many]') });
    const objects = await runHere(['import', '子库', 'JY-01', 'a.csv', '--objects', '飞船'], district);
    expect(objects.stderr).toMatch(/不认识的对象“飞船”.*学校（school）/u);
  });
});

describe('坏行: the others go in, and each is named with its line', () => {
  test('one code twice with two names: neither is guessed', async () => {
    const twice = csv(ONE, ONE.replace('保安', '保洁'), ONE);
    const { exitCode, stdout } = await bring('enterprises', '重复.csv', twice, '--json');
    expect(exitCode).toBe(1);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ read: 3, kept: 2 });
    expect(answer.refused).toMatchObject([{ line: 3, code: 'id-repeated-differing' }]);
    expect(answer.refused[0].message).toMatch(/与第 2 行是同一户，但名称不一致，没有入库。请核实哪一行正确/u);
    expect(answer.flagged).toMatchObject([{ line: 4, code: 'row-repeated' }]);
  });

  test('a column that may be a known one, misspelt, is asked about', async () => {
    const { stderr, exitCode } = await bring('enterprises', '错字.csv', `${HEAD},经营范国\n${ONE},保安服务`);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/错字\.csv:1:\d+ .*不认识“经营范国”列。是不是“经营范围”？.*\[column-unknown\]/u);
  });

  test('a cell that a spreadsheet would run stays text, here and in what is written', async () => {
    const evil = "=cmd|'/C calc'!A0";
    const { stderr, exitCode } = await bring(
      'enterprises',
      '公式.csv',
      csv(`91340404EXAM16870D,${evil},示例街1号`),
    );
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(
      /公式\.csv:2:\d+ .*1 格的内容像公式（第一格在“企业名称”：=cmd\|.*不会被执行.*\[formula-like\]/u,
    );
    const frozen = readdirSync(join(district, 'data/frozen')).map((name) =>
      readFileSync(join(district, 'data/frozen', name), 'utf8'),
    );
    expect(frozen.some((text) => text.includes(JSON.stringify(evil).slice(1, -1)))).toBe(true);
  });

  test('agencies that do not exist or do not inspect, and a certificate that has expired', async () => {
    const people = [
      '人员编号,姓名,执法检查机关,执法证号,有效期至',
      'P1,示例甲,区环保局,示例001,2017-06-30',
      'P2,示例乙,区航天局,示例002,2019-12-31',
      'P3,示例丙,区科技局,示例003,2019-12-31',
    ].join('\n');
    const { stdout, exitCode } = await bring('inspectors', '人员.csv', people, '--json');
    expect(exitCode).toBe(1);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ read: 3, kept: 1 });
    expect(answer.refused).toMatchObject([
      { line: 3, code: 'agency-unknown', message: expect.stringContaining('没有名为“区航天局”的机关') },
      { line: 4, code: 'agency-not-enforcing', message: expect.stringContaining('区科技局不是执法检查机关') },
    ]);
    expect(answer.flagged).toMatchObject([
      {
        line: 2,
        code: 'certificate-expired',
        message: expect.stringMatching(/示例甲的执法证已于 2017-06-30 到期，不参加匹配。请换证后更新名录/u),
      },
    ]);
    expect(answer.ineligible).toMatchObject([{ name: '示例甲', agency: '区环保局' }]);
  });

  test('forty rows with the same fault are shown five times', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `,示例${i}号店,谢家集区唐山镇示例街${i}号`);
    const { stdout } = await bring('enterprises', '无代码.csv', csv(...rows), '--fewer', '试');
    expect(stdout.match(/没有可用的代码/gu)).toHaveLength(5);
    expect(stdout).toContain('…… 另有 35 条同样的情况，用 --json 查看全部  [uscc-missing]');
  });
});

test('坏政策: every defect of every file at once, each with file, line, clause and remedy', async () => {
  const broken = join(folder, '坏政策');
  await runHere(['init', broken], folder);
  const defects = [
    [
      'config/items/grain.yaml',
      '值: 不低于 10%',
      '值: 不低于 130%',
      'ratio-out-of-range',
      '应在 0 与 100% 之间',
    ],
    ['config/items/local-tax.yaml', / {4}依据:\n {6}- .*\n/u, '', 'basis-missing', '没有写依据'],
    ['config/items/tobacco.yaml', '机关: 淮南市烟草', '机关: 淮北市烟草', 'agency-unlisted', '淮北市烟草'],
    [
      'rules/risk/repeated-complaints.yaml',
      '当: { 近12个月投诉举报',
      '当: { 近12月投诉举报',
      'fact-unknown',
      '是不是“近12个月投诉举报”',
    ],
    ['config/schedule.yaml', '时区: ', '时区：', 'full-width-colon', '全角冒号'],
    ['config/district.yaml', '名称: 谢家集区', '\t名称: 谢家集区', 'yaml-tab', 'Tab'],
  ] as const;
  for (const [path, from, to] of defects) {
    const text = readFileSync(join(broken, path), 'utf8');
    expect(text.replace(from, to), path).not.toBe(text);
    writeFileSync(join(broken, path), text.replace(from, to));
  }
  const { exitCode, stdout } = await runHere(['check', '--json'], broken);
  expect(exitCode).toBe(1);
  const { problems } = JSON.parse(stdout) as {
    problems: { code: string; message: string; place?: { file: string; line: number } }[];
  };
  for (const [path, , , code, words] of defects) {
    const found = problems.filter((one) => one.place?.file === path && one.code === code);
    expect(
      found,
      `${path} ${JSON.stringify(problems.filter((one) => one.place?.file === path))}`,
    ).toHaveLength(1);
    expect(found[0]?.message).toContain(words);
    expect(found[0]?.place?.line).toBeGreaterThan(0);
  }
});

test('an outbox that leads out of the district is refused, and nothing is written there', async () => {
  const outside = join(folder, '外面');
  mkdirSync(outside);
  rmSync(join(district, 'data', 'outbox'), { recursive: true, force: true });
  symlinkSync(outside, join(district, 'data', 'outbox'));
  const run = await runHere(['--as', 'amr-clerk', 'template', 'inspectors'], district);
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toMatch(/data\/outbox\/区市场监管局.*指到了区目录之外.*\[path-outside-district\]/u);
  expect(readdirSync(outside)).toEqual([]);
});
