import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SOURCE_FIELDS, type SourceKind } from '../../../engine/domain/source-fields.ts';
import { readCsv } from '../../../engine/files/read-csv.ts';
import { readXlsx } from '../../../engine/files/read-xlsx.ts';
import type { CellNote, Table } from '../../../engine/files/table.ts';
import { writeCsv } from '../../../engine/files/write-csv.ts';
import { writeXlsx } from '../../../engine/files/write-xlsx.ts';
import { mapTable } from '../../../engine/intake/tables/map-table.ts';
import { MAPPING_FILES, type TableMapping } from '../../../engine/intake/tables/mapping.ts';
import { readCell } from '../../../engine/intake/tables/read-cell.ts';
import { readMapping } from '../../../engine/intake/tables/read-mapping.ts';
import { sheetOfMapping } from '../../../engine/intake/tables/sheet-of-mapping.ts';
import { sharedData } from '../../support/shared-data.ts';

function shipped(kind: SourceKind): TableMapping {
  const file = MAPPING_FILES[kind];
  const read = readMapping(readFileSync(new URL(`../../../${file}`, import.meta.url)), file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const ENTERPRISES = shipped('enterprises');

function csv(text: string): Table {
  const table = readCsv(new TextEncoder().encode(text), 'a.csv');
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
}

function map(text: string, mapping: TableMapping = ENTERPRISES) {
  const mapped = mapTable(csv(text), mapping);
  if (!mapped.ok) throw new Error(JSON.stringify(mapped.problems));
  return mapped.value;
}

function errors(text: string, mapping: TableMapping = ENTERPRISES) {
  const mapped = mapTable(csv(text), mapping);
  return mapped.ok ? [] : mapped.problems;
}

describe('columns are found', () => {
  test.each([
    ['as offices call them', '统一社会信用代码,企业名称,住所'],
    ['with other names', '注册号,市场主体名称,经营场所'],
    ['with spaces, stars and remarks', '统一社会 信用代码*,企业名称（必填）,住所（经营场所）：'],
    ['in full-width letters and capitals', 'ＵＳＣＣ,NAME,Address'],
    ['by the names of the fields', '统一社会信用代码或注册号,名称,住所（经营场所）'],
  ])('%s', (_case, head) => {
    const { rows, warnings } = map(`${head}\n91340400MA2MY5AM31,示例商店,示例路1号\n`);
    expect(rows).toEqual([
      {
        line: 2,
        place: expect.objectContaining({ file: 'a.csv', line: 2 }),
        values: { uscc: '91340400MA2MY5AM31', name: '示例商店', address: '示例路1号' },
      },
    ]);
    expect(warnings).toEqual([]);
  });

  test('of two columns of one field the first that is filled counts', () => {
    const { rows } = map('注册号,统一社会信用代码,名称\n340404600000001,,甲\n1,91340400MA2MY5AM31,乙\n');
    expect(rows.map(({ values }) => values.uscc)).toEqual(['340404600000001', '91340400MA2MY5AM31']);
  });

  test('columns that nobody needs are told in one notice', () => {
    const { warnings } = map('统一社会信用代码,名称,法定代表人,联系电话\n1,甲,某,1\n');
    expect(warnings).toMatchObject([
      { code: 'columns-ignored', severity: 'warning', values: { columns: '法定代表人、联系电话', count: 2 } },
    ]);
  });

  test('a misspelt column is asked about, with its place', () => {
    const { warnings } = map('统一社会信用代码,名称,成立曰期\n1,甲,2017-8-1\n');
    expect(warnings).toMatchObject([
      {
        code: 'column-unknown',
        values: { column: '成立曰期', hint: '是不是“成立日期”？' },
        place: { line: 1, column: 13 },
      },
    ]);
  });

  test('other columns are refused where the mapping says so', () => {
    const strict = { ...ENTERPRISES, otherColumns: 'refuse' as const };
    expect(errors('统一社会信用代码,名称,电话\n1,甲,1\n', strict)).toMatchObject([
      { code: 'column-unknown', severity: 'error' },
    ]);
  });

  test('a missing column refuses the file and says what was found', () => {
    expect(errors('代号,企业名\n1,甲\n')).toMatchObject([
      { code: 'column-missing', values: { field: '统一社会信用代码或注册号', found: '代号、企业名' } },
      { code: 'column-missing', values: { field: '名称', hint: '是不是“企业名”？' }, place: { line: 1 } },
    ]);
  });

  test('a column twice refuses the file, unless nobody needs it', () => {
    expect(errors('统一社会信用代码,名称,名 称\n1,甲,乙\n')).toMatchObject([
      { code: 'column-twice', values: { first: 2, second: 3 }, place: { line: 1, column: 13 } },
    ]);
    expect(errors('统一社会信用代码,名称,备注,备注\n1,甲,a,b\n')).toEqual([]);
  });
});

describe('rows', () => {
  const HEAD = '统一社会信用代码,名称,成立日期';

  test('are trimmed of every kind of space and of invisible characters', () => {
    const { rows } = map(`${HEAD}\n\u3000\u200b91340400MA2MY5AM31\u00a0,\ufeff甲 商\u3000店 ,\n`);
    expect(rows[0]?.values).toEqual({ uscc: '91340400MA2MY5AM31', name: '甲 商\u3000店' });
  });

  test('a code keeps its spelling, so that the roster can flag it', () => {
    expect(map(`${HEAD}\n９134ma,甲,\n`).rows[0]?.values.uscc).toBe('９134ma');
  });

  test('empty rows, a head once more, totals and notes are no data', () => {
    const { rows, warnings } = map(`${HEAD}\n1,甲,\n,,\n${HEAD}\n2,乙,\n合 计,2户,\n备注：截至8月底,,\n`);
    expect(rows.map(({ line, values }) => [line, values.name])).toEqual([
      [2, '甲'],
      [5, '乙'],
    ]);
    expect(warnings.map(({ code, place }) => `${code} ${place?.line}`)).toEqual([
      'head-repeated 4',
      'total-row 6',
      'total-row 7',
    ]);
  });

  test('a row whose cells have shifted is kept as unreadable, in its order', () => {
    const { rows } = map(`${HEAD}\n1,甲,2017-8-1\n2,乙,某路,2017-8-1\n3,丙,2017-8-1\n`);
    expect(rows.map(({ line, unreadable }) => [line, unreadable?.code])).toEqual([
      [2, undefined],
      [3, 'row-ragged'],
      [4, undefined],
    ]);
    expect(rows[1]?.values).toEqual({});
  });

  test('a day or a number that cannot be read keeps its text, and is left to the importer to tell', () => {
    const days = map(`${HEAD}\n1,甲,去年八月\n`);
    expect(days.rows[0]?.values.registeredOn).toBe('去年八月');
    const numbers = map('名称,特种设备数量\n甲,约3台\n', shipped('subRoster'));
    expect(numbers.rows[0]?.values.quantity).toBe('约3台');
    expect([...days.warnings, ...numbers.warnings]).toEqual([]);
  });

  test('a fixed value stands where the file has no such column', () => {
    const fields = ENTERPRISES.fields.map((field) =>
      field.id === 'state' ? { ...field, fixed: '存续' } : field,
    );
    const mapping = { ...ENTERPRISES, fields };
    expect(map('统一社会信用代码,名称\n1,甲\n', mapping).rows[0]?.values.state).toBe('存续');
    expect(map('统一社会信用代码,名称,状态\n1,甲,\n', mapping).rows[0]?.values.state).toBeUndefined();
  });

  test('leave in two columns becomes one interval, lists are parted by 、', () => {
    const { rows } = map(
      '姓名,辖区,请假开始,请假结束,执法证号\n李示例,示例镇；示例街道, 2017/8/1,2017/8/15,ＡＨ 001\n王示例,全区,,,2\n',
      shipped('inspectors'),
    );
    expect(rows.map(({ values }) => values)).toEqual([
      { name: '李示例', areas: '示例镇、示例街道', leave: '2017/8/1至2017/8/15', certificateNumber: 'AH001' },
      { name: '王示例', areas: '全区', certificateNumber: '2' },
    ]);
  });
});

describe('one cell', () => {
  const day = (text: string, note?: CellNote) => readCell(text, note, 'date');

  test.each([
    '2017-8-1',
    '2017/8/1',
    '2017.8.1',
    '2017年8月1日',
    '2017年08月01号',
    '20170801',
    '２０１７－８－１',
    ' 2017 年 8 月 1 日 ',
    '2017-08-01 09:30:00',
    '2017-08-01T00:00:00',
  ])('%s is 2017-08-01', (text) => {
    expect(day(text)).toBe('2017-08-01');
  });

  test.each(['2017-13-1', '2017-2-29', '17-8-1', '2017年8月', '42948', '长期', '8月1日'])(
    '%s is no day and stays as it is',
    (text) => {
      expect(day(text)).toBe(text);
    },
  );

  test.each(['', '—', '无', '/'])('%j, nothing, stays as it is', (text) => {
    expect(day(text)).toBe(text);
  });

  test.each([
    ['42948', '2017-08-01'],
    ['42948.5', '2017-08-01'],
    ['20170801', '2017-08-01'],
    ['2017', '2017'],
  ])('the number %s of a worksheet', (text, expected) => {
    expect(day(text, 'number')).toBe(expected);
  });

  test.each([
    ['integer', '1,028', '1028'],
    ['integer', '１２', '12'],
    ['integer', '3.0', '3'],
    ['integer', '约3台', '约3台'],
    ['integer', '无', '无'],
    ['yes-no', '√', '是'],
    ['yes-no', 'Ｎ', '否'],
    ['yes-no', '在查', '在查'],
    ['list', '甲; 乙；丙\n丁，', '甲、乙、丙、丁'],
    ['code', 'ｓｃ－ 07', 'sc-07'],
    ['text', ' 甲、乙 ', '甲、乙'],
  ] as const)('%s %j', (type, text, expected) => {
    expect(readCell(text, undefined, type)).toBe(expected);
  });
});

describe('a workbook', () => {
  async function workbook(rows: readonly (readonly (string | number)[])[]) {
    const { Workbook } = await import('@cj-tech-master/excelts');
    const book = new Workbook();
    const sheet = book.addWorksheet('企业');
    for (const row of rows) sheet.addRow([...row]);
    const table = await readXlsx(await book.xlsx.writeBuffer(), 'a.xlsx');
    const mapped = table.ok ? mapTable(table.value, ENTERPRISES) : table;
    if (!mapped.ok) throw new Error(JSON.stringify(mapped.problems));
    return mapped.value;
  }

  test('an 18-digit code typed as a number makes its row unreadable, days as numbers are days', async () => {
    const { rows } = await workbook([
      ['统一社会信用代码', '名称', '成立日期'],
      [Number('913404007500000001'), '甲', 42948],
      ['91340400MA2MY5AM31', '乙', 42948],
    ]);
    expect(rows[0]?.unreadable).toMatchObject({
      code: 'id-lost-digits',
      values: { field: '统一社会信用代码或注册号' },
    });
    expect(rows[1]?.values).toMatchObject({ name: '乙', registeredOn: '2017-08-01' });
    expect(rows[1]?.place).toEqual({ file: 'a.xlsx', cell: '企业!3:3' });
  });

  test('a number that lost digits in a column that nobody needs does not matter', async () => {
    const { rows } = await workbook([
      ['统一社会信用代码', '名称', '银行账号'],
      ['91340400MA2MY5AM31', '乙', Number('6222020200012345678')],
    ]);
    expect(rows[0]?.unreadable).toBeUndefined();
  });
});

describe('the shipped mappings', () => {
  test.each(Object.keys(SOURCE_FIELDS) as SourceKind[])(
    '%s names every field that importers read',
    (kind) => {
      const mapping = shipped(kind);
      expect(mapping.kind).toBe(kind);
      expect(mapping.fields.map(({ id }) => id).toSorted()).toEqual(
        Object.keys(SOURCE_FIELDS[kind]).toSorted(),
      );
    },
  );

  test.each(Object.keys(SOURCE_FIELDS) as SourceKind[])(
    '%s: a template filled in is read back',
    async (kind) => {
      const mapping = shipped(kind);
      const row = Object.fromEntries(
        mapping.fields.map(({ id, type }, i) => {
          const samples = {
            date: '2017-08-15',
            'yes-no': '是',
            integer: '3',
            list: '甲、乙',
            code: `C${i}`,
            uscc: `U${i}`,
            text: `文${i}`,
          };
          return [id, samples[type]];
        }),
      );
      const sheet = sheetOfMapping(mapping, '表', { rows: [row] });
      const inXlsx = await readXlsx(await writeXlsx([sheet]), 'a.xlsx');
      const inCsv = readCsv(writeCsv([sheet.columns.map(({ title }) => title), ...sheet.rows]), 'a.csv');
      for (const table of [inXlsx, inCsv]) {
        const mapped = table.ok ? mapTable(table.value, mapping) : table;
        expect(mapped).toMatchObject({ ok: true, value: { rows: [{ line: 2, values: row }], warnings: [] } });
      }
    },
  );

  test('choices that depend on policy fill the drop-downs', () => {
    const sheet = sheetOfMapping(shipped('inspectors'), '检查人员', {
      choices: { agency: ['区市场监管局'] },
    });
    expect(sheet.columns.find(({ title }) => title === '执法检查机关')?.choices).toEqual(['区市场监管局']);
    expect(
      sheetOfMapping(shipped('complaints'), '投诉').columns.find(({ title }) => title === '是否属实')
        ?.choices,
    ).toEqual(['是', '否']);
  });
});

const REAL = sharedData('enterprises/huainan_all.csv');
test.skipIf(REAL === undefined)('the real roster maps without a problem (needs ../shared/data)', () => {
  const table = readCsv(readFileSync(REAL ?? ''), 'huainan_all.csv');
  const mapped = table.ok ? mapTable(table.value, ENTERPRISES) : table;
  if (!mapped.ok) throw new Error(JSON.stringify(mapped.problems));
  expect(mapped.value.rows).toHaveLength(4_496);
  expect(
    mapped.value.rows.every(
      ({ unreadable, values }) => unreadable === undefined && values.uscc && values.name,
    ),
  ).toBe(true);
  expect(mapped.value.warnings.map(({ code }) => code)).toEqual(['columns-ignored']);
});
