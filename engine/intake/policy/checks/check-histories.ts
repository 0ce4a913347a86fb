import type { PolicyItem } from '../../../domain/policy.ts';
import { addDays, type IsoDate } from '../../../kernel/iso-date.ts';
import { problem, warning } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/**
 * Every history of the policy: entries of one matter, appended, each in force from its day until 废止 (that day
 * included) or until the next one begins.
 *
 * | history | key | ends | a day without entry |
 * |---|---|---|---|
 * | 抽查比例 of an item | 施行 | 废止 or the next | nothing can be drawn: told |
 * | 条款 of rules/scopes.yaml, of one provision | 施行 | 废止 or the next | the provision is not compared: has a meaning |
 * | 期限 of one 事由, 年度上限 | 施行 | the next | cannot be |
 * | 法人库 | 截至 | a count of that day | has a meaning |
 *
 * 施行 and 废止 of an item and of a rule are one span each; rules of one name that meet are told by `checkNames`.
 * Holidays, changes of laws, reviews are days on which something happened, and follow in any order.
 */
export function checkHistories(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  const { isRead } = places;
  const deadlines = draft.deadlines.filter((entry) => isRead(entry, 'matter'));
  const scopes = draft.scopes.filter((entry) => isRead(entry, 'document', 'article'));
  const matters = Map.groupBy(deadlines, ({ matter }) => matter);
  const provisions = Map.groupBy(scopes, ({ document, article }) => `${document} ${article}`);
  return [
    ...draft.items.flatMap((item) => [...spans(item.ratio, places), ...uncovered(item, places)]),
    ...[...provisions.values()].flatMap((entries) => spans(entries, places)),
    ...[...matters.values()].flatMap((entries) => inOrder(entries, 'effective', places)),
    ...inOrder(draft.district?.draw?.yearlyCap ?? [], 'effective', places),
    ...inOrder(draft.district?.legalEntityCounts ?? [], 'asOf', places),
  ];
}

function inOrder<Day extends string>(
  entries: readonly { readonly [K in Day]: IsoDate }[],
  day: Day,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  return entries.flatMap((entry, i): readonly PolicyProblem[] => {
    const before = entries[i - 1];
    if (before === undefined || before[day] < entry[day] || !isRead(entry, day)) return [];
    const values = { effective: entry[day], before: before[day], line: placeOf(before)?.line ?? 0 };
    return [problem('history-order', values, placeOf(entry, day))];
  });
}

interface Span {
  readonly effective: IsoDate;
  readonly repealed?: IsoDate;
}

/** In order, none of them reversed, and none begun before each earlier one has ended. */
function spans(entries: readonly Span[], places: DraftPlaces): readonly PolicyProblem[] {
  const { placeOf, isRead } = places;
  const reversed = entries.flatMap((entry): readonly PolicyProblem[] => {
    const { effective, repealed } = entry;
    if (repealed === undefined || effective <= repealed || !isRead(entry, 'effective')) return [];
    return [problem('dates-reversed', { effective, repealed }, placeOf(entry, 'repealed'))];
  });
  const overlapping = entries.flatMap((entry, i): readonly PolicyProblem[] => {
    const { effective } = entry;
    const held = entries
      .slice(0, i)
      .find((before) => before.effective < effective && (before.repealed ?? '') >= effective);
    if (held === undefined || !isRead(entry, 'effective')) return [];
    const values = { effective, until: held.repealed ?? '', line: placeOf(held)?.line ?? 0 };
    return [problem('history-overlap', values, placeOf(entry, 'effective'))];
  });
  return [...reversed, ...inOrder(entries, 'effective', places), ...overlapping];
}

/** Days on which an item is in the list and nothing says how much of it is drawn: between two entries, before, after. */
function uncovered(item: PolicyItem, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  const { ratio } = item;
  // A day that cannot be read may be one of those.
  const days = ratio.flatMap((_, i) => [`ratio/${i}/effective`, `ratio/${i}/repealed`]);
  if (!isRead(item, 'effective', 'repealed', ...days)) return [];
  const between = ratio.flatMap((entry, i): readonly PolicyProblem[] => {
    const before = ratio[i - 1];
    if (before?.repealed === undefined || before.repealed < before.effective) return [];
    const [from, to] = [addDays(before.repealed, 1), addDays(entry.effective, -1)];
    if (from > to) return [];
    const values = { item: item.id, from, to, line: placeOf(before)?.line ?? 0 };
    return [problem('history-gap', values, placeOf(entry, 'effective'))];
  });
  const [first, last] = [ratio.at(0), ratio.at(-1)];
  const early = first !== undefined && item.effective !== undefined && item.effective < first.effective;
  const ends = last?.repealed !== undefined && (item.repealed === undefined || item.repealed > last.repealed);
  return [
    ...between,
    ...(early
      ? [
          warning(
            'history-begins-late',
            {
              item: item.id,
              listed: item.effective,
              effective: first.effective,
              line: placeOf(item, 'effective')?.line ?? 0,
            },
            placeOf(first, 'effective'),
          ),
        ]
      : []),
    ...(ends
      ? [
          warning(
            'history-ends-early',
            { item: item.id, until: last.repealed, line: placeOf(item)?.line ?? 0 },
            placeOf(last, 'repealed'),
          ),
        ]
      : []),
  ];
}
