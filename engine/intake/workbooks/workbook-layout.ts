import { POLICY_SCHEMAS, resolved, type SchemaNode } from '../policy/policy-schemas.ts';

/** What is exported as a workbook: 随机抽查事项清单 or 年度抽查计划. */
export type WorkbookKind = 'items' | 'plan';

/** The worksheets of one kind, read off the schema: whatever may stand in the YAML has a cell. */
export interface WorkbookLayout {
  readonly kind: WorkbookKind;
  /** Of the file. */
  readonly name: string;
  /** Key of the list in the YAML, and the schema of one entry of it. */
  readonly list: string;
  readonly entry: SchemaNode;
  /** Of the whole file: 机关 of items, 年度 of a plan. */
  readonly context: { readonly property: string; readonly title: string };
  readonly main: SheetLayout;
  /** One worksheet for each list of an entry whose rows have columns of their own. */
  readonly below: readonly ListLayout[];
}

export interface SheetLayout {
  readonly name: string;
  readonly columns: readonly ColumnLayout[];
}

export interface ListLayout extends SheetLayout {
  /** Property of the entry, and the schema of one row. */
  readonly property: string;
  readonly row: SchemaNode;
  readonly required: boolean;
}

export interface ColumnLayout {
  /** English property names, from the entry or the row. */
  readonly path: readonly string[];
  readonly title: string;
  readonly schema: SchemaNode;
  /** `text`: one scalar. `lines`: texts, one a line. `yaml`: what has an inner form, one entry a line. */
  readonly form: 'text' | 'lines' | 'yaml';
  readonly required: boolean;
}

/** Names of the columns that say which entry a row is about. */
export const ROW_COLUMNS = { id: '编号', name: '名称', position: '第几条' } as const;

export const WORKBOOKS: Readonly<Record<WorkbookKind, WorkbookLayout>> = {
  items: layoutOf('items', '随机抽查事项清单', 'items', 'agency'),
  plan: layoutOf('plan', '年度抽查计划', 'lines', 'year'),
};

function layoutOf(kind: WorkbookKind, name: string, list: string, context: string): WorkbookLayout {
  const { properties = {} } = POLICY_SCHEMAS[kind];
  const entry = properties[list]?.items ?? {};
  const lists = Object.entries(entry.properties ?? {}).filter(([, node]) => hasRows(node));
  return {
    kind,
    name,
    list,
    entry,
    context: { property: context, title: properties[context]?.title ?? context },
    main: { name: properties[list]?.title ?? name, columns: columnsOf(entry, ({ id }) => !id) },
    below: lists.map(([property, node]) => ({
      property,
      name: node.title ?? property,
      row: rowOf(node),
      required: entry.required?.includes(property) ?? false,
      columns: columnsOf(rowOf(node), () => true).map((column) => apart(column, node.title ?? property)),
    })),
  };
}

/** 名称 of a row is not 名称 of its item: every head of a worksheet stands once. */
function apart(column: ColumnLayout, list: string): ColumnLayout {
  const isTaken = (Object.values(ROW_COLUMNS) as readonly string[]).includes(column.title);
  return isTaken ? { ...column, title: `${list}：${column.title}` } : column;
}

function rowOf(list: SchemaNode): SchemaNode {
  return resolved(list.items ?? {});
}

function hasRows(node: SchemaNode): boolean {
  return node.type === 'array' && rowOf(node).properties !== undefined;
}

/** One column a property; those of an inner map are columns too, those of an inner list have their own worksheet. */
function columnsOf(
  schema: SchemaNode,
  isMine: (column: { readonly id: boolean }) => boolean,
): readonly ColumnLayout[] {
  const needed = new Set(schema.required ?? []);
  const isEntry = schema['x-type'] === 'Item' || schema['x-type'] === 'PlanLine';
  return Object.entries(schema.properties ?? {}).flatMap(([property, node]) => {
    if (!isMine({ id: node['x-id'] === true }) || (isEntry && hasRows(node))) return [];
    const title = node.title ?? property;
    const inner = isEntry && node.type === 'object' ? Object.entries(node.properties ?? {}) : [];
    if (inner.length === 0) return [columnOf([property], title, node, needed.has(property))];
    return inner.map(([name, one]) =>
      columnOf([property, name], `${title}：${one.title ?? name}`, one, false),
    );
  });
}

function columnOf(
  path: readonly string[],
  title: string,
  schema: SchemaNode,
  required: boolean,
): ColumnLayout {
  return { path, title, schema, form: formOf(schema), required };
}

function formOf(schema: SchemaNode): ColumnLayout['form'] {
  if (schema['x-kind'] !== undefined || schema.$ref !== undefined) return 'yaml';
  if (schema.type === 'object') return 'yaml';
  if (schema.type !== 'array') return 'text';
  const inner = resolved(schema.items ?? {});
  return inner.properties === undefined && inner.type !== 'array' ? 'lines' : 'yaml';
}
