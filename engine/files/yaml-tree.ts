import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { problem } from '../kernel/problem.ts';
import type { FilesProblem } from './files-problem.ts';
import { suspectComma } from './full-width.ts';
import type { TextPositions } from './text-positions.ts';
import type { Unclosed } from './yaml-errors.ts';
import type { YamlEntry, YamlNode } from './yaml-node.ts';
import { endOf, startOf } from './yaml-ranges.ts';
import {
  type Flow,
  remarkAsValue,
  type SourceText,
  type Standing,
  wrongKey,
  wrongPlain,
} from './yaml-slips.ts';

export interface YamlTree {
  /** What cannot be read although YAML could is marked in it. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly FilesProblem[];
  readonly warnings: readonly FilesProblem[];
  readonly unclosed: readonly Unclosed[];
}

interface Reading extends SourceText {
  readonly found: FilesProblem[];
  readonly unclosed: Unclosed[];
}

const UNSEEN_AT_ENDS = /[\s\u3000\u00a0\u200b\ufeff]/u;

/** Our tree of one document, and what is wrong in it although YAML could read it. */
export function readYamlTree(document: Document.Parsed, text: string, positions: TextPositions): YamlTree {
  const reading: Reading = { text, positions, found: [], unclosed: [] };
  const root = isEmpty(document)
    ? undefined
    : readNode(document.contents, 'root', reading, document.range[0]);
  return {
    root,
    problems: reading.found.filter(isError),
    warnings: reading.found.filter(({ severity }) => severity === 'warning'),
    unclosed: reading.unclosed,
  };
}

function isError({ severity }: FilesProblem): boolean {
  return severity === 'error';
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.source === '' && contents.type === 'PLAIN');
}

function readNode(node: unknown, standing: Standing, reading: Reading, at: number): YamlNode {
  refuseProperties(node, reading, at);
  if (isMap(node)) return readMap(node, reading, at);
  if (isSeq(node)) return readList(node, reading, at);
  if (isScalar(node)) return readScalar(node, standing, reading, at);
  const empty = { kind: 'text', place: reading.positions.place(at), text: '', quoted: false } as const;
  return isAlias(node) ? { ...empty, unread: sourceOf(node, reading, at) } : empty;
}

function refuseProperties(node: unknown, { found, positions }: Reading, at: number): void {
  if (isAlias(node)) {
    found.push(problem('yaml-alias', { name: node.source || '*' }, positions.place(startOf(node, at))));
  } else if (isMap(node) || isSeq(node) || isScalar(node)) {
    const place = positions.place(startOf(node, at));
    if (node.anchor !== undefined) found.push(problem('yaml-alias', { name: node.anchor || '&' }, place));
    if (node.tag !== undefined) found.push(problem('yaml-tag', { tag: node.tag }, place));
  }
}

/** An entry, or what stands there instead of one. */
interface EntryRead {
  readonly entry: YamlEntry;
  readonly isKey: boolean;
  readonly source: string;
}

function readMap(map: YAMLMap, reading: Reading, at: number): YamlNode {
  noteUnclosed(map, '}', reading);
  const [start, place, flow] = [startOf(map, at), placeOf(map, reading, at), flowOf(map)];
  const all = map.items.map((pair) => readEntry(pair, flow, reading, start));
  const twice = repeatedKeys(all, reading);
  const left = all.filter((one) => one.isKey && !twice.has(one));
  if (left.length === all.length) return { kind: 'map', place, entries: all.map(({ entry }) => entry) };
  // In braces, what is no key belongs to the entry before it, or is all that was meant.
  if (flow !== 'block' && !all.every(({ isKey }) => isKey))
    return { kind: 'text', place, text: '', quoted: false, unread: sourceOf(map, reading, at) };
  const unread = all.filter((one) => !one.isKey || twice.has(one)).map(({ source }) => source);
  return { kind: 'map', place, entries: left.map(({ entry }) => entry), unread: unread.join('\n') };
}

function flowOf({ flow, items }: YAMLMap): Flow {
  if (flow !== true) return 'block';
  return items.length === 1 ? 'braces of one' : 'braces';
}

