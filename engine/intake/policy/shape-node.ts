import { escaped } from '../../domain/policy-condition-fault.ts';
import { toHalfWidth } from '../../domain/policy-phrase.ts';
import { type YamlEntry, type YamlNode, type YamlText, yamlPlain } from '../../files/yaml-node.ts';
import { type Place, problem } from '../../kernel/problem.ts';
import { keyUnknown } from './explain-schema-errors.ts';
import { meantKeys, propertyOf } from './policy-keys.ts';
import type { PolicyProblem } from './policy-problem.ts';
import { resolved, type SchemaNode } from './policy-schemas.ts';
import { restOf, type Unread } from './unread.ts';

/** Where a value stands, and its key as the officer wrote it. */
export interface Standing {
  readonly place: Place;
  readonly keyPlace?: Place;
  readonly key?: string;
  /** The scalar as written. */
  readonly text?: string;
  /** What is written there and is no YAML. */
  readonly unread?: string;
}

/** A YAML file in the schema's English keys and JSON types; phrases are still text. */
export interface Shaped {
  readonly value: unknown;
  /** By JSON pointer of `value`. */
  readonly standing: ReadonlyMap<string, Standing>;
  readonly problems: readonly PolicyProblem[];
  /** Of a key that stands twice, the second; what is no YAML. */
  readonly unread: Unread;
}

/** Keys and values of either language become English ones, scalars what the schema says they are. */
export function shapeNode(node: YamlNode, schema: SchemaNode): Shaped {
  const shaping: Shaping = { standing: new Map(), problems: [], unread: new Set() };
  return { value: shape(node, schema, '', shaping, {}), ...shaping };
}

interface Shaping {
  readonly standing: Map<string, Standing>;
  readonly problems: PolicyProblem[];
  readonly unread: Set<string>;
}

type Key = Pick<Standing, 'key' | 'keyPlace'>;

function shape(node: YamlNode, written: SchemaNode, at: string, shaping: Shaping, key: Key): unknown {
  const text = node.kind === 'text' ? { text: node.text } : {};
  shaping.standing.set(at, { place: node.place, ...key, ...text });
  if (node.unread !== undefined) noteUnread(node, node.unread, at, shaping);
  const isLost = node.kind === 'text' && node.unread !== undefined;
  return isLost ? node.text : shapeBy(resolved(written), node, at, shaping, key);
}

function shapeBy(schema: SchemaNode, node: YamlNode, at: string, shaping: Shaping, key: Key): unknown {
  const effect = schema['x-effect'];
  if (effect !== undefined && node.kind === 'map') return shape(node, effect, at, shaping, key);
  if (schema['x-kind'] !== undefined) return keepAsWritten(node, at, shaping);
  if (schema.type === 'array') return shapeList(node, schema.items ?? {}, at, shaping);
  if (node.kind === 'text' && schema['x-short'] !== undefined) {
    return shapeShort(node, schema, schema['x-short'], at, shaping);
  }
  if (node.kind === 'map' && schema.type === 'object') return shapeMap(node.entries, schema, at, shaping);
  return node.kind === 'text' ? shapeScalar(node.text, schema) : keepAsWritten(node, at, shaping);
}

/** What is no YAML: of a text all of it, of a list or map something beside what can be read. */
function noteUnread(node: YamlNode, source: string, at: string, { standing, unread }: Shaping): void {
  const pointer = node.kind === 'text' ? at : restOf(at);
  unread.add(pointer);
  standing.set(pointer, { ...(standing.get(pointer) ?? { place: node.place }), unread: source });
}

/** Conditions, and whatever does not fit: its places are noted, its words stay. */
function keepAsWritten(node: YamlNode, at: string, shaping: Shaping): unknown {
  noteBelow(node, at, shaping);
  return yamlPlain(node);
}

