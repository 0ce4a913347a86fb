import canonicalize from 'canonicalize';

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/**
 * JCS (RFC 8785). Throws on what JSON cannot say, at any depth: undefined, NaN, infinities, bigint, functions,
 * symbols, lone surrogates, and objects that are not plain (Map, Set, Date, typed arrays), which
 * `JSON.stringify` would drop or change without a word.
 */
export function canonicalJson(value: unknown): string {
  const path = pathOfNonJson(value);
  if (path !== undefined) throw new TypeError(`canonicalJson: not a JSON value at $${path}`);
  return canonicalize(value) as string;
}

/** Where the first such value stands; `canonicalize` itself refuses NaN, infinities and lone surrogates. */
function pathOfNonJson(value: unknown): string | undefined {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return undefined;
  }
  if (!Array.isArray(value) && !isPlainObject(value)) return '';
  // Not forEach: it would pass over the holes of a sparse array.
  for (const [key, member] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    const path = pathOfNonJson(member);
    if (path !== undefined) return `.${key}${path}`;
  }
  return undefined;
}

/** Of whatever realm: an object whose prototype is none, or an `Object.prototype`. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
