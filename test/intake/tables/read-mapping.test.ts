import { describe, expect, test } from 'vitest';
import { readMapping } from '../../../engine/intake/tables/read-mapping.ts';

function problems(text: string) {
  const read = readMapping(text, 'm.yaml');
  return read.ok
    ? []
    : read.problems.map(({ code, place, values }) =>
        `${code} ${place?.line}:${place?.column} ${values.hint ?? ''}`.trim(),
      );
}

const FIELD = '  - { 字段: 名称, 列名: [名称] }\n';

describe('列对照表', () => {
  test('Chinese and English keys say the same', () => {
    const chinese = readMapping(
      '种类: 投诉举报\n其他列: 提醒\n字段:\n  - { 字段: 登记日期, 类型: 日期, 必需: 是, 列名: 登记时间 }\n',
      'm',
    );
    const english = readMapping(
      'kind: complaints\notherColumns: tell\nfields:\n  - { field: receivedOn, type: date, required: 是, columns: [登记时间] }\n',
      'm',
    );
    expect(chinese).toEqual(english);
    expect(chinese).toMatchObject({
      ok: true,
      value: {
        kind: 'complaints',
        otherColumns: 'tell',
        fields: [
          {
            id: 'receivedOn',
            name: '登记日期',
            columns: ['登记时间'],
            type: 'date',
            required: true,
            choices: [],
          },
        ],
      },
    });
  });

  test.each([
    ['no content', '# 空\n', ['mapping-empty 1:undefined']],
    ['no kind', `字段:\n${FIELD}`, ['mapping-key-missing 1:1']],
    [
      'an unknown kind',
      `种类: 企业\n字段:\n${FIELD}`,
      [expect.stringMatching(/^mapping-value-wrong 1:5 可以写：检查对象名录、/u)],
    ],
    [
      'an unknown key',
      `种类: 检查对象名录\n其它列: 忽略\n字段:\n${FIELD}`,
      ['mapping-key-unknown 2:1 是不是“其他列”？'],
    ],
    [
      'a key in both languages',
      `种类: 检查对象名录\nkind: lists\n字段:\n${FIELD}`,
      ['mapping-key-twice 2:1'],
    ],
    [
      'an unknown field',
      '种类: 检查对象名录\n字段:\n  - { 字段: 成立曰期, 列名: [成立日期] }\n',
      ['mapping-field-unknown 3:11 是不是“成立日期”？'],
    ],
    [
      'a field twice',
      `种类: 检查对象名录\n字段:\n${FIELD}  - { 字段: name, 列名: [企业名称] }\n`,
      ['mapping-field-twice 4:11'],
    ],
    [
      'a column of two fields',
      `种类: 检查对象名录\n字段:\n${FIELD}  - { 字段: 行业, 列名: [名 称] }\n`,
      ['mapping-column-twice 4:20'],
    ],
    [
      'a field without a column',
      '种类: 检查对象名录\n字段:\n  - { 字段: 名称 }\n',
      ['mapping-field-without-column 3:11'],
    ],
    [
      'a wrong type',
      '种类: 检查对象名录\n字段:\n  - { 字段: 名称, 列名: [名称], 类型: 数字 }\n',
      [expect.stringMatching(/^mapping-value-wrong 3:29 可以写：文字、/u)],
    ],
    ['a full-width colon', `种类：检查对象名录\n字段:\n${FIELD}`, ['full-width-colon 1:3']],
  ])('%s is refused with its place', (_case, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('faults of every kind are told at once, and none is concluded from another', () => {
    const text = `种类：检查对象名录
其它列: 忽略
字段:
${FIELD}  - { 字段: 成立曰期, 列明: [成立日期] }
  - { 字段: 名称, 列名: [企业名称] }
  - { 字段: 行业, 列名: [名 称], 类型: 数字 }
  - { 字段: 住所, 列名: "住所 }
  - { 字段: 登记状态 }
`;
    expect(problems(text).map((one) => one.replace(/ 可以写.*$/u, ''))).toEqual([
      'full-width-colon 1:3',
      'mapping-key-unknown 2:1 是不是“其他列”？',
      'mapping-field-unknown 5:11 是不是“成立日期”？',
      'mapping-key-unknown 5:17 是不是“列名”？',
      'mapping-field-twice 6:11',
      'mapping-column-twice 7:20',
      'mapping-value-wrong 7:30',
      'yaml-unclosed 8:19',
      'mapping-field-without-column 9:11',
    ]);
  });
});
