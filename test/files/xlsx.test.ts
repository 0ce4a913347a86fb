import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../engine/files/read-xlsx.ts';
import { writeXlsx } from '../../engine/files/write-xlsx.ts';
import { fc } from '../support/properties.ts';
import { zipOf } from './zip-of.ts';

type Sheet = ReturnType<Workbook['addWorksheet']>;

/** A workbook as an office would make it, by the library itself. */
async function workbookOf(...fill: readonly ((sheet: Sheet) => void)[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const [i, one] of fill.entries()) one(workbook.addWorksheet(i === 0 ? '企业' : `表${i + 1}`));
  return workbook.xlsx.writeBuffer();
}

async function read(bytes: Uint8Array, options = {}) {
  const table = await readXlsx(bytes, 'a.xlsx', options);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
}

async function refusal(bytes: Uint8Array, options = {}) {
  const table = await readXlsx(bytes, 'a.xlsx', options);
  return table.ok ? undefined : table.problems.map(({ code }) => code).join();
}

describe('a workbook that an office brings', () => {
  test('ids as text and as numbers, in the form in which they are displayed', async () => {
    const table = await read(
      await workbookOf((sheet) => {
        sheet.addRow(['代码', '工号', '编号', '比例', '长号', '是否']);
        sheet.addRow(['91340400MA2MY5AM31', 340, 7, 0.035, 340400000012345, true]);
        sheet.getCell('C2').numFmt = '00000';
        sheet.getCell('D2').numFmt = '0.0%';
        sheet.getCell('E2').numFmt = '0.00E+00';
      }),
    );
    expect(table.rows[0]?.cells).toEqual([
      '91340400MA2MY5AM31',
      '340',
      '00007',
      '3.5%',
      '340400000012345',
      '是',
    ]);
    expect([...(table.rows[0]?.notes ?? [])].map(([column, note]) => `${column} ${note}`)).toEqual([
      '1 number',
      '2 number',
      '3 number',
      '4 number',
    ]);
  });

  test('an 18-digit code typed as a number has lost digits', async () => {
    const table = await read(
      await workbookOf((sheet) => {
        sheet.addRow(['代码', '名称']);
        sheet.addRow([Number('913404007500000001'), '甲']);
      }),
    );
    expect(table.rows[0]?.notes.get(0)).toBe('lost-digits');
    expect(table.rows[0]?.cells[0]).toMatch(/^91340400750000000\d$/u);
    expect(table.placeOf(2, 0)).toEqual({ file: 'a.xlsx', cell: '企业!A2' });
  });

  test('date cells become days, other numbers stay numbers', async () => {
    const table = await read(
      await workbookOf((sheet) => {
        sheet.addRow(['成立日期', '核准日期', '时间', '文本日期', '裸数']);
        sheet.addRow([new Date(Date.UTC(2017, 7, 1)), 42948, 42948.5, '2017年8月1日', 42948]);
        sheet.getCell('B2').numFmt = 'yyyy"年"m"月"d"日"';
        sheet.getCell('C2').numFmt = 'yyyy-mm-dd hh:mm';
      }),
    );
    expect(table.rows[0]?.cells).toEqual([
      '2017-08-01',
      '2017-08-01',
      '2017-08-01 12:00:00',
      '2017年8月1日',
      '42948',
    ]);
    expect([...(table.rows[0]?.notes.keys() ?? [])]).toEqual([4]);
  });

  test('merged cells give their value to every row, with a warning that names the range', async () => {
    const table = await read(
      await workbookOf((sheet) => {
        sheet.addRow(['检查人员名单']);
        sheet.mergeCells('A1:C1');
        sheet.addRow(['单位', '姓名', '证号']);
        sheet.addRow(['甲局', '张示例', '1']);
        sheet.addRow(['', '李示例', '2']);
        sheet.mergeCells('A3:A4');
      }),
    );
    expect(table.columns).toEqual(['单位', '姓名', '证号']);
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['甲局', '甲局']);
    expect(table.warnings).toMatchObject([
      { code: 'merged-cells', values: { range: 'A3:A4' }, place: { cell: '企业!A3:A4' } },
      { code: 'rows-above-head', values: { rows: '1' } },
    ]);
  });

  test('rich text, links, errors, and formulas with the value that was stored', async () => {
    const table = await read(
      await workbookOf((sheet) => {
        sheet.addRow(['富文本', '链接', '错误', '公式', '无值公式', '备注']);
        sheet.addRow([
          { richText: [{ text: '甲' }, { font: { bold: true }, text: '乙' }] },
          { text: '网址', hyperlink: 'http://a.example' },
          { error: '#N/A' },
          { formula: '1+1', result: 2 },
          { formula: 'A1' },
          '末',
        ]);
      }),
    );
    expect(table.rows[0]?.cells).toEqual(['甲乙', '网址', '#N/A', '2', '', '末']);
    expect(table.rows[0]?.notes.get(2)).toBe('error');
    expect(table.warnings).toMatchObject([
      { code: 'formula-value', values: { count: 2, first: 'D2' }, place: { cell: '企业!D2' } },
    ]);
  });

  test('the first filled sheet is read, the others are named', async () => {
    const row = (text: string) => (sheet: Sheet) => {
      sheet.addRow(['代码', '名称']);
      sheet.addRow(['1', text]);
    };
    const bytes = await workbookOf(() => undefined, row('甲'), row('乙'));
    const table = await read(bytes);
    expect(table.rows[0]?.cells).toEqual(['1', '甲']);
    expect(table.warnings).toMatchObject([
      { code: 'sheets-ignored', values: { read: '表2', ignored: '表3' } },
    ]);
    expect((await read(bytes, { sheet: '表3' })).rows[0]?.cells).toEqual(['1', '乙']);
    expect(await refusal(bytes, { sheet: '表9' })).toBe('sheet-missing');
  });

  test('empty rows and cells far to the right do not count', async () => {
    const table = await read(
      await workbookOf((sheet) => {
        sheet.addRow(['代码', '名称']);
        sheet.getCell('A5').value = '1';
        sheet.getCell('F5').value = '旁注';
        sheet.getCell('A9').font = { bold: true };
      }),
    );
    expect(table.rows).toMatchObject([{ line: 5, cells: ['1', ''] }]);
  });
});

