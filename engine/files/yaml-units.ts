import type { FilesProblem, FilesProblemCode } from './files-problem.ts';
import { type YamlLine, yamlLine } from './yaml-indent.ts';

/** Lines that belong together: an entry of a list or a map with all that stands below it. */
export interface YamlUnit {
  /** First and last line, from 1. */
  readonly first: number;
  readonly last: number;
  /** What of the first line can be read all the same: its dash, or its key up to the colon. */
  readonly keep: string;
}

/** Of these it is the column of the line that is wrong, and nothing of the line is kept. */
const OF_THE_MARGIN: ReadonlySet<FilesProblemCode> = new Set(['full-width-space', 'yaml-indent', 'yaml-tab']);

const IS_ITEM = /^\s*-(?:\s|$)/u;

/** The smallest entry that holds what is wrong. */
export function unitOf({ code, place }: FilesProblem, lines: readonly string[]): YamlUnit {
  const number = lastWritten(place?.line ?? 1, lines);
  const text = lines[number - 1] ?? '';
  if (OF_THE_MARGIN.has(code)) return { ...below(number, marginOf(number, lines), lines), keep: '' };
  const column =
    number === place?.line ? [...text].slice(0, (place.column ?? 1) - 1).join('').length : text.length;
  const { keep, indent } = keptOf(text, yamlLine(number, text), column);
  return { ...below(number, indent, lines), keep };
}

/**
 * A line as it was probably meant: the dash of an item in the column of the others, the first key of the next item with
 * its dash, the first line of a file without an indent, and no bracket behind the key of a list or map that stands below
 * it line by line. Undefined of anything else.
 */
