import { existsSync } from 'node:fs';
import type { FormLine, IssuedForm } from '../domain/inspection.ts';
import { writeXlsx } from '../files/write-xlsx.ts';
import type { TableMapping } from '../intake/tables/mapping.ts';
import { sheetOfMapping } from '../intake/tables/sheet-of-mapping.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Session } from './perform.ts';
import { readDistrictMapping } from './read-source-file.ts';
import { readTableFile } from './read-table-file.ts';
import type { RoundFile } from './round-file.ts';

export interface EntrySheets {
  /** Paths in the district folder. */
  readonly written: readonly string[];
  /** Left alone, since results stand in them that are not recorded yet. */
  readonly filled: readonly string[];
}

/**
 * 检查结果录入表 for each agency, in `data/outbox/<机关>/`: its own enterprises, its own items and inspectors, and
 * drop-downs for what is to be filled in. What was recorded is not asked again; a worksheet
 * that somebody has begun to fill in is never overwritten.
 */
export async function writeEntrySheets(
  { workplace, policy }: Session,
  { draw, inspect }: RoundFile,
): Promise<Result<EntrySheets, Problem>> {
  const mapping = readDistrictMapping(workplace, 'findings');
  if (!mapping.ok) return mapping;
  const known = new Set(inspect.findings.map(({ id, item }) => `${id} ${item}`));
  const forms = Object.values(inspect.forms).toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const lines = forms.flatMap((form) => form.lines.map((line) => ({ form, line })));
  const open = lines.filter(({ form, line }) => !known.has(`${form.id} ${line.item}`));
  const [written, filled]: [string[], string[]] = [[], []];
  for (const [agency, own] of Map.groupBy(open, ({ line }) => line.agency)) {
    const name = policy.agencies.find(({ id }) => id === agency)?.name ?? agency;
    const rows = own.map(({ form, line }) => rowOf(form, line, nameOfItem(policy.items, line.item)));
    const path = `data/outbox/${name}/${draw.round} 检查结果录入表.xlsx`;
    const standing = workplace.folder.inside(path);
    if (!standing.ok) return standing;
    if (await isFilledIn(standing.value, mapping.value)) {
      filled.push(path);
      continue;
    }
    const bytes = await writeXlsx([sheetOfMapping(mapping.value, '检查结果', { rows })]);
    const target = workplace.folder.write(path, bytes);
    if (!target.ok) return target;
    written.push(target.value);
  }
  return ok({ written, filled });
}

/** Whether somebody wrote a result or 未检查 into it, or it is nothing that this program wrote: then it belongs to them. */
async function isFilledIn(path: string, mapping: TableMapping): Promise<boolean> {
  if (!existsSync(path)) return false;
  const read = await readTableFile(path);
  if (!read.ok) return true;
  const { columns, rows } = read.value.table;
  const columnOf = (field: string) => {
    const heads = mapping.fields.find(({ id }) => id === field)?.columns ?? [];
    return columns.findIndex((head) => heads.includes(head));
  };
  const [results, inspected] = [columnOf('results'), columnOf('inspected')];
  const isFilled = (cells: readonly string[], column: number) => (cells[column] ?? '').trim() !== '';
  return results < 0 || rows.some(({ cells }) => isFilled(cells, results) || isFilled(cells, inspected));
}

function rowOf(form: IssuedForm, line: FormLine, itemName: string): Readonly<Record<string, string>> {
  return {
    form: form.number,
    uscc: form.id,
    name: form.name,
    item: line.item,
    itemName,
    inspectors: line.inspectors.map(({ name }) => name).join('、'),
    inspectedOn: form.on,
  };
}

function nameOfItem(items: Session['policy']['items'], id: string): string {
  return items.find((item) => item.id === id)?.name ?? id;
}