describe('refused before the library opens it', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const zeros = new Uint8Array(40 * 1024 * 1024);

  test.each([
    [
      'a bomb: 40 MB of zeros',
      () => zipOf([{ name: 'xl/worksheets/sheet1.xml', content: zeros }]),
      'xlsx-bomb',
    ],
    [
      'a bomb that declares a small size',
      () => zipOf([{ name: 'xl/worksheets/sheet1.xml', content: zeros, declaredSize: 1000 }]),
      'xlsx-unreadable',
    ],
    [
      'more parts than any workbook has',
      () => zipOf(Array.from({ length: 1_001 }, (_, i) => ({ name: `xl/${i}.xml`, content: text('x') }))),
      'xlsx-too-many-parts',
    ],
    ['a path upwards', () => zipOf([{ name: '../../a.xml', content: text('x') }]), 'xlsx-unsafe'],
    ['an absolute path', () => zipOf([{ name: '/etc/a.xml', content: text('x') }]), 'xlsx-unsafe'],
    ['a Windows path', () => zipOf([{ name: 'C:\\a.xml', content: text('x') }]), 'xlsx-unsafe'],
    [
      'the same part twice',
      () =>
        zipOf([
          { name: 'a.xml', content: text('x') },
          { name: 'a.xml', content: text('y') },
        ]),
      'xlsx-unsafe',
    ],
    [
      'entities in its XML',
      () =>
        zipOf([{ name: 'a.xml', content: text('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>') }]),
      'xlsx-unsafe',
    ],
    [
      'an encrypted part',
      () => zipOf([{ name: 'a.xml', content: text('x'), encrypted: true }]),
      'xlsx-encrypted',
    ],
    [
      'an archive that is no workbook',
      () => zipOf([{ name: 'a.txt', content: text('x') }]),
      'xlsx-unreadable',
    ],
    [
      'half an archive',
      () => zipOf([{ name: 'a.xml', content: text('x') }]).subarray(0, 30),
      'xlsx-unreadable',
    ],
    ['an old .xls', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'xls-old'],
    [
      'a workbook with a password',
      () =>
        Buffer.concat([
          Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      'xlsx-encrypted',
    ],
    ['a web page called .xlsx', () => text('<html><table>'), 'not-a-table'],
    ['a text table called .xlsx', () => text('代码,名称\n1,甲\n'), 'not-a-table'],
    ['no byte', () => new Uint8Array(), 'file-empty'],
  ])('%s', async (_case, bytes, code) => {
    expect(await refusal(bytes())).toBe(code);
  });

  test('the limits are what is said in the problem', async () => {
    const bytes = zipOf([{ name: 'a.xml', content: text('x'.repeat(2_000_000)), stored: true }]);
    const limits = { maxEntries: 10, maxUnpacked: 1024 * 1024, maxRatio: 200 };
    expect(await readXlsx(bytes, 'a.xlsx', { limits })).toMatchObject({
      problems: [{ code: 'xlsx-bomb', values: { name: 'a.xlsx', found: '2 MB', limit: '1 MB' } }],
    });
  });

  test('a sheet without rows', async () => {
    expect(await refusal(await workbookOf(() => undefined))).toBe('table-empty');
    expect(await refusal(await workbookOf((sheet) => sheet.addRow(['代码', '名称'])))).toBe('table-empty');
  });
});

describe('a workbook to be filled in', () => {
  const SHEET = {
    name: '检查人员',
    columns: [
      { title: '工号', width: 12 },
      { title: '级别', choices: ['区', '市'], hint: '选一个' },
      { title: '单位', choices: Array.from({ length: 60 }, (_, i) => `示例单位第${i}分局`) },
      { title: '备注' },
    ],
    rows: [['0340', '区', '示例单位第1分局', "=cmd|'/C calc'!A0"]],
  };

  async function reopened() {
    const workbook = new Workbook();
    await workbook.xlsx.load(await writeXlsx([SHEET]));
    return workbook;
  }

  test('the same content gives the same bytes, whenever it is written', async () => {
    const first = await writeXlsx([SHEET]);
    await new Promise((resolve) => setTimeout(resolve, 2_100)); // ZIP times have steps of two seconds
    expect(Buffer.from(await writeXlsx([SHEET])).equals(first)).toBe(true);
  });

  test.each(['Asia/Shanghai', 'America/New_York'])('the same bytes in %s, dated 1980-01-01', async (zone) => {
    const here = await writeXlsx([SHEET]);
    const before = process.env.TZ;
    process.env.TZ = zone;
    const there = await writeXlsx([SHEET]);
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(Buffer.from(there).equals(here)).toBe(true);
    expect([...here.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  test('every cell is text, a formula-like one too', async () => {
    const sheet = (await reopened()).getWorksheet('检查人员');
    const cells = ['A2', 'D2'].map((address) => sheet?.getCell(address));
    expect(cells.map((cell) => [cell?.value, cell?.numFmt, cell?.formula])).toEqual([
      ['0340', '@', undefined],
      ["=cmd|'/C calc'!A0", '@', undefined],
    ]);
    expect(sheet?.getCell('A300').numFmt ?? sheet?.getColumn(1).numFmt).toBe('@');
  });

  test('drop-downs, frozen head, print area', async () => {
    const workbook = await reopened();
    const sheet = workbook.getWorksheet('检查人员');
    expect(sheet?.getCell('B9').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"区,市"'],
      prompt: '选一个',
    });
    expect(sheet?.getCell('C9').dataValidation).toMatchObject({ formulae: ["'选项'!$A$1:$A$60"] });
    expect(sheet?.getCell('B9').dataValidation?.error).toMatch(/请从下拉列表中选择/u);
    expect(workbook.getWorksheet('选项')?.state).toBe('hidden');
    expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(sheet?.pageSetup).toMatchObject({ printArea: 'A1:D2', printTitlesRow: '1:1', fitToWidth: 1 });
    expect(sheet?.headerFooter).toMatchObject({ oddHeader: '&L&F&R&A', oddFooter: '&C第 &P 页，共 &N 页' });
    expect(sheet?.getColumn(1).width).toBe(12);
  });

  test('an empty form prints whatever was filled in', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(await writeXlsx([{ ...SHEET, rows: [] }]));
    const setup = workbook.getWorksheet('检查人员')?.pageSetup;
    expect(setup).toMatchObject({ printTitlesRow: '1:1', fitToWidth: 1 });
    expect(setup?.printArea).toBeUndefined();
  });

  test('what is written is read back, cell by cell', async () => {
    const SIGNS = [
      '甲',
      '𠮷',
      ',',
      '"',
      "'",
      '\n',
      ' ',
      '=',
      '+',
      '-',
      '@',
      '1',
      '<',
      '&',
      '_x000D_',
      '\u3000',
      ']]>',
    ];
    const cell = fc.array(fc.constantFrom(...SIGNS), { maxLength: 5 }).map((signs) => signs.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, fc.constant('末')), { minLength: 1, maxLength: 4 }),
        async (rows) => {
          const columns = [{ title: '甲列' }, { title: '乙列' }, { title: '末列' }];
          const table = await readXlsx(await writeXlsx([{ name: '表', columns, rows }]), 'a.xlsx');
          expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { numRuns: 60, seed: 89 },
    );
  });

  test('control characters, which XML cannot hold, are left out', async () => {
    const bytes = await writeXlsx([
      { name: '表', columns: [{ title: '甲' }, { title: '乙' }], rows: [['a\u0001b', 'c']] },
    ]);
    expect((await read(bytes)).rows[0]?.cells).toEqual(['ab', 'c']);
  });
});
