import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDistrict, mustRun, type TrialDistrict } from '../support/small-district.ts';

const HEAD = '职权编码,职权名称,职权类型,实施依据,对应抽查事项,不列入理由';
const ROWS = [
  'SL-01,人员密集场所消防监督检查,行政检查,《消防法》第五十三条,,',
  'SL-02,示例场所监督抽查,行政检查,《示例办法》第三条,XF-02,',
  'SL-03,示例活动检查,行政检查,《示例办法》第四条,,',
  'SL-04,示例举报核查,行政检查,《示例办法》第五条,,只在收到举报时检查',
  'SL-05,示例处罚,行政处罚,《示例办法》第六条,,',
];

let district: TrialDistrict;
let file = '';
const path = (name: string) => join(district.folder, name);
const run = (...args: readonly string[]) => district.as('amr-review', '2017-08-14T09:00', ...args);
const bring = (rows: readonly string[], ...flags: readonly string[]) => {
  writeFileSync(path('权责清单.csv'), [HEAD, ...rows].join('\n'));
  return run('import', 'duties', '权责清单.csv', '--agency', agency, ...flags);
};
let agency = '';

beforeAll(async () => {
  district = await freshDistrict();
  agency = /^机关: (.+)$/mu.exec(readFileSync(path('config/items/fire.yaml'), 'utf8'))?.[1] ?? '';
  const done = JSON.parse((await mustRun(bring(ROWS, '--json'))).stdout);
  file = done.file;
  expect([done.read, done.inspections, done.covered, done.leftOut]).toEqual([5, 4, 2, 1]);
  expect(done.open).toEqual([{ id: 'SL-03', name: '示例活动检查', maybe: [] }]);
});
afterAll(() => district.remove());

describe('二(一) 权责清单 against the item list', () => {
  test('duties of inspection become YAML: covered by name or by number, left out with reason, post and day', () => {
    const text = readFileSync(path(file), 'utf8');
    expect(text).toContain(`机关: ${agency}`);
    expect(text.match(/编号: SL-0[1-5]/gu)).toEqual(['01', '02', '03', '04'].map((n) => `编号: SL-${n}`));
    expect(text).toMatch(/SL-01[\s\S]*XF-01[\s\S]*SL-02[\s\S]*XF-02[\s\S]*SL-03/u);
    expect(text).toMatch(/理由: 只在收到举报时检查, 岗位: amr-review, 日期: 2017-08-14/u);
  });

  test('check lists every duty that has neither, until it has one', async () => {
    const told = await run('check');
    expect([told.exitCode, told.stderr.match(/duty-uncovered/gu)?.length]).toEqual([0, 1]);
    expect(told.stderr).toMatch(/config\/duties\/\w+\.yaml:\d+:\d+ .*“示例活动检查”（SL-03）/u);
  });

  test('brought again: what was written stays to the byte, a reason and a new duty are added', async () => {
    const before = readFileSync(path(file), 'utf8').replace(/(SL-02.*)$/mu, '$1   # 本机关批注');
    writeFileSync(path(file), before);
    await mustRun(bring(ROWS));
    expect(readFileSync(path(file), 'utf8')).toBe(before);
    const next = [
      ...ROWS.slice(1).map((row) => row.replace('第四条,,', '第四条,,另有专项检查')),
      'SL-06,示例新职权,行政检查,,,',
    ];
    const done = JSON.parse((await mustRun(bring(next, '--json'))).stdout);
    expect([done.gone, done.open]).toEqual([['SL-01'], [{ id: 'SL-06', name: '示例新职权', maybe: [] }]]);
    const after = readFileSync(path(file), 'utf8');
    const kept = before.split('\n').filter((line) => !line.includes('SL-03'));
    for (const line of kept) expect(after).toContain(line);
    expect(after).toMatch(/不列入: \{ 理由: 另有专项检查, 岗位: amr-review/u);
  });

  test('of a duty without an item those are named that may be meant, and none is written', async () => {
    const rows = [
      'SL-08,对易燃易爆危险场所的消防监督检查,行政检查,,,',
      'SL-09,消防宣传,行政检查,《消防法》第五十三条,,',
    ];
    const preview = await mustRun(bring(rows, '--preview'));
    expect(preview.stdout).toContain(
      'SL-08 对易燃易爆危险场所的消防监督检查（名称或者依据相近的事项：XF-02，是不是它请核对）',
    );
    expect(preview.stdout).toMatch(/SL-09 消防宣传（名称或者依据相近的事项：XF-01/u);
    expect(preview.stdout).not.toMatch(/编号: SL-0[89][^\n]*\n[^-]*事项:/u);
  });

  test('an item that does not exist, and a list without inspections, write nothing', async () => {
    const before = readFileSync(path(file), 'utf8');
    const strange = await bring(['SL-07,示例检查,行政检查,,XF-99,']);
    expect([strange.exitCode, strange.stderr]).toEqual([1, expect.stringContaining('[item-unlisted]')]);
    const none = await bring([ROWS[4] ?? '']);
    expect([none.exitCode, none.stderr]).toEqual([1, expect.stringContaining('[duties-none]')]);
    expect(readFileSync(path(file), 'utf8')).toBe(before);
  });
});

describe('a law that was amended or repealed', () => {
  const told = async (basis: string) => {
    writeFileSync(path('config/bases.yaml'), `依据:\n  - ${basis}\n`);
    const done = await run('check');
    expect(done.exitCode, done.stderr).toBe(0);
    return done.stderr.split('\n').find((line) => line.includes('basis-changed')) ?? '';
  };

  test('check lists the items that rest on it, with the day', async () => {
    const line = await told('{ 文件: 消防法, 变动: 修订, 日期: 2019-04-23 }');
    expect(line).toContain('《消防法》自 2019-04-23 起修订');
    expect(line).toMatch(/XF-01、XF-02/u);
    expect(line).toContain('config/bases.yaml:2');
  });

  test('not those whose citation was compared since then, nor those that end before', async () => {
    const fire = path('config/items/fire.yaml');
    const sound = readFileSync(fire, 'utf8');
    writeFileSync(
      fire,
      sound.replace(/(\{ 文件: 消防法, 条款: [^,]+, 核实: 是)/u, '$1, 核对日期: 2019-05-01'),
    );
    expect(await told('{ 文件: 消防法, 变动: 修订, 日期: 2019-04-23 }')).not.toContain('XF-01');
    expect(await told('{ 文件: 消防法, 变动: 废止, 日期: 2019-04-23 }')).toContain('XF-01');
    writeFileSync(fire, sound);
  });

  test('nothing rests on it: nothing is said; rules are listed too', async () => {
    expect(await told('{ 文件: 示例条例, 变动: 修订, 日期: 2019-04-23 }')).toBe('');
    const line = await told(
      '{ 文件: 企业经营异常名录管理暂行办法, 变动: 废止, 日期: 2026-01-01, 代替: 示例办法 }',
    );
    expect(line).toMatch(/起废止.*代替的文件：示例办法/u);
  });
});
