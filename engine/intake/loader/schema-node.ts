/** The part of a JSON Schema that the loader reads; `x-` keywords are ours (config/schema). */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly title?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly format?: string;
  /** Chinese value → value. */
  readonly 'x-values'?: Readonly<Record<string, string>>;
  /** Read by a reader of its own: a condition, the facts of a case, its expectation. */
  readonly 'x-kind'?: 'condition' | 'facts' | 'expectation';
  /** The value names something of this kind, by id or name. */
  readonly 'x-ref'?: ReferenceKind;
  /** This word in a list stands for all of them. */
  readonly 'x-all'?: string;
  /** May be written as one line. */
  readonly 'x-short'?: 'citation' | 'round';
}

export type ReferenceKind = 'agency' | 'group' | 'item' | 'post' | 'qualification' | 'town';

/** Schemas by their name, `items` for `items.schema.json`. */
export type Schemas = Readonly<Record<string, SchemaNode>>;

/** Follows `common.schema.json#/$defs/name`. */
export function followRef(node: SchemaNode, schemas: Schemas): SchemaNode {
  if (node.$ref === undefined) return node;
  const [, file = '', name = ''] = /^(.*)\.schema\.json#\/\$defs\/(.+)$/u.exec(node.$ref) ?? [];
  const target = schemas[file]?.$defs?.[name];
  if (target === undefined) throw new Error(`schema reference leads nowhere: ${node.$ref}`);
  return target;
}
