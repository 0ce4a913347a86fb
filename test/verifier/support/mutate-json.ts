import type { JsonValue } from '../../../engine/verifier/canonical-json.ts';

/** A changed copy of a JSON value, and where it was changed. */
export interface Mutation {
  readonly at: string;
  readonly what: string;
  readonly value: JsonValue;
}

/** Every simple falsification of a JSON value: each scalar changed, each field taken out or added, each list disturbed. */
export function mutateJson(value: JsonValue, at = ''): readonly Mutation[] {
  if (isList(value)) return mutateList(value, at);
  if (typeof value === 'object' && value !== null) return mutateObject(value, at);
  return changeScalar(value).map((changed) => ({
    at,
    what: `becomes ${JSON.stringify(changed)}`,
    value: changed,
  }));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function mutateList(list: readonly JsonValue[], at: string): readonly Mutation[] {
  const inside = list.flatMap((item, i) =>
    mutateJson(item, `${at}[${i}]`).map((mutation) => ({ ...mutation, value: list.with(i, mutation.value) })),
  );
  const outside = list.flatMap((item, i) => [
    { at: `${at}[${i}]`, what: 'taken out', value: list.toSpliced(i, 1) },
    { at: `${at}[${i}]`, what: 'doubled', value: list.toSpliced(i, 0, item) },
    ...(i > 0
      ? [{ at: `${at}[${i}]`, what: 'moved up', value: list.toSpliced(i - 1, 2, item, list[i - 1] ?? null) }]
      : []),
  ]);
  return [...inside, ...outside.filter(({ value }) => JSON.stringify(value) !== JSON.stringify(list))];
}

function mutateObject(object: { readonly [key: string]: JsonValue }, at: string): readonly Mutation[] {
  const entries = Object.entries(object);
  return [
    { at, what: 'gets a field', value: { ...object, note: '' } },
    ...entries.flatMap(([key, item]) => [
      {
        at: `${at}.${key}`,
        what: 'taken out',
        value: Object.fromEntries(entries.filter(([other]) => other !== key)),
      },
      ...mutateJson(item, `${at}.${key}`).map((mutation) => ({
        ...mutation,
        value: { ...object, [key]: mutation.value },
      })),
    ]),
  ];
}

function changeScalar(value: string | number | boolean | null): readonly JsonValue[] {
  if (typeof value === 'number')
    return value > 0 ? [value + 1, value - 1, String(value)] : [value + 1, String(value)];
  if (typeof value === 'boolean') return [!value, String(value)];
  if (value === null) return [0, '1/2', 'f'.repeat(64)];
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
