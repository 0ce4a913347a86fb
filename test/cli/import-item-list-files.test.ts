import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDistrict, type TrialDistrict } from '../support/small-district.ts';

/** A made-up list: 子项 of one item below each other, as lists are drawn up with merged cells. */
const HEAD = [
  '序号',
  '编号',
  '抽查事项名称',
  '子项',
  '抽查依据',
  '抽查对象',
  '抽查比例',
  '抽查频次',
  '抽查方式',
  '备注',
];
const ROWS = [
  [
    '1',
    'L-01',
    '示例事项',
    '台账',
    '《示例管理条例》第三条',
    '示例经营单位',
    '不低于3%',
    '对同一企业每年不超过2次',
    '现场检查',
    '',
  ],
  [
    '1',
    'L-01',
    '示例事项',
    '标签',
    '《示例管理条例》第三条',
    '示例经营单位',
    '不低于3%',
    '对同一企业每年不超过2次',
    '现场检查或书面检查',
    '2017年开始',
  ],
  [
    '2',
    'L-02',
    '示例网点检查',
    '',
    '《示例网点办法》第七条',
    '示例网点',
    '不低于5%',
    '对同一企业每年不超过1次',
    '网络监测',
    '',
  ],
];

let district: TrialDistrict;
beforeAll(async () => {
  district = await freshDistrict();
});
afterAll(() => district.remove());

/** What the preview would write, without its first lines, which name the file. */
async function previewOf(name: string, bytes: Uint8Array | string) {
  writeFileSync(join(district.folder, name), bytes);
  const run = await district.as(
    'env-clerk',
    '2017-08-14T09:00',
    'import',
    'items',
    name,
    '--preview',
    '--source',
    '示例清单',
    '--json',
  );
  expect(run.exitCode, run.stderr).toBe(0);
  const { yaml, read, kept, questions } = JSON.parse(run.stdout);
  return { yaml: String(yaml), read, kept, questions, stderr: run.stderr };
}

async function workbookOf(fill: (sheet: Worksheet) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  fill(workbook.addWorksheet('清单'));
  return workbook.xlsx.writeBuffer();
}

const CSV = [HEAD, ...ROWS].map((row) => row.join(',')).join('\r\n');

/** Two-byte codes of GB18030, read off the decoder. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (codes.get(sign) ?? []))),
  );
}

describe('二(一) the same item list, whatever file it comes in', () => {
  let plain: Awaited<ReturnType<typeof previewOf>>;
  beforeAll(async () => {
    plain = await previewOf('清单.csv', CSV);
  });

  test('UTF-8: three items, two of one number told apart', () => {
    expect([plain.read, plain.kept, plain.questions]).toEqual([3, 3, []]);
    expect([...plain.yaml.matchAll(/- 编号: (\S+)/gu)].map(([, id]) => id)).toEqual([
      'L-01-1',
      'L-01-2',
      'L-02',
    ]);
    expect(plain.yaml).toContain('值: 不低于 3%');
    expect(plain.yaml).toMatch(/任选: \[ ?现场检查, 书面检查 ?\]/u);
  });

  test('GB18030, as old spreadsheets write it', async () => {
    expect((await previewOf('清单-gbk.csv', gb18030(CSV))).yaml).toBe(plain.yaml);
  });

  test('XLSX', async () => {
    const bytes = await workbookOf((sheet) => {
      for (const row of [HEAD, ...ROWS]) sheet.addRow(row);
    });
    expect((await previewOf('清单.xlsx', bytes)).yaml).toBe(plain.yaml);
  });

  test('XLSX with a merged title, blank rows above the head, and heads that were broken into two lines', async () => {
    const bytes = await workbookOf((sheet) => {
      sheet.addRow(['示例区随机抽查事项清单']);
      sheet.mergeCells('A1:J1');
      sheet.addRow([]);
      sheet.addRow([]);
      sheet.addRow(HEAD.map((title) => title.replace('抽查', '抽查\n').replace('备注', '备 注')));
      for (const row of ROWS) sheet.addRow(row);
    });
    const read = await previewOf('带标题.xlsx', bytes);
    expect(read.yaml).toBe(plain.yaml);
    expect(read.stderr).toContain('[rows-above-head]');
  });

  test('XLSX with cells merged over the rows of one item: each row has the value, and it is told', async () => {
    const bytes = await workbookOf((sheet) => {
      for (const row of [HEAD, ...ROWS]) sheet.addRow(row);
      for (const column of ['A', 'B', 'C', 'E', 'F', 'G', 'H']) sheet.mergeCells(`${column}2:${column}3`);
    });
    const read = await previewOf('合并.xlsx', bytes);
    expect(read.yaml).toBe(plain.yaml);
    expect(read.stderr).toContain('[merged-cells]');
  });

  test('a ratio that the spreadsheet made a number is a ratio again', async () => {
    const bytes = await workbookOf((sheet) => {
      for (const row of [HEAD, ...ROWS]) sheet.addRow(row);
      sheet.getCell('G2').value = 0.03;
      sheet.getCell('G3').value = 0.03;
      sheet.getCell('G3').numFmt = '0%';
    });
    const { yaml, questions } = await previewOf('数字.xlsx', bytes);
    expect(yaml.match(/值: 3%/gu)).toHaveLength(2);
    expect(questions).toEqual([]);
  });
});
