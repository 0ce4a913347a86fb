import { textOf } from './bytes.ts';

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Why a JSON file is not its own canonical form (draw.md §0). */
export type JsonFault = 'not-utf8' | 'not-json' | 'json-value' | 'not-canonical';

/** Deeper than any file of draw/v1 by far; stops a file that is made to exhaust the stack. */
const DEEPEST = 32;

/** Parses a JSON file that must be its own canonical form (JCS, RFC 8785); otherwise says why it is not. */
export function readCanonicalJson(
  bytes: Uint8Array,
): { readonly value: JsonValue } | { readonly fault: JsonFault } {
  const text = textOf(bytes);
  if (text === undefined) return { fault: 'not-utf8' };
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'not-json' };
  }
  const canonical = toJcs(value);
  if (canonical === undefined) return { fault: 'json-value' };
  // Repeated keys, other spacing, 1.0 for 1, escapes that are not needed, a BOM: all differ here.
  return canonical === text ? { value } : { fault: 'not-canonical' };
}

/** JCS of a value; undefined if it holds what draw/v1 does not allow in a file. */
export function toJcs(value: JsonValue, depth = 0): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (typeof value === 'string') return isCleanText(value) ? JSON.stringify(value) : undefined;
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
  if (value === null || typeof value === 'boolean') return String(value);
  return isList(value) ? listToJcs(value, depth + 1) : objectToJcs(value, depth + 1);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function listToJcs(list: readonly JsonValue[], depth: number): string | undefined {
  const parts = list.map((item) => toJcs(item, depth));
  return parts.includes(undefined) ? undefined : `[${parts.join(',')}]`;
}

function objectToJcs(object: { readonly [key: string]: JsonValue }, depth: number): string | undefined {
  const parts: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const value = toJcs(object[key] ?? null, depth);
    if (value === undefined || !ASCII.test(key)) return undefined;
    parts.push(`${JSON.stringify(key)}:${value}`);
  }
  return `{${parts.join(',')}}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: keys are ASCII, control characters among it
const ASCII = /^[\u0000-\u007f]*$/u;

/** Well-formed Unicode in NFC. */
function isCleanText(text: string): boolean {
  return !/\p{Surrogate}/u.test(text) && text.normalize('NFC') === text;
}
