import { compare, ONE, rational } from '../kernel/rational.ts';
import type { RatioPhrase } from './phrases.ts';
import type { Agency, RatioEntry, RatioTier } from './policy-types.ts';

/** An entry of 抽查比例 that has come to one ratio, for one agency's sub-roster. */
export type RatioInForce = RatioEntry & {
  readonly value: RatioPhrase;
  /** What the two ratios were counted from where 其中 is counted by the sample or by the total. */
  readonly counted?: FocusCount;
};

/** 占: 样本, 占: 总数: what the list says, and what it comes to in one sub-roster. */
export interface FocusCount {
  readonly of: 'sample' | 'total';
  /** 值 of the whole, as listed. */
  readonly value: RatioPhrase;
  /** 值 of 其中, as listed. */
  readonly focus: RatioPhrase;
  readonly size: number;
  readonly focusSize: number;
  /** Enterprises of the class that are to be drawn in the period. */
  readonly count: number;
}

/** 级别 of whoever inspects: a district's own agency stands at the county's level. */
export type InspectingLevel = NonNullable<RatioEntry['levels']>[number]['levels'][number];

export interface RatioCircumstances {
  readonly level: InspectingLevel;
  /** 子库户数: for 分档. */
  readonly size: number;
  /** 比例 that the plan line gives. */
  readonly planned: RatioPhrase | undefined;
}

/** 区级 is the county's level, 市级 the city's. */
export function levelOf({ level }: Pick<Agency, 'level'>): InspectingLevel {
  return level === 'city' ? 'city' : 'county';
}

/**
 * The one ratio that 分级, 分档 and the plan leave. undefined where the list leaves it to somebody who has not said:
 * by plan, by another document, by whoever decides, or 随同 (never drawn by itself).
 */
export function ratioInForce(entry: RatioEntry, circumstances: RatioCircumstances): RatioInForce | undefined {
  const { planned, level, size } = circumstances;
  if (entry.attachedTo !== undefined) return undefined;
  if (entry.tiers !== undefined) return ofTier(entry, entry.tiers, size);
  const fixed = entry.value ?? entry.levels?.find(({ levels }) => levels.includes(level))?.value;
  const value = fixed === undefined || yieldsToPlan(entry) ? (planned ?? fixed) : fixed;
  return value === undefined ? undefined : { ...entry, value };
}

/** 或按专项计划确定, or a ratio that holds 一般: the plan's number goes before the list's. */
function yieldsToPlan({ specialPlan, hardness }: RatioEntry): boolean {
  return specialPlan !== undefined || hardness === 'generally';
}

/** Whether a plan's ratio is outside what the list allows. */
export function breaksRatio(planned: RatioPhrase, listed: RatioPhrase): boolean {
  const { bound, ratio, cap } = listed;
  if (cap !== undefined && compare(planned.cap ?? planned.ratio, cap) > 0) return true;
  const side = compare(planned.ratio, ratio);
  return bound === 'exactly' ? side !== 0 : bound === 'atLeast' && side < 0;
}

/** `至少 2 户` of 8 is a quarter of them: the ratio that makes the draw take two. */
function ofTier(entry: RatioEntry, tiers: readonly RatioTier[], size: number): RatioInForce | undefined {
  const tier = tiers.find(
    ({ from = 0, upTo = Number.POSITIVE_INFINITY }) => size <= upTo && (size > from || from === 0),
  );
  if (tier === undefined) return undefined;
  const { minimum } = tier;
  const counted = minimum === undefined ? undefined : atLeast(minimum, size);
  const value = tier.value ?? counted;
  if (value === undefined) return undefined;
  return { ...entry, value, ...(minimum === undefined ? {} : { minimum }) };
}

function atLeast(minimum: number, size: number): RatioPhrase {
  const ratio = rational(minimum, Math.max(size, 1));
  return { bound: 'atLeast', ratio: compare(ratio, ONE) > 0 ? ONE : ratio };
}
