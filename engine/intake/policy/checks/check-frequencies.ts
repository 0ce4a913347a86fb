import { limitsLevel } from '../../../domain/frequency-reach.ts';
import type { PolicyItem } from '../../../domain/policy.ts';
import { problem, warning } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';
import { broken } from './broken-bound.ts';
import { levelsOf } from './reach-asked.ts';

/** 频次 of 抽查活动 against the plan: what the one asks, the other must do; and what cannot be counted as it is written. */
export function checkFrequencies(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return draft.items.flatMap((item) => [
    ...tooManyCampaigns(item, draft, places),
    ...tooFewCampaigns(item, draft, places),
    ...countedByYear(item, places),
  ]);
}

/** 级别: of several limits, those of the level that inspects. */
function yearlyCampaigns({ agency, frequency }: PolicyItem, draft: PolicyDraft): PolicyItem['frequency'] {
  const levels = levelsOf(agency, draft);
  return frequency.filter(
    (limit) => limit.scope === 'campaign' && limit.per === 'year' && limitsLevel(limit, levels),
  );
}

/** 抽查活动 in a year: no fewer rounds in the plan than the item asks for. */
function tooFewCampaigns(
  item: PolicyItem,
  draft: PolicyDraft,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const limit = yearlyCampaigns(item, draft).find(({ min }) => min !== undefined);
  const least = limit?.min?.count;
  if (limit === undefined || least === undefined || !isRead(limit)) return [];
  return draft.plans.flatMap(({ lines }) =>
    lines
      .filter(({ items, rounds }) => items.includes(item.id) && rounds.length < least && isRead(rounds, '*'))
      .map((line) => {
        const values = { item: item.id, planned: line.rounds.length, least };
        return warning('campaigns-short', values, placeOf(line, 'rounds'));
      }),
  );
}

/** No roster has the day on which a licence was given: the draw counts the visits of the year. */
function countedByYear({ id, frequency }: PolicyItem, { placeOf }: DraftPlaces): readonly PolicyProblem[] {
  return frequency
    .filter(({ scope, per }) => scope === 'enterprise' && /-validity$/u.test(per ?? ''))
    .map((limit) => {
      const span = limit.per === 'permit-validity' ? '许可有效期' : '备案有效期';
      return warning('validity-counted-by-year', { item: id, span }, placeOf(limit, 'per'));
    });
}

/** 抽查活动 in a year: no more rounds in the plan than the item allows. */
function tooManyCampaigns(
  item: PolicyItem,
  draft: PolicyDraft,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const { id } = item;
  const limit = yearlyCampaigns(item, draft).find(({ max }) => max !== undefined);
  const most = limit?.max?.count;
  if (limit === undefined || most === undefined || !isRead(limit)) return [];
  return draft.plans.flatMap(({ lines }): readonly PolicyProblem[] => {
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
