import type { ErrorObject } from 'ajv';
import { escaped } from '../../domain/policy-condition-fault.ts';
import { type Place, type ProblemValues, problem } from '../../kernel/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import { activityQuotaIn } from './activity-quota.ts';
import { meantRatio } from './meant-ratio.ts';
import { PHRASE_PARSERS } from './phrase-parsers.ts';
import type { PolicyProblem, PolicyProblemCode } from './policy-problem.ts';
import { resolved, type SchemaNode } from './policy-schemas.ts';
import type { Standing } from './shape-node.ts';

/** Of one file; more than anybody mends before checking again. */
const MOST_TOLD = 500;

type Standings = ReadonlyMap<string, Standing>;

/** ajv's findings in our codes, each where the officer can mend it; `under` is where the checked value hangs. */
export function explainSchemaErrors(
  errors: readonly ErrorObject[],
  standings: Standings,
  under = '',
): readonly PolicyProblem[] {
  const explained = errors
    .slice(0, MOST_TOLD)
    .map((error) => explain({ ...error, instancePath: under + error.instancePath }, standings));
  // 依剧 instead of 依据 is one mistake: the key that was meant is then not missing.
  const meant = new Set(
    explained.flatMap(({ problem: { code, values }, map }) =>
      code === 'key-unknown' ? [`${map} ${values.suggestion}`] : [],
    ),
  );
  return explained
    .filter(({ missing, map }) => missing === undefined || !meant.has(`${map} ${missing}`))
    .map((one) => one.problem);
}

interface Explained {
  readonly problem: PolicyProblem;
  /** Pointer of the map that has a wrong key, or lacks one. */
  readonly map: string;
  readonly missing?: string;
}

function explain(error: ErrorObject, standings: Standings): Explained {
  const { instancePath: at, keyword } = error;
  if (keyword === 'additionalProperties') return { map: at, problem: unknownKey(error, standings) };
  const schema = error.parentSchema as SchemaNode;
  if (keyword === 'required') {
    const name = String(error.params.missingProperty);
    const missing = titleOf(schema.properties?.[name]) ?? name;
    const code = name === 'basis' ? 'basis-missing' : 'key-missing';
    return { map: at, missing, problem: problem(code, { key: missing }, placeOf(standings, at)) };
  }
  const [code, values] = faultOf(error, schema, standings);
  const written = standings.get(at)?.text ?? '';
  return {
    map: at,
    problem: problem(code, { key: keyOf(standings, at, schema), written, ...values }, placeOf(standings, at)),
  };
}

function unknownKey(
  { instancePath: at, params, parentSchema, data }: ErrorObject,
  standings: Standings,
): PolicyProblem {
  const key = String(params.additionalProperty);
  const schema = parentSchema as SchemaNode;
  const place = standings.get(`${at}/${escaped(key)}`)?.keyPlace ?? placeOf(standings, at);
  const under = nearKey(key, schema) === undefined ? emptyBefore(key, data, at, standings) : undefined;
  if (under !== undefined) return problem('key-not-indented', { key, under }, place);
  const quota = activityQuotaIn(`${key}${textOf((data as Readonly<Record<string, unknown>>)[key])}`);
  if (quota !== undefined) return problem('activity-quota', { text: quota }, place);
  return keyUnknown(key, schema, place);
}

/** A key that a map does not have, and the one that was probably meant. */
export function keyUnknown(key: string, schema: SchemaNode, place: Place | undefined): PolicyProblem {
  return problem(
    'key-unknown',
    { key, allowed: titlesOf(schema), ...suggestion(nearKey(key, schema)) },
    place,
  );
}

/** Of the keys of a map, in either language, the one that is like a written one. */
export function nearKey(key: string, { properties = {} }: SchemaNode): string | undefined {
  const titles = Object.entries(properties).map(([name, property]) => titleOf(property) ?? name);
  return didYouMean(key, [...titles, ...Object.keys(properties)]);
}

/** `当:` with nothing, and on the next line in the same column a key that nobody knows: it belonged under it. */
function emptyBefore(key: string, map: unknown, at: string, standings: Standings): string | undefined {
  const before = keysBefore((map ?? {}) as object).get(key);
  const standing = before === undefined ? undefined : standings.get(`${at}/${escaped(before)}`);
  return standing?.text?.trim() === '' ? standing.key : undefined;
}

const BEFORE = new WeakMap<object, ReadonlyMap<string, string>>();

/** Each key of a map with the one before it; found once for all the keys of a large map that nobody knows. */
function keysBefore(map: object): ReadonlyMap<string, string> {
  const known = BEFORE.get(map);
  if (known !== undefined) return known;
  const keys = Object.keys(map);
  const before = new Map(keys.slice(1).map((key, i) => [key, keys[i] ?? '']));
  BEFORE.set(map, before);
  return before;
}

type Fault = readonly [PolicyProblemCode, ProblemValues];

