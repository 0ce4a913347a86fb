import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { commentsOf } from './yaml-comments.ts';
import type { YamlPlain } from './yaml-node.ts';
import { flowSource, scalarSource } from './yaml-source.ts';

/** A stretch of the text, and what stands there instead. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

type Node = Scalar | YAMLMap | YAMLSeq;
type Entries = { readonly [key: string]: YamlPlain };

/**
 * The text of a sound YAML file with one document, so that it says `revised`: only what differs is written anew,
 * every other byte stays, and every comment. A key that is new stands after the one before it in `revised`.
 */
export function reviseYaml(text: string, revised: YamlPlain): string {
  const root = parseDocument(text, { schema: 'failsafe', keepSourceTokens: true }).contents;
  if (!isNode(root)) return text;
  const splices: Splice[] = [];
  revise(root, revised, { text, splices, inFlow: false });
  return splices
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((whole, { start, end, source }) => whole.slice(0, start) + source + whole.slice(end), text);
}

interface Revising {
  readonly text: string;
  readonly splices: Splice[];
  readonly inFlow: boolean;
}

function revise(node: Node, wanted: YamlPlain, revising: Revising): void {
  const inFlow = revising.inFlow || (!isScalar(node) && node.flow === true);
  const inside = { ...revising, inFlow };
  if (isScalar(node) && typeof wanted === 'string') return reviseScalar(node, wanted, revising);
  if (isMap(node) && isEntries(wanted)) return reviseMap(node, wanted, inside);
  if (isSeq(node) && isItems(wanted)) return reviseList(node, wanted, inside);
  replace(node, flowSource(wanted), revising);
}

function reviseScalar(scalar: Scalar, wanted: string, revising: Revising): void {
  if (String(scalar.value ?? '') === wanted) return;
  replace(scalar, scalarSource(wanted, revising.inFlow, scalar), revising);
}

