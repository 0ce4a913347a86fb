import { type Document, isCollection, isMap, isScalar, isSeq, type Pair, parseDocument, visit } from 'yaml';
import { commentsOf } from './yaml-comments.ts';

/** Which keys of a map come first, and how its values are ordered in turn; absent where the writer's order stands. */
export interface KeyOrder {
  /** Smaller comes first; a key without rank stays behind the one before it. */
  readonly rank: (key: string) => number | undefined;
  readonly below: (key: string) => KeyOrder | undefined;
  /** Of the items of a list. */
  readonly items: () => KeyOrder | undefined;
}

/**
 * A sound YAML text with one document in canonical form: keys in order, two spaces a level, `{ a: b }` and `[a, b]`,
 * one blank line at most, one line feed at the end. Every scalar keeps its text and its quotes, every comment its
 * words; a comment behind a value keeps its column where it can.
 */
export function formatYaml(text: string, order: KeyOrder | undefined): string {
  const source = text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');
  const document = parseDocument(source, { schema: 'failsafe' });
  const marks = markKeyComments(document, source);
  sortKeys(document.contents, order);
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: true, indentSeq: true });
  return alignComments(tightenLists(putBack(written, marks)), source).replace(/\n*$/u, '\n');
}

const MARK = '\uE000';

/**
 * `批次:   # 说明` above a block: the library moves the comment below the key. A mark in it says that it stood behind
 * the key, and where.
 */
function markKeyComments(document: Document, source: string): readonly string[] {
  const marked: string[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !isCollection(value) || value.flow === true || !value.commentBefore) return;
      const line = source.slice(key.range?.[1] ?? 0).split('\n', 1)[0] ?? '';
      if (!/^\s*:\s+#/u.test(line)) return;
      const [first = '', ...others] = value.commentBefore.split('\n');
      value.commentBefore = [`${MARK}${marked.length}`, ...others].join('\n');
      marked.push(first);
    },
  });
  return marked;
}

function putBack(written: string, marks: readonly string[]): string {
  return written.replaceAll(
    new RegExp(`\\n[ ]*#${MARK}(\\d+)`, 'gu'),
    (_, i) => ` #${marks[Number(i)] ?? ''}`,
  );
}

function sortKeys(node: unknown, order: KeyOrder | undefined): void {
  if (order === undefined) return;
  if (isSeq(node)) {
    for (const item of node.items) sortKeys(item, order.items());
  } else if (isMap(node)) {
    const named = withRanks(node.items as readonly Pair[], order);
    node.items = named.toSorted((a, b) => a.rank - b.rank).map(({ pair }) => pair);
    for (const { key, pair } of named) sortKeys(pair.value, order.below(key));
  }
}

function withRanks(pairs: readonly Pair[], order: KeyOrder) {
  let last = -1;
  return pairs.map((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    last = order.rank(key) ?? last;
    return { pair, key, rank: last };
  });
}

/** The library pads `[ a ]` as it pads `{ a: b }`; policy reads better without. */
function tightenLists(text: string): string {
  const cuts: (readonly [number, number])[] = [];
  visit(parseDocument(text, { schema: 'failsafe' }), {
    Seq: (_, list) => {
      const [start = 0, end = 0] = list.range ?? [];
      if (list.flow !== true || list.items.length === 0 || text.slice(start, end).includes('\n')) return;
      if (text[start + 1] === ' ') cuts.push([start + 1, start + 2]);
      if (text[end - 2] === ' ') cuts.push([end - 2, end - 1]);
    },
  });
  return cuts
    .toSorted(([a], [b]) => b - a)
    .reduce((whole, [from, to]) => whole.slice(0, from) + whole.slice(to), text);
}

/** Comments behind values, in the columns in which they stood. */
function alignComments(text: string, source: string): string {
  const columns = Map.groupBy(commentsBehind(source), (comment) => comment.text);
  const pads = commentsBehind(text).map((comment) => {
    const before = columns.get(comment.text)?.shift();
    return { ...comment, pad: Math.max(1, (before?.column ?? 0) - comment.width) };
  });
  return pads
    .toReversed()
    .reduce(
      (whole, { end, offset, pad }) => whole.slice(0, end) + ' '.repeat(pad) + whole.slice(offset),
      text,
    );
}

function commentsBehind(text: string) {
  return commentsOf(text).flatMap((comment) => {
    const start = text.lastIndexOf('\n', comment.offset - 1) + 1;
    const before = text.slice(start, comment.offset);
    const content = before.trimEnd();
    if (content === '') return [];
    return [{ ...comment, end: start + content.length, width: widthOf(content), column: widthOf(before) }];
  });
}

/** In half-width columns, as an editor shows it. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}
