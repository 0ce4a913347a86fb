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
import {
  roundBracket,
  suspectComma,
  thousands,
  unpairedQuotes,
  wrongBracket,
  wrongColon,
  wrongDash,
  wrongDashSpace,
  wrongHash,
  wrongSpace,
} from './full-width.ts';
import type { TextPositions } from './text-positions.ts';
import type { Unclosed } from './yaml-errors.ts';
import type { YamlEntry, YamlNode } from './yaml-node.ts';

export interface YamlTree {
  readonly root: YamlNode | undefined;
  readonly problems: readonly FilesProblem[];
  readonly warnings: readonly FilesProblem[];
  readonly unclosed: readonly Unclosed[];
}

interface Reading {
  readonly text: string;
  readonly positions: TextPositions;
  readonly found: FilesProblem[];
  readonly unclosed: Unclosed[];
}

/** Where a node stands decides what a full-width sign in it means. */
type Standing = 'root' | 'item' | 'flow-item' | 'value';

const UNSEEN_AT_ENDS = /[\s\u3000\u00a0\u200b\ufeff]/u;

/** Our tree of one document, and what is wrong in it although YAML could read it. */
export function readYamlTree(document: Document.Parsed, text: string, positions: TextPositions): YamlTree {
  const reading: Reading = { text, positions, found: [], unclosed: [] };
  const root = isEmpty(document)
    ? undefined
    : readNode(document.contents, 'root', reading, document.range[0]);
  return {
    root,
    problems: reading.found.filter(({ severity }) => severity === 'error'),
    warnings: reading.found.filter(({ severity }) => severity === 'warning'),
    unclosed: reading.unclosed,
  };
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.source === '' && contents.type === 'PLAIN');
}

