import mappingSchema from '../../../config/schema/mapping.schema.json' with { type: 'json' };
import type { KeyOrder } from '../../files/format-yaml.ts';
import { kindOfPolicyFile, type PolicyFileKind } from './policy-files.ts';
import { propertyOf } from './policy-keys.ts';
import { effectSchemaOf, POLICY_SCHEMAS, resolved, type SchemaNode } from './policy-schemas.ts';

/** Of a mapping only titles and order are asked; its values are read in `intake/tables`. */
const MAPPING = mappingSchema as unknown as SchemaNode;

/** The order of keys in a file of config/ or rules/, a mapping of columns among them; undefined where the writer's stands. */
export function keyOrderOfFile(path: string): KeyOrder | undefined {
  if (/^config\/mappings\/[^/]+\.yaml$/u.test(path)) return orderOf(MAPPING);
  const kind = kindOfPolicyFile(path);
  return kind === undefined || kind === 'other' ? undefined : keyOrderOf(kind, path);
}

/** The order of keys that the schema of a file gives; conditions and facts stay as they were written. */
export function keyOrderOf(kind: PolicyFileKind, path: string): KeyOrder {
  const schema = POLICY_SCHEMAS[kind];
  const [cases, effect] = [schema.items, effectSchemaOf(path)];
  if (kind !== 'cases' || cases === undefined || effect === undefined) return orderOf(schema);
  const properties = { ...cases.properties, expect: effect };
  return orderOf({ ...schema, items: { ...cases, properties } });
}

function orderOf(written: SchemaNode): KeyOrder {
  const schema = resolved(written);
  const keys = Object.keys(schema.properties ?? {});
  const inner = (property: SchemaNode | undefined) =>
    property === undefined || property['x-kind'] !== undefined ? undefined : orderOf(property);
  return {
    rank: (key) => {
      const at = keys.indexOf(propertyOf(key, schema) ?? '');
      return at < 0 ? undefined : at;
    },
    below: (key) => inner(schema.properties?.[propertyOf(key, schema) ?? '']),
    // A list of one may be written without brackets: it is ordered like the one.
    items: () => inner(schema.items),
  };
}
