import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { commentsOf } from './yaml-comments.ts';

/** A stretch of the text, and what stands there instead. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/** What a text is made of; aliases are refused by the reader. */
export type Node = Scalar | YAMLMap | YAMLSeq;
/** A pair with a key that is a text. */
export type Entry = Pair<Scalar, Node>;

export interface Revising {
  readonly text: string;
  readonly splices: Splice[];
  readonly inFlow: boolean;
}

export function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}

/** A block scalar's source ends in its line feed, an empty one begins right at the colon. */
export function replace(node: Node, source: string, revising: Revising): void {
  if (!isScalar(node)) {
    replaceCollection(node, source, revising);
    return;
  }
  const { text, splices } = revising;
  const [start, end] = rangeOf(node);
  const space = start === end && !/\s/u.test(text[start - 1] ?? ' ') ? ' ' : '';
  const lineFeed = text[end - 1] === '\n' && end > start ? '\n' : '';
  splices.push({ start, end, source: space + source + lineFeed });
}

/** The comments inside stand below it from now on. */
function replaceCollection(
  node: YAMLMap | YAMLSeq,
  source: string,
  { text, splices, inFlow }: Revising,
): void {
  const start = rangeOf(node)[0];
  const end = node.flow === true ? rangeOf(node)[1] : lineEnd(lastOf(node), text);
  const indent = `\n${' '.repeat(columnOf(start, text))}`;
  const comments = commentsOf(text).filter(({ offset }) => offset >= start && offset < end);
  const below = comments.map((comment) => `${indent}${comment.text}`).join('');
  const isParted = below !== '' && (inFlow || node.flow === true);
  splices.push({ start, end, source: `${source}${below}${isParted ? indent : ''}` });
}

/** Takes whole lines away; the first key behind a dash gives its place to the next. A comment stays. */
export function takeAway(
  start: number,
  end: number,
  next: number | undefined,
  { text, splices }: Revising,
): void {
  const column = columnOf(start, text);
  const lineStart = start - column;
  const until = Math.min(lineEnd(end, text) + 1, text.length);
  const kept = commentsOf(text).filter(({ offset }) => offset >= start && offset < until);
  const comments = kept.map((comment) => `${' '.repeat(column)}${comment.text}\n`).join('');
  const behindDash = text.slice(lineStart, start).trim() !== '';
  if (behindDash && next !== undefined) {
    splices.push({
      start,
      end: next,
      source: comments.trimStart() + (comments === '' ? '' : ' '.repeat(column)),
    });
  } else {
    splices.push({ start: lineStart, end: until, source: comments });
  }
}

export function endOf({ key, value }: Entry): number {
  return isNode(value) ? Math.max(lastOf(value), rangeOf(key)[1]) : rangeOf(key)[1];
}

/** Where the last sign of a node stands; below a block collection comments may follow that are not its own. */
export function lastOf(node: Node): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1) as Entry | undefined;
    if (last !== undefined) return endOf(last);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (isNode(last)) return lastOf(last);
  }
  const [start, end] = rangeOf(node);
  return isScalar(node) && String(node.type).startsWith('BLOCK') ? Math.max(end - 1, start) : end;
}

export function dashOf(item: Node, text: string): number {
  return text.lastIndexOf('-', rangeOf(item)[0] - 1);
}

export function lineEnd(offset: number, text: string): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at;
}

export function columnOf(offset: number, text: string): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

export function rangeOf(node: Node): readonly [number, number] {
  const [start = 0, end = 0] = node.range ?? [];
  return [start, end];
}
