import type { JsonValue } from '../kernel/canonical-json.ts';
import { rational } from '../kernel/rational.ts';

/** Marks an exact fraction in JSON, which knows no such number. */
const RATIO = '$ratio';

/** Policy data as JSON: fractions become `{"$ratio": "3/100"}`, places and what is absent are left out. */
export function toFrozenForm(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(toFrozenForm);
  if (typeof value !== 'object' || value === null) return value as JsonValue;
  const { n, d } = value as { readonly n?: unknown; readonly d?: unknown };
  if (typeof n === 'bigint' && typeof d === 'bigint') return { [RATIO]: `${n}/${d}` };
  const kept = Object.entries(value).filter(([key, part]) => key !== 'place' && part !== undefined);
  return Object.fromEntries(kept.map(([key, part]) => [key, toFrozenForm(part)]));
}

/** The same data again, without places. */
export function fromFrozenForm(value: JsonValue): unknown {
  if (Array.isArray(value)) return value.map(fromFrozenForm);
  if (typeof value !== 'object' || value === null) return value;
  const ratio = (value as { readonly [key: string]: JsonValue })[RATIO];
  if (typeof ratio === 'string') {
    const [n = '', d = ''] = ratio.split('/');
    return rational(BigInt(n), BigInt(d));
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fromFrozenForm(part)]));
}
