import { describe, expect, test } from 'vitest';
import { readMendedYaml } from '../../engine/files/read-mended-yaml.ts';
import type { YamlNode } from '../../engine/files/yaml-node.ts';

const SOUND = `机关: 甲局
事项:
  - 编号: A
    名称: 一
    比例:
      - { 值: 3% }
  - 编号: B
    名称: 二
    比例:
      - { 值: 5% }
  - 编号: C
    名称: 三
说明: 完
`;

/** What can be read; `?` stands for what cannot, and `+` for something beside what can. */
function shown(node: YamlNode): unknown {
  if (node.kind === 'text') return node.unread === undefined ? node.text : '?';
  const more = node.unread === undefined ? [] : ['+'];
  if (node.kind === 'list') return [...node.items.map(shown), ...more];
  return Object.fromEntries([
    ...node.entries.map(({ key, value }) => [key, shown(value)]),
    ...more.map((sign) => [sign, sign]),
  ]);
}

function readOf(text: string | Uint8Array) {
  const { documents = [], problems } = readMendedYaml(text, 'a.yaml');
  return {
    told: problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
    read: documents.map(({ root }) => shown(root))[0],
  };
}

const [A, B, C] = [
  { 编号: 'A', 名称: '一', 比例: [{ 值: '3%' }] },
  { 编号: 'B', 名称: '二', 比例: [{ 值: '5%' }] },
  { 编号: 'C', 名称: '三' },
];
const whole = { 机关: '甲局', 事项: [A, B, C], 说明: '完' };

describe('what is no YAML hides its own entry alone', () => {
  test.each([
    [
      'a bracket that nobody closed',
      '{ 值: 5% }',
      '{ 值: [5% }',
      ['yaml-unclosed 10:14'],
      { ...B, 比例: ['?'] },
    ],
    ['a quote that nobody closed', '名称: 二', '名称: "二', ['yaml-unclosed 8:9'], { ...B, 名称: '?' }],
    [
      'a quote in front of a word',
      '名称: 二',
      '名称: "二"楼',
      ['yaml-needs-quotes 8:12'],
      { ...B, 名称: '?' },
    ],
    [
      'a sign that YAML keeps for itself',
      '名称: 二',
      '名称: @二',
      ['yaml-needs-quotes 8:9'],
      { ...B, 名称: '?' },
    ],
    [
      'a key given twice',
      '名称: 二',
      '编号: 二',
      ['yaml-duplicate-key 8:5'],
      { 编号: 'B', 比例: B.比例, '+': '+' },
    ],
    [
      'a key too far in',
      '    名称: 二',
      '     名称: 二',
      ['yaml-indent 8:6'],
      { 编号: 'B', 比例: B.比例, '+': '+' },
    ],
    ['an item too far out', '  - 编号: B', '- 编号: B', ['yaml-indent 7:1'], B],
    ['an item without its dash', '  - 编号: B', '    编号: B', ['yaml-duplicate-key 7:5'], B],
    ['an item behind a tab', '  - 编号: B', '\t- 编号: B', ['yaml-tab 7:1'], B],
    ['an alias', '名称: 二', '名称: *二', ['yaml-alias 8:9'], { ...B, 名称: '?' }],
  ])('%s', (_what, from, to, told, second) => {
    const found = readOf(SOUND.replace(from, to));
    expect(found.told).toEqual(told);
    expect(found.read).toMatchObject({ 机关: '甲局', 说明: '完' });
    expect((found.read as typeof whole).事项.slice(0, 3)).toEqual([A, second, C]);
  });

  test('tabs as wide as the editor shows them are read as spaces', () => {
    expect(readOf(SOUND.replace(/^(?: {2})+/gmu, (margin) => '\t'.repeat(margin.length / 2))).read).toEqual(
      whole,
    );
    expect(readOf(SOUND.replace('    名称: 二', '\t名称: 二'))).toEqual({
      told: ['yaml-tab 8:1'],
      read: whole,
    });
  });

  test('a key behind a tab that fits no column may belong to any entry around it', () => {
    const wide = SOUND.replaceAll('\n    ', '\n      ').replaceAll('  - 编号', '  -   编号');
    expect(readOf(wide.replace('      名称: 二', '\t名称: 二'))).toEqual({
      told: ['yaml-tab 8:1'],
      read: { ...whole, 事项: [A, { 编号: 'B', 比例: B.比例, '+': '+' }, C, '+'], '+': '+' },
    });
  });

  test('one after the other, each in its own entry and beside signs of the wrong width', () => {
    const text = SOUND.replace('名称: 一', '名称: "一')
      .replace('名称: 二', '名称：二')
      .replace('{ 值: 5% }', '[值');
    expect(readOf(text)).toEqual({
      told: ['full-width-colon 8:7', 'yaml-unclosed 4:9', 'yaml-unclosed 10:9'],
      read: { ...whole, 事项: [{ ...A, 名称: '?' }, { ...B, 比例: ['?'] }, C] },
    });
  });

  test('what only follows from another fault is read again and not told', () => {
    // The first quote closes where the second opens.
    const text = SOUND.replace('名称: 一', '名称: "一').replace('名称: 三', '名称: "三"');
    const found = readOf(text);
    expect(found.told).toEqual(['yaml-unclosed 4:9']);
    expect(found.read).toEqual({ ...whole, 事项: [{ ...A, 名称: '?' }, B, C] });
  });

  test('the first line alone too far in', () => {
    expect(readOf(` ${SOUND}`)).toEqual({ told: ['yaml-indent 1:2'], read: whole });
  });

  test('in another encoding the file says the same', () => {
    const text = Buffer.from(`\ufeff${SOUND.replace('名称: 二', '名称: "二')}`, 'utf16le');
    expect(readOf(text)).toEqual({
      told: ['not-utf8 1:undefined', 'yaml-unclosed 8:9'],
      read: { ...whole, 事项: [A, { ...B, 名称: '?' }, C] },
    });
  });

  test('a file of nothing but faults is told, and none of it read', () => {
    const found = readOf(Array.from({ length: 40 }, (_, i) => `键${i}: "甲\n- 乙`).join('\n'));
    expect(found.told.length).toBeGreaterThan(0);
    expect(found.read).toBeUndefined();
  });
});

describe('very many broken entries', () => {
  const broken = (count: number) =>
    `事项:\n${Array.from({ length: count }, (_, i) => `  - 编号: A${i}\n    名称: "甲"乙\n`).join('')}`;

  test('up to a bound each is left out by itself', () => {
    const { told, read } = readOf(broken(30));
    expect(told).toHaveLength(30);
    expect(read).toMatchObject({
      事项: Array.from({ length: 30 }, (_, i) => ({ 编号: `A${i}`, 名称: '?' })),
    });
  });

  test('beyond it, it is said that there may be more', () => {
    const { told } = readOf(broken(40));
    expect(told.filter((one) => one.startsWith('yaml-needs-quotes'))).toHaveLength(40);
    expect(told.filter((one) => one.startsWith('yaml-more'))).toHaveLength(1);
  });
});
