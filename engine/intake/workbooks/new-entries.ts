import { readYaml } from '../../files/read-yaml.ts';
import type { Table } from '../../files/table.ts';
import type { YamlNode, YamlPlain } from '../../files/yaml-node.ts';
import { type Place, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { meantThing } from '../meant-thing.ts';
import { suggestion } from '../policy/explain-schema-errors.ts';
import { resolved, type SchemaNode } from '../policy/policy-schemas.ts';
import type { BegunPlan } from './begun-plan.ts';
import { idInWorkbook, type PolicyEntry, propertyIn } from './policy-entries.ts';
import { withValue } from './revised-entry.ts';
import { ROW_COLUMNS, type WorkbookLayout } from './workbook-layout.ts';
import type { WorkbookProblem } from './workbook-problem.ts';

/** A row of the main worksheet that names nothing yet: it becomes an item or a line, at the end of its list. */
export interface NewEntry {
  readonly entry: PolicyEntry;
  /** Of its 编号 in the worksheet. */
  readonly place: Place;
}

export interface NewEntries {
  readonly added: readonly NewEntry[];
  /** Why a row becomes none, by the cell of its 编号. */
  readonly refused: ReadonlyMap<string, WorkbookProblem>;
}

const NONE: NewEntries = { added: [], refused: new Map() };

/** The rows of new items, or new lines of a plan. None where an id is gone, for then a new one is an old one that was changed. */
export function newEntries(
  table: Table,
  layout: WorkbookLayout,
  entries: readonly PolicyEntry[],
  begun?: BegunPlan,
): NewEntries {
  const titles = [ROW_COLUMNS.id, layout.context.title, NAMES[layout.kind]];
  const [id = -1, context = -1, name = -1] = titles.map((title) => table.columns.indexOf(title));
  const written = new Set(table.rows.map(({ cells }) => cells[id]?.trim()));
  const isGone = entries.some((entry) => !written.has(entry.id));
  if ([id, context, name].includes(-1) || isGone) return NONE;
  const [added, refused] = [[] as NewEntry[], new Map<string, WorkbookProblem>()];
  for (const { line, cells } of table.rows) {
    const said = (column: number) => (cells[column] ?? '').trim();
    const all = [...entries, ...added.map(({ entry }) => entry)];
    if (all.some((entry) => [entry.id, entry.shortId].includes(said(id)))) continue;
    const place = table.placeOf(line, id);
    const row = { id: said(id), context: said(context), name: said(name), place };
    const entry = newEntry(row, layout, all, begun);
    if (entry.ok) added.push({ entry: entry.value, place });
    else for (const problem of entry.problems) refused.set(place.cell ?? '', problem);
  }
  return { added, refused };
}

const NAMES = { items: '名称', plan: '范围' } as const;

interface NewRow {
  readonly id: string;
  readonly context: string;
  readonly name: string;
  readonly place: Place;
}

function newEntry(
  { id: written, context, name, place }: NewRow,
  layout: WorkbookLayout,
  entries: readonly PolicyEntry[],
  begun: BegunPlan | undefined,
): Result<PolicyEntry, WorkbookProblem> {
  const pattern = Object.values(layout.entry.properties ?? {}).find((one) => one['x-id'] === true)?.pattern;
  const own = layout.kind === 'plan' ? written.replace(`${context}-`, '') : written;
  if (!new RegExp(pattern ?? '', 'u').test(own)) {
    const code = layout.kind === 'plan' ? 'workbook-new-line-malformed' : 'workbook-new-id-malformed';
    return failed(problem(code, { id: written, last: entries.at(-1)?.id ?? '' }, place));
  }
  const id = idInWorkbook(layout, context, own);
  const taken = entries.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (taken !== undefined) return failed(problem('workbook-new-id-taken', { id, taken: taken.id }, place));
  const list = context === begun?.year ? begun : listOf(entries, context, own);
  if (list === undefined) return failed(withoutList({ id: written, context, place }, layout, entries));
  const { path, beside } = list;
  const index = entries.filter((one) => one.path === path).length;
  const short = own === id ? {} : { shortId: own };
  return ok({ path, index, id, ...short, name, context, node: blankEntry(own, beside.node) });
}

/** No list of that agency, or no plan of that year. */
function withoutList(
  { id, context, place }: Omit<NewRow, 'name'>,
  { kind, context: { title } }: WorkbookLayout,
  entries: readonly PolicyEntry[],
): WorkbookProblem {
  const known = new Map(entries.map((one) => [one.context, one.context]));
  const values = { id, title, written: context };
  return kind === 'plan'
    ? problem('workbook-new-without-plan', { ...values, years: [...known.keys()].join('、') }, place)
    : problem('workbook-new-without-list', { ...values, ...suggestion(meantThing(context, known)) }, place);
}

/** Of an agency with several lists the one whose ids begin alike, else its first. */
function listOf(
  entries: readonly PolicyEntry[],
  context: string,
  id: string,
): Pick<BegunPlan, 'path' | 'beside'> | undefined {
  const own = entries.filter((entry) => entry.context === context);
  const prefix = /^[A-Za-z]*/u.exec(id)?.[0] ?? '';
  const beside = own.find((entry) => prefix !== '' && entry.id.startsWith(prefix)) ?? own[0];
  return beside === undefined ? undefined : { path: beside.path, beside };
}

/** An item of nothing but its id, with the key in the language of the item beside it. */
function blankEntry(id: string, beside: YamlNode): YamlNode {
  const isEnglish = beside.kind === 'map' && beside.entries.some(({ key }) => key === 'id');
  const read = readYaml(`${isEnglish ? 'id' : ROW_COLUMNS.id}: ${JSON.stringify(id)}\n`, '');
  return (read.ok ? read.value[0]?.root : undefined) ?? beside;
}

/**
 * What a new entry must have and its rows did not give, by the titles of the schema; each is asked in 待答. A line of a
 * plan has none: it is refused until it lacks nothing.
 */
export function missingIn(
  plain: YamlPlain,
  { entry }: WorkbookLayout,
): { readonly missing: readonly string[]; readonly asked?: YamlPlain } {
  const missing = lackingIn(plain, entry);
  if (missing.length === 0) return { missing, asked: plain };
  if (entry.properties?.questions === undefined) return { missing };
  const questions = missing.map((title) => ({ 字段: title, 问题: `新增时没有填“${title}”，请补上。` }));
  return { missing, asked: withValue(plain, entry, ['questions'], questions) };
}

function lackingIn(plain: YamlPlain, schema: SchemaNode): readonly string[] {
  return (schema.required ?? []).flatMap((property) => {
    const node = schema.properties?.[property] ?? {};
    const title = node.title ?? property;
    const value = valueIn(plain, property, title);
    if (value === undefined) return [title];
    const inner = resolved(node);
    return inner.type === 'object' && typeof value === 'object' && lackingIn(value, inner).length > 0
      ? [title]
      : [];
  });
}

function valueIn(plain: YamlPlain, property: string, title: string): YamlPlain | undefined {
  if (typeof plain === 'string' || Array.isArray(plain)) return undefined;
  const entries = plain as { readonly [key: string]: YamlPlain };
  return entries[title] ?? entries[property];
}

/** The line on which each question of an entry stands, in the order asked; its own where they stand on one line. */
export function linesOfQuestions(node: YamlNode, { entry }: WorkbookLayout): readonly (number | undefined)[] {
  const list = propertyIn(node, 'questions', entry);
  return list?.kind === 'list' ? list.items.map(({ place }) => place.line) : [];
}