/** By ajv's keyword; a text with nothing in it is simply empty. */
function faultOf(error: ErrorObject, schema: SchemaNode, standings: Standings): Fault {
  const empty = standings.get(error.instancePath)?.text?.trim() === '';
  if (empty && schema.title !== '依据') return ['value-empty', {}];
  if (typeof error.data === 'object' && isOneValue(schema)) return ['text-expected', {}];
  return FAULTS[error.keyword]?.(error, schema) ?? ['text-malformed', { form: error.message ?? '' }];
}

const FAULTS: Readonly<Record<string, (error: ErrorObject, schema: SchemaNode) => Fault>> = {
  type: ({ params, data }, schema) => {
    // A task that is nothing but a quota would be none the better for its parts.
    const quota = params.type === 'object' ? activityQuotaIn(textOf(data)) : undefined;
    if (quota !== undefined) return ['activity-quota', { text: quota }];
    return [OF_TYPE[String(params.type)] ?? 'text-expected', { form: formOf(schema) }];
  },
  enum: ({ data }, schema) => {
    const words = Object.keys(schema['x-values'] ?? {});
    const allowed = words.length > 0 ? words : (schema.enum ?? []);
    const parts = textOf(data).split(/[\s、，;；]+/u);
    return parts.length > 1 && parts.every((part) => allowed.includes(part))
      ? ['values-run-together', { parts: parts.join(', ') }]
      : [
          'value-not-allowed',
          {
            allowed: allowed.filter((word, i) => !spacedTwin(word, allowed.slice(0, i))).join('、'),
            ...suggestion(didYouMean(textOf(data), allowed)),
          },
        ];
  },
  format: ({ params, data }) => {
    const format = String(params.format);
    const phrase = PHRASE_PARSERS[format]?.(textOf(data));
    const meant =
      format === 'ratio-phrase' || format === 'ratio-effect' ? meantRatio(textOf(data), format) : undefined;
    return [phrase?.ok === false ? phrase.fault : 'text-malformed', { form: '', ...suggestion(meant) }];
  },
  pattern: (_error, schema) => ['text-malformed', { form: schema.description ?? '' }],
  minimum: ({ params }) => ['number-too-small', { limit: Number(params.limit) }],
  maximum: ({ params }) => ['number-too-large', { limit: Number(params.limit) }],
  minLength: () => ['value-empty', {}],
  minItems: (_error, schema) => [schema.title === '依据' ? 'basis-missing' : 'list-too-short', {}],
  minProperties: (_error, schema) => ['entries-missing', { allowed: titlesOf(schema) }],
  maxProperties: (_error, schema) => ['effect-not-one', { allowed: titlesOf(schema) }],
};

const OF_TYPE: Readonly<Record<string, PolicyProblemCode>> = {
  object: 'map-expected',
  boolean: 'yes-no-expected',
  integer: 'number-expected',
  number: 'number-expected',
};

function isOneValue({ type }: SchemaNode): boolean {
  return type !== undefined && type !== 'object' && type !== 'array';
}

/** A list or a map where a word should stand is no word. */
function textOf(value: unknown): string {
  return typeof value === 'object' ? '' : String(value);
}

/** 视为0 is read as 视为 0, and needs not be offered beside it. */
function spacedTwin(word: string, others: readonly string[]): boolean {
  return others.some((other) => other.replace(/\s/gu, '') === word.replace(/\s/gu, ''));
}

/** `{ 人数: …, 资格: … }`: the parts of a small form, those that must be there of a large one. */
function formOf({ properties = {}, required = [] }: SchemaNode): string {
  const names = Object.keys(properties);
  const titles = (names.length > 3 && required.length > 0 ? required : names).map(
    (name) => `${titleOf(properties[name]) ?? name}: …`,
  );
  if (titles.length === 0) return '{ 项: 值, 项: 值 }';
  return required.length > 0 ? `{ ${titles.join(', ')} }` : titles.map((title) => `{ ${title} }`).join('或');
}

function titlesOf({ properties = {} }: SchemaNode): string {
  return Object.entries(properties)
    .map(([name, property]) => titleOf(property) ?? name)
    .join('、');
}

function titleOf(schema: SchemaNode | undefined): string | undefined {
  return schema === undefined ? undefined : (schema.title ?? resolved(schema).title);
}

/** The key as written; of a list's entry, that of the list. */
function keyOf(standings: Standings, at: string, schema: SchemaNode): string {
  return standings.get(at)?.key ?? schema.title ?? standings.get(parent(at))?.key ?? '';
}

/** Where the pointer leads, or the nearest thing around it. */
export function placeOf(standings: Standings, at: string): Place | undefined {
  for (let here = at; ; here = parent(here)) {
    const standing = standings.get(here);
    if (standing !== undefined || here === '') return standing?.place;
  }
}

function parent(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** Values of a problem that carries a "did you mean", or none. */
export function suggestion(near: string | undefined): { readonly suggestion?: string } {
  return near === undefined ? {} : { suggestion: near };
}
