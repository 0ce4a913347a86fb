import type { JsonValue } from './canonical-json.ts';
import { instantOf, isCode, isDate, isHash, isObjectId } from './formats.ts';
import { readFraction } from './fraction.ts';

/** What is wrong with a field: its kind of value, its form, its order, or that it is there or not there. */
export type FieldFault =
  | 'field-type'
  | 'field-form'
  | 'field-missing'
  | 'field-unknown'
  | 'list-order'
  | 'list-repeats';

/** A fault at a place of a file (`frames[0].quotas[1].take`). */
export interface Fault {
  readonly code: FieldFault;
  readonly at: string;
  readonly found: string;
}

/** Says whether a value has the form, and notes every fault it meets. */
export type Shape<T> = (value: unknown, at: string, faults: Fault[]) => value is T;

/** The type of the values that a shape lets through. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

/** Exactly these fields: draw.md §0 refuses a file that lacks one or has another. */
export function record<F extends Readonly<Record<string, Shape<unknown>>>>(
  fields: F,
): Shape<{ readonly [K in keyof F]: Shaped<F[K]> }> {
  return (value, at, faults): value is { readonly [K in keyof F]: Shaped<F[K]> } => {
    if (!isRecord(value)) return refuse(faults, 'field-type', at, value);
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
    const known = Object.keys(fields).map((key) => {
      if (!Object.hasOwn(value, key)) return refuse(faults, 'field-missing', join(at, key), undefined);
      return fields[key]?.(value[key], join(at, key), faults) === true;
    });
    for (const key of unknown) refuse(faults, 'field-unknown', join(at, key), value[key]);
    return unknown.length === 0 && known.every(Boolean);
  };
}

/** Records that differ by `kind`. */
export function byKind<F extends Readonly<Record<string, Shape<unknown>>>>(
  variants: F,
): Shape<Shaped<F[keyof F]>> {
  return (value, at, faults): value is Shaped<F[keyof F]> => {
    if (!isRecord(value)) return refuse(faults, 'field-type', at, value);
    const kind = value.kind;
    const variant = typeof kind === 'string' && Object.hasOwn(variants, kind) ? variants[kind] : undefined;
    return variant ? variant(value, at, faults) : refuse(faults, 'field-form', join(at, 'kind'), kind);
  };
}

/** A list in any order. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return (value, at, faults): value is readonly T[] => {
    if (!Array.isArray(value)) return refuse(faults, 'field-type', at, value);
    return value.map((entry, i) => item(entry, `${at}[${i}]`, faults)).every(Boolean);
  };
}

/** A list in ascending order of a key of its items (all keys are ASCII, so texts compare as bytes). */
export function sortedList<T>(
  item: Shape<T>,
  key: (item: T) => string,
  repeats: 'once' | 'may-repeat' = 'once',
): Shape<readonly T[]> {
  const unsorted = list(item);
  return (value, at, faults): value is readonly T[] => {
    if (!unsorted(value, at, faults)) return false;
    return value.slice(1).every((entry, i) => {
      const [before, here] = [key(value[i] ?? entry), key(entry)];
      if (before > here) return refuse(faults, 'list-order', `${at}[${i + 1}]`, here);
      return (
        before !== here || repeats === 'may-repeat' || refuse(faults, 'list-repeats', `${at}[${i + 1}]`, here)
      );
    });
  };
}

/** One of these texts. */
export function choice<T extends string>(...texts: readonly T[]): Shape<T> {
  return (value, at, faults): value is T =>
    texts.some((text) => text === value) || refuse(faults, 'field-form', at, value);
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at, faults): value is T | null => value === null || shape(value, at, faults);
}

/** A text of a form. */
export function text(hasForm: (text: string) => boolean): Shape<string> {
  return (value, at, faults): value is string => {
    if (typeof value !== 'string') return refuse(faults, 'field-type', at, value);
    return hasForm(value) || refuse(faults, 'field-form', at, value);
  };
}

/** An integer of at least `least`. */
export function count(least: number): Shape<number> {
  return (value, at, faults): value is number => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
      return refuse(faults, 'field-type', at, value);
    return value >= least || refuse(faults, 'field-form', at, value);
  };
}

export const truth: Shape<boolean> = (value, at, faults): value is boolean =>
  typeof value === 'boolean' || refuse(faults, 'field-type', at, value);

export const anyText = text(() => true);
export const someText = text((value) => value !== '');
export const code = text(isCode);
export const objectId = text(isObjectId);
export const hash = text(isHash);
export const time = text((value) => instantOf(value) !== undefined);
export const date = text(isDate);
/** Ratio of draw.md §0: lowest terms, 0 < n ≤ d ≤ 10^9. */
export const ratio = text((value) => {
  const read = readFraction(value);
  return read !== undefined && read.n > 0n && read.n <= read.d && read.d <= 1_000_000_000n;
});
export const expectation = text((value) => readFraction(value) !== undefined);

function isRecord(value: unknown): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(faults: Fault[], fault: FieldFault, at: string, value: unknown): false {
  faults.push({
    code: fault,
    at,
    found: value === undefined ? '' : (JSON.stringify(value) ?? '').slice(0, 120),
  });
  return false;
}

function join(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}
