import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import mappingSchema from '../../../config/schema/mapping.schema.json' with { type: 'json' };
import { type YamlNode, yamlPlain } from '../../files/yaml-node.ts';
import { type Place, type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
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
}

const validate = new Ajv2020({ allErrors: true, strict: false, useDefaults: true, verbose: true }).compile(
  mappingSchema,
);

/** Keys and values of either language become English ones, and the whole is held against its schema. */
export function shapeMapping(root: YamlNode): Result<ShapedMapping, Shape> {
  const places = new Map<string, Place>();
  const problems: Shape[] = [];
  const plain = shape(root, mappingSchema as Schema, '', { places, problems });
  if (!validate(plain)) problems.push(...(validate.errors ?? []).map((error) => explain(error, places)));
  return problems.length > 0 ? failed(...problems) : ok({ plain, places });
}

interface Shaping {
  readonly places: Map<string, Place>;
  readonly problems: Shape[];
}

function shape(node: YamlNode, schema: Schema, at: string, shaping: Shaping): unknown {
  shaping.places.set(at, node.place);
  if (node.kind === 'text') return shapeText(node.text, schema);
  const { items } = schema;
  if (node.kind === 'list')
    return node.items.map((item, i) => shape(item, items ?? {}, `${at}/${i}`, shaping));
  if (schema.properties === undefined) return yamlPlain(node);
  const plain: Record<string, unknown> = {};
  for (const { key, keyPlace, value } of node.entries) {
    const name = englishKey(key, schema.properties);
    if (name in plain) shaping.problems.push(problem('mapping-key-twice', { key }, keyPlace));
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
  const titles = Object.entries(schema.properties ?? {}).map(([name, { title }]) => title ?? name);
  const place = places.get(instancePath);
  if (keyword === 'required') {
    const key = schema.properties?.[params.missingProperty]?.title ?? params.missingProperty;
    return problem('mapping-key-missing', { key }, place);
  }
  if (keyword === 'additionalProperties') {
    const key = String(params.additionalProperty);
    const near = didYouMean(key, titles);
    const hint = near === undefined ? `可以写：${titles.join('、')}。` : `是不是“${near}”？`;
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
