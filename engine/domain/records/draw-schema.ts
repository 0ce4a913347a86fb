/** Fragments of JSON Schema (2020-12) that the record kinds of the draw share. */
export const code = { type: 'string', pattern: '^[0-9A-Za-z][0-9A-Za-z-]{0,63}$' } as const;
export const objectIdText = {
  type: 'string',
  pattern: '^([0-9A-Z]{18}|[a-z]{1,12}:[0-9A-Z-]{1,40})$',
} as const;
export const hashHex = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
export const instantText = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\+08:00$',
} as const;
export const dateText = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
export const count = { type: 'integer', minimum: 0, maximum: 9007199254740991 } as const;
export const text = { type: 'string' } as const;
export const ratio = { type: 'string', pattern: '^\\d+/[1-9]\\d*$' } as const;

/** `agency/post`. */
export const postOfAgency = { type: 'string', pattern: '^[^/]+/[^/]+$' } as const;

/** Shown by a document (its SHA-256), proposed by one post, approved by another. */
export const twoPersonFields = {
  evidence: hashHex,
  at: instantText,
  proposedBy: postOfAgency,
  approvedBy: postOfAgency,
} as const;

export function nullable(schema: object): object {
  return { anyOf: [schema, { type: 'null' }] };
}

export function list(items: object): object {
  return { type: 'array', items };
}

/** An object with exactly these fields, all required but those named in `optional`. */
export function exactly(
  properties: Readonly<Record<string, object>>,
  optional: readonly string[] = [],
): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** 更换人员: who leaves a place and who comes; with `kind`, `ground` and what else a record of its own tells. */
export const changeOfPersonFields = {
  agency: code,
  id: objectIdText,
  slot: { ...count, minimum: 1 },
  out: nullable(code),
  in: nullable(code),
  ...twoPersonFields,
} as const;