/** A block scalar's source ends in its line feed, an empty one begins right at the colon. */
function replace(node: Node, source: string, revising: Revising): void {
  if (!isScalar(node)) return replaceCollection(node, source, revising);
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

function reviseMap(map: YAMLMap, wanted: Entries, revising: Revising): void {
  const pairs = map.items as readonly Pair<Scalar, Node>[];
  const has = new Set(pairs.map(({ key }) => String(key.value)));
  const [gone, fresh] = [
    pairs.filter(({ key }) => !Object.hasOwn(wanted, String(key.value))),
    Object.keys(wanted).filter((key) => !has.has(key)),
  ];
  if (gone.length + fresh.length > 0 && (map.flow === true || gone.length === pairs.length)) {
    return replace(map, flowSource(inOrderOf(pairs, wanted)), revising);
  }
  for (const { key, value } of pairs) {
    const to = wanted[String(key.value)];
    if (to !== undefined && isNode(value)) revise(value, to, revising);
  }
  for (const pair of gone) takeAway(rangeOf(pair.key)[0], endOf(pair), nextStart(pairs, pair), revising);
  addKeys(pairs, wanted, fresh, revising);
}

/** The order in which the keys stand now; a new one after the one before it in `wanted`. */
function inOrderOf(pairs: readonly Pair<Scalar, Node>[], wanted: Entries): Entries {
  const order = pairs.map(({ key }) => String(key.value)).filter((key) => Object.hasOwn(wanted, key));
  for (const [i, key] of Object.keys(wanted).entries()) {
    if (!order.includes(key)) order.splice(order.indexOf(Object.keys(wanted)[i - 1] ?? '') + 1, 0, key);
  }
  return Object.fromEntries(order.map((key) => [key, wanted[key] ?? '']));
}

function addKeys(
  pairs: readonly Pair<Scalar, Node>[],
  wanted: Entries,
  fresh: readonly string[],
  revising: Revising,
): void {
  const order = Object.keys(wanted);
  const first = pairs[0];
  if (first === undefined) return;
  const indent = ' '.repeat(columnOf(rangeOf(first.key)[0], revising.text));
  for (const key of fresh) {
    const before = order.slice(0, order.indexOf(key)).toReversed();
    const after = before.flatMap((name) => pairs.find((pair) => String(pair.key.value) === name) ?? [])[0];
    const line = `${scalarSource(key, false, undefined)}:${blockValue(wanted[key] ?? '', indent)}`;
    if (after === undefined) {
      const at = rangeOf(first.key)[0];
      revising.splices.push({ start: at, end: at, source: `${line}\n${indent}` });
    } else {
      const at = lineEnd(endOf(after), revising.text);
      revising.splices.push({ start: at, end: at, source: `\n${indent}${line}` });
    }
  }
}

/** A list of maps stands below its key, one a line; all else behind the colon. */
function blockValue(value: YamlPlain, indent: string): string {
  if (isItems(value) && value.some(isEntries)) {
    return value.map((item) => `\n${indent}  - ${flowSource(item)}`).join('');
  }
  return ` ${typeof value === 'string' ? scalarSource(value, false, undefined) : flowSource(value)}`;
}

function reviseList(list: YAMLSeq, wanted: readonly YamlPlain[], revising: Revising): void {
  const items = list.items as readonly Node[];
  if (items.length === wanted.length) {
    for (const [i, item] of items.entries()) revise(item, wanted[i] ?? '', revising);
    return;
  }
  if (list.flow === true || items.length === 0 || wanted.length === 0) {
    return replace(list, flowSource(wanted), revising);
  }
  const same = (a: Node | undefined, b: YamlPlain | undefined) => a !== undefined && saysTheSame(a, b);
  const shorter = Math.min(items.length, wanted.length);
  let head = 0;
  while (head < shorter && same(items[head], wanted[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(items.at(-1 - tail), wanted.at(-1 - tail))) tail += 1;
  const [old, fresh] = [items.slice(head, items.length - tail), wanted.slice(head, wanted.length - tail)];
  for (const [i, item] of old.slice(0, fresh.length).entries()) revise(item, fresh[i] ?? '', revising);
  for (const item of old.slice(fresh.length)) {
    takeAway(dashOf(item, revising.text), lastOf(item), undefined, revising);
  }
  addItems(items[head + Math.min(old.length, fresh.length) - 1], items[0], fresh.slice(old.length), revising);
}

function addItems(
  after: Node | undefined,
  first: Node | undefined,
  fresh: readonly YamlPlain[],
  revising: Revising,
): void {
  const beside = after ?? first;
  if (beside === undefined || fresh.length === 0) return;
  const dash = dashOf(beside, revising.text);
  const indent = ' '.repeat(columnOf(dash, revising.text));
  const lines = fresh.map((item) => `${indent}- ${flowSource(item)}`);
  if (after === undefined) {
    const at = dash - indent.length;
    revising.splices.push({ start: at, end: at, source: `${lines.join('\n')}\n` });
  } else {
    const at = lineEnd(lastOf(after), revising.text);
    revising.splices.push({ start: at, end: at, source: `\n${lines.join('\n')}` });
  }
}

/** Takes whole lines away; the first key behind a dash gives its place to the next. A comment stays. */
function takeAway(start: number, end: number, next: number | undefined, { text, splices }: Revising): void {
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

function nextStart(pairs: readonly Pair<Scalar, Node>[], pair: Pair<Scalar, Node>): number | undefined {
  const next = pairs[pairs.indexOf(pair) + 1];
  return next === undefined ? undefined : rangeOf(next.key)[0];
}

function endOf({ key, value }: Pair<Scalar, Node>): number {
  return isNode(value) ? Math.max(lastOf(value), rangeOf(key)[1]) : rangeOf(key)[1];
}

/** Where the last sign of a node stands; below a block collection comments may follow that are not its own. */
function lastOf(node: Node): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1) as Pair<Scalar, Node> | undefined;
    if (last !== undefined) return endOf(last);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (isNode(last)) return lastOf(last);
  }
  const [start, end] = rangeOf(node);
  return isScalar(node) && String(node.type).startsWith('BLOCK') ? Math.max(end - 1, start) : end;
}

function dashOf(item: Node, text: string): number {
  return text.lastIndexOf('-', rangeOf(item)[0] - 1);
}

function lineEnd(offset: number, text: string): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at;
}

function columnOf(offset: number, text: string): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function rangeOf(node: Node): readonly [number, number] {
  const [start = 0, end = 0] = node.range ?? [];
  return [start, end];
}

function saysTheSame(node: Node, wanted: YamlPlain | undefined): boolean {
  return JSON.stringify(plainOf(node)) === JSON.stringify(wanted);
}

function plainOf(node: unknown): YamlPlain {
  if (isMap(node)) {
    const pairs = node.items as readonly Pair<Scalar, Node>[];
    return Object.fromEntries(pairs.map(({ key, value }) => [String(key.value), plainOf(value)]));
  }
  if (isSeq(node)) return node.items.map(plainOf);
  return isScalar(node) ? String(node.value ?? '') : '';
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}

function isItems(value: YamlPlain): value is readonly YamlPlain[] {
  return Array.isArray(value);
}

function isEntries(value: YamlPlain): value is Entries {
  return typeof value === 'object' && !Array.isArray(value);
}
