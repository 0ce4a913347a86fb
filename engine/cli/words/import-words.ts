import type { ImportReport, RowNote } from '../../domain/roster-import.ts';
import type { Console } from '../console.ts';

/** Notes of one code shown to a person before the rest is counted; `--json` gives all. */
const SHOWN_EACH = 5;

export interface NoteInWords {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** read = kept + refused; flagged rows are kept rows. */
export interface ImportInWords {
  readonly read: number;
  readonly kept: number;
  readonly flagged: readonly NoteInWords[];
  readonly refused: readonly NoteInWords[];
}

export function importInWords(report: ImportReport, words: Console['words']): ImportInWords {
  const inWords = ({ line, code, values }: RowNote): NoteInWords => ({
    line,
    code,
    message: words({ code, values, severity: 'warning' }).message,
  });
  return {
    read: report.read,
    kept: report.kept,
    flagged: report.flagged.map(inWords),
    refused: report.refused.map(inWords),
  };
}

/** What the clerk reads after an import; marks that are `said` in another place are counted here and not listed. */
export function importLines(
  file: string,
  { read, kept, flagged, refused }: ImportInWords,
  said: ReadonlySet<string>,
): readonly string[] {
  return [
    `${file}：读到 ${read} 行，入库 ${kept} 行，其中标记 ${new Set(flagged.map(({ line }) => line)).size} 行；未入库 ${refused.length} 行。`,
    ...noteLines('未入库', file, refused),
    ...noteLines(
      '已入库但请核对',
      file,
      flagged.filter(({ code }) => !said.has(code)),
    ),
  ];
}

/** Notes of one kind together, the first few of each: forty rows with the same fault are said once. */
function noteLines(title: string, file: string, notes: readonly NoteInWords[]): readonly string[] {
  if (notes.length === 0) return [];
  const groups = [...Map.groupBy(notes, ({ code }) => code)];
  return [
    `${title}：`,
    ...groups.flatMap(([code, same]) => [
      ...same.slice(0, SHOWN_EACH).map(({ line, message }) => `  ${file}:${line}  ${message}  [${code}]`),
      ...(same.length > SHOWN_EACH
        ? [`  …… 另有 ${same.length - SHOWN_EACH} 条同样的情况，用 --json 查看全部  [${code}]`]
        : []),
    ]),
  ];
}
