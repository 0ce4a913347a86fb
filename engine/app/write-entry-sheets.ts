import type { FormLine, IssuedForm } from '../domain/inspection.ts';
import { writeXlsx } from '../files/write-xlsx.ts';
import { sheetOfMapping } from '../intake/tables/sheet-of-mapping.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Session } from './perform.ts';
import { readDistrictMapping } from './read-source-file.ts';
import type { RoundFile } from './round-file.ts';

/**
 * 检查结果录入表 for each agency, in `data/outbox/<机关>/`: its own enterprises, its own items and inspectors, and
 * drop-downs for what is to be filled in. What was recorded is not asked again.
 */
export async function writeEntrySheets(
  { workplace, policy }: Session,
  { draw, inspect }: RoundFile,
): Promise<Result<readonly string[], Problem>> {
  const mapping = readDistrictMapping(workplace, 'findings');
  if (!mapping.ok) return mapping;
  const known = new Set(inspect.findings.map(({ id, item }) => `${id} ${item}`));
  const forms = Object.values(inspect.forms).toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const lines = forms.flatMap((form) => form.lines.map((line) => ({ form, line })));
  const open = lines.filter(({ form, line }) => !known.has(`${form.id} ${line.item}`));
  const written: string[] = [];
  for (const [agency, own] of Map.groupBy(open, ({ line }) => line.agency)) {
    const name = policy.agencies.find(({ id }) => id === agency)?.name ?? agency;
    const rows = own.map(({ form, line }) => rowOf(form, line, nameOfItem(policy.items, line.item)));
    const bytes = await writeXlsx([sheetOfMapping(mapping.value, '检查结果', { rows })]);
    const target = workplace.folder.write(`data/outbox/${name}/${draw.round} 检查结果录入表.xlsx`, bytes);
    if (!target.ok) return target;
    written.push(target.value);
  }
  return ok(written);
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
