import type { IsoDate } from '../../../kernel/iso-date.ts';
import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** 期限, 年度上限 and 法人库 are appended like 抽查比例: each entry later than the one before. */
export function checkHistories(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  const matters = Map.groupBy(draft.deadlines, ({ matter }) => matter);
  return [
    ...[...matters.values()].flatMap((entries) => inOrder(entries, 'effective', places)),
    ...inOrder(draft.district?.draw?.yearlyCap ?? [], 'effective', places),
    ...inOrder(draft.district?.legalEntityCounts ?? [], 'asOf', places),
  ];
}

function inOrder<Day extends string>(
  entries: readonly { readonly [K in Day]: IsoDate }[],
  day: Day,
  { placeOf }: DraftPlaces,
): readonly PolicyProblem[] {
  return entries.flatMap((entry, i): readonly PolicyProblem[] => {
    const before = entries[i - 1];
    if (before === undefined || before[day] < entry[day]) return [];
    const values = { effective: entry[day], before: before[day], line: placeOf(before)?.line ?? 0 };
    return [problem('history-order', values, placeOf(entry, day))];
  });
}
