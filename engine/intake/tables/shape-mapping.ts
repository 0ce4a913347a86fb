import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import mappingSchema from '../../../config/schema/mapping.schema.json' with { type: 'json' };
import { type YamlNode, yamlPlain } from '../../files/yaml-node.ts';
import { type Place, type Problem, problem } from '../../kernel/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { MappingProblemCode } from './tables-problem.ts';

type Shape = Problem<MappingProblemCode>;

interface Schema {
  readonly title?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly 'x-values'?: Readonly<Record<string, unknown>>;
}

export interface ShapedMapping {
  readonly plain: unknown;
  /** By JSON pointer of `plain`; of a key under the pointer and `~key`. */
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: readonly Shape[];
  /** Pointers of what does not fit, is missing or cannot be read: nothing else is concluded from it. */
  readonly unread: ReadonlySet<string>;
}

const validate = new Ajv2020({ allErrors: true, strict: false, useDefaults: true, verbose: true }).compile(
  mappingSchema,
);

/** Keys and values of either language become English ones, and the whole is held against its schema. */
export function shapeMapping(root: YamlNode): ShapedMapping {
  const shaping: Shaping = { places: new Map(), problems: [], unread: new Set() };
  const plain = shape(root, mappingSchema as Schema, '', shaping);
  const errors = validate(plain) ? [] : (validate.errors ?? []);
  const told = errors.filter((error) => !isOfUnread(error, shaping.unread));
  // 列明 instead of 列名 is one mistake: the key that was meant is then not missing.
  const meant = new Set(told.flatMap((error) => meantKey(error) ?? []));
  const others = told.filter((error) => !meant.has(missingKey(error) ?? ''));
  const problems = [...shaping.problems, ...others.map((error) => explain(error, shaping.places))];
  const unread = new Set([
    ...shaping.unread,
    ...errors.map((error) => missingKey(error) ?? error.instancePath),
  ]);
  return { plain, places: shaping.places, problems, unread };
}

interface Shaping {
  readonly places: Map<string, Place>;
  readonly problems: Shape[];
  readonly unread: Set<string>;
}

/** What is no YAML, and what may be missing only because of it. */
function isOfUnread({ keyword, instancePath }: ErrorObject, unread: ReadonlySet<string>): boolean {
  const isOfMissing = keyword === 'required' || keyword === 'minItems';
  return unread.has(instancePath) || (isOfMissing && unread.has(`${instancePath}/*`));
}

function missingKey({ keyword, instancePath, params }: ErrorObject): string | undefined {
  return keyword === 'required' ? `${instancePath}/${params.missingProperty}` : undefined;
}

function meantKey(error: ErrorObject): string | undefined {
  if (error.keyword !== 'additionalProperties') return undefined;
  const { properties = {} } = error.parentSchema as Schema;
  const near = nearKey(error);
  const name = Object.keys(properties).find((one) => properties[one]?.title === near);
  return name === undefined ? undefined : `${error.instancePath}/${name}`;
}

function nearKey({ params, parentSchema }: ErrorObject): string | undefined {
  return didYouMean(String(params.additionalProperty), titlesOf(parentSchema as Schema));
}

function titlesOf(schema: Schema | undefined): readonly string[] {
  return Object.entries(schema?.properties ?? {}).map(([name, { title }]) => title ?? name);
}

function shape(node: YamlNode, schema: Schema, at: string, shaping: Shaping): unknown {
  shaping.places.set(at, node.place);
  if (node.unread !== undefined) shaping.unread.add(node.kind === 'text' ? at : `${at}/*`);
  if (node.kind === 'text') return shapeText(node.text, schema);
  const { items } = schema;
  if (node.kind === 'list')
    return node.items.map((item, i) => shape(item, items ?? {}, `${at}/${i}`, shaping));
  if (schema.properties === undefined) return yamlPlain(node);
  const plain: Record<string, unknown> = {};
  for (const { key, keyPlace, value } of node.entries) {
    const name = englishKey(key, schema.properties);
    if (name in plain) {
      shaping.problems.push(problem('mapping-key-twice', { key }, keyPlace));
      shaping.unread.add(`${at}/*`);
      continue;
    }
    shaping.places.set(`${at}/${name}~key`, keyPlace);
    plain[name] = shape(value, schema.properties[name] ?? {}, `${at}/${name}`, shaping);
  }
  return plain;
}

function shapeText(text: string, schema: Schema): unknown {
  // A list of one needs no brackets.
  if (schema.type === 'array') return text === '' ? [] : [text];
  return schema['x-values']?.[text] ?? text;
}

function englishKey(key: string, properties: Readonly<Record<string, Schema>>): string {
  return key in properties
    ? key
    : (Object.keys(properties).find((name) => properties[name]?.title === key) ?? key);
}

function explain(error: ErrorObject, places: ReadonlyMap<string, Place>): Shape {
  const { keyword, instancePath, params, parentSchema, data } = error;
  const schema = (parentSchema ?? {}) as Schema;
  const place = places.get(instancePath);
  if (keyword === 'required') {
    const key = schema.properties?.[params.missingProperty]?.title ?? params.missingProperty;
    return problem('mapping-key-missing', { key }, place);
  }
  if (keyword === 'additionalProperties') {
    const key = String(params.additionalProperty);
    const near = nearKey(error);
    const hint = near === undefined ? `可以写：${titlesOf(schema).join('、')}。` : `是不是“${near}”？`;
    return problem('mapping-key-unknown', { key, hint }, places.get(`${instancePath}/${key}~key`) ?? place);
  }
  const allowed = Object.keys(schema['x-values'] ?? {}).join('、');
  const hint = allowed === '' ? '' : `可以写：${allowed}。`;
  return problem('mapping-value-wrong', { key: schema.title ?? '', value: written(data), hint }, place);
}

function written(data: unknown): string {
  if (typeof data !== 'string') return '[…]';
  return data === '' ? '（没有写）' : data;
}
