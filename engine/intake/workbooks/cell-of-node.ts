import type { YamlNode, YamlPlain } from '../../files/yaml-node.ts';
import { yamlPlain } from '../../files/yaml-node.ts';
import { flowSource } from '../../files/yaml-source.ts';
import { resolved, type SchemaNode } from '../policy/policy-schemas.ts';
import { propertyIn } from './policy-entries.ts';
import type { ColumnLayout } from './workbook-layout.ts';

/** What a cell shows of an entry or a row; '' where nothing is written. */
export function cellOf(node: YamlNode, schema: SchemaNode, column: ColumnLayout): string {
  const part = partAt(node, schema, column);
  if (part === undefined) return '';
  if (column.form === 'yaml') return innerForm(yamlPlain(part));
  const items = part.kind === 'list' ? part.items : [part];
  const words = items.map((item) => shownWord(yamlPlain(item), column.schema));
  return column.form === 'lines' ? words.map(oneLine).join('\n') : (words[0] ?? '');
}

/** Where a column's value stands; a row that is a bare text fills the property that its schema names. */
export function partAt(node: YamlNode, schema: SchemaNode, { path }: ColumnLayout): YamlNode | undefined {
  const [first = '', second] = path;
  if (node.kind === 'text') return first === shortProperty(schema) ? node : undefined;
  const part = propertyIn(node, first, schema);
  if (second === undefined || part === undefined) return part;
  return propertyIn(part, second, resolved(schema.properties?.[first] ?? {}));
}

/** 文件 of a citation, 批次 of a round. */
export function shortProperty(schema: SchemaNode): string | undefined {
  const short = schema['x-short'];
  return short === 'citation' ? 'document' : short;
}

/** The Chinese word where the schema has one for the English. */
function shownWord(written: YamlPlain, schema: SchemaNode): string {
  const text = typeof written === 'string' ? written : flowSource(written);
  if (schema.type === 'boolean') return YES_NO[text] ?? text;
  const values = (schema.type === 'array' ? resolved(schema.items ?? {}) : schema)['x-values'] ?? {};
  if (Object.hasOwn(values, text)) return text;
  return Object.entries(values).find(([, english]) => english === text)?.[0] ?? text;
}

const YES_NO: Readonly<Record<string, string>> = { true: '是', yes: '是', false: '否', no: '否' };

/** A text with line feeds, or quotes in front, is quoted: a line of the cell is one text. */
function oneLine(text: string): string {
  return text === '' || /^"|\n/u.test(text) ? JSON.stringify(text) : text;
}

/** One line for each key of a map, or each entry of a list, as the YAML would say it on one line. */
function innerForm(plain: YamlPlain): string {
  if (typeof plain === 'string') return plain;
  if (Array.isArray(plain)) return (plain as readonly YamlPlain[]).map(flowSource).join('\n');
  return Object.entries(plain as { readonly [key: string]: YamlPlain })
    .map(([key, value]) => `${key}: ${flowSource(value)}`)
    .join('\n');
}
