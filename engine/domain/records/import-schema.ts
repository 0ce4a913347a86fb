/** JSON Schema (2020-12) pieces that the records of imports share. */

export const DATE_SCHEMA = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
export const DIGEST_SCHEMA = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
export const COUNT_SCHEMA = { type: 'integer', minimum: 0 } as const;
export const OBJECT_ID_SCHEMA = {
  type: 'string',
  pattern: '^(?:[0-9A-Z]{18}|[a-z]{1,12}:[0-9A-Z-]{1,40})$',
} as const;
export const TEXT_SCHEMA = { type: 'string', minLength: 1 } as const;

const NOTES_SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['line', 'code', 'values'],
    properties: {
      line: { type: 'integer', minimum: 1 },
      code: TEXT_SCHEMA,
      values: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    },
  },
} as const;

const REPORT_PROPERTIES = {
  source: TEXT_SCHEMA,
  cutOff: DATE_SCHEMA,
  file: {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'digest'],
    properties: { name: TEXT_SCHEMA, digest: DIGEST_SCHEMA },
  },
  read: COUNT_SCHEMA,
  kept: COUNT_SCHEMA,
  flagged: NOTES_SCHEMA,
  refused: NOTES_SCHEMA,
} as const;

/** The schema of an `ImportReport` with further fields, all of them required but the `optional` ones. */
export function importSchema(
  own: Readonly<Record<string, object>>,
  optional: readonly string[] = [],
): object {
  const properties = { ...REPORT_PROPERTIES, ...own };
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    properties,
  };
}
