import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PATIENCE, demoDistrict } from '../support/demo-district.ts';
import { runHere } from '../support/run-here.ts';
import { mustRun } from '../support/small-district.ts';

/** What is given out blank, by `template`. */
const FORMS = ['enterprises', 'inspectors', 'sub-roster', 'complaints', 'visits', 'lists'];

/** What is written out to be changed and read again, by `export`. */
const POLICY = ['items', 'plan'];

let folder = '';
/** Worksheets that a clerk sees, by the path of their workbook. */
let sheets: readonly (readonly [string, Worksheet])[] = [];

beforeAll(async () => {
  const demo = await demoDistrict();
  folder = mkdtempSync(join(tmpdir(), 'yaohao-workbooks-'));
  const given = ['--district', demo, '--as', 'amr-clerk', '--at', '2017-09-01T09:00:00+08:00'];
  const run = (...args: readonly string[]) => mustRun(runHere([...given, ...args], folder));
  for (const kind of FORMS) await run('template', kind, join(folder, `${kind}.xlsx`));
  for (const kind of POLICY) await run('export', kind, join(folder, `${kind}.xlsx`), '--xlsx');
  const passed = readdirSync(join(demo, 'data'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /区市场监管局.*(?:录入表|属地待定|名录\.csv\.回执)\.xlsx$/u.test(path))
    .map((path) => join(demo, 'data', path));
  const all: [string, Worksheet][] = [];
  for (const path of [...passed, ...[...FORMS, ...POLICY].map((kind) => join(folder, `${kind}.xlsx`))]) {
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(path));
    for (const sheet of workbook.worksheets) if (sheet.state === 'visible') all.push([path, sheet]);
  }
  sheets = all;
}, DEMO_PATIENCE.timeout);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const validationsOf = (sheet: Worksheet) =>
  Object.values(
    (sheet.dataValidations as unknown as { model: Record<string, { error?: string; type: string }> }).model,
  );

describe('workbooks for clerks look as if a person had made them', () => {
  test('those that are passed on and those that are given out', () => {
    const names = sheets.map(([path]) => path.split('/').at(-1) ?? '');
    for (const part of ['录入表', '属地待定', '回执', ...FORMS, ...POLICY]) {
      expect(
        names.some((name) => name.includes(part)),
        part,
      ).toBe(true);
    }
  });

  test('the head stays in sight, and stands on every printed page', () => {
    for (const [path, sheet] of sheets) {
      expect(sheet.views, path).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
      expect(sheet.pageSetup, path).toMatchObject({ printTitlesRow: '1:1', fitToWidth: 1, paperSize: 9 });
    }
  });

  test('what is printed is what stands there', () => {
    for (const [path, sheet] of sheets) {
      const { printArea } = sheet.pageSetup;
      if (sheet.rowCount > 1)
        expect(printArea, path).toMatch(new RegExp(`^A1:[A-Z]+${sheet.rowCount}$`, 'u'));
      else expect(printArea, path).toBeUndefined();
    }
  });

  test('every column is wide enough for its head, every cell is text', () => {
    for (const [path, sheet] of sheets) {
      const odd: string[] = [];
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (typeof cell.value !== 'string' || cell.numFmt !== '@') odd.push(cell.address);
        });
      });
      expect(odd, path).toEqual([]);
      sheet.getRow(1).eachCell((cell, column) => {
        const width = sheet.getColumn(column).width ?? 0;
        const heads = String(cell.value).split('\n');
        const needed = Math.max(...heads.map((head) => [...head].length * 2));
        expect(width, `${path} ${cell.value}`).toBeGreaterThanOrEqual(Math.min(needed, 8));
      });
    }
  });

  test('a wrong entry is answered in Chinese', () => {
    const lists = sheets.flatMap(([path, sheet]) => validationsOf(sheet).map((rule) => ({ path, ...rule })));
    expect(lists.length).toBeGreaterThan(5);
    for (const { path, type, error } of lists) {
      expect(type, path).toBe('list');
      expect(error, path).toMatch(/列表/u);
    }
    const entry = sheets.find(([path]) => path.includes('录入表'))?.[1];
    const heads = (entry?.getRow(1).values ?? []) as readonly unknown[];
    for (const head of ['是否检查', '检查结果', '后续处置']) {
      const column = heads.indexOf(head);
      expect(column, head).toBeGreaterThan(0);
      expect(entry?.getRow(2).getCell(column).dataValidation?.type, head).toBe('list');
    }
  });
});