function readNode(node: unknown, standing: Standing, reading: Reading, at: number): YamlNode {
  refuseProperties(node, reading, at);
  if (isMap(node)) return readMap(node, reading, at);
  if (isSeq(node)) return readList(node, reading, at);
  if (isScalar(node)) return readScalar(node, standing, reading, at);
  return { kind: 'text', place: reading.positions.place(at), text: '', quoted: false };
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

function readMap(map: YAMLMap, reading: Reading, at: number): YamlNode {
  noteUnclosed(map, '}', reading);
  const start = startOf(map, at);
  const entries = map.items.map((pair) => readEntry(pair, flowOf(map), reading, start));
  refuseRepeatedKeys(entries, reading);
  return { kind: 'map', place: placeOf(map, reading, at), entries };
}

/** Whether a map stands in braces, and whether with one entry alone. */
type Flow = 'block' | 'braces' | 'braces of one';

function flowOf({ flow, items }: YAMLMap): Flow {
  if (flow !== true) return 'block';
  return items.length === 1 ? 'braces of one' : 'braces';
}

function readEntry(pair: Pair, flow: Flow, reading: Reading, at: number): YamlEntry {
  const keyAt = startOf(pair.key, at);
  const keyPlace = placeOf(pair.key, reading, at);
  const key = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
  refuseProperties(pair.key, reading, keyAt);
  if (isScalar(pair.key) && key === '') reading.found.push(problem('yaml-key-empty', {}, keyPlace));
  else if (!isScalar(pair.key)) reading.found.push(problem('yaml-key-not-text', {}, keyPlace));
  else if (pair.key.type === 'PLAIN') checkKey(key, keyAt, pair.value === null ? flow : 'block', reading);
  refuseRemark(pair, endOf(pair.key, keyAt), reading);
  return { key, keyPlace, value: readNode(pair.value, 'value', reading, endOf(pair.key, keyAt)) };
}

/** `名称: #公示信息抽查`: what was meant as the value is a remark to YAML. */
function refuseRemark({ value }: Pair, keyEnd: number, { text, found, positions }: Reading): void {
  if (!isScalar(value) || value.type !== 'PLAIN' || value.source !== '') return;
  const line = positions.line(positions.lineAt(keyEnd));
  const before = /^\s*:[ \t]+(?=#\S)/u.exec(text.slice(keyEnd, line.end))?.[0];
  if (before === undefined) return;
  found.push(problem('yaml-remark', {}, positions.place(keyEnd + before.length, line.end)));
}

function checkKey(key: string, at: number, flow: Flow, { found, positions }: Reading): void {
  const wrong =
    wrongSpace(key, at, positions) ??
    wrongDash(key, at, positions) ??
    wrongDashSpace(key, at, positions) ??
    wrongBracket(key, at, positions) ??
    roundBracket(key, at, positions);
  if (wrong !== undefined) found.push(wrong);
  else if (flow !== 'block') {
    const slip = wrongColon(key, at, positions) ?? thousands(key, at, positions);
    const place = positions.place(at, at + key.length);
    const isText = flow === 'braces of one' && !/\s/u.test(key);
    found.push(
      slip ??
        (isText
          ? problem('yaml-text-in-braces', { text: key }, place)
          : problem('yaml-sign-missing', {}, place)),
    );
  }
}

function refuseRepeatedKeys(entries: readonly YamlEntry[], { found }: Reading): void {
  const first = new Map<string, YamlEntry>();
  for (const entry of entries) {
    const earlier = first.get(entry.key);
    // Without a name it is told as that.
    if (entry.key === '') continue;
    if (earlier === undefined) first.set(entry.key, entry);
    else {
      const values = { key: entry.key, first: earlier.keyPlace.line ?? 0, second: entry.keyPlace.line ?? 0 };
      found.push(problem('yaml-duplicate-key', values, entry.keyPlace));
    }
  }
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
  reading.found.push(...checkPlain(scalar, standing, reading, at));
  return { kind: 'text', place, text: withoutUnseenEnds(value), quoted: false };
}

/** Character by character: a regular expression would try every space in the middle as a beginning of the end. */
function withoutUnseenEnds(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && UNSEEN_AT_ENDS.test(text[start] ?? '')) start += 1;
  while (end > start && UNSEEN_AT_ENDS.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

function checkPlain(
  scalar: Scalar,
  standing: Standing,
  reading: Reading,
  at: number,
): readonly FilesProblem[] {
  const { text, positions } = reading;
  const start = startOf(scalar, at);
  const written = text.slice(start, endOf(scalar, start));
  const bracket = wrongBracket(written, start, positions);
  if (bracket !== undefined) return [bracket];
  const dash = standing === 'value' ? undefined : wrongDash(written, start, positions);
  const colon = standing === 'root' ? wrongColon(written, start, positions) : undefined;
  const hash = wrongHash(written, start, positions);
  const quotes = unpairedQuotes(written, start, positions);
  return [dash, colon, hash, quotes, ...continuations(written, start, standing, positions)].filter(
    (found) => found !== undefined,
  );
}

/** Lines that YAML joined to the one above although they look like keys or items: `区局⏎  名称：甲`. */
function continuations(
  written: string,
  start: number,
  standing: Standing,
  positions: TextPositions,
): readonly FilesProblem[] {
  return [...written.matchAll(/\n[ \t]*(\S.*)/gu)].flatMap((found) => {
    const [all, line = ''] = found;
    const offset = start + found.index + all.length - line.length;
    if (line.startsWith('- '))
      return [problem('yaml-indent', {}, positions.place(offset, offset + line.length))];
    const colon = wrongColon(line, offset, positions);
    if (colon === undefined) return [];
    // Below a value it may be prose that goes on; where no value may stand it is a key.
    return [standing === 'root' ? colon : ({ ...colon, severity: 'warning' } as const)];
  });
}

/** A flow collection or quoted text whose last sign is not the one that closes it. */
function noteUnclosed(node: YAMLMap | YAMLSeq | Scalar, close: string, { text, unclosed }: Reading): void {
  const [start, end] = node.range ?? [0, 0];
  const open = text[start] ?? '';
  const opens = open !== '' && `{["'`.includes(open);
  if (opens && (end - start < 2 || text[end - 1] !== close)) unclosed.push({ start, end, sign: open });
}

function startOf(node: unknown, otherwise: number): number {
  return rangeOf(node)?.[0] ?? otherwise;
}

function endOf(node: unknown, otherwise: number): number {
  return rangeOf(node)?.[1] ?? otherwise;
}

function placeOf(node: unknown, { positions }: Reading, otherwise: number) {
  const range = rangeOf(node);
  return range === undefined ? positions.place(otherwise) : positions.place(range[0], range[1]);
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return undefined;
  return node.range ? [node.range[0], node.range[1]] : undefined;
}
