import { mostOfInstalment, totalOfInstalment } from '../../../domain/frequency-reach.ts';
import type { PolicyItem } from '../../../domain/policy.ts';
import { formatRatioPhrase } from '../../../domain/policy-ratio-phrase.ts';
import { problem } from '../../../kernel/problem.ts';
import { compare, formatPercent, ONE } from '../../../kernel/rational.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';
import { type Asked, levelsOf } from './reach-asked.ts';

/** 分次 is of a year; the reason for more than a general limit stands where the ratio does. */
export function askedByInstalments(
  item: PolicyItem,
  draft: PolicyDraft,
  { placeOf }: DraftPlaces,
): readonly Asked[] {
  return item.frequency.flatMap((limit) =>
    (limit.instalments ?? []).flatMap((way): readonly Asked[] => {
      const [total, phrase] = [totalOfInstalment(way), way.total ?? way.each];
      if (total === undefined || phrase === undefined || phrase.bound === 'atMost') return [];
      return [
        {
          what: '“分次”合计',
          written: ` ${formatPercent(total)} `,
          levels: limit.levels ?? levelsOf(item.agency, draft),
          per: limit.per ?? 'year',
          isBeyond: (most) => compare(total, most) > 0,
          mostOf: (most) => `${formatPercent(most)} 的企业`,
          place: placeOf(way, way.total === undefined ? 'each' : 'total'),
          owner: item.ratio.at(-1) ?? {},
          where: '抽查比例',
        },
      ];
    }),
  );
}

/** 分次 by itself, and a year's ratio beside it: of several ways any may be taken, so the widest counts. */
export function besideInstalments(
  { frequency, ratio }: PolicyItem,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const limits = frequency.filter((limit) => isRead(limit));
  return limits.flatMap((limit): readonly PolicyProblem[] => {
    const ways = limit.instalments ?? [];
    const over = ways.flatMap((way) => {
      const total = totalOfInstalment(way);
      if (total === undefined || compare(total, ONE) <= 0) return [];
      return [problem('instalments-over-all', { total: formatPercent(total) }, placeOf(way))];
    });
    const mosts = ways.map(mostOfInstalment);
    if (over.length > 0 || mosts.length === 0 || !mosts.every((most) => most !== undefined)) return over;
    const most = mosts.reduce((widest, one) => (compare(one, widest) > 0 ? one : widest));
    const entries = ratio.filter((entry) => isRead(entry, 'per'));
    return entries.flatMap((entry): readonly PolicyProblem[] => {
      const { value, per } = entry;
      if (value === undefined || value.bound === 'atMost' || per !== (limit.per ?? 'year')) return [];
      if (compare(value.ratio, most) <= 0) return [];
      const values = {
        ratio: formatRatioPhrase(value),
        line: placeOf(limit)?.line ?? 0,
        most: formatPercent(most),
      };
      return [problem('instalments-short', values, placeOf(entry, 'value'))];
    });
  });
}
