import { limitsLevel, reachWithin } from '../../../domain/frequency-reach.ts';
import type { RatioPhrase } from '../../../domain/phrases.ts';
import type { PolicyItem } from '../../../domain/policy.ts';
import { formatRatioPhrase } from '../../../domain/policy-ratio-phrase.ts';
import type { RatioEntry } from '../../../domain/policy-types.ts';
import { type InspectingLevel, levelOf } from '../../../domain/ratio-in-force.ts';
import { type Place, problem } from '../../../kernel/problem.ts';
import { compare, formatPercent, type Rational } from '../../../kernel/rational.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';
import { broken } from './broken-bound.ts';

/** Something that asks for draws, with what the limits must leave of a sub-roster for it. */
export interface Asked {
  /** 抽查比例, 这一档的抽查比例…, as the message names it. */
  readonly what: string;
  readonly written: string;
  /** Levels whose limits bind it. */
  readonly levels: readonly InspectingLevel[];
  readonly per: RatioEntry['per'];
  readonly isBeyond: (most: Rational) => boolean;
  /** What may be drawn at most, in words. */
  readonly mostOf: (most: Rational) => string;
  readonly place: Place | undefined;
  /** Bears the 理由 for which a limit that holds 一般 may be exceeded, and how that part is called. */
  readonly owner: { readonly reason?: string };
  readonly where: string;
}

/** Every limit of the item that leaves less than is asked: refused, or where it holds 一般 told with its reason. */
export function beyond(
  { id, frequency }: PolicyItem,
  asked: Asked,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  if (!isRead(asked.owner, 'per', 'reason')) return [];
  const limits = frequency.filter((limit) => isRead(limit));
  return limits.flatMap((limit): readonly PolicyProblem[] => {
    const most = reachWithin(limit, asked.per);
    if (most === undefined || limit.max === undefined || !limitsLevel(limit, asked.levels)) return [];
    if (!asked.isBeyond(most)) return [];
    const max = limit.max.count;
    if (limit.hardness === 'generally') {
      const bound = `频次（每户最多 ${max} 次）`;
      return [broken({ item: id, bound, where: asked.where }, asked.owner, asked.place)];
    }
    const values = {
      what: asked.what,
      asked: asked.written,
      line: placeOf(limit)?.line ?? 0,
      per: PERIODS[limit.per ?? 'year'],
      max,
      period: PERIODS[asked.per],
      most: asked.mostOf(most),
    };
    return [problem('ratio-unreachable', values, asked.place)];
  });
}

const PERIODS: Readonly<Record<RatioEntry['per'], string>> = {
  month: '一个月',
  quarter: '一个季度',
  'half-year': '半年',
  year: '一年',
  'two-years': '两年',
  'three-years': '三年',
  'permit-validity': '许可有效期',
  'filing-validity': '备案有效期',
};

/** A ratio that asks for so much at least; undefined for 不超过. */
export function ratioAsked(
  value: RatioPhrase | undefined,
): Pick<Asked, 'written' | 'isBeyond' | 'mostOf'> | undefined {
  if (value === undefined || value.bound === 'atMost') return undefined;
  return {
    written: ` ${formatRatioPhrase(value)} `,
    isBeyond: (most) => compare(value.ratio, most) > 0,
    mostOf: (most) => `${formatPercent(most)} 的企业`,
  };
}

/** The level of the agency that inspects: a district's own unless it is the city's. */
export function levelsOf(agency: string, { agencies }: PolicyDraft): readonly InspectingLevel[] {
  return [levelOf(agencies.find(({ id }) => id === agency) ?? { level: 'district' })];
}