function readEntry(pair: Pair, flow: Flow, reading: Reading, at: number): EntryRead {
  const keyAt = startOf(pair.key, at);
  const keyPlace = placeOf(pair.key, reading, at);
  const key = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
  refuseProperties(pair.key, reading, keyAt);
  const wrong = faultOfKey(pair, { key, keyAt, keyPlace }, flow, reading);
  if (wrong !== undefined) reading.found.push(wrong);
  const keyEnd = endOf(pair.key, keyAt);
  const remark = remarkAsValue(pair, keyEnd, reading);
  if (remark !== undefined) reading.found.push(remark);
  const read = readNode(pair.value, 'value', reading, keyEnd);
  const value = remark === undefined ? read : { ...read, unread: '' };
  const source = reading.text.slice(keyAt, endOf(pair.value, keyEnd));
  return { entry: { key, keyPlace, value }, isKey: wrong === undefined, source };
}

function faultOfKey(
  pair: Pair,
  { key, keyAt, keyPlace }: Pick<YamlEntry, 'key' | 'keyPlace'> & { readonly keyAt: number },
  flow: Flow,
  reading: Reading,
): FilesProblem | undefined {
  if (!isScalar(pair.key)) return problem('yaml-key-not-text', {}, keyPlace);
  if (key === '') return problem('yaml-key-empty', {}, keyPlace);
  if (pair.key.type !== 'PLAIN') return undefined;
  return wrongKey(key, keyAt, pair.value === null ? flow : 'block', reading);
}

/** Of keys that stand twice, every entry but the first. */
function repeatedKeys(all: readonly EntryRead[], { found }: Reading): ReadonlySet<EntryRead> {
  const first = new Map<string, YamlEntry>();
  const repeated = new Set<EntryRead>();
  for (const one of all) {
    const { key, keyPlace } = one.entry;
    const earlier = first.get(key);
    // Without a name it is told as that.
    if (key === '') continue;
    if (earlier === undefined) first.set(key, one.entry);
    else {
      const values = { key, first: earlier.keyPlace.line ?? 0, second: keyPlace.line ?? 0 };
      found.push(problem('yaml-duplicate-key', values, keyPlace));
      repeated.add(one);
    }
  }
  return repeated;
}

function readList(list: YAMLSeq, reading: Reading, at: number): YamlNode {
  noteUnclosed(list, ']', reading);
  const start = startOf(list, at);
  // Beside items with keys, a line of text is an item whose colon is wrong; among lines of text it is prose.
  const standing: Standing = list.flow === true ? 'flow-item' : list.items.some(isMap) ? 'root' : 'item';
  const items = list.items.map((item) => readNode(item, standing, reading, start));
  const [only] = list.items;
  if (list.flow === true && list.items.length === 1 && isScalar(only) && only.type === 'PLAIN') {
    const comma = suspectComma(String(only.value), startOf(only, start), reading.positions);
    if (comma !== undefined) reading.found.push(comma);
  }
  return { kind: 'list', place: placeOf(list, reading, at), items };
}

function readScalar(scalar: Scalar, standing: Standing, reading: Reading, at: number): YamlNode {
  const place = placeOf(scalar, reading, at);
  const value = String(scalar.value ?? '');
  if (scalar.type !== 'PLAIN') {
    if (scalar.type === 'QUOTE_DOUBLE') noteUnclosed(scalar, '"', reading);
    if (scalar.type === 'QUOTE_SINGLE') noteUnclosed(scalar, "'", reading);
    return { kind: 'text', place, text: value, quoted: true };
  }
  const start = startOf(scalar, at);
  const written = reading.text.slice(start, endOf(scalar, start));
  const found = wrongPlain(written, start, standing, reading);
  reading.found.push(...found);
  const unread = found.some(isError) ? { unread: written } : {};
  return { kind: 'text', place, text: withoutUnseenEnds(value), quoted: false, ...unread };
}

/** Character by character: a regular expression would try every space in the middle as a beginning of the end. */
function withoutUnseenEnds(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && UNSEEN_AT_ENDS.test(text[start] ?? '')) start += 1;
  while (end > start && UNSEEN_AT_ENDS.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

/** A flow collection or quoted text whose last sign is not the one that closes it. */
function noteUnclosed(node: YAMLMap | YAMLSeq | Scalar, close: string, { text, unclosed }: Reading): void {
  const [start, end] = node.range ?? [0, 0];
  const open = text[start] ?? '';
  const opens = open !== '' && `{["'`.includes(open);
  if (opens && (end - start < 2 || text[end - 1] !== close)) unclosed.push({ start, end, sign: open });
}

function sourceOf(node: unknown, { text }: Reading, at: number): string {
  const start = startOf(node, at);
  return text.slice(start, endOf(node, start));
}

function placeOf(node: unknown, { positions }: Reading, otherwise: number) {
  const start = startOf(node, otherwise);
  const end = endOf(node, -1);
  return end < 0 ? positions.place(start) : positions.place(start, end);
}
