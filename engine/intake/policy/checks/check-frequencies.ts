import type { PolicyItem } from '../../../domain/policy.ts';
import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';
import { broken } from './broken-bound.ts';

/** 频次 of 抽查活动 against the plan: what the one asks, the other must leave possible. */
export function checkFrequencies(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return draft.items.flatMap((item) => tooManyCampaigns(item, draft, places));
}

/** 抽查活动 in a year: no more rounds in the plan than the item allows. */
function tooManyCampaigns(
  { id, frequency }: PolicyItem,
  { plans }: PolicyDraft,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const limit = frequency.find(({ scope, per, max }) => scope === 'campaign' && per === 'year' && max);
  const most = limit?.max?.count;
  if (limit === undefined || most === undefined || !isRead(limit)) return [];
  return plans.flatMap(({ lines }): readonly PolicyProblem[] => {
    const rounds = lines
      .filter(({ items }) => items.includes(id))
      .flatMap((line) => line.rounds.map((round) => ({ line, round })));
    const extra = rounds[most];
    if (extra === undefined || !isRead(extra.line, 'reason')) return [];
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
