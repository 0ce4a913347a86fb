import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { YamlPlain } from './yaml-node.ts';
import { flowSource, scalarSource } from './yaml-source.ts';
import {
  columnOf,
  dashOf,
  type Entry,
  endOf,
  isNode,
  lastOf,
  lineEnd,
  type Node,
  type Revising,
  rangeOf,
  replace,
  type Splice,
  takeAway,
} from './yaml-splices.ts';

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
  // From the end of the text to its start; of two that come in at one place the later is put in first, behind.
  return splices
    .toReversed()
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((whole, { start, end, source }) => whole.slice(0, start) + source + whole.slice(end), text);
}

function revise(node: Node, wanted: YamlPlain, revising: Revising): void {
  const inFlow = revising.inFlow || (!isScalar(node) && node.flow === true);
  const inside = { ...revising, inFlow };
  if (isScalar(node) && typeof wanted === 'string') reviseScalar(node, wanted, revising);
  else if (isMap(node) && isEntries(wanted)) reviseMap(node, wanted, inside);
  else if (isSeq(node) && isItems(wanted)) reviseList(node, wanted, inside);
  else replace(node, flowSource(wanted), revising);
}

function reviseScalar(scalar: Scalar, wanted: string, revising: Revising): void {
  if (String(scalar.value ?? '') === wanted) return;
  replace(scalar, scalarSource(wanted, revising.inFlow, scalar), revising);
}

function reviseMap(map: YAMLMap, wanted: Entries, revising: Revising): void {
  const pairs = map.items as readonly Entry[];
  const has = new Set(pairs.map(({ key }) => String(key.value)));
  const [gone, fresh] = [
    pairs.filter(({ key }) => !Object.hasOwn(wanted, String(key.value))),
    Object.keys(wanted).filter((key) => !has.has(key)),
  ];
  if (gone.length + fresh.length > 0 && (map.flow === true || gone.length === pairs.length)) {
    replace(map, flowSource(inOrderOf(pairs, wanted)), revising);
    return;
  }
  for (const { key, value } of pairs) {
    const to = wanted[String(key.value)];
    if (to !== undefined && isNode(value)) revise(value, to, revising);
  }
  for (const pair of gone) takeAway(rangeOf(pair.key)[0], endOf(pair), nextStart(pairs, pair), revising);
  addKeys(pairs, wanted, fresh, revising);
}

/** The order in which the keys stand now; a new one after the one before it in `wanted`. */
function inOrderOf(pairs: readonly Entry[], wanted: Entries): Entries {
  const order = pairs.map(({ key }) => String(key.value)).filter((key) => Object.hasOwn(wanted, key));
  for (const [i, key] of Object.keys(wanted).entries()) {
    if (!order.includes(key)) order.splice(order.indexOf(Object.keys(wanted)[i - 1] ?? '') + 1, 0, key);
  }
  return Object.fromEntries(order.map((key) => [key, wanted[key] ?? '']));
}

function addKeys(
  pairs: readonly Entry[],
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
  } else if (list.flow === true || items.length === 0 || wanted.length === 0) {
    replace(list, flowSource(wanted), revising);
  } else reviseRows(items, wanted, revising);
}

/** Rows that are the same at both ends stay; those between them change, go or come. */
function reviseRows(items: readonly Node[], wanted: readonly YamlPlain[], revising: Revising): void {
  const shorter = Math.min(items.length, wanted.length);
  const head = countSame(shorter, (i) => saysTheSame(items[i], wanted[i]));
  const tail = countSame(shorter - head, (i) => saysTheSame(items.at(-1 - i), wanted.at(-1 - i)));
  const [old, fresh] = [items.slice(head, items.length - tail), wanted.slice(head, wanted.length - tail)];
  for (const [i, item] of old.slice(0, fresh.length).entries()) revise(item, fresh[i] ?? '', revising);
  for (const item of old.slice(fresh.length)) {
    takeAway(dashOf(item, revising.text), lastOf(item), undefined, revising);
  }
  const after = items[head + Math.min(old.length, fresh.length) - 1];
  addItems(after, items[0], fresh.slice(old.length), revising);
}

function countSame(most: number, isSame: (i: number) => boolean): number {
  let count = 0;
  while (count < most && isSame(count)) count += 1;
  return count;
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
  const isBlock = isMap(beside) && beside.flow !== true && beside.items.length > 1;
  const apart = isBlock && after !== undefined && standsApart(dash, revising.text) ? '\n' : '';
  const lines = fresh.map((item) =>
    isBlock && isEntries(item) ? apart + blockItem(item, indent) : `${indent}- ${flowSource(item)}`,
  );
  if (after === undefined) {
    const at = dash - indent.length;
    revising.splices.push({ start: at, end: at, source: `${lines.join('\n')}\n` });
  } else {
    const at = lineEnd(lastOf(after), revising.text);
    revising.splices.push({ start: at, end: at, source: `\n${lines.join('\n')}` });
  }
}

/** Beside maps of several lines a new one has a line for each key too. */
function blockItem(item: Entries, indent: string): string {
  const lines = Object.entries(item).map(
    ([key, value]) => `${scalarSource(key, false, undefined)}:${blockValue(value, `${indent}  `)}`,
  );
  return `${indent}- ${lines.join(`\n${indent}  `)}`;
}

/** A blank line above, as between the items of a list. */
function standsApart(dash: number, text: string): boolean {
  return /\n[ \t]*\r?\n[ \t]*$/u.test(text.slice(0, dash));
}

function nextStart(pairs: readonly Entry[], pair: Entry): number | undefined {
  const next = pairs[pairs.indexOf(pair) + 1];
  return next === undefined ? undefined : rangeOf(next.key)[0];
}

function saysTheSame(node: Node | undefined, wanted: YamlPlain | undefined): boolean {
  return node !== undefined && JSON.stringify(plainOf(node)) === JSON.stringify(wanted);
}

function plainOf(node: unknown): YamlPlain {
  if (isMap(node)) {
    const pairs = node.items as readonly Entry[];
    return Object.fromEntries(pairs.map(({ key, value }) => [String(key.value), plainOf(value)]));
  }
  if (isSeq(node)) return node.items.map(plainOf);
  return isScalar(node) ? String(node.value ?? '') : '';
}

function isItems(value: YamlPlain): value is readonly YamlPlain[] {
  return Array.isArray(value);
}

function isEntries(value: YamlPlain): value is Entries {
  return typeof value === 'object' && !Array.isArray(value);
}
