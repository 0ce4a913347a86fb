import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../engine/files/read-csv.ts';
import { writeCsv } from '../../engine/files/write-csv.ts';
import { fc } from '../support/properties.ts';
import { sharedData } from '../support/shared-data.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
/** 代码,名称⏎1,甲⏎ in GB18030. */
const GB18030 = hex('b4fac2eb2cc3fbb3c60a312cbcd70a');

function read(text: string | Uint8Array) {
  const table = readCsv(typeof text === 'string' ? utf8(text) : text, 'a.csv');
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
}

function refusals(text: string | Uint8Array) {
  const table = readCsv(typeof text === 'string' ? utf8(text) : text, 'a.csv');
  return table.ok ? [] : table.problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

describe('a text table that an office brings', () => {
  test.each([
    ['plain', '代码,名称\n1,甲\n'],
    ['with a BOM', '\ufeff代码,名称\n1,甲\n'],
    ['CRLF', '代码,名称\r\n1,甲\r\n'],
    ['CR alone', '代码,名称\r1,甲\r'],
    ['mixed line ends', '代码,名称\n1,甲\r\n'],
    ['semicolons', '代码;名称\n1;甲'],
    ['tabs', '代码\t名称\n1\t甲'],
    ['bars', '代码|名称\n1|甲'],
    ['full-width commas', '代码，名称\n1，甲'],
    ['quotes', '"代码","名称"\n"1","甲"'],
    ['a space before a quote', '代码, "名称"\n1, "甲"'],
    ['empty lines', '\n\n代码,名称\n\n,\n1,甲\n\n'],
    ['surplus empty columns', '代码,名称,,\n1,甲,,\n'],
    ['GB18030', GB18030],
    ['UTF-16 as Excel’s “Unicode 文本”', Buffer.from('\ufeff代码\t名称\r\n1\t甲\r\n', 'utf16le')],
  ])('%s', (_case, text) => {
    const { columns, rows } = read(text);
    expect(columns).toEqual(['代码', '名称']);
    expect(rows.map(({ cells }) => cells)).toEqual([['1', '甲']]);
  });

  test('a row stands on the line where it begins, a cell on its own', () => {
    const table = read('代码,备注,名称\r\n1,"第一行\r\n第二行",甲\r\n2,"他说""好""，行",乙\r\n');
    expect(table.rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, ['1', '第一行\r\n第二行', '甲']],
      [4, ['2', '他说"好"，行', '乙']],
    ]);
    expect(table.placeOf(4, 2)).toEqual({ file: 'a.csv', line: 4, column: 15, length: 1 });
    expect(table.placeOf(2, 2)).toEqual({ file: 'a.csv', line: 3, column: 6, length: 1 });
    expect(table.placeOf(4, 1)).toEqual({ file: 'a.csv', line: 4, column: 3, length: 11 });
    expect(table.placeOf(4)).toMatchObject({ line: 4, column: 1 });
  });

  test('a title above the head is passed over with a warning', () => {
    const table = read('市场主体名录,,\n\n代码,名称,住所\n1,甲,某路\n');
    expect(table.columns).toEqual(['代码', '名称', '住所']);
    expect(table.headLine).toBe(3);
    expect(table.warnings).toMatchObject([
      { code: 'rows-above-head', values: { rows: '1' }, severity: 'warning' },
    ]);
  });

  test('a row longer than the head is refused with its line, the others are read', () => {
    const table = read('代码,名称\n1,甲\n2,乙,某路,5号\n3,丙,\n4\n');
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['1', '甲'],
      ['3', '丙'],
      ['4', ''],
    ]);
    expect(table.refused).toMatchObject([
      { line: 3, problem: { code: 'row-ragged', values: { found: 4, expected: 2 }, place: { line: 3 } } },
    ]);
  });
});

