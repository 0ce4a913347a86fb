import type { Enterprise } from '../../domain/enterprise.ts';
import type { RowNote } from '../../domain/roster-import.ts';
import { mark, note, respell } from './collect-rows.ts';

/**
 * Names that give reason to look again: one name in two spellings (full-width brackets, spaces) under two ids,
 * and a row without a code whose name another row bears with one: probably the same enterprise twice.
 */
export function markNames(enterprises: readonly Enterprise[]): readonly RowNote[] {
  return [...groupByName(enterprises).values()].flatMap(markGroup);
}

function groupByName(enterprises: readonly Enterprise[]): ReadonlyMap<string, readonly Enterprise[]> {
  const groups = new Map<string, Enterprise[]>();
  for (const enterprise of enterprises) {
    if (enterprise.name === '') continue;
    const key = respell(enterprise.name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [enterprise]);
    else group.push(enterprise);
  }
  return groups;
}

function markGroup(group: readonly Enterprise[]): readonly RowNote[] {
  const [first] = group;
  if (first === undefined || group.length === 1) return [];
  return group.flatMap((enterprise) => {
    const other = group.find(({ id, name }) => id !== enterprise.id && name !== enterprise.name);
    if (other !== undefined && other.line < enterprise.line) {
      return [note(enterprise, mark('name-two-spellings', { name: enterprise.name, other: other.line }))];
    }
    const coded = group.find(({ id }) => id !== enterprise.id && !id.includes(':'));
    return enterprise.id.includes(':') && coded !== undefined
      ? [note(enterprise, mark('name-shared', { name: enterprise.name, other: coded.line }))]
      : [];
  });
}
