import { escaped } from '../../domain/policy-condition-fault.ts';
import type { FactTable } from '../../domain/policy-facts.ts';
import { type Place, problem } from '../../kernel/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import { convertCondition } from './convert-condition.ts';
import { convertGiven } from './convert-given.ts';
import { placeOf, suggestion } from './explain-schema-errors.ts';
import { PHRASE_PARSERS } from './phrase-parsers.ts';
import type { PolicyNames, ReferenceKind } from './policy-names.ts';
import type { PolicyProblem, PolicyProblemCode } from './policy-problem.ts';
import { resolved, type SchemaNode } from './policy-schemas.ts';
import type { Standing } from './shape-node.ts';
import type { ShapedFile } from './shaped-file.ts';

/** Where each object and list of the converted policy stands; kept beside it, never in it. */
export type Origins = WeakMap<
  object,
  { readonly standing: ReadonlyMap<string, Standing>; readonly pointer: string }
>;

export interface Conversion {
  readonly standing: ReadonlyMap<string, Standing>;
  readonly names: PolicyNames;
  /** undefined where rules/facts.yaml is broken: conditions are then not judged. */
  readonly facts: FactTable | undefined;
  readonly origins: Origins;
  readonly problems: PolicyProblem[];
}

/** Phrases become numbers, names ids, conditions json-rules-engine's form; the file fits its schema already. */
export function convertValues(file: ShapedFile, schema: SchemaNode, conversion: Conversion): unknown {
  return convert(file.value, schema, '', conversion);
}

/** The value at a pointer by the schema that holds there. */
export function convert(value: unknown, written: SchemaNode, at: string, conversion: Conversion): unknown {
  const schema = resolved(written);
  if (schema['x-kind'] === 'condition') return convertCondition(value, at, conversion);
  if (schema['x-kind'] === 'facts') return convertGiven(value, at, conversion);
  if (schema['x-kind'] === 'expectation') return value;
  if (Array.isArray(value)) {
    const list = value.map((item, i) => convert(item, schema.items ?? {}, `${at}/${i}`, conversion));
    return remembered(list, at, conversion);
  }
  if (typeof value === 'object' && value !== null) return convertMap(value, schema, at, conversion);
  return typeof value === 'string' ? convertText(value, schema, at, conversion) : value;
}

function convertMap(value: object, schema: SchemaNode, at: string, conversion: Conversion): unknown {
  const converted = Object.entries(value).map(([key, part]) => [
    key,
    convert(part, schema.properties?.[key] ?? {}, `${at}/${escaped(key)}`, conversion),
  ]);
  return remembered(Object.fromEntries(converted) as object, at, conversion);
}

function remembered<T extends object>(value: T, pointer: string, { origins, standing }: Conversion): T {
  origins.set(value, { standing, pointer });
  return value;
}

function convertText(text: string, schema: SchemaNode, at: string, conversion: Conversion): unknown {
  // A blank in an item with 待答; anywhere else the schema has refused it.
  if (text.trim() === '') return text;
  const kind = schema['x-ref'] as ReferenceKind | undefined;
  if (kind !== undefined) return convertName(text.trim(), kind, schema['x-all'], at, conversion);
  const phrase = PHRASE_PARSERS[schema.format ?? '']?.(text);
  // What is not a phrase was refused with the schema.
  return phrase?.ok === true ? phrase.value : text;
}

/** Names that nobody knows; more than anybody mends before checking again. */
const MOST_TOLD = 500;

const UNKNOWN: Readonly<Record<ReferenceKind, PolicyProblemCode>> = {
  agency: 'agency-unlisted',
  group: 'group-unlisted',
  item: 'item-unlisted',
  post: 'post-unlisted',
  qualification: 'qualification-unlisted',
  town: 'town-unlisted',
};

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
  if (id !== undefined || known === undefined) return id ?? text;
  if (conversion.problems.length >= MOST_TOLD) return text;
  const near = didYouMean(text, [...known.keys(), ...(all === undefined ? [] : [all])]);
  conversion.problems.push(
    problem(UNKNOWN[kind], { name: text, ...suggestion(near) }, placeAt(conversion, at)),
  );
  return text;
}

/** Place of a value, or of the nearest thing around it. */
export function placeAt({ standing }: Pick<Conversion, 'standing'>, at: string): Place | undefined {
  return placeOf(standing, at);
}
