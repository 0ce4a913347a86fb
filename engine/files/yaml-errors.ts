import type { Document, YAMLError } from 'yaml';
import { type Place, problem } from '../kernel/problem.ts';
import type { FilesProblem, FilesProblemCode } from './files-problem.ts';
import { wrongSignsOfLine } from './full-width.ts';
import type { TextPositions } from './text-positions.ts';
import { firstWrongIndent, yamlLine } from './yaml-indent.ts';

/** A quote or bracket that nobody closed: where it opens, and where the reader gave up. */
export interface Unclosed {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
}

/** What the reader says after that many mistakes helps nobody. */
const MOST_ERRORS = 500;

const CODES: Readonly<Partial<Record<YAMLError['code'], FilesProblemCode>>> = {
  ALIAS_PROPS: 'yaml-alias',
  BAD_ALIAS: 'yaml-alias',
  BAD_DIRECTIVE: 'yaml-directive',
  BAD_DQ_ESCAPE: 'yaml-escape',
  BAD_INDENT: 'yaml-indent',
  BAD_SCALAR_START: 'yaml-needs-quotes',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-needs-quotes',
  BLOCK_IN_FLOW: 'yaml-sign-missing',
  MISSING_CHAR: 'yaml-sign-missing',
  MULTILINE_IMPLICIT_KEY: 'yaml-sign-missing',
  MULTIPLE_ANCHORS: 'yaml-alias',
  MULTIPLE_TAGS: 'yaml-tag',
  TAB_AS_INDENT: 'yaml-tab',
  TAG_RESOLVE_FAILED: 'yaml-tag',
};

/** What is wrong with one document: the errors of the YAML library as ours, and what else its tree shows. */
export function explainYamlErrors(
  document: Document.Parsed,
  tree: { readonly problems: readonly FilesProblem[]; readonly unclosed: readonly Unclosed[] },
  text: string,
  positions: TextPositions,
): readonly FilesProblem[] {
  const { unclosed } = tree;
  const errors = document.errors.slice(0, MOST_ERRORS).filter(({ pos }) => !follows(pos[0], unclosed));
  const explained = errors.flatMap((error) => explain(error, errors, text, positions));
  const directives = document.warnings.filter(({ code }) => code === 'BAD_DIRECTIVE');
  const found = [
    ...tree.problems,
    ...innermost(unclosed.slice(0, MOST_ERRORS), positions).flatMap((one) => explainUnclosed(one, positions)),
    ...firstOfEachLine(explained),
    ...directives
      .slice(0, MOST_ERRORS)
      .map(({ pos }) => problem('yaml-directive', {}, positions.place(pos[0]))),
  ];
  return document.errors.length > 0 && unclosed.length === 0 ? causesOnly(found, text, positions) : found;
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };

/** `{ 值: [5% }`: what should have closed the inner one is missing, and what closes the outer one stands there. */
function innermost(unclosed: readonly Unclosed[], positions: TextPositions): readonly Unclosed[] {
  const byLine = Map.groupBy(unclosed, ({ start }) => positions.lineAt(start));
  return [...byLine].flatMap(([line, all]) => {
    const { start, text } = positions.line(line);
    const last = Math.max(...all.map((one) => one.start));
    const rest = text.slice(last - start + 1);
    return all.filter((one) => one.start === last || !rest.includes(CLOSING[one.sign] ?? ''));
  });
}

/** `[存续, 注销】`: what should have closed it stands there, full-width. */
function explainUnclosed({ start, sign }: Unclosed, positions: TextPositions): readonly FilesProblem[] {
  const wrong = wrongSignsOfLine(positions.lineAt(start), positions);
  const closing = wrong.filter(({ values }) => /[｝］】]/u.test(String(values.sign)));
  return closing.length > 0 ? closing : [problem('yaml-unclosed', { sign }, positions.place(start))];
}

const OF_COLUMNS: ReadonlySet<FilesProblemCode> = new Set([
  'yaml-indent',
  'yaml-key-not-text',
  'yaml-sign-missing',
  'yaml-duplicate-key',
]);

const AFTER_SPACE: ReadonlySet<FilesProblemCode> = new Set([...OF_COLUMNS, 'yaml-needs-quotes']);

/** One line out of its column, by a tab or a full-width space too, is one mistake, whatever is said of the lines after it. */
function causesOnly(
  found: readonly FilesProblem[],
  text: string,
  positions: TextPositions,
): readonly FilesProblem[] {
  const start = indentedStart(positions.lineAt(text.length), positions);
  if (start !== undefined) return [problem('yaml-indent', {}, start)];
  const space = found.find(({ code }) => code === 'full-width-space' || code === 'yaml-tab');
  if (space !== undefined)
    return found.filter(
      ({ code, place }) => !(AFTER_SPACE.has(code) && (place?.line ?? 0) >= (space.place?.line ?? 0)),
    );
  if (!found.some(({ code }) => code === 'yaml-indent')) return found;
  const lines = positions.lineAt(text.length);
  const wrong = firstWrongIndent(lines, positions);
  const others = found.filter(
    ({ code, place }) => !OF_COLUMNS.has(code) || (place?.line ?? 0) < (wrong ?? 0),
  );
  if (wrong === undefined) return firstIndentOnly(found);
  if (others.some(({ place }) => (place?.line ?? 0) <= wrong)) return others;
  const line = positions.line(wrong);
  const indent = line.text.length - line.text.trimStart().length;
  return [...others, problem('yaml-indent', {}, positions.place(line.start + indent, line.end))];
}

