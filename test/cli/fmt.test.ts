import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument, visit } from 'yaml';
import { formatYaml } from '../../engine/files/format-yaml.ts';
import { commentsOf } from '../../engine/files/yaml-comments.ts';
import { compiledPolicy } from '../../engine/intake/policy/compiled-policy.ts';
import { keyOrderOfFile } from '../../engine/intake/policy/key-order.ts';
import { loadPolicy } from '../../engine/intake/policy/load-policy.ts';
import { freshDistrict, type TrialDistrict } from '../support/small-district.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SHIPPED = ['config', 'rules'].flatMap((folder) =>
  readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(`${ROOT}${folder}/${path}`, 'utf8') })),
);

function formatted(path: string, text: string): string {
  return formatYaml(text, keyOrderOfFile(path));
}

/** The same content as a careless writer leaves it: four spaces, no padding, keys the other way round, CRLF. */
function scrambled(text: string): string {
  const document = parseDocument(text, { schema: 'failsafe' });
  visit(document, {
    Map: (_, map) => {
      map.items.reverse();
    },
  });
  const written = document.toString({
    indent: 4,
    lineWidth: 0,
    flowCollectionPadding: false,
    indentSeq: false,
  });
  return `\ufeff${written.replaceAll('\n', '\r\n')}\r\n\r\n`;
}

const digestOf = (files: readonly { readonly path: string; readonly text: string }[]) => {
  const loaded = loadPolicy(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
  return compiledPolicy(loaded.value.policy).digest;
};
const commentsIn = (text: string) => commentsOf(text).map((comment) => comment.text);

describe('canonical form', () => {
  test.each(SHIPPED)('$path is in it already', ({ path, text }) => {
    expect(formatted(path, text)).toBe(text);
  });

  test('whatever a writer does to order and spacing, the policy stays the same, and every comment is there', () => {
    const careless = SHIPPED.map(({ path, text }) => ({ path, text: scrambled(text) }));
    const files = careless.map(({ path, text }) => ({ path, text: formatted(path, text) }));
    // The order within a condition is the writer's, and part of the policy.
    expect(digestOf(files)).toBe(digestOf(careless));
    for (const [i, { path, text }] of files.entries()) {
      expect(commentsIn(text).toSorted(), path).toEqual(commentsIn(SHIPPED[i]?.text ?? '').toSorted());
      expect(formatted(path, text), path).toBe(text);
      expect(text.includes('\r'), path).toBe(false);
    }
  });

  test('keys of an item stand in the order of the schema, in the language in which they were written', () => {
    const text = `items:
    -   name: 'A'   # a name
        id: "A-1"


        # what to look at
        要点: [ {方法: 看, content: 一}]
agency: 区教育局
`;
    expect(formatted('config/items/a.yaml', text)).toBe(`agency: 区教育局
items:
  - id: "A-1"
    name: 'A'       # a name

    # what to look at
    要点: [{ content: 一, 方法: 看 }]
`);
  });

  test('keys of a mapping of columns too, with their comments; columns keep the order in which they are tried', () => {
    const text = `字段:
  # 公文里的写法
  - { 列名: [成立时间, 成立日期], 类型: 日期, 字段: 成立日期 }   # 两种都有
  - 说明: 照登记写
    columns: [住所]
    required: 是
    field: 住所（经营场所）
# 多出的列
其他列: 忽略
种类: 检查对象名录
`;
    expect(formatted('config/mappings/a.yaml', text)).toBe(`种类: 检查对象名录
# 多出的列
其他列: 忽略
字段:
  # 公文里的写法
  - { 字段: 成立日期, 类型: 日期, 列名: [成立时间, 成立日期] }   # 两种都有
  - field: 住所（经营场所）
    required: 是
    columns: [住所]
    说明: 照登记写
`);
  });

  test('conditions, facts of a case, and unknown keys stay where their writer put them', () => {
    const text = `当: { 重点区域: 是, 登记状态: 存续 }\n则: { 抽查比例: ×2 }\n备用: 甲\n名称: 乙\n`;
    expect(formatted('rules/risk/a.yaml', text)).toBe(
      `名称: 乙\n当: { 重点区域: 是, 登记状态: 存续 }\n则: { 抽查比例: ×2 }\n备用: 甲\n`,
    );
  });

  test('a comment behind a key with a block below it stays behind it', () => {
    const text = '批次:      # 一句话\n    # 第二句\n    检查开始: 3 个工作日 # 三\n示例:  是\n';
    expect(formatYaml(text, undefined)).toBe(
      '批次:      # 一句话\n  # 第二句\n  检查开始: 3 个工作日   # 三\n示例: 是\n',
    );
  });
});

describe('yaohao fmt', () => {
  let district: TrialDistrict;
  beforeAll(async () => {
    district = await freshDistrict();
  });
  afterAll(() => district.remove());
  const run = (...args: readonly string[]) => district.as('amr-clerk', '2017-08-14T09:00', 'fmt', ...args);
  const fire = () => join(district.folder, 'config/items/fire.yaml');

  test('the shipped policy needs nothing', async () => {
    const done = await run('--check');
    expect([done.exitCode, done.stdout]).toEqual([0, expect.stringContaining('没有要整理的')]);
  });

  test('--check tells and writes nothing; without it the file is mended, and then nothing is left to do', async () => {
    const sound = readFileSync(fire(), 'utf8');
    const careless = sound.replace('    名称: ', '    名称:    ');
    writeFileSync(fire(), careless);
    const told = await run('--check');
    expect([told.exitCode, told.stdout]).toEqual([
      1,
      expect.stringContaining('要整理 config/items/fire.yaml'),
    ]);
    expect(readFileSync(fire(), 'utf8')).toBe(careless);
    expect((await run('config/items/fire.yaml')).exitCode).toBe(0);
    expect(readFileSync(fire(), 'utf8')).toBe(sound);
    expect((await run('--check')).exitCode).toBe(0);
  });

  test('a file that cannot be read is refused untouched, and the others are mended all the same', async () => {
    const sound = readFileSync(fire(), 'utf8');
    const broken = sound.replace('机关: ', '机关：');
    writeFileSync(fire(), broken);
    const done = await run();
    expect([done.exitCode, done.stderr]).toEqual([1, expect.stringContaining('[full-width-colon]')]);
    expect(readFileSync(fire(), 'utf8')).toBe(broken);
    writeFileSync(fire(), sound);
  });

  test('only policy is formatted', async () => {
    const done = await run('templates/README.md');
    expect([done.exitCode, done.stderr]).toEqual([2, expect.stringContaining('[format-not-policy]')]);
  });
});
