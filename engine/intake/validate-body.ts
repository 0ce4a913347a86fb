import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Problem, problem } from '../kernel/problem.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
const compiled = new WeakMap<object, ValidateFunction>();

/** What in a record's body does not fit the schema of its kind; `at` is a JSON pointer (RFC 6901). */
export function validateBody(schema: object, body: unknown): readonly Problem<'record-unfit'>[] {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) =>
    problem('record-unfit', { at: instancePath === '' ? '/' : instancePath, why: message ?? '' }),
  );
}
