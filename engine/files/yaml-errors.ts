import type { Document, YAMLError } from 'yaml';
import { problem } from '../kernel/problem.ts';
import type { FilesProblem, FilesProblemCode } from './files-problem.ts';
import { wrongSignsOfLine } from './full-width.ts';
import type { TextPositions } from './text-positions.ts';

/** A quote or bracket that nobody closed: where it opens, and where the reader gave up. */
export interface Unclosed {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
}

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

/** The errors of the YAML library as ours: causes first, without what merely follows from them. */
export function explainYamlErrors(
  document: Document.Parsed,
  unclosed: readonly Unclosed[],
  text: string,
  positions: TextPositions,
): readonly FilesProblem[] {
  const errors = document.errors.filter(({ pos }) => !follows(pos[0], unclosed));
  const explained = errors.flatMap((error) => explain(error, errors, text, positions));
  const directives = document.warnings.filter(({ code }) => code === 'BAD_DIRECTIVE');
  return [
    ...unclosed.map(({ start, sign }) => problem('yaml-unclosed', { sign }, positions.place(start))),
    ...firstOfEachLine(explained),
    ...directives.map(({ pos }) => problem('yaml-directive', {}, positions.place(pos[0]))),
  ];
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
  const code = CODES[error.code] ?? 'yaml-syntax';
  if (code === 'yaml-sign-missing' && hasSignsAndOwnIndent(positions.lineAt(start), positions)) {
    return [problem('yaml-indent', {}, positions.place(start, end))];
  }
  return [problem(code, {}, positions.place(start, end))];
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
