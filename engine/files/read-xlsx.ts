import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { type Place, problem, warning } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { cellText, isFormula } from './cell-text.ts';
import { checkZip, ZIP_LIMITS, type ZipLimits } from './check-zip.ts';
import { columnLetters } from './column-letters.ts';
import { recognizeFormat } from './file-format.ts';
import type { FilesProblem } from './files-problem.ts';
import { GUIDE_SHEET } from './sheet-choices.ts';
import { assembleTable, type CellNote, type Table, type TableRow } from './table.ts';

/** More columns than any form of an office has; a stray cell far to the right does not count. */
const MAX_COLUMNS = 500;

/**
 * Reads one worksheet: the named one, else the first visible one that is not empty. The archive is checked before
 * the library opens it.
 */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
  options: { readonly sheet?: string; readonly limits?: ZipLimits } = {},
): Promise<Result<Table, FilesProblem>> {
  const workbook = await openChecked(bytes, file, options.limits ?? ZIP_LIMITS);
  if (!workbook.ok) return workbook;
  const chosen = chooseSheet(workbook.value, file, options.sheet);
  if ('code' in chosen) return failed(chosen);
  const ignored = filledSheets(workbook.value).filter(
    (other) => other !== chosen && other.name !== GUIDE_SHEET,
  );
  return readSheet(chosen, file, warnIgnored(chosen, ignored, file));
}

/**
 * Every worksheet of a workbook of ours by its name, hidden ones too; one without a row is left out. Cells merged in
 * any way are told, for no cell of ours is.
 */
export async function readXlsxSheets(
  bytes: Uint8Array,
  file: string,
): Promise<Result<ReadonlyMap<string, Table>, FilesProblem>> {
  const workbook = await openChecked(bytes, file, ZIP_LIMITS);
  if (!workbook.ok) return workbook;
  const tables = workbook.value.worksheets.flatMap((sheet) => {
    const table = readSheet(
      sheet,
      file,
      mergedWarnings(sheet, file, () => true),
    );
    return table.ok ? [[sheet.name, table.value] as const] : [];
  });
  return ok(new Map(tables));
}

async function openChecked(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits,
): Promise<Result<Workbook, FilesProblem>> {
  const refusal = refuseFormat(bytes, file);
  if (refusal !== undefined) return failed(refusal);
  const checked = await checkZip(bytes, file, limits);
  if (!checked.ok) return checked;
  const workbook = await openWorkbook(bytes);
  return workbook === undefined ? failed(problem('xlsx-unreadable', { name: file }, { file })) : ok(workbook);
}

function refuseFormat(bytes: Uint8Array, name: string): FilesProblem | undefined {
  const place = { file: name };
  if (bytes.length === 0) return problem('file-empty', { name }, place);
  const format = recognizeFormat(bytes);
  if (format === 'zip') return undefined;
  if (format === 'html') return problem('not-a-table', { name, found: 'HTML' }, place);
  if (format === 'text') return problem('not-a-table', { name, found: 'TXT' }, place);
  // A workbook with a password is an OLE container that names its encrypted package in UTF-16.
  const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  return locked ? problem('xlsx-encrypted', { name }, place) : problem('xls-old', { name }, place);
}

async function openWorkbook(bytes: Uint8Array): Promise<Workbook | undefined> {
  // A third of a second to load, for those who read a workbook alone.
  const library = await import('@cj-tech-master/excelts');
  try {
    const workbook = new library.Workbook();
    await workbook.xlsx.load(bytes, {
      maxCols: MAX_COLUMNS,
      ignoreNodes: ['dataValidations', 'conditionalFormatting'],
    });
    return workbook.worksheets.length === 0 ? undefined : workbook;
  } catch {
    // The library throws on what is no workbook; its reasons are about XML and help no officer.
    return undefined;
  }
}

function chooseSheet(workbook: Workbook, file: string, wanted: string | undefined): Worksheet | FilesProblem {
  if (wanted !== undefined) {
    const sheets = workbook.worksheets.map(({ name }) => name).join('、');
    return workbook.getWorksheet(wanted) ?? problem('sheet-missing', { sheet: wanted, sheets }, { file });
  }
  return filledSheets(workbook)[0] ?? problem('table-empty', { name: file }, { file });
}

function filledSheets(workbook: Workbook): readonly Worksheet[] {
  return workbook.worksheets.filter((sheet) => sheet.state === 'visible' && sheet.actualRowCount > 0);
}

function readSheet(
  sheet: Worksheet,
  file: string,
  warnings: readonly FilesProblem[],
): Result<Table, FilesProblem> {
  const placeOf = (line: number, column?: number): Place => ({
    file,
    cell: `${sheet.name}!${column === undefined ? `${line}:${line}` : `${columnLetters(column)}${line}`}`,
  });
  return assembleTable({
    name: file,
    lines: readRows(sheet),
    cellsMayShift: false,
    warnings: [...warnings, ...formulaWarning(sheet, file)],
    placeOf,
  });
}

function warnIgnored(read: Worksheet, ignored: readonly Worksheet[], file: string): readonly FilesProblem[] {
  const names = ignored.map(({ name }) => name).join('、');
  const values = { read: read.name, ignored: names };
  return [
    ...(ignored.length === 0 ? [] : [warning<'sheets-ignored'>('sheets-ignored', values, { file })]),
    // A title merged over the columns of one row changes nothing.
    ...mergedWarnings(read, file, ({ top, bottom }) => bottom > top),
  ];
}

function readRows(sheet: Worksheet): readonly TableRow[] {
  const rows: TableRow[] = [];
  sheet.eachRow((row, line) => {
    const cells: string[] = [];
    const notes = new Map<number, CellNote>();
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const { text, note } = cellText(cell);
      cells[column - 1] = text;
      if (note !== undefined) notes.set(column - 1, note);
    });
    rows.push({ line, cells: Array.from(cells, (text) => text ?? ''), notes });
  });
  return rows;
}

type Region = Worksheet['mergedRegions'][number];

function mergedWarnings(
  sheet: Worksheet,
  file: string,
  matters: (region: Region) => boolean,
): readonly FilesProblem[] {
  return sheet.mergedRegions
    .filter(matters)
    .toSorted((a, b) => a.top - b.top || a.left - b.left)
    .map(({ top, left, bottom, right }) => {
      const range = `${columnLetters(left - 1)}${top}:${columnLetters(right - 1)}${bottom}`;
      return warning<'merged-cells'>('merged-cells', { range }, { file, cell: `${sheet.name}!${range}` });
    });
}

function formulaWarning(sheet: Worksheet, file: string): readonly FilesProblem[] {
  const found: string[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (isFormula(cell.value)) found.push(cell.address);
    });
  });
  const [first] = found;
  if (first === undefined) return [];
  const values = { count: found.length, first };
  return [warning('formula-value', values, { file, cell: `${sheet.name}!${first}` })];
}
