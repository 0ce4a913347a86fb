import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

type Schema = { readonly [key: string]: unknown };

const SCHEMAS = fileURLToPath(new URL('../../config/schema/', import.meta.url));
const TYPES = fileURLToPath(new URL('../../engine/domain/policy-types.ts', import.meta.url));
/** Its types belong to intake. */
const NOT_POLICY: ReadonlySet<string> = new Set(['mapping.schema.json']);

const HEAD = `// Made from config/schema/*.schema.json by \`npm run schema:types\`; a test compares. Do not edit.
import type { IsoDate } from '../kernel/iso-date.ts';
import type { Rational } from '../kernel/rational.ts';
import type { CaseExpectation, Condition, FactValues } from './condition.ts';
import type { CountLimit, Duration, RatioEffect, RatioPhrase, Term } from './phrases.ts';
`;

/** The text of engine/domain/policy-types.ts for the schemas as they lie there. */
export async function generatePolicyTypes(): Promise<string> {
  const names = readdirSync(SCHEMAS)
    .filter((name) => name.endsWith('.schema.json') && !NOT_POLICY.has(name))
    .sort();
  const $defs: Record<string, unknown> = {};
  for (const name of names) {
    const schema = JSON.parse(readFileSync(SCHEMAS + name, 'utf8')) as Schema;
    Object.assign($defs, forTypes(schema.$defs ?? {}) as object);
    if (schema.$defs === undefined) $defs[name.replace('.schema.json', '')] = forTypes(schema);
  }
  const text = await compile({ $defs } as object, 'AllPolicyFiles', {
    bannerComment: HEAD,
    additionalProperties: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    style: { singleQuote: true, printWidth: 110, bracketSpacing: true },
  });
  return asReadonly(withoutNoise(text));
}

/** Type names come from `x-type`; the Chinese title leads the comment; what has a default is always there. */
function forTypes(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forTypes);
  if (typeof node !== 'object' || node === null) return node;
  const schema = node as Schema;
  if (typeof schema.$ref === 'string') return { $ref: schema.$ref.replace('common.schema.json', '') };
  return { ...withoutAnnotations(schema), ...describedAndNamed(schema), ...objectParts(schema) };
}

const ANNOTATIONS: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  'default',
  'title',
  'description',
  'properties',
]);

function withoutAnnotations(schema: Schema): Schema {
  const kept = Object.entries(schema).filter(([key]) => !ANNOTATIONS.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, forTypes(value)]));
}

function describedAndNamed(schema: Schema): Schema {
  const description = [schema.title, schema.description].filter((text) => typeof text === 'string');
  return {
    ...(description.length === 0 ? {} : { description: description.join('：') }),
    ...(typeof schema['x-type'] === 'string' ? { title: schema['x-type'] } : {}),
  };
}

function objectParts(schema: Schema): Schema {
  if (schema.properties === undefined) return {};
  return { properties: mapValues(schema.properties as Schema), required: requiredAfterLoading(schema) };
}

function mapValues(properties: Schema): Schema {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, forTypes(value)]));
}

function requiredAfterLoading(schema: Schema): readonly string[] {
  const withDefault = Object.entries(schema.properties as Record<string, Schema>)
    .filter(([, property]) => property.default !== undefined)
    .map(([name]) => name);
  return [...new Set([...((schema.required as string[] | undefined) ?? []), ...withDefault])];
}

const NOISE = /^(?:This interface was referenced|via the `|@minItems|@maxItems|Items: )/u;

/** Each comment in one line, without what the generator says of itself. */
function withoutNoise(text: string): string {
  return text
    .replaceAll(/\/\*\*[\s\S]*?\*\//gu, (comment) => {
      const lines = comment
        .slice(3, -2)
        .split('\n')
        .map((line) => line.replace(/^ *\* ?/u, '').trim());
      return `/** ${lines.filter((line) => line !== '' && !NOISE.test(line)).join(' ')} */`;
    })
    .replace(/(?:\/\*\*[^\n]*\n)?export interface AllPolicyFiles \{[^}]*\}\n/u, '');
}

function asReadonly(text: string): string {
  return text
    .replaceAll(/^( +)(\w+\??: )/gmu, '$1readonly $2')
    .replaceAll(/([:=] )(\w+\[\]|\([^()]*\)\[\])/gu, '$1readonly $2');
}

if (import.meta.main) writeFileSync(TYPES, await generatePolicyTypes());
