import type { CountLimit } from '../../../domain/phrases.ts';
import { type Place, problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** 次数: each in the unit of what it counts; nobody is inspected 0 times at most. */
export function checkCounts(draft: PolicyDraft, { placeOf }: DraftPlaces): readonly PolicyProblem[] {
  const { district, schedule, items } = draft;
  const [round, caps] = [district?.round, district?.draw?.yearlyCap ?? []];
  const judge = (
    owner: object,
    property: string,
    count: CountLimit | undefined,
    key: string,
    unit: string,
  ) => (count === undefined ? [] : faultsOf(count, key, unit, placeOf(owner, property)));
  return [
    ...items.flatMap(({ frequency }) =>
      frequency.flatMap((limit) => judge(limit, 'max', limit.max, '上限', '次')),
    ),
    ...caps.flatMap((entry) => judge(entry, 'max', entry.max, '上限', '次')),
    ...(round === undefined ? [] : judge(round, 'perInspector', round.perInspector, '每人上限', '户')),
    ...(schedule?.tasks ?? []).flatMap((task) => judge(task, 'catchUp', task.catchUp, '补做', '期')),
  ];
}

/** Without a unit a count is read as 次, which is not worth a word. A catch-up of none is meant. */
function faultsOf(
  { count, unit }: CountLimit,
  key: string,
  wanted: string,
  place: Place | undefined,
): readonly PolicyProblem[] {
  const written = `${count} ${unit}`;
  if (unit !== wanted && unit !== '次') return [problem('count-unit', { key, written, unit: wanted }, place)];
  return count === 0 && wanted !== '期'
    ? [problem('number-too-small', { key, written, limit: 1 }, place)]
    : [];
}
