import { GUIDE_SHEET } from '../../files/sheet-choices.ts';
import type { SheetColumn, SheetContent } from '../../files/sheet-content.ts';
import { resolved, type SchemaNode } from '../policy/policy-schemas.ts';
import { cellOf } from './cell-of-node.ts';
import { type PolicyEntry, propertyIn, rowsOf } from './policy-entries.ts';
import type { ColumnLayout, ListLayout, SheetLayout, WorkbookLayout } from './workbook-layout.ts';
import { ROW_COLUMNS } from './workbook-layout.ts';

/** Which state of the YAML a workbook shows. */
export interface WorkbookOrigin {
  /** SHA-256 (hex) of each file by its path. */
  readonly digests: Readonly<Record<string, string>>;
}

/** Hidden worksheet that remembers the origin. */
export const ORIGIN_SHEET = '来源';
export const ORIGIN_COLUMNS = ['文件', '校验值'] as const;
/** First row of the origin: what the workbook is. */
export const ORIGIN_KIND = '内容';

/** Names that may be chosen, by what the schema says a text names (agency, qualification, group). */
export type NameChoices = Readonly<Record<string, readonly string[]>>;

/** The worksheets: the list, one for each inner list, how to fill them in, and where they come from. */
export function policySheets(
  layout: WorkbookLayout,
  entries: readonly PolicyEntry[],
  origin: WorkbookOrigin,
  names: NameChoices,
): readonly SheetContent[] {
  const ids = entries.map(({ id }) => id);
  const contexts = [...new Set(entries.map(({ context }) => context))];
  return [
    {
      name: layout.main.name,
      columns: [
        {
          title: ROW_COLUMNS.id,
          locked: true,
          hint: NEW_ID[layout.kind],
        },
        { title: layout.context.title, locked: true, choices: contexts },
        ...layout.main.columns.map((column) => sheetColumn(column, names)),
      ],
      rows: entries.map(({ id, context, node }) => [
        id,
        context,
        ...layout.main.columns.map((column) => cellOf(node, layout.entry, column)),
      ]),
      protection: { grows: true },
      frozenColumns: layout.kind === 'items' ? 3 : 1,
    },
    ...layout.below.map((list) => listSheet(list, layout, entries, { names, ids })),
    guideSheet(layout),
    originSheet(layout, origin),
  ];
}

function listSheet(
  list: ListLayout,
  layout: WorkbookLayout,
  entries: readonly PolicyEntry[],
  { names, ids }: { readonly names: NameChoices; readonly ids: readonly string[] },
): SheetContent {
  return {
    name: list.name,
    columns: [
      {
        title: ROW_COLUMNS.id,
        locked: true,
        choices: ids,
        open: true,
        hint: '在最下面加一行的，选这一条属于哪一项',
      },
      { title: ROW_COLUMNS.name, locked: true, width: 24 },
      { title: ROW_COLUMNS.position, locked: true, width: 8 },
      ...list.columns.map((column) => sheetColumn(column, names)),
    ],
    rows: entries.flatMap(({ id, name, node }) =>
      rowsOf(propertyIn(node, list.property, layout.entry)).map((row, i) => [
        id,
        name,
        String(i + 1),
        ...list.columns.map((column) => cellOf(row, list.row, column)),
      ]),
    ),
    protection: { grows: true },
    frozenColumns: 3,
  };
}

function sheetColumn({ title, schema, form }: ColumnLayout, names: NameChoices): SheetColumn {
  const choices = form === 'text' ? choicesOf(schema, names) : [];
  const hint = schema.description;
  return { title, ...(choices.length === 0 ? {} : { choices }), ...(hint === undefined ? {} : { hint }) };
}

function choicesOf(schema: SchemaNode, names: NameChoices): readonly string[] {
  if (schema.type === 'boolean') return ['是', '否'];
  const words = Object.keys(schema['x-values'] ?? {});
  return words.length > 0 ? words : (names[schema['x-ref'] ?? ''] ?? []);
}

function guideSheet({ kind, main, below }: WorkbookLayout): SheetContent {
  return {
    name: GUIDE_SHEET,
    columns: [{ title: '工作表' }, { title: '列' }, { title: '填法', width: 80 }],
    rows: [
      ...[...GENERAL, ...NEW_ROWS[kind]].map((how) => ['全部', '', how]),
      ...[main, ...below].flatMap((sheet) => sheet.columns.map((column) => guideRow(sheet, column))),
    ],
  };
}

const GENERAL = [
  '编号、机关、名称、第几条是锁定的，不能改；别的格照原来的写法改，改完保存为 .xlsx。',
  '分表里要加一条的，在最下面空行选编号、填内容，“第几条”不填；要删一条的，把这一条后面各格清空。',
  '不要合并单元格，不要用公式。改完用 yaohao import 导入，先列出改了哪些格，加 --apply 才写入。',
];

const NEW_ID = {
  items: '新增一项的，在最下面加一行，照本机关的编号往下编',
  plan: '新增一行的，在最下面加一行，编号照上面的往下编，年度照别的行写',
} as const;

const NEW_ROWS = {
  items: [
    '新增事项：在“事项”表最下面加一行，编号照本机关的往下编，机关照别的行写；依据、抽查比例、要点到各自的表里加行，编号写新的。没填的记为“待答”，补齐以前不能发布。',
    '删掉一行不等于废止：不再抽查的事项，在“废止”里写最后一天。',
  ],
  plan: [
    '新增计划行：在“计划”表最下面加一行，编号照上面的往下编，年度照别的行写，事项写编号；批次到“批次”表里加行，编号写新的，最后一批的累计份额是 1。',
    '删掉一行不等于取消：计划行要取消的，在 config/plan/ 的文件里删。',
  ],
} as const;

const FORMS = {
  text: '',
  lines: '一行一个，几个的用 Alt+Enter 换行；',
  yaml: '照原来的写法，一行一条；',
};

function guideRow({ name }: SheetLayout, { title, schema, form, required }: ColumnLayout): readonly string[] {
  const description = (schema.description ?? resolved(schema.items ?? {}).description ?? '').trim();
  return [name, title, `${required ? '必填；' : ''}${FORMS[form]}${description}`];
}

function originSheet({ name }: WorkbookLayout, { digests }: WorkbookOrigin): SheetContent {
  return {
    name: ORIGIN_SHEET,
    columns: ORIGIN_COLUMNS.map((title) => ({ title })),
    rows: [[ORIGIN_KIND, name], ...Object.entries(digests)],
    hidden: true,
  };
}
