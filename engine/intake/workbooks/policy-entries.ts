import { readYaml } from '../../files/read-yaml.ts';
import { type YamlNode, yamlEntry } from '../../files/yaml-node.ts';
import type { PolicyFile } from '../policy/policy-files.ts';
import { propertyOf } from '../policy/policy-keys.ts';
import type { SchemaNode } from '../policy/policy-schemas.ts';
import type { WorkbookLayout } from './workbook-layout.ts';

/** One item, or one line of a plan, where it stands in the YAML. */
export interface PolicyEntry {
  readonly path: string;
  /** Number in the list of its file, from 0. */
  readonly index: number;
  /** 编号; of a plan with its year before it, for every year counts anew. */
  readonly id: string;
  /** Of a new line of a plan: 编号 without the year, as its rows may name it too. */
  readonly shortId?: string;
  readonly name: string;
  readonly context: string;
  readonly node: YamlNode;
}

/** The entries of sound files of one kind, in the order of files and lines. */
export function entriesOf(layout: WorkbookLayout, files: readonly PolicyFile[]): readonly PolicyEntry[] {
  return files.flatMap(({ path, text }) => {
    const read = readYaml(text, path);
    const root = read.ok ? read.value[0]?.root : undefined;
    if (root === undefined) return [];
    const list = partOf(root, layout.list, LIST_TITLES[layout.kind]);
    const context = partOf(root, layout.context.property, layout.context.title);
    const said = context?.kind === 'text' ? context.text : '';
    return rowsOf(list).map((node, index) => {
      const id = textOf(partOf(node, 'id', '编号'));
      return {
        path,
        index,
        id: idInWorkbook(layout, said, id),
        name: textOf(partOf(node, 'name', '名称')) || textOf(partOf(node, 'range', '范围')),
        context: said,
        node,
      };
    });
  });
}

/** 编号 in a workbook; of a plan with its year before it. */
export function idInWorkbook({ kind }: WorkbookLayout, context: string, id: string): string {
  return kind === 'plan' ? `${context}-${id}` : id;
}

export const LIST_TITLES = { items: '事项', plan: '计划' } as const;

/** What stands under a property, whichever language its key is in. */
export function partOf(node: YamlNode, property: string, title: string | undefined): YamlNode | undefined {
  return (yamlEntry(node, property) ?? yamlEntry(node, title ?? property))?.value;
}

/** What stands under a property of a schema. */
export function propertyIn(node: YamlNode, property: string, schema: SchemaNode): YamlNode | undefined {
  if (node.kind !== 'map') return undefined;
  return node.entries.find(({ key }) => propertyOf(key, schema) === property)?.value;
}

/** A list of one may be written without brackets. */
export function rowsOf(list: YamlNode | undefined): readonly YamlNode[] {
  if (list === undefined || (list.kind === 'text' && list.text === '')) return [];
  return list.kind === 'list' ? list.items : [list];
}

function textOf(node: YamlNode | undefined): string {
  return node?.kind === 'text' ? node.text : '';
}