function noteBelow(node: YamlNode, at: string, shaping: Shaping): void {
  const children: readonly (readonly [string, YamlNode, Key])[] =
    node.kind === 'map'
      ? node.entries.map(({ key, keyPlace, value }) => [escaped(key), value, { key, keyPlace }])
      : node.kind === 'list'
        ? node.items.map((item, i) => [String(i), item, {}])
        : [];
  for (const [step, child, key] of children) {
    const text = child.kind === 'text' ? { text: child.text } : {};
    shaping.standing.set(`${at}/${step}`, { place: child.place, ...key, ...text });
    if (child.unread !== undefined) noteUnread(child, child.unread, `${at}/${step}`, shaping);
    noteBelow(child, `${at}/${step}`, shaping);
  }
}

/** A list of one may be written without brackets; nothing after the colon is a list of none. */
function shapeList(node: YamlNode, items: SchemaNode, at: string, shaping: Shaping): unknown {
  if (node.kind === 'list') return node.items.map((item, i) => shape(item, items, `${at}/${i}`, shaping, {}));
  if (node.kind === 'text' && node.text === '') return [];
  return [shape(node, items, `${at}/0`, shaping, {})];
}

function shapeMap(entries: readonly YamlEntry[], schema: SchemaNode, at: string, shaping: Shaping): unknown {
  const value: Record<string, unknown> = {};
  const first = new Map<string, YamlEntry>();
  const meant = meantKeys(entries, schema);
  for (const entry of entries) {
    const name = propertyOf(entry.key, schema) ?? meant.get(entry) ?? entry.key;
    if (meant.has(entry)) shaping.problems.push(keyUnknown(entry.key, schema, entry.keyPlace));
    const earlier = first.get(name);
    if (earlier !== undefined) {
      const values = { key: entry.key, other: earlier.key, line: earlier.keyPlace.line ?? 0 };
      shaping.problems.push(problem('key-twice', values, entry.keyPlace));
      shaping.unread.add(restOf(`${at}/${escaped(name)}`));
      continue;
    }
    first.set(name, entry);
    const key = { key: entry.key, keyPlace: entry.keyPlace };
    const here = `${at}/${escaped(name)}`;
    const inner = schema.properties?.[name];
    const shaped =
      inner === undefined
        ? unknownKey(entry.value, here, shaping, key)
        : shape(entry.value, inner, here, shaping, key);
    Object.defineProperty(value, name, {
      value: shaped,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return value;
}

function unknownKey(node: YamlNode, at: string, shaping: Shaping, key: Key): unknown {
  shaping.standing.set(at, { place: node.place, ...key });
  return keepAsWritten(node, at, shaping);
}

/** `国发〔2017〕1号 二(五)` for a citation, `2017-08` for a round. */
function shapeShort(
  node: YamlText,
  schema: SchemaNode,
  short: string,
  at: string,
  shaping: Shaping,
): unknown {
  const note = (name: string) =>
    shaping.standing.set(`${at}/${name}`, { place: node.place, text: node.text });
  if (short !== 'citation') {
    note(short);
    return { [short]: shapeScalar(node.text, schema.properties?.[short] ?? {}) };
  }
  note('document');
  const [, document = node.text.trim(), article] = /^(.*\S)\s+(\S+)$/u.exec(node.text.trim()) ?? [];
  return article === undefined ? { document } : { document, article };
}

const YES_NO: Readonly<Record<string, boolean>> = {
  是: true,
  否: false,
  true: true,
  false: false,
  yes: true,
  no: false,
};

/** Left as text where it cannot be what the schema wants: the check then says so. */
export function shapeScalar(text: string, schema: SchemaNode): unknown {
  const trimmed = toHalfWidth(text).trim();
  if (schema.type === 'boolean') return YES_NO[trimmed] ?? text;
  if (schema.type === 'integer') return /^\d{1,15}$/u.test(trimmed) ? Number(trimmed) : text;
  if (schema.type === 'number') return /^\d{1,12}(?:\.\d{1,6})?$/u.test(trimmed) ? Number(trimmed) : text;
  const values = schema['x-values'];
  if (values === undefined) return text;
  return (Object.hasOwn(values, text.trim()) ? values[text.trim()] : undefined) ?? text.trim();
}