/** The first key or dash of a file, where it stands further in than a later one. */
function indentedStart(lineCount: number, positions: TextPositions): Place | undefined {
  let start: { readonly indent: number; readonly place: Place } | undefined;
  for (let number = 1; number <= lineCount; number += 1) {
    const { text, start: from, end } = positions.line(number);
    const indent = yamlLine(number, text)?.levels[0].indent;
    if (indent === undefined) continue;
    if (start !== undefined && indent < start.indent) return start.place;
    if (start === undefined && indent === 0) return undefined;
    start ??= { indent, place: positions.place(from + indent, end) };
  }
  return undefined;
}

function firstIndentOnly(found: readonly FilesProblem[]): readonly FilesProblem[] {
  const first = found.find(({ code }) => code === 'yaml-indent');
  return found.filter((one) => one.code !== 'yaml-indent' || one === first);
}

function follows(offset: number, unclosed: readonly Unclosed[]): boolean {
  return unclosed.some(({ end }) => offset === end || offset === end - 1);
}

function explain(
  error: YAMLError,
  all: readonly YAMLError[],
  text: string,
  positions: TextPositions,
): readonly FilesProblem[] {
  if (error.code === 'TAB_AS_INDENT') return [problem('yaml-tab', {}, positions.place(error.pos[0]))];
  const signs = linesOf(error, text, positions).flatMap((line) => wrongSignsOfLine(line, positions));
  if (signs.length > 0) return signs;
  const [start, end] = error.pos;
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && isValueThatRunsOn(start, all)) {
    const next = positions.line(positions.lineAt(start) + 1);
    const indent = next.text.length - next.text.trimStart().length;
    return [problem('yaml-indent', {}, positions.place(next.start + indent, next.end))];
  }
  if (
    error.code === 'MULTILINE_IMPLICIT_KEY' &&
    all.some((other) => other !== error && other.pos[0] === start)
  ) {
    return [];
  }
  const code = codeOf(error, text, positions);
  if (code === 'yaml-sign-missing' && hasSignsAndOwnIndent(positions.lineAt(start), positions)) {
    return [problem('yaml-indent', {}, positions.place(start, end))];
  }
  // 'yaml-tag' and 'yaml-alias' say what was written.
  const written = text.slice(start, Math.min(Math.max(end, start + 1), start + 20)).trim();
  return [problem(code, { tag: written, name: written }, positions.place(start, end))];
}

function codeOf({ code, pos }: YAMLError, text: string, positions: TextPositions): FilesProblemCode {
  if (code === 'BAD_SCALAR_START' && /^%\s*\d/u.test(text.slice(pos[0], pos[0] + 20)))
    return 'yaml-percent-first';
  const known = CODES[code];
  if (known !== undefined) return known;
  // `名称: [公示]信息抽查`: text that begins like a list.
  const line = positions.line(positions.lineAt(pos[0])).text.slice(0, 500);
  return /:\s+(?:\[[^\]]*\]|\{[^}]*\}|"[^"]*"|'[^']*')\s*[^\s,\]}#]/u.test(line)
    ? 'yaml-needs-quotes'
    : 'yaml-syntax';
}

/** `名称: 甲` with the next key indented too far: the value and that key look like one key. */
function isValueThatRunsOn(start: number, all: readonly YAMLError[]): boolean {
  return all.some(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === start);
}

/** `   人员: 2` among lines that begin elsewhere: its colon is there, and it is the indentation that is wrong. */
function hasSignsAndOwnIndent(line: number, positions: TextPositions): boolean {
  const { text } = positions.line(line);
  const indentOf = (number: number) => (number < 1 ? 0 : positions.line(number).text.search(/\S|$/u));
  return /^\s+[^\s:{}[\]]+: \S/u.test(text) && indentOf(line) < indentOf(line - 1);
}

/** From the line of the error (or the one above, whose text may run on into it) to its last. */
function linesOf({ pos }: YAMLError, text: string, positions: TextPositions): readonly number[] {
  const first = positions.lineAt(Math.min(pos[0], Math.max(text.length - 1, 0)));
  const last = Math.max(first, positions.lineAt(Math.max(pos[1] - 1, pos[0])));
  const lines = Array.from({ length: Math.min(last - first, 20) + 1 }, (_, i) => first + i);
  return first > 1 ? [first - 1, ...lines] : lines;
}

function firstOfEachLine(problems: readonly FilesProblem[]): readonly FilesProblem[] {
  const tabs = problems.filter(({ code }) => code === 'yaml-tab');
  const byLine = new Map<number | undefined, FilesProblem>();
  for (const found of [...tabs, ...problems]) {
    if (!byLine.has(found.place?.line)) byLine.set(found.place?.line, found);
  }
  return [...byLine.values()];
}
