import type { PolicyItem } from '../../../domain/policy.ts';
import type { RatioEntry } from '../../../domain/policy-types.ts';
import { periodInYears } from '../../../domain/ratio-period.ts';
import { problem } from '../../../kernel/problem.ts';
import { compare, divide, formatPercent, multiply, rational } from '../../../kernel/rational.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';
import { broken } from './broken-bound.ts';

/** 频次 against 抽查比例 and the plan: what the one asks, the other must leave possible. */
export function checkFrequencies(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return draft.items.flatMap((item) => [
    ...item.ratio.flatMap((entry) => unreachable(item, entry, places)),
    ...tooManyCampaigns(item, draft, places),
  ]);
}

/** At most one visit in three years lets a third of the enterprises be drawn in a year, and no half of them. */
function unreachable(
  { id, frequency }: PolicyItem,
  entry: RatioEntry,
  { placeOf }: DraftPlaces,
): readonly PolicyProblem[] {
  const { value, per } = entry;
  const years = periodInYears(per);
  if (value === undefined || value.bound === 'atMost' || years === undefined) return [];
  return frequency.flatMap((limit): readonly PolicyProblem[] => {
    const span = limit.per === undefined ? undefined : periodInYears(limit.per);
    if (limit.scope !== 'enterprise' || limit.max === undefined || span === undefined) return [];
    if (compare(span, years) <= 0) return [];
    const most = multiply(rational(limit.max.count), divide(years, span));
    if (compare(value.ratio, most) <= 0) return [];
    const place = placeOf(entry, 'value');
    if (limit.hardness === 'generally') {
      return [
        broken(
          { item: id, bound: `频次（每户最多 ${limit.max.count} 次）`, where: '抽查比例' },
          entry,
          place,
        ),
      ];
    }
    const values = { ratio: formatPercent(value.ratio), most: formatPercent(most), max: limit.max.count };
    return [problem('ratio-unreachable', values, place)];
  });
}

/** 抽查活动 in a year: no more rounds in the plan than the item allows. */
function tooManyCampaigns(
  { id, frequency }: PolicyItem,
  { plans }: PolicyDraft,
  { placeOf }: DraftPlaces,
): readonly PolicyProblem[] {
  const limit = frequency.find(({ scope, per, max }) => scope === 'campaign' && per === 'year' && max);
  const most = limit?.max?.count;
  if (limit === undefined || most === undefined) return [];
  return plans.flatMap(({ lines }): readonly PolicyProblem[] => {
    const rounds = lines
      .filter(({ items }) => items.includes(id))
      .flatMap((line) => line.rounds.map((round) => ({ line, round })));
    const extra = rounds[most];
    if (extra === undefined) return [];
    const place = placeOf(extra.round, 'round');
    if (limit.hardness === 'generally') {
      return [
        broken(
          { item: id, bound: `频次（每年最多 ${most} 次抽查活动）`, where: '计划行' },
          extra.line,
          place,
        ),
      ];
    }
    return [problem('campaigns-exceeded', { item: id, planned: rounds.length, most }, place)];
  });
}
