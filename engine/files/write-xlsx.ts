import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { visibleText } from '../kernel/visible-text.ts';
import { columnLetters } from './column-letters.ts';
import { CHOICES_SHEET, dropDown, longChoices } from './sheet-choices.ts';
import type { SheetContent, SheetProtection } from './sheet-content.ts';

/** Fixed: the same content gives the same bytes. 1980-01-01 is the earliest day a ZIP archive can name. */
const FIXED_TIME = new Date(Date.UTC(1980, 0, 1));
/** Rows below the last that have the drop-downs too, for people to fill in. */
const SPARE_ROWS = 500;
const TEXT = '@';
const A4 = 9;
const HEAD_FILL = 'FFE8EEF4';
const RULE = { style: 'thin', color: { argb: 'FFB0B8C0' } } as const;

/** A workbook with one worksheet each: frozen head, drop-downs, print area, all cells as text. */
export async function writeXlsx(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  // A third of a second to load, for those who write a workbook alone.
  const library = await import('@cj-tech-master/excelts');
  const workbook = new library.Workbook();
  workbook.creator = '摇号';
  workbook.lastModifiedBy = '摇号';
  workbook.created = FIXED_TIME;
  workbook.modified = FIXED_TIME;
  const long = longChoices(sheets.flatMap(({ columns }) => columns.map(({ choices = [] }) => choices)));
  for (const content of sheets) {
    const state = content.hidden === true ? 'hidden' : 'visible';
    fillSheet(workbook.addWorksheet(content.name, { state }), content, long);
  }
  if (long.length > 0) writeChoices(workbook, long);
  // ZIP times are wall-clock times without a zone: the same first of January wherever the program runs.
  const modTime = new Date(1980, 0, 1);
  return workbook.xlsx.writeBuffer({ zip: { modTime, timestamps: 'dos', level: 6 } });
}

function fillSheet(sheet: Worksheet, content: SheetContent, long: readonly (readonly string[])[]): void {
  sheet.views = [{ state: 'frozen', ySplit: 1, xSplit: content.frozenColumns ?? 0 }];
  for (const [i, column] of content.columns.entries()) {
    const width = column.width ?? widthOf([column.title, ...content.rows.map((row) => row[i] ?? '')]);
    const shaped = sheet.getColumn(i + 1);
    shaped.width = width;
    shaped.numFmt = TEXT;
  }
  for (const row of [content.columns.map(({ title }) => title), ...content.rows]) writeRow(sheet, row);
  styleHead(sheet);
  addDropDowns(sheet, content, long);
  if (content.protection !== undefined) protect(sheet, content, content.protection);
  prepareForPrint(sheet, content);
}

function writeRow(sheet: Worksheet, texts: readonly string[]): void {
  const row = sheet.addRow([]);
  for (const [i, text] of texts.entries()) {
    const cell = row.getCell(i + 1);
    if (text !== '') cell.value = withoutControls(visibleText(text));
    cell.numFmt = TEXT;
    cell.alignment = { vertical: 'top', wrapText: true };
    cell.border = { top: RULE, left: RULE, bottom: RULE, right: RULE };
  }
}

/** XML 1.0 has no place for control characters; a workbook with one is reported as damaged. */
function withoutControls(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

function styleHead(sheet: Worksheet): void {
  sheet.getRow(1).eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD_FILL } };
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  });
}

function addDropDowns(
  sheet: Worksheet,
  { columns, rows }: SheetContent,
  long: readonly (readonly string[])[],
): void {
  for (const [i, column] of columns.entries()) {
    if (column.choices === undefined || column.choices.length === 0) continue;
    const letter = columnLetters(i);
    sheet.dataValidations.add(
      `range:${letter}2:${letter}${rows.length + 1 + SPARE_ROWS}`,
      dropDown(column, long),
    );
  }
}

/** Sorting and filtering stay possible; a row that names an id cannot be deleted. */
function protect(sheet: Worksheet, { columns, rows }: SheetContent, { grows }: SheetProtection): void {
  for (const [i, { locked = false }] of columns.entries()) {
    sheet.getColumn(i + 1).protection = { locked: !grows };
    for (let row = 2; row <= rows.length + 1; row += 1) sheet.getCell(row, i + 1).protection = { locked };
  }
  sheet.sheetProtection = {
    sheet: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    autoFilter: true,
    sort: true,
  };
  sheet.autoFilter = `A1:${columnLetters(Math.max(columns.length - 1, 0))}${rows.length + 1}`;
}

function prepareForPrint(sheet: Worksheet, { columns, rows }: SheetContent): void {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: columns.length > 6 ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    // An empty form grows while it is filled in: what is printed is then what stands in it.
    ...(rows.length === 0
      ? {}
      : { printArea: `A1:${columnLetters(Math.max(columns.length - 1, 0))}${rows.length + 1}` }),
    printTitlesRow: '1:1',
  });
  // File and worksheet on every printed page; `&P` and `&N` are the spreadsheet's own.
  sheet.headerFooter.oddHeader = '&L&F&R&A';
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
}

function writeChoices(workbook: Workbook, long: readonly (readonly string[])[]): void {
  const sheet = workbook.addWorksheet(CHOICES_SHEET, { state: 'hidden' });
  for (const [i, list] of long.entries()) {
    for (const [j, choice] of list.entries()) sheet.getCell(j + 1, i + 1).value = withoutControls(choice);
  }
}

/** Half-width columns that the longest line needs, between 8 and 60. */
function widthOf(texts: readonly string[]): number {
  const lines = texts.flatMap((text) => text.split('\n'));
  const longest = lines.reduce((most, line) => Math.max(most, halfWidths(line)), 0);
  return Math.min(Math.max(longest + 2, 8), 60);
}

function halfWidths(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);
}
