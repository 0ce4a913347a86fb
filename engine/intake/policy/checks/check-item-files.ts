import type { PolicyItem } from '../../../domain/policy.ts';
import { warning } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/**
 * An item pasted into the list of another agency would quietly become that agency's. Its id gives it away: the letters
 * before the number are those of one other agency's items, and of none beside it.
 */
export function checkItemFiles(
  { items, agencies }: PolicyDraft,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const listed = items.filter((item) => isRead(item, 'id', '/agency'));
  const alike = Map.groupBy(listed, lettersOf);
  return listed.flatMap((item): readonly PolicyProblem[] => {
    const others = (alike.get(lettersOf(item)) ?? []).filter((other) => other !== item);
    const [owner, ...further] = new Set(others.map(({ agency }) => agency));
    if (owner === undefined || further.length > 0 || owner === item.agency) return [];
    if (others.length === 1 && !hasOtherLetters(item, listed)) return [];
    const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.name ?? id;
    const values = { item: item.id, owner: nameOf(owner), agency: nameOf(item.agency) };
    return [warning('item-elsewhere', values, placeOf(item, 'id'))];
  });
}

/** Of two items with the same letters in two lists, the one among items of other letters is the stranger. */
function hasOtherLetters(item: PolicyItem, items: readonly PolicyItem[]): boolean {
  return items.some((one) => one.agency === item.agency && lettersOf(one) !== lettersOf(item));
}

function lettersOf({ id }: Pick<PolicyItem, 'id'>): string {
  return id.replace(/[-\d].*$/u, '').toUpperCase();
}
