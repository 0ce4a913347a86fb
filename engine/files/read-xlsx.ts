import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { type Place, problem, warning } from '../kernel/problem.ts';
import { failed, type Result } from '../kernel/result.ts';
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
  const refusal = refuseFormat(bytes, file);
  if (refusal !== undefined) return failed(refusal);
  const checked = await checkZip(bytes, file, options.limits ?? ZIP_LIMITS);
  if (!checked.ok) return checked;
  const workbook = await openWorkbook(bytes);
  if (workbook === undefined) return failed(problem('xlsx-unreadable', { name: file }, { file }));
  const chosen = chooseSheet(workbook, file, options.sheet);
  return 'code' in chosen ? failed(chosen) : readSheet(workbook, chosen, file);
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
  try {
    const workbook = new Workbook();
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

function readSheet(workbook: Workbook, sheet: Worksheet, file: string): Result<Table, FilesProblem> {
  const placeOf = (line: number, column?: number): Place => ({
    file,
    cell: `${sheet.name}!${column === undefined ? `${line}:${line}` : `${columnLetters(column)}${line}`}`,
  });
  const ignored = filledSheets(workbook).filter((other) => other !== sheet && other.name !== GUIDE_SHEET);
  return assembleTable({
    name: file,
    lines: readRows(sheet),
    cellsMayShift: false,
    warnings: [
      ...ignored
        .slice(0, 1)
        .map(() =>
          warning<'sheets-ignored'>(
            'sheets-ignored',
            { read: sheet.name, ignored: ignored.map(({ name }) => name).join('、') },
            { file },
          ),
        ),
      ...mergedRanges(sheet).map((range) =>
        warning<'merged-cells'>('merged-cells', { range }, { file, cell: `${sheet.name}!${range}` }),
      ),
      ...formulaWarning(sheet, file),
    ],
    placeOf,
  });
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

/** Ranges over several rows; a title merged over the columns of one row changes nothing. */
function mergedRanges(sheet: Worksheet): readonly string[] {
  return sheet.mergedRegions
    .filter(({ top, bottom }) => bottom > top)
    .toSorted((a, b) => a.top - b.top || a.left - b.left)
    .map(
      ({ top, left, bottom, right }) =>
        `${columnLetters(left - 1)}${top}:${columnLetters(right - 1)}${bottom}`,
    );
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
