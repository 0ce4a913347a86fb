import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../engine/files/code-frame.ts';
import { readYaml } from '../../engine/files/read-yaml.ts';
import { yamlEntry, yamlPlace, yamlPlain } from '../../engine/files/yaml-node.ts';
import { fc } from '../support/properties.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 编号: SC-07 as an older Windows Notepad saves it. */
const GBK = Uint8Array.from([0xb1, 0xe0, 0xba, 0xc5, 0x3a, 0x20, 0x53, 0x43, 0x2d, 0x30, 0x37, 0x0a]);

function plain(text: string | Uint8Array) {
  const read = readYaml(text, 'a.yaml');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.map(({ root }) => JSON.parse(JSON.stringify(yamlPlain(root))));
}

/** `code line:column` of every problem. */
function problems(text: string | Uint8Array): readonly string[] {
  const read = readYaml(text, 'a.yaml');
  return read.ok ? [] : read.problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

describe('policy as YAML: what is read', () => {
  test('every scalar stays the text that the officer wrote', () => {
    const text =
      '代码: 0340\n统一代码: 913404007500000001\n是否: 是\n开: on\n空:\n日期: 2017-08-15\n小数: 1.50\n';
    expect(plain(text)).toEqual([
      {
        代码: '0340',
        统一代码: '913404007500000001',
        是否: '是',
        开: 'on',
        空: '',
        日期: '2017-08-15',
        小数: '1.50',
      },
    ]);
  });

  test('the style of finished policy: flow maps, percent, ×2, —, 〔〕, commas and colons inside prose', () => {
    const text = [
      '事项:',
      '  - 编号: SC-07      # 备注',
      '    依据: [{ 文件: 谢府办秘〔2017〕89号, 条款: 二(五) }]',
      '    抽查比例:',
      '      - { 施行: 2017-08-15, 值: 不低于 3%, 周期: 每年 }',
      '    当: { 近12个月投诉举报: 不少于 3, 行业: [危险化学品, 烟花爆竹] }',
      '    则: { 抽查比例: ×2 }',
      '    资格: —',
      '    说明: 近12个月被投诉举报 {近12个月投诉举报} 件（标准为 3 件），注意：抽查比例加倍。',
      '---',
      '- { 情形: 两件，不加倍, 给定: { 近12个月投诉举报: 2 }, 结果: 不适用 }',
      '- { 情形: 没有记录，不加倍, 给定: {}, 结果: 不适用 }',
    ].join('\n');
    expect(plain(text)).toEqual([
      {
        事项: [
          {
            编号: 'SC-07',
            依据: [{ 文件: '谢府办秘〔2017〕89号', 条款: '二(五)' }],
            抽查比例: [{ 施行: '2017-08-15', 值: '不低于 3%', 周期: '每年' }],
            当: { 近12个月投诉举报: '不少于 3', 行业: ['危险化学品', '烟花爆竹'] },
            则: { 抽查比例: '×2' },
            资格: '—',
            说明: '近12个月被投诉举报 {近12个月投诉举报} 件（标准为 3 件），注意：抽查比例加倍。',
          },
        ],
      },
      [
        { 情形: '两件，不加倍', 给定: { 近12个月投诉举报: '2' }, 结果: '不适用' },
        { 情形: '没有记录，不加倍', 给定: {}, 结果: '不适用' },
      ],
    ]);
  });

  test.each([
    ['BOM and CRLF', '\ufeff编号: 1\r\n名称: 甲\r\n', [{ 编号: '1', 名称: '甲' }]],
    ['nothing at all', '', []],
    ['remarks only', '# 说明\n', []],
    ['documents without content', '---\n---\n编号: 1\n---\n', [{ 编号: '1' }]],
    ['a full-width space after a value', '类别: 一般\u3000\n', [{ 类别: '一般' }]],
    ['text in quotes as it is', '名称: " 甲：乙 "\n', [{ 名称: ' 甲：乙 ' }]],
    ['lines of prose with a colon', '- 注意：甲\n- 注意：乙\n', [['注意：甲', '注意：乙']]],
    [
      'times and addresses',
      '- 09:30\n- http://a.example/b\n- 时间: 09:30',
      [['09:30', 'http://a.example/b', { 时间: '09:30' }]],
    ],
  ])('%s', (_case, text, expected) => {
    expect(plain(text)).toEqual(expected);
  });

  test('a key named __proto__ is a key like any other', () => {
    const read = readYaml('__proto__: { 甲: 1 }\n', 'a.yaml');
    const root = read.ok ? read.value[0]?.root : undefined;
    expect(root && Object.keys(yamlPlain(root))).toEqual(['__proto__']);
  });

  test('places of keys and values are kept, in characters', () => {
    const read = readYaml('机关: 𠮷区局\n事项:\n  - { 编号: SC-07, 值: 不低于 3% }\n', 'config/a.yaml');
    const root = read.ok ? read.value[0]?.root : undefined;
    if (root === undefined) throw new Error('not read');
    expect(yamlPlace(root, '/机关')).toEqual({ file: 'config/a.yaml', line: 1, column: 5, length: 3 });
    expect(yamlPlace(root, '/事项/0/值')).toEqual({ file: 'config/a.yaml', line: 3, column: 21, length: 6 });
    expect(yamlPlace(root, '/事项/0/缺')).toMatchObject({ line: 3, column: 5 });
    expect(yamlEntry(root, '事项')?.keyPlace).toEqual({
      file: 'config/a.yaml',
      line: 2,
      column: 1,
      length: 2,
    });
  });
});

describe('policy as YAML: what is refused, with its place', () => {
  test.each([
    ['a tab as indentation', 'a:\n\tb: 1\n', ['yaml-tab 2:1']],
    ['a tab before a list item', 'a:\n  - x\n\t- y\n', ['yaml-tab 3:1']],
    [
      'a tab between the keys of a list item, and nothing said of the lines after it',
      '计划:\n  - 编号: P01\n\t事项: [SC-02]\n    范围: 全区\n    批次: [甲]\n  - 编号: P02\n    事项: [SC-03]\n',
      ['yaml-tab 3:1'],
    ],
    [
      'a full-width colon in a list item',
      '事项:\n  - 编号：SC-07\n    名称: 公示\n',
      ['full-width-colon 2:7'],
    ],
    ['a full-width colon between keys', '机关: 区局\n名称：甲\n编号: 3\n', ['full-width-colon 2:3']],
    ['a full-width colon in the last line', '机关: 区局\n名称：甲\n', ['full-width-colon 2:3']],
    [
      'full-width colons throughout',
      '机关：区局\n名称：甲\n',
      ['full-width-colon 1:3', 'full-width-colon 2:3'],
    ],
    ['a full-width colon beside items with keys', '- 编号：1\n- 编号: 2\n', ['full-width-colon 1:5']],
    ['a full-width colon in braces', '{ 名称：甲, 编号: 3 }', ['full-width-colon 1:5']],
    ['a colon without a space', '编号:SC-07\n名称: 甲', ['yaml-colon-space 1:3']],
    ['a full-width space after the colon', '编号:\u3000甲\n名称: 乙', ['yaml-colon-space 1:3']],
    ['a full-width comma in braces', '- { 施行: 2017-08-15， 值: 10% }', ['full-width-sign 1:19']],
    ['full-width braces', '当: ｛ 行业: 甲 ｝', ['full-width-sign 1:4']],
    ['full-width brackets', '对象: ［企业, 个体］', ['full-width-sign 1:5']],
    ['a full-width dash', '事项:\n  － 编号: SC-07\n    名称: 甲\n', ['full-width-sign 2:3']],
    ['a full-width space as indentation', '甲:\n\u3000乙: 1\n', ['full-width-space 2:1']],
    ['a full-width number sign', '值: 10%  ＃ 说明', ['full-width-sign 1:9']],
    ['a key twice', '甲: 1\n乙: 2\n甲: 3\n', ['yaml-duplicate-key 3:1']],
    ['a key twice in braces', 'x: { 甲: 1, 甲: 2 }', ['yaml-duplicate-key 1:12']],
    ['an anchor and its alias', '甲: &x 1\n乙: *x\n', ['yaml-alias 1:7', 'yaml-alias 2:4']],
    ['a tag', '甲: !!int 3', ['yaml-tag 1:10']],
    ['an unknown directive', '%FOO x\n---\n甲: 1', ['yaml-directive 1:1']],
    ['a key that is a list', '? [甲]\n: 乙', ['yaml-key-not-text 1:3']],
    ['an open quote', '甲: "乙\n丙: 1\n', ['yaml-unclosed 1:4']],
    ['an open bracket', '甲: [1, 2\n乙: 3\n', ['yaml-unclosed 1:4']],
    ['an open brace', '甲: { 乙: 1\n', ['yaml-unclosed 1:4']],
    ['a reserved sign first', '甲: @乙', ['yaml-needs-quotes 1:4']],
    ['two colons in a line', '甲: 乙: 丙', ['yaml-needs-quotes 1:4']],
    ['a key indented too far', '甲: 1\n  乙: 2\n丙: 3', ['yaml-indent 2:3']],
    ['a key indented too little', '甲:\n  乙: 1\n 丙: 2', ['yaml-indent 3:2']],
    ['a list item indented too far', '甲:\n- 乙\n  - 丙\n', ['yaml-indent 3:3']],
    ['a key without a colon', '编号 SC-07\n名称: 甲', ['yaml-sign-missing 1:1']],
    ['no comma in braces', '甲: { 乙: 1 丙: 2 }', ['yaml-sign-missing 1:9']],
    ['a bracket too many', '甲: [乙]]', ['yaml-syntax 1:7']],
    ['a wrong escape', '甲: "\\q"', ['yaml-escape 1:5']],
    ['garbled text', '甲: 1\n乙: 锟斤拷\n', ['mojibake 2:4']],
    ['a NUL', '甲: 1\n\u0000乙: 2', ['mojibake 2:1']],
    ['too deep', '['.repeat(65), ['yaml-too-deep 1:65']],
    ['far too deep', '['.repeat(20_000), ['yaml-too-deep 1:65']],
    ['too large', `甲: ${'乙'.repeat(700_000)}`, ['yaml-too-large 1:undefined']],
    ['GBK', GBK, ['not-utf8 1:undefined']],
    [
      'UTF-8 with a broken byte',
      Uint8Array.from([...utf8('编号: 甲乙丙\n名'), 0xe5, 0x0a]),
      ['mojibake 2:2'],
    ],
  ])('%s', (_case, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('the limit of size can be raised, up to 10 MB', () => {
    const text = `甲: ${'乙'.repeat(1_000_000)}`;
    expect(readYaml(text, 'a.yaml', { maxBytes: 4_000_000, maxDepth: 8, maxLineLength: 2_000_000 }).ok).toBe(
      true,
    );
    expect(
      readYaml(text.repeat(4), 'a.yaml', { maxBytes: 1e9, maxDepth: 8, maxLineLength: 1e9 }),
    ).toMatchObject({
      problems: [{ code: 'yaml-too-large', values: { limit: 10_485_760 } }],
    });
  });

  test('every mistake of a file is told at once', () => {
    const text = '甲：1\n乙: 2\n丙:\n\t丁: 3\n戊: @己\n庚: [1, 2\n辛: 4\n辛: 5\n';
    expect(problems(text)).toEqual([
      'full-width-colon 1:2',
      'yaml-tab 4:1',
      'yaml-needs-quotes 5:4',
      'yaml-unclosed 6:4',
      'yaml-duplicate-key 8:1',
    ]);
  });

  test('a key given twice names both lines', () => {
    expect(readYaml('甲: 1\n乙: 2\n甲: 3\n', 'a.yaml')).toMatchObject({
      problems: [{ values: { key: '甲', first: 1, second: 3 } }],
    });
  });

  test.each([
    ['one value with a comma in brackets', '对象: [企业，个体]', 'list-comma'],
    ['a line that runs on and looks like a key', '机关: 区局\n  名称：甲\n', 'full-width-colon'],
  ])('%s is read with a warning', (_case, text, code) => {
    expect(readYaml(text, 'a.yaml')).toMatchObject({
      ok: true,
      value: [{ warnings: [{ code, severity: 'warning' }] }],
    });
  });
});

describe('the code frame', () => {
  const text = '事项:\n      - { 施行: 2017-08-15, 值: 不低于 130%, 周期: 每年 }\n';

  test('stands below the mark, full-width characters counted as two columns', () => {
    expect(codeFrame(text, { file: 'a', line: 2, column: 30, length: 8 }, '130%')).toBe(
      [
        '    2 |       - { 施行: 2017-08-15, 值: 不低于 130%, 周期: 每年 }',
        '      |                                        ^^^^',
      ].join('\n'),
    );
  });

  test('marks the whole place without a part', () => {
    expect(codeFrame('甲：乙\r\n', { file: 'a', line: 1, column: 2, length: 1 })).toBe(
      '    1 | 甲：乙\n      |   ^^',
    );
  });

  test('is absent where the text has no such line', () => {
    expect(codeFrame(text, { file: 'a', line: 9 })).toBeUndefined();
    expect(codeFrame(text, { file: 'a', cell: '企业!B7' })).toBeUndefined();
  });
});

describe('whatever the text', () => {
  const PIECES = [
    '编号',
    '：',
    ': ',
    ':',
    '\n',
    '\r\n',
    '  ',
    '\t',
    '- ',
    '－ ',
    '[',
    ']',
    '{',
    '}',
    '，',
    ', ',
    '"',
    "'",
    '&a ',
    '*a',
    '!t ',
    '#',
    '|\n',
    '> ',
    '---\n',
    '...\n',
    '? ',
    '%YAML 1.2\n',
    '\ufeff',
    '\u0000',
    '𠮷',
    '3%',
    '×2',
    '\\',
    '@',
    '<<: ',
    '\u3000',
    '\u2028',
  ];

  test('the reader answers with documents or with problems in the file', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        const read = readYaml(text, 'a.yaml');
        if (read.ok) return;
        expect(read.problems.length).toBeGreaterThan(0);
        const lines = text.replace(/^\ufeff/u, '').split('\n');
        for (const { place } of read.problems) {
          const line = lines[(place?.line ?? 0) - 1];
          expect(line).toBeDefined();
          expect(place?.column).toBeLessThanOrEqual([...(line ?? '')].length + 1);
        }
      }),
      { numRuns: process.env.YAOHAO_LONG === '1' ? 100_000 : 10_000, seed: 89 },
    );
  });
});
