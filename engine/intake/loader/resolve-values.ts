import { readCondition } from '../../domain/policy-condition.ts';
import type { FactTable } from '../../domain/policy-facts.ts';
import type { Phrase } from '../../domain/policy-phrase.ts';
import { parseFraction, parseRatioEffect, parseRatioPhrase } from '../../domain/policy-ratio-phrase.ts';
import {
  parseCountLimit,
  parseCron,
  parseDate,
  parseDuration,
  parseTerm,
} from '../../domain/policy-time-phrase.ts';
import { problem } from '../../kernel/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { PolicyProblem } from './policy-problem.ts';
import { followRef, type ReferenceKind, type SchemaNode, type Schemas } from './schema-node.ts';
import type { Translated } from './translate-keys.ts';

/** What the names in a file may lead to: any of a thing's words → its id. */
export type Names = Readonly<Partial<Record<ReferenceKind, ReadonlyMap<string, string>>>>;

export interface Resolving {
  readonly schemas: Schemas;
  readonly facts: FactTable;
  readonly names: Names;
}

/** Phrases become numbers, conditions json-rules-engine's form, names ids; the file fits its schema already. */
export function resolveValues(
  translated: Translated,
  schema: SchemaNode,
  resolving: Resolving,
): { readonly value: unknown; readonly problems: readonly PolicyProblem[] } {
  const problems: PolicyProblem[] = [];
  const value = resolve(translated.plain, schema, '', { ...resolving, translated, problems });
  return { value, problems };
}

interface Resolution extends Resolving {
  readonly translated: Translated;
  readonly problems: PolicyProblem[];
}

function resolve(value: unknown, reference: SchemaNode, pointer: string, resolution: Resolution): unknown {
  const schema = followRef(reference, resolution.schemas);
  if (schema['x-kind'] === 'condition') return resolveCondition(value, pointer, resolution);
  if (schema['x-kind'] !== undefined) return value;
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => resolveItem(item, schema, `${pointer}/${i}`, resolution));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        resolve(part, schema.properties?.[key] ?? {}, `${pointer}/${key}`, resolution),
      ]),
    );
  }
  return typeof value === 'string' ? resolveText(value, schema, pointer, resolution) : value;
}

/** `x-all` stands in a list for every one of its kind. */
function resolveItem(
  item: unknown,
  list: SchemaNode,
  pointer: string,
  resolution: Resolution,
): readonly unknown[] {
  const schema = followRef(list.items ?? {}, resolution.schemas);
  const all = schema['x-all'] ?? list['x-all'];
  if (all !== undefined && item === all) return [item];
  return [resolve(item, schema, pointer, resolution)];
}

const PARSERS: Readonly<Record<string, (text: string) => Phrase<unknown>>> = {
  date: parseDate,
  duration: parseDuration,
  'count-limit': parseCountLimit,
  'ratio-phrase': parseRatioPhrase,
  'ratio-effect': parseRatioEffect,
  rational: parseFraction,
  term: parseTerm,
  cron: parseCron,
};

function resolveText(text: string, schema: SchemaNode, pointer: string, resolution: Resolution): unknown {
  const parse = PARSERS[schema.format ?? ''];
  if (parse !== undefined) {
    const phrase = parse(text);
    if (phrase.ok) return phrase.value;
    blame(resolution, pointer, phrase.fault, { written: text });
    return text;
  }
  return schema['x-ref'] === undefined ? text : resolveName(text, schema['x-ref'], pointer, resolution);
}

const NO_QUALIFICATION = new Set(['无', 'none', '']);

function resolveName(text: string, kind: ReferenceKind, pointer: string, resolution: Resolution): string {
  if (kind === 'qualification' && NO_QUALIFICATION.has(text)) return '';
  const names = resolution.names[kind];
  const id = names?.get(text);
  if (id !== undefined || names === undefined) return id ?? text;
  const near = didYouMean(text, names.keys());
  const hint = near === undefined ? '' : `是不是“${near}”？`;
  blame(resolution, pointer, 'reference-unknown', { name: text, kind: KIND_NAMES[kind], hint });
  return text;
}

const KIND_NAMES: Readonly<Record<ReferenceKind, string>> = {
  agency: '机关',
  group: '联合组',
  item: '抽查事项',
  post: '职务',
  qualification: '资格',
  town: '乡镇街道',
};

function resolveCondition(value: unknown, pointer: string, resolution: Resolution): unknown {
  const { condition, faults } = readCondition(value, resolution.facts);
  const { keyPlaces, places } = resolution.translated;
  for (const { code, pointer: below, on, values } of faults) {
    const at = pointer + below;
    const place = (on === 'key' ? keyPlaces.get(at) : undefined) ?? places.get(at) ?? places.get(pointer);
    resolution.problems.push(
      problem(code, { ...values, hint: hintOf(code, values, resolution.facts) }, place),
    );
  }
  return condition ?? value;
}

function hintOf(code: string, { name }: PolicyProblem['values'], facts: FactTable): string {
  if (code !== 'fact-unknown') return '';
  const near = didYouMean(
    String(name),
    facts.all.map((fact) => fact.name),
  );
  return near === undefined ? '' : `是不是“${near}”？`;
}

function blame(
  { problems, translated }: Resolution,
  pointer: string,
  code: PolicyProblem['code'],
  values: PolicyProblem['values'],
): void {
  problems.push(problem(code, values, translated.places.get(pointer)));
}
