import { toHalfWidth } from '../../domain/policy-phrase.ts';
import type { YamlEntry, YamlNode } from '../../files/yaml-node.ts';
import { nearKey } from './explain-schema-errors.ts';
import { resolved, type SchemaNode } from './policy-schemas.ts';

/** With more keys that nobody knows, the map is something else. */
const MOST_MEANT = 20;

/**
 * Of keys that nobody knows, which was probably meant: 机构 for 机关. What stands under such a key is read like that of
 * the right one, so that its faults are told too; the key is told in any case. Never one that stands there as well, and
 * only where a value of that kind stands.
 */
export function meantKeys(entries: readonly YamlEntry[], schema: SchemaNode): ReadonlyMap<YamlEntry, string> {
  const unknown = entries.filter(({ key }) => propertyOf(key, schema) === undefined);
  if (unknown.length === 0 || unknown.length > MOST_MEANT) return new Map();
  const taken = new Set(entries.map(({ key }) => propertyOf(key, schema)));
  const meant = new Map<YamlEntry, string>();
  for (const entry of unknown) {
    const near = nearKey(entry.key, schema);
    const name = near === undefined ? undefined : propertyOf(near, schema);
    if (name === undefined || taken.has(name) || !mayStandUnder(entry.value, schema.properties?.[name]))
      continue;
    meant.set(entry, name);
    taken.add(name);
  }
  return meant;
}

function mayStandUnder(node: YamlNode, written: SchemaNode = {}): boolean {
  const schema = resolved(written);
  if (schema['x-kind'] !== undefined || schema.type === 'array')
    return node.kind !== 'text' || node.text !== '';
  if (schema.type === 'object') return node.kind === 'map';
  return node.kind === 'text' && node.text !== '';
}

/** English name of a key in either language. */
export function propertyOf(key: string, schema: SchemaNode): string | undefined {
  const properties = schema.properties ?? {};
  if (Object.hasOwn(properties, key)) return key;
  const wanted = toHalfWidth(key).trim();
  return Object.keys(properties).find((name) => {
    const property = properties[name];
    return name === wanted || (property?.title ?? resolved(property ?? {}).title) === wanted;
  });
}
