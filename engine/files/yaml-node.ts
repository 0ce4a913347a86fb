import type { Place } from '../kernel/problem.ts';
import type { FilesProblem } from './files-problem.ts';

/** One document of a YAML file (several are separated by `---`); a document without content is left out. */
export interface YamlDocument {
  readonly root: YamlNode;
  /** Its first line: of a second one that of its `---`. */
  readonly place: Place;
  /** What was read but looks like a slip of the pen. */
  readonly warnings: readonly FilesProblem[];
}

/** What the file says, without any meaning: every scalar is still its text. */
export type YamlNode = YamlText | YamlList | YamlMap;

interface YamlUnread {
  /**
   * What is written there and could not be read: of a text all of it, of a list or map some of its entries. Only where
   * a file is read as far as it can be.
   */
  readonly unread?: string;
}

export interface YamlText extends YamlUnread {
  readonly kind: 'text';
  readonly place: Place;
  /** As written, without quotes; '' where nothing follows the colon. */
  readonly text: string;
  /** True where the writer put quotes or a block (`|`, `>`) around it. */
  readonly quoted: boolean;
}

export interface YamlList extends YamlUnread {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly YamlNode[];
}

export interface YamlMap extends YamlUnread {
  readonly kind: 'map';
  readonly place: Place;
  /** In the order of the file; no key stands twice. */
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: YamlNode;
}

/** The node as plain data: text, arrays, and objects without a prototype (`__proto__` is a key like any other). */
export type YamlPlain = string | readonly YamlPlain[] | { readonly [key: string]: YamlPlain };

export function yamlPlain(node: YamlNode): YamlPlain {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(yamlPlain);
  const plain: Record<string, YamlPlain> = Object.create(null);
  for (const { key, value } of node.entries) plain[key] = yamlPlain(value);
  return plain;
}

/** The value under a key of a map. */
export function yamlEntry(node: YamlNode, key: string): YamlEntry | undefined {
  return node.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** Where a JSON pointer (RFC 6901) leads; as far as the file goes, so a missing key points at its map. */
export function yamlPlace(node: YamlNode, pointer: string): Place {
  let here: YamlNode = node;
  for (const step of pointer.split('/').slice(1)) {
    const next = childOf(here, step.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (next === undefined) return here.place;
    here = next;
  }
  return here.place;
}

function childOf(node: YamlNode, step: string): YamlNode | undefined {
  return node.kind === 'list' ? node.items[Number(step)] : yamlEntry(node, step)?.value;
}
