import type { JsonValue } from '../../../engine/verifier/canonical-json.ts';

/** A changed copy of a JSON value, and where it was changed. */
export interface Mutation {
  readonly at: string;
  readonly what: string;
  readonly value: JsonValue;
}

/** Every simple falsification of a JSON value: each scalar changed, each field taken out or added, each list disturbed. */
export function mutateJson(value: JsonValue, at = ''): readonly Mutation[] {
  const inside = partsOf(value).flatMap(([key, part]) =>
    mutateJson(part, at + stepTo(key)).map((mutation) => ({
      ...mutation,
      value: withPart(value, key, mutation.value),
    })),
  );
  return [...inside, ...mutateHere(value, at)];
}

/** One of them, any place as likely as any other, without making the rest. */
export function mutateSomewhere(value: JsonValue, chance: (below: number) => number): Mutation | undefined {
  const places = placesIn(value);
  const keys = places[chance(places.length)] ?? [];
  const chain = [value];
  for (const key of keys) chain.push(partOf(chain.at(-1) ?? null, key));
  const here = mutateHere(chain.at(-1) ?? null, keys.map(stepTo).join(''));
  const mutation = here[chance(Math.max(1, here.length))];
  return (
    mutation && {
      ...mutation,
      value: keys.reduceRight<JsonValue>(
        (part, key, i) => withPart(chain[i] ?? null, key, part),
        mutation.value,
      ),
    }
  );
}

type Key = string | number;

function placesIn(value: JsonValue): readonly (readonly Key[])[] {
  return [[], ...partsOf(value).flatMap(([key, part]) => placesIn(part).map((keys) => [key, ...keys]))];
}

function partsOf(value: JsonValue): readonly (readonly [Key, JsonValue])[] {
  if (isList(value)) return value.map((item, i) => [i, item] as const);
  return isObject(value) ? Object.entries(value) : [];
}

function partOf(value: JsonValue, key: Key): JsonValue {
  return partsOf(value).find(([one]) => one === key)?.[1] ?? null;
}

function withPart(value: JsonValue, key: Key, part: JsonValue): JsonValue {
  if (isList(value)) return value.with(Number(key), part);
  return isObject(value) ? { ...value, [key]: part } : value;
}

function stepTo(key: Key): string {
  return typeof key === 'number' ? `[${key}]` : `.${key}`;
}

/** What can be changed at this place itself. */
function mutateHere(value: JsonValue, at: string): readonly Mutation[] {
  if (isList(value)) return disturbList(value, at);
  if (isObject(value)) return disturbObject(value, at);
  return changeScalar(value).map((changed) => ({
    at,
    what: `becomes ${JSON.stringify(changed)}`,
    value: changed,
  }));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isObject(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !isList(value);
}

function disturbList(list: readonly JsonValue[], at: string): readonly Mutation[] {
  const disturbed = list.flatMap((item, i) => [
    { at: `${at}[${i}]`, what: 'taken out', value: list.toSpliced(i, 1) },
    { at: `${at}[${i}]`, what: 'doubled', value: list.toSpliced(i, 0, item) },
    ...(i > 0
      ? [{ at: `${at}[${i}]`, what: 'moved up', value: list.toSpliced(i - 1, 2, item, list[i - 1] ?? null) }]
      : []),
  ]);
  return disturbed.filter((mutation) => JSON.stringify(mutation.value) !== JSON.stringify(list));
}

function disturbObject(object: { readonly [key: string]: JsonValue }, at: string): readonly Mutation[] {
  const entries = Object.entries(object);
  return [
    { at, what: 'gets a field', value: { ...object, note: '' } },
    ...entries.map(([key]) => ({
      at: `${at}.${key}`,
      what: 'taken out',
      value: Object.fromEntries(entries.filter(([other]) => other !== key)),
    })),
  ];
}

function changeScalar(value: JsonValue): readonly JsonValue[] {
  if (typeof value === 'number')
    return value > 0 ? [value + 1, value - 1, String(value)] : [value + 1, String(value)];
  if (typeof value === 'boolean') return [!value, String(value)];
  if (value === null) return [0, '1/2', 'f'.repeat(64)];
  if (typeof value !== 'string') return [];
  return [...new Set([changeLast(value), changeFirst(value), `${value}0`, value.slice(1), 0, null])].filter(
    (changed) => changed !== value,
  );
}

function changeFirst(text: string): string {
  return changeChar(text.slice(0, 1)) + text.slice(1);
}

function changeLast(text: string): string {
  return text.slice(0, -1) + changeChar(text.slice(-1));
}

/** Another character of the same kind, so that the form stays right. */
function changeChar(char: string): string {
  if (/[0-8a-eA-Ds-y]/u.test(char)) return String.fromCharCode(char.charCodeAt(0) + 1);
  return /[9f]/u.test(char) ? String.fromCharCode(char.charCodeAt(0) - 1) : 'x';
}
