import type { YamlMap, YamlNode, YamlText } from '../../files/yaml-node.ts';
import { yamlPlain } from '../../files/yaml-node.ts';
import { type Place, problem } from '../../kernel/problem.ts';
import type { PolicyProblem } from './policy-problem.ts';
import { followRef, type SchemaNode, type Schemas } from './schema-node.ts';

/** A policy file as plain data with English keys; where each part stands is kept by JSON pointer. */
export interface Translated {
  readonly plain: unknown;
  readonly places: ReadonlyMap<string, Place>;
  /** Of the key, where the value stands under one. */
  readonly keyPlaces: ReadonlyMap<string, Place>;
  readonly problems: readonly PolicyProblem[];
}

interface Translation {
  readonly schemas: Schemas;
  readonly places: Map<string, Place>;
  readonly keyPlaces: Map<string, Place>;
  readonly problems: PolicyProblem[];
}

/** Both languages of keys become one, and scalars become what their schema says; nothing is judged here. */
export function translateKeys(root: YamlNode, schema: SchemaNode, schemas: Schemas): Translated {
  const translation = { schemas, places: new Map(), keyPlaces: new Map(), problems: [] };
  return { plain: translate(root, schema, '', translation), ...translation };
}

function translate(
  node: YamlNode,
  reference: SchemaNode,
  pointer: string,
  translation: Translation,
): unknown {
  const schema = followRef(reference, translation.schemas);
  translation.places.set(pointer, node.place);
  if (schema['x-kind'] !== undefined) return keepAsWritten(node, pointer, translation);
  if (node.kind === 'list') {
    const items = schema.items ?? {};
    return node.items.map((item, i) => translate(item, items, `${pointer}/${i}`, translation));
  }
  if (node.kind === 'map') return translateMap(node, schema, pointer, translation);
  const short = readShort(node, schema, pointer, translation);
  return short ?? scalarOf(node.text, schema);
}

/** Conditions and cases have readers of their own; their places are kept under the words as written. */
function keepAsWritten(node: YamlNode, pointer: string, translation: Translation): unknown {
  rememberPlaces(node, pointer, translation);
  return yamlPlain(node);
}

function rememberPlaces(node: YamlNode, pointer: string, translation: Translation): void {
  translation.places.set(pointer, node.place);
  if (node.kind === 'list') {
    for (const [i, item] of node.items.entries()) rememberPlaces(item, `${pointer}/${i}`, translation);
  }
  if (node.kind === 'map') {
    for (const { key, keyPlace, value } of node.entries) {
      const below = `${pointer}/${escapeStep(key)}`;
      translation.keyPlaces.set(below, keyPlace);
      rememberPlaces(value, below, translation);
    }
  }
}

function translateMap(map: YamlMap, schema: SchemaNode, pointer: string, translation: Translation): unknown {
  const plain: Record<string, unknown> = Object.create(null);
  for (const { key, keyPlace, value } of map.entries) {
    const name = nameOfKey(key, schema);
    const below = `${pointer}/${escapeStep(name)}`;
    if (name in plain) translation.problems.push(problem('key-twice', { key, other: name }, keyPlace));
    translation.keyPlaces.set(below, keyPlace);
    plain[name] = translate(value, schema.properties?.[name] ?? {}, below, translation);
  }
  return plain;
}

/** The English name of a key of either language; an unknown key stays as it is, for the schema to refuse. */
function nameOfKey(key: string, schema: SchemaNode): string {
  const properties = schema.properties ?? {};
  if (key in properties) return key;
  return Object.entries(properties).find(([, property]) => property.title === key)?.[0] ?? key;
}

/** `谢府办秘〔2017〕89号 二(五)` for a citation; `2017-08` for a round that takes the whole share. */
function readShort(node: YamlText, schema: SchemaNode, pointer: string, translation: Translation): unknown {
  const kind = schema['x-short'];
  if (kind === undefined || node.text.trim() === '') return undefined;
  const [first = '', ...rest] = node.text.trim().split(/\s+/u);
  for (const name of Object.keys(schema.properties ?? {}))
    translation.places.set(`${pointer}/${name}`, node.place);
  if (kind === 'round') return { round: first, ...(rest.length === 0 ? {} : { share: rest.join('') }) };
  return { document: first, ...(rest.length === 0 ? {} : { article: rest.join(' ') }) };
}

const TRUE = new Set(['是', 'true', 'yes']);
const FALSE = new Set(['否', 'false', 'no']);

function scalarOf(text: string, schema: SchemaNode): unknown {
  const value = schema['x-values']?.[text.trim()] ?? text;
  if (schema.type === 'boolean') return TRUE.has(text) ? true : FALSE.has(text) ? false : text;
  const isNumber = schema.type === 'integer' || schema.type === 'number';
  return isNumber && /^\d{1,15}(?:\.\d{1,6})?$/u.test(text.trim()) ? Number(text) : value;
}

function escapeStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