export function lineAsMeant({ code, place }: FilesProblem, lines: readonly string[]): string | undefined {
  const number = place?.line ?? 0;
  const text = lines[number - 1] ?? '';
  if (OF_THE_MARGIN.has(code) && IS_ITEM.test(text))
    return `${' '.repeat(marginOf(number, lines))}${text.trimStart()}`;
  if (code === 'yaml-indent' && lineBefore(number, lines) === undefined) return text.trimStart();
  if (code === 'yaml-duplicate-key') return asNextItem(number, lines);
  const below = lines.slice(number).find((line) => !isBlank(line)) ?? '';
  const opens = code === 'yaml-unclosed' && yamlLine(0, below) !== undefined;
  return opens && /:\s*[[{]\s*$/u.test(text) ? text.replace(/[[{]\s*$/u, '') : undefined;
}

/** `    编号: SC-11` below `  - 编号: SC-07` and its other keys. */
function asNextItem(number: number, lines: readonly string[]): string | undefined {
  const text = lines[number - 1] ?? '';
  const own = indentOf(text);
  const above = lines.slice(0, number - 1).findLast((one) => {
    const line = yamlLine(0, one);
    return line !== undefined && line.levels[0].indent < own;
  });
  const line = yamlLine(0, above ?? '');
  const dash = line?.levels.findLast(({ kind }) => kind === 'list');
  if (above === undefined || dash === undefined || line?.levels.at(-1)?.indent !== own) return undefined;
  const isSameKey = keyOf(above, line) === keyOf(text, yamlLine(number, text));
  return isSameKey ? `${' '.repeat(dash.indent)}-${text.slice(dash.indent + 1)}` : undefined;
}

function keyOf(text: string, line: YamlLine | undefined): string | undefined {
  return line?.valueFrom === undefined
    ? undefined
    : text.slice(line.levels.at(-1)?.indent, line.valueFrom - 1).trim();
}

/** The entry in which another one stands; undefined at the outermost. */
export function unitAround({ first }: YamlUnit, lines: readonly string[]): YamlUnit | undefined {
  const indent = indentOf(lines[first - 1] ?? '');
  for (let number = first - 1; number >= 1; number -= 1) {
    const text = lines[number - 1] ?? '';
    const line = yamlLine(number, text);
    if (line === undefined || indentOf(text) >= indent) continue;
    const dashes = line.levels.filter(({ kind }) => kind === 'list').length;
    const keep =
      dashes > 0 ? text.slice(0, (line.levels[dashes - 1]?.indent ?? 0) + 1) : text.slice(0, line.valueFrom);
    return { ...below(number, indentOf(text), lines), keep };
  }
  return undefined;
}

/** What of a line can be read before a column, and in which column that stands. */
function keptOf(
  text: string,
  line: YamlLine | undefined,
  column: number,
): { readonly keep: string; readonly indent: number } {
  const key = line?.levels.at(-1);
  if (line?.valueFrom !== undefined && key !== undefined && column >= line.valueFrom)
    return { keep: text.slice(0, line.valueFrom), indent: key.indent };
  const dash = line?.levels.findLast(({ kind, indent }) => kind === 'list' && indent < column);
  if (dash === undefined) return { keep: '', indent: indentOf(text) };
  return { keep: text.slice(0, dash.indent + 1), indent: dash.indent };
}

/** A line and those after it that are deeper than an indent. */
function below(first: number, indent: number, lines: readonly string[]): Pick<YamlUnit, 'first' | 'last'> {
  let last = first;
  for (let number = first + 1; number <= lines.length; number += 1) {
    const text = lines[number - 1] ?? '';
    if (isBlank(text)) continue;
    if (indentOf(text) <= indent) break;
    last = number;
  }
  return { first, last };
}

/**
 * Where a line probably belongs whose own column is wrong: an item beside the items before it, a key beside the key
 * before it, a key without a value around what follows it. What is deeper is taken for what stands below it.
 */
function marginOf(number: number, lines: readonly string[]): number {
  const text = lines[number - 1] ?? '';
  const own = indentOf(text);
  const before = lineBefore(number, lines);
  const inner = indentAfter(number, lines);
  if (IS_ITEM.test(text)) {
    const columns = dashesBefore(number, lines);
    const near = columns.toSorted((a, b) => Math.abs(a - own) - Math.abs(b - own))[0];
    return near ?? nextDash(number, lines) ?? own;
  }
  if (inner > 0 && yamlLine(number, text.trimStart())?.opens === true) return inner - 1;
  return before === undefined || before.opens ? own : Math.max(own, before.levels.at(-1)?.indent ?? 0);
}

function indentAfter(number: number, lines: readonly string[]): number {
  const next = lines.findIndex((text, i) => i >= number && !isBlank(text));
  return next < 0 ? 0 : indentOf(lines[next] ?? '');
}

function lineBefore(number: number, lines: readonly string[]): YamlLine | undefined {
  for (let before = number - 1; before >= 1; before -= 1) {
    const line = yamlLine(before, lines[before - 1] ?? '');
    if (line !== undefined) return line;
  }
  return undefined;
}

/** Columns of the dashes above, as far as the key in whose list they stand. */
function dashesBefore(number: number, lines: readonly string[]): readonly number[] {
  const columns: number[] = [];
  for (let before = number - 1; before >= 1; before -= 1) {
    const line = yamlLine(before, lines[before - 1] ?? '');
    const [first] = line?.levels ?? [];
    if (first?.kind === 'list') columns.push(first.indent);
    else if (first?.indent === 0) break;
  }
  return columns;
}

function nextDash(number: number, lines: readonly string[]): number | undefined {
  for (let next = number + 1; next <= lines.length; next += 1) {
    const [first] = yamlLine(next, lines[next - 1] ?? '')?.levels ?? [];
    if (first?.kind === 'list') return first.indent;
    if (first?.indent === 0) return undefined;
  }
  return undefined;
}

/** The end of a file belongs to the last line on which something stands. */
function lastWritten(number: number, lines: readonly string[]): number {
  let last = Math.min(number, lines.length);
  while (last > 1 && isBlank(lines[last - 1] ?? '')) last -= 1;
  return last;
}

function isBlank(text: string): boolean {
  return /^\s*(?:#|$)/u.test(text);
}

function indentOf(text: string): number {
  return text.search(/\S|$/u);
}
