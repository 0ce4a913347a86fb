import type { TextPositions } from './text-positions.ts';

interface Level {
  readonly indent: number;
  readonly kind: 'map' | 'list';
}

/** A line with a key or a dash. */
export interface YamlLine {
  readonly number: number;
  /** Keys and dashes of the line, from the outside. */
  readonly levels: readonly [Level, ...Level[]];
  /** Its last key or dash has nothing after it: deeper lines belong to it. */
  readonly opens: boolean;
  /** Offset in the line behind the colon of its key. */
  readonly valueFrom?: number;
}

/**
 * The line at which the columns of a file first stop making sense, from 1; undefined where they do. Asked once YAML
 * has given up: the reader itself complains of every line that follows the one that slipped. Only `名称: …` and `- …`
 * are looked at; text that runs on, and what stands in brackets over several lines, have columns of their own.
 */
export function firstWrongIndent(lineCount: number, positions: TextPositions): number | undefined {
  let before: Before | undefined;
  for (let number = 1; number <= lineCount; number += 1) {
    const line = yamlLine(number, positions.line(number).text);
    if (line === undefined) continue;
    const [{ indent }] = line.levels;
    const open = [...(before?.open ?? []), ...(before?.line.levels ?? [])];
    const closed = open.filter((level) => level.indent > indent);
    const kept = open.filter((level) => level.indent <= indent);
    if (before !== undefined && !standsRight(line, kept.at(-1), closed.length > 0, before.line)) {
      // Where its column is one of those that the line before left, and where that line might stand as well, that line
      // is the one that slipped: a key stands beside no dash.
      const [{ kind }] = before.line.levels;
      const left = before.closed.find((level) => level.indent === indent);
      return left?.kind === kind ? before.line.number : number;
    }
    before = { line, open: kept.filter((level) => level.indent < indent), closed };
  }
  return undefined;
}

interface Before {
  readonly line: YamlLine;
  /** What it stands in. */
  readonly open: readonly Level[];
  /** What ended with it. */
  readonly closed: readonly Level[];
}

function standsRight(
  { levels: [first] }: YamlLine,
  beside: Level | undefined,
  closes: boolean,
  before: YamlLine,
): boolean {
  if (beside === undefined) return true;
  if (beside.indent === first.indent) return mayStandBeside(first, beside, before);
  return !closes && before.opens;
}

/** A list may stand in the column of the key that it belongs to. */
function mayStandBeside(first: Level, beside: Level, before: YamlLine): boolean {
  if (first.kind === beside.kind) return true;
  return first.kind === 'list' && before.opens && before.levels.at(-1)?.indent === first.indent;
}

const DASHES = /^( *)((?:- +)*)(.*)$/u;
const KEY = /^(?:"[^"]*"|'[^']*'|[^\s#"'{}[\],&*!|>%@`-][^#{}[\],]*?)\s*:(?=\s|$)(.*)$/u;

/** What of a line can be told from its signs alone; undefined where it has neither key nor dash. */
export function yamlLine(number: number, text: string): YamlLine | undefined {
  const [, spaces = '', dashes = '', rest = ''] =
    DASHES.exec(
      text
        .slice(0, 500)
        .replace(/\s+#.*$/u, '')
        .trimEnd(),
    ) ?? [];
  const indent = spaces.length + dashes.length;
  const key = KEY.exec(rest);
  const valueFrom = key === null ? {} : { valueFrom: indent + key[0].length - (key[1] ?? '').length };
  const [first, ...further] = [
    ...[...dashes.matchAll(/-/gu)].map(
      ({ index }): Level => ({ indent: spaces.length + index, kind: 'list' }),
    ),
    ...(rest === '-' ? [{ indent, kind: 'list' } as const] : []),
    ...(key === null ? [] : [{ indent, kind: 'map' } as const]),
  ];
  if (first === undefined) return undefined;
  const opens = rest === '-' || key?.[1]?.trim() === '';
  return { number, levels: [first, ...further], opens, ...valueFrom };
}
