import { sha256Hex } from '../kernel/hash.ts';

/** Whoever or whatever can be drawn (检查对象): `[0-9A-Z]{18}` or `kind:value`, draw.md §0 "id". */
export type ObjectId = string & { readonly objectId: unique symbol };

const OBJECT_ID = /^(?:[0-9A-Z]{18}|[a-z]{1,12}:[0-9A-Z-]{1,40})$/u;
const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;
const WHITE_SPACE = /\s+/gu;
const LOWER_CASE = /[a-z]+/gu;
const FULL_WIDTH_OFFSET = 0xfee0;
const NAME_DIGITS = 20;

export function parseObjectId(text: string): ObjectId | undefined {
  return OBJECT_ID.test(text) ? (text as ObjectId) : undefined;
}

/** For literals in code and tests: throws where `parseObjectId` gives undefined. */
export function objectId(text: string): ObjectId {
  const id = parseObjectId(text);
  if (id === undefined) throw new RangeError(`not an object id: ${text}`);
  return id;
}

/** draw.md §0: U+FF01–FF5E to ASCII, white space out, a–z raised (ASCII only, no locale). */
export function normaliseCode(text: string): string {
  return text
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(WHITE_SPACE, '')
    .replace(LOWER_CASE, (letters) => letters.toUpperCase());
}

/** The id of an object without a usable code: `name:` and 20 hex digits of its name's hash. */
export function nameId(name: string): ObjectId {
  return objectId(`name:${sha256Hex(name.normalize('NFC')).slice(0, NAME_DIGITS).toUpperCase()}`);
}

/** The id of an object that is not an enterprise: a school (`school`), a building site (`site`). */
export function kindId(kind: string, number: string): ObjectId | undefined {
  return parseObjectId(`${kind}:${normaliseCode(number)}`);
}