describe('refused, with its place', () => {
  test.each([
    ['no byte', '', ['file-empty undefined:undefined']],
    ['only blanks', '\ufeff \n\n', ['file-empty undefined:undefined']],
    ['a head alone', '代码,名称\n', ['table-empty 1:1']],
    ['empty cells alone', ',,\n,,\n', ['table-empty 1:1']],
    ['a quote that stays open', '代码,名称\n1,甲\n2,"乙\n3,丙\n', ['csv-quote-open 3:1']],
    ['a NUL', '代码,名称\n1,甲\u0000\n', ['mojibake 2:4']],
    ['U+FFFD', '代码,名称\n1,\ufffd\n', ['mojibake 2:3']],
    ['锟斤拷', '代码,名称\n1,锟斤拷锟斤拷\n', ['mojibake 2:3']],
    [
      'UTF-8 read as GBK and saved',
      `${new TextDecoder('gbk').decode(utf8('企业名称'))},代码\n甲,1\n`,
      ['mojibake 1:1'],
    ],
    [
      'UTF-8 with a broken byte',
      Buffer.concat([utf8('代码,名称\n1,甲'), hex('e5'), utf8('乙丙\n')]),
      ['mojibake 2:4'],
    ],
    ['bytes of another code page', hex('636166e92c6ee92c66ea74650a312c322c330a'), ['mojibake 1:4']],
    ['Latin-1 that could pass for rare characters', hex('4dfc6c6c65722c620a312c320a'), ['mojibake 1:2']],
    [
      'damaged UTF-8 that could pass for GB18030',
      Buffer.concat([utf8('代码,淡海淡海'), hex('e6b7'), utf8('\n1,2\n')]),
      ['mojibake 1:8'],
    ],
    ['a workbook called .csv', hex('504b0304140000000800'), ['not-a-table undefined:undefined']],
    [
      'a web page called .csv',
      '<html><table><tr><td>1</td></tr></table>',
      ['not-a-table undefined:undefined'],
    ],
    ['an old .xls called .csv', hex('d0cf11e0a1b11ae1'), ['xls-old undefined:undefined']],
  ])('%s', (_case, text, expected) => {
    expect(refusals(text)).toEqual(expected);
  });
});

describe('text that looks like a formula never becomes one', () => {
  test.each([
    ["=cmd|'/C calc'!A0", `"'=cmd|'/C calc'!A0"`],
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+1+cmd', "'+1+cmd"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['＝1+1', "'＝1+1"],
    ["'=1", "''=1"],
    ['-5', '-5'],
    ['+3.5%', '+3.5%'],
    ['-1,000', '"-1,000"'],
    ['-', '-'],
    ['某路1-2号', '某路1-2号'],
  ])('%j', (cell, expected) => {
    expect(new TextDecoder().decode(writeCsv([[cell, 'x']], { bom: false }))).toBe(`${expected},x\r\n`);
  });

  test('the apostrophe is taken back on reading', () => {
    expect(read("代码,名称\n'=1+1,'甲\n").rows[0]?.cells).toEqual(['=1+1', "'甲"]);
  });

  test('the BOM stands first unless it is not wanted; the same rows give the same bytes', () => {
    expect([...writeCsv([['甲']]).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect([...writeCsv([['甲']], { bom: false })]).toEqual([...utf8('甲\r\n')]);
    expect(writeCsv([['甲', '乙']])).toEqual(writeCsv([['甲', '乙']]));
  });
});

describe('whatever the cells', () => {
  const SIGNS = [
    '甲',
    '𠮷',
    ',',
    '，',
    ';',
    '\t',
    '|',
    '"',
    "'",
    '\n',
    '\r\n',
    ' ',
    '=',
    '+',
    '-',
    '@',
    '1',
    '＝',
    '\u3000',
  ];
  const cell = fc.array(fc.constantFrom(...SIGNS), { maxLength: 6 }).map((signs) => signs.join(''));

  test('what is written is read back, cell by cell', () => {
    const tables = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(tables, fc.boolean(), (rows, bom) => {
        const head = (rows[0] ?? []).map((_, i) => `列${i}`);
        const filled = rows.map((row) => [...row, '末']);
        const table = readCsv(writeCsv([[...head, '末列'], ...filled], { bom }), 'a.csv');
        expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual(filled);
      }),
      { numRuns: 2_000, seed: 89 },
    );
  });

  test('any bytes are answered with a table or with problems', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const table = readCsv(bytes, 'a.csv');
        expect(table.ok ? table.value.columns.length : table.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000, seed: 89 },
    );
  });
});

const REAL = sharedData('enterprises/huainan_all.csv');
test.skipIf(REAL === undefined)('the real roster is read whole (needs ../shared/data)', () => {
  const table = read(readFileSync(REAL ?? ''));
  expect(table.rows).toHaveLength(4_496);
  expect([table.refused, table.warnings]).toEqual([[], []]);
  expect(table.rows.at(-1)?.line).toBe(4_497);
});
