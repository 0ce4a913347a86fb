import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Place, type ProblemValues, problem } from '../../kernel/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { PolicyCode, PolicyProblem } from './policy-problem.ts';
import type { SchemaNode, Schemas } from './schema-node.ts';
import type { Translated } from './translate-keys.ts';

export type PlainValidator = (schema: string, translated: Translated) => readonly PolicyProblem[];

/** Compiles the schemas once. Validating fills in defaults; every error gets its place and a code of ours. */
export function plainValidator(schemas: Schemas): PlainValidator {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    useDefaults: true,
    validateFormats: false,
    verbose: true,
    schemas: Object.values(schemas),
  });
  return (name, translated) => {
    const validate = ajv.getSchema(`${name}.schema.json`) as ValidateFunction;
    if (validate(translated.plain)) return [];
    return (validate.errors ?? []).flatMap((error) => explain(error, translated));
  };
}

function explain(error: ErrorObject, { places, keyPlaces }: Translated): readonly PolicyProblem[] {
  const at = error.instancePath;
  const found = FAULTS[error.keyword]?.(error) ?? (['shape-wrong', { why: error.message ?? '' }] as const);
  const [code, values] = found;
  const key = code === 'key-unknown' ? keyPlaces.get(`${at}/${escaped(String(values.key))}`) : undefined;
  return [problem(code, values, key ?? nearest(places, at))];
}

type Explained = readonly [PolicyCode, ProblemValues];

const FAULTS: Readonly<Record<string, (error: ErrorObject) => Explained>> = {
  additionalProperties: ({ params, parentSchema }) => {
    const key = String(params.additionalProperty);
    const names = Object.entries(propertiesOf(parentSchema)).flatMap(([name, { title }]) => [
      title ?? name,
      name,
    ]);
    const near = didYouMean(key, names);
    return [
      'key-unknown',
      { key, hint: near === undefined ? `可以写：${titles(parentSchema)}。` : `是不是“${near}”？` },
    ];
  },
  required: ({ params, parentSchema }) => {
    const name = String(params.missingProperty);
    const key = propertiesOf(parentSchema)[name]?.title ?? name;
    return [name === 'basis' ? 'basis-missing' : 'key-missing', { key }];
  },
  enum: ({ data, parentSchema }) => {
    const words = Object.keys((parentSchema as SchemaNode)['x-values'] ?? {});
    const near = didYouMean(String(data), words);
    return [
      'value-not-allowed',
      {
        value: String(data),
        hint: near === undefined ? `可以写：${words.join('、')}。` : `是不是“${near}”？`,
      },
    ];
  },
  type: ({ data, params, parentSchema }) => typeFault(String(params.type), data, parentSchema as SchemaNode),
  minItems: ({ parentSchema }) => {
    const { title } = parentSchema as SchemaNode;
    return [title === '依据' ? 'basis-missing' : 'list-empty', { key: title ?? '' }];
  },
  minLength: ({ parentSchema }) => ['text-empty', { key: (parentSchema as SchemaNode).title ?? '' }],
  pattern: ({ data, params }) => ['text-form', { value: String(data), form: String(params.pattern) }],
  minimum: ({ data, params }) => [
    'number-out-of-range',
    { value: String(data), limit: `${params.comparison} ${params.limit}` },
  ],
  maximum: ({ data, params }) => [
    'number-out-of-range',
    { value: String(data), limit: `${params.comparison} ${params.limit}` },
  ],
};

function typeFault(type: string, data: unknown, schema: SchemaNode): Explained {
  const values = { key: schema.title ?? '', value: typeof data === 'string' ? data : '' };
  if (type === 'array') return ['not-a-list', values];
  if (type === 'object') return ['not-a-map', values];
  if (type === 'boolean') return ['not-yes-or-no', values];
  return [type === 'string' ? 'not-a-text' : 'not-a-number', values];
}

function propertiesOf(schema: unknown): Readonly<Record<string, SchemaNode>> {
  return (schema as SchemaNode).properties ?? {};
}

function titles(schema: unknown): string {
  return Object.entries(propertiesOf(schema))
    .map(([name, { title }]) => title ?? name)
    .join('、');
}

/** Where the pointer leads, or the nearest thing around it. */
function nearest(places: ReadonlyMap<string, Place>, pointer: string): Place | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places.get(at);
    if (place !== undefined || at === '') return place;
  }
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
