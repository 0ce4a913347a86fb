import type { YamlPlain } from '../../files/yaml-node.ts';
import { propertyOf } from '../policy/policy-keys.ts';
import { resolved, type SchemaNode } from '../policy/policy-schemas.ts';

type Entries = { readonly [key: string]: YamlPlain };

/**
 * The map with another value under a path of properties, or without it. A key that is there keeps its language and
 * its place; a new one takes the language of the others, and the place that the schema gives it.
 */
export function withValue(
  map: YamlPlain,
  schema: SchemaNode,
  [property = '', ...below]: readonly string[],
  value: YamlPlain | undefined,
): YamlPlain {
  const entries = isEntries(map) ? map : {};
  const inner = schema.properties?.[property] ?? {};
  const written = Object.keys(entries).find((key) => propertyOf(key, schema) === property);
  const key = written ?? nameFor(property, inner, entries);
  const before = entries[key];
  const wanted = below.length === 0 ? value : withValue(before ?? {}, resolved(inner), below, value);
  if (wanted === undefined || (below.length > 0 && Object.keys(wanted).length === 0)) {
    return Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));
  }
  if (before !== undefined) return { ...entries, [key]: wanted };
  const order = Object.keys(schema.properties ?? {});
  const rank = (name: string) => order.indexOf(propertyOf(name, schema) ?? '');
  const at = Object.keys(entries).findLastIndex((name) => rank(name) < order.indexOf(property));
  return Object.fromEntries(Object.entries(entries).toSpliced(at + 1, 0, [key, wanted]));
}

function nameFor(property: string, schema: SchemaNode, beside: Entries): string {
  const keys = Object.keys(beside);
  const isEnglish = keys.length > 0 && keys.every((key) => !/\p{Script=Han}/u.test(key));
  return isEnglish ? property : (schema.title ?? resolved(schema).title ?? property);
}

function isEntries(plain: YamlPlain): plain is Entries {
  return typeof plain === 'object' && !Array.isArray(plain);
}
