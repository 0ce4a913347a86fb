import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { PHRASE_PARSERS } from './phrase-parsers.ts';
import { COMMON_SCHEMA, POLICY_SCHEMAS } from './policy-schemas.ts';

const ajv = new Ajv2020({ allErrors: true, useDefaults: true, verbose: true, allowUnionTypes: true });
ajv.addVocabulary(['tsType', 'x-all', 'x-id', 'x-kind', 'x-ref', 'x-short', 'x-type', 'x-values']);
for (const [format, parse] of Object.entries(PHRASE_PARSERS)) {
  ajv.addFormat(format, { type: 'string', validate: (text: string) => parse(text).ok });
}
ajv.addSchema(COMMON_SCHEMA);
for (const schema of Object.values(POLICY_SCHEMAS)) ajv.addSchema(schema);

const compiled = new WeakMap<object, ValidateFunction>();

/** What ajv finds against the schema; fills in what the schema gives by default. */
export function checkSchema(schema: object, value: unknown): readonly ErrorObject[] {
  const { $id } = schema as { readonly $id?: string };
  const validate =
    compiled.get(schema) ?? ($id === undefined ? undefined : ajv.getSchema($id)) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  return validate(value) ? [] : (validate.errors ?? []);
}
