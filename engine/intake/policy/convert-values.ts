import { escaped } from '../../domain/policy-condition-fault.ts';
import type { FactTable } from '../../domain/policy-facts.ts';
import type { Place } from '../../kernel/problem.ts';
import { convertCondition } from './convert-condition.ts';
import { convertGiven } from './convert-given.ts';
import { placeOf } from './explain-schema-errors.ts';
import { PHRASE_PARSERS } from './phrase-parsers.ts';
import type { PolicyNames, ReferenceKind } from './policy-names.ts';
import type { PolicyProblem } from './policy-problem.ts';
import { resolved, type SchemaNode } from './policy-schemas.ts';
import type { Standing } from './shape-node.ts';
import type { ShapedFile } from './shaped-file.ts';
import { LEFT_OUT, standIn } from './stand-in.ts';
import type { References } from './unknown-names.ts';

export interface Origin {
  readonly standing: ReadonlyMap<string, Standing>;
  /** Of the same file: what was left out, and names and conditions that lead nowhere. */
  readonly unread: ReadonlySet<string>;
  readonly pointer: string;
  /** Of a list: where its entries stood before others of them were left out. */
  readonly kept?: readonly number[];
}

/** Where each object and list of the converted policy stands; kept beside it, never in it. */
export type Origins = WeakMap<object, Origin>;

export interface Conversion {
  readonly standing: ReadonlyMap<string, Standing>;
  /** Grows by names and conditions that lead nowhere. */
  readonly unread: Set<string>;
  readonly names: PolicyNames;
  /** undefined where rules/facts.yaml is broken: conditions are then not judged. */
  readonly facts: FactTable | undefined;
  /** Words of facts of which something cannot be read: what a condition asks of them is not judged. */
  readonly unreadFacts: (name: string) => boolean;
  readonly origins: Origins;
  readonly references: References;
  readonly problems: PolicyProblem[];
}

/** Phrases become numbers, names ids, conditions json-rules-engine's form; LEFT_OUT where nothing is left of the file. */
export function convertValues(file: ShapedFile, schema: SchemaNode, conversion: Conversion): unknown {
  return convert(file.value, schema, '', conversion);
}

/**
 * The value at a pointer by the schema that holds there. What cannot be read is looked through for names and
 * conditions all the same, and then left out.
 */
export function convert(value: unknown, written: SchemaNode, at: string, conversion: Conversion): unknown {
  if (conversion.standing.get(at)?.unread !== undefined) return LEFT_OUT;
  const isUnread = conversion.unread.has(at);
  const converted = convertAny(value, resolved(written), at, conversion);
  return isUnread ? LEFT_OUT : converted;
}

function convertAny(value: unknown, schema: SchemaNode, at: string, conversion: Conversion): unknown {
  if (schema['x-kind'] === 'condition') return convertCondition(value, at, conversion);
  if (schema['x-kind'] === 'facts') return convertGiven(value, at, conversion);
  if (schema['x-kind'] === 'expectation') return value;
  if (Array.isArray(value)) return convertList(value, schema, at, conversion);
  if (typeof value === 'object' && value !== null) return convertMap(value, schema, at, conversion);
  return typeof value === 'string' ? convertText(value, schema, at, conversion) : value;
}

function convertList(
  list: readonly unknown[],
  { items = {} }: SchemaNode,
  at: string,
  conversion: Conversion,
) {
  const converted = list.map((item, i) => convert(item, items, `${at}/${i}`, conversion));
  const kept = [...converted.keys()].filter((i) => converted[i] !== LEFT_OUT);
  const left = kept.map((i) => converted[i]);
  return remembered(left, { pointer: at, ...(left.length < list.length && { kept }) }, conversion);
}

function convertMap(value: object, schema: SchemaNode, at: string, conversion: Conversion): unknown {
  const { properties = {}, required = [] } = schema;
  const converted = new Map(
    Object.entries(value).map(([key, part]) => [
      key,
      convert(part, properties[key] ?? {}, `${at}/${escaped(key)}`, conversion),
    ]),
  );
  // An item with 待答 may lack what others must have.
  const missing = required.filter((name) => !converted.has(name) && conversion.unread.has(`${at}/${name}`));
  const leftOut = [...converted.keys()].filter((key) => converted.get(key) === LEFT_OUT);
  for (const key of [...missing, ...leftOut]) {
    const instead = insteadOf(key, schema);
    if (instead !== LEFT_OUT) converted.set(key, rememberedAll(instead, `${at}/${escaped(key)}`, conversion));
    else if (required.includes(key)) return LEFT_OUT;
    else converted.delete(key);
  }
  return remembered(Object.fromEntries(converted) as object, { pointer: at }, conversion);
}

function insteadOf(key: string, { properties = {}, required = [] }: SchemaNode): unknown {
  const inner = properties[key] ?? {};
  return required.includes(key) || resolved(inner).default !== undefined ? standIn(inner) : LEFT_OUT;
}

function rememberedAll(value: unknown, pointer: string, conversion: Conversion): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const [key, part] of Object.entries(value))
    rememberedAll(part, `${pointer}/${escaped(key)}`, conversion);
  return remembered(value, { pointer }, conversion);
}

function remembered<T extends object>(
  value: T,
  origin: Pick<Origin, 'pointer' | 'kept'>,
  { origins, standing, unread }: Conversion,
): T {
  origins.set(value, { ...origin, standing, unread });
  return value;
}

function convertText(text: string, schema: SchemaNode, at: string, conversion: Conversion): unknown {
  // A blank in an item with 待答; anywhere else the schema has refused it.
  if (text.trim() === '') return text;
  if (conversion.unread.has(at)) return text;
  const kind = schema['x-ref'] as ReferenceKind | undefined;
  if (kind !== undefined) return convertName(text.trim(), kind, schema['x-all'], at, conversion);
  const phrase = PHRASE_PARSERS[schema.format ?? '']?.(text);
  // What is not a phrase was refused with the schema.
  return phrase?.ok === true ? phrase.value : text;
}

/** Names that nobody knows; more than anybody mends before checking again. */
const MOST_TOLD = 500;

/** 资格: 无. */
const NO_QUALIFICATION: ReadonlySet<string> = new Set(['无', 'none']);

function convertName(
  text: string,
  kind: ReferenceKind,
  all: string | undefined,
  at: string,
  conversion: Conversion,
): string {
  if (text === all) return text;
  if (kind === 'qualification' && NO_QUALIFICATION.has(text)) return '';
  const known = conversion.names[kind];
  const id = known?.get(text);
  if (id !== undefined) useOf(kind, conversion).add(text);
  if (id !== undefined || known === undefined) return id ?? text;
  conversion.unread.add(at);
  const { unknown } = conversion.references;
  if (unknown.length < MOST_TOLD) unknown.push({ kind, text, all, place: placeAt(conversion, at) });
  return text;
}

function useOf(kind: ReferenceKind, { references: { used } }: Conversion): Set<string> {
  const words = used.get(kind) ?? new Set();
  used.set(kind, words);
  return words;
}

/** Place of a value, or of the nearest thing around it. */
export function placeAt({ standing }: Pick<Conversion, 'standing'>, at: string): Place | undefined {
  return placeOf(standing, at);
}
