import type { RatioPhrase } from '../../../domain/phrases.ts';
import type { PolicyItem } from '../../../domain/policy.ts';
import { formatRatioPhrase } from '../../../domain/policy-ratio-phrase.ts';
import type { PlanLine, RatioEntry, RatioTier } from '../../../domain/policy-types.ts';
import { breaksRatio } from '../../../domain/ratio-in-force.ts';
import { type Place, problem } from '../../../kernel/problem.ts';
import { compare } from '../../../kernel/rational.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';
import { broken } from './broken-bound.ts';

/** 值, 分级, 分档, 随同, 按文件: an entry says the ratio in one of these ways, or who decides it. */
const FORMS = ['value', 'levels', 'tiers', 'attachedTo', 'byDocument'] as const;

/** What the schema leaves open of 抽查比例, 频次 and 审查, and what the plan may say of a ratio. */
export function checkRatioForms(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return [
    ...draft.items.flatMap((item) => [
      ...item.ratio.flatMap((entry) => [...formOf(entry, places), ...tiersOf(entry, places)]),
      ...periods(item, places),
      ...opinions(item, places),
      ...unfavourable(item, places),
    ]),
    ...draft.plans.flatMap(({ lines }) => lines.flatMap((line) => plannedRatio(line, draft, places))),
  ];
}

function formOf(entry: RatioEntry, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  const forms = FORMS.filter((form) => entry[form] !== undefined);
  if (forms.length === 0 && entry.deciders === undefined) {
    return isRead(entry) ? [problem('ratio-form-missing', {}, placeOf(entry))] : [];
  }
  const [, second] = forms;
  return second === undefined ? [] : [problem('ratio-form-twice', {}, placeOf(entry, second))];
}

/** Each tier has a ratio or a least number, and begins where the one before ends. */
function tiersOf({ tiers = [] }: RatioEntry, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  if (!isRead(tiers)) return [];
  return tiers.flatMap((tier, i): readonly PolicyProblem[] => {
    const before = tiers[i - 1];
    if (tier.value === undefined && tier.minimum === undefined) {
      return [problem('tier-empty', {}, placeOf(tier))];
    }
    if (joins(before, tier) && (i < tiers.length - 1 || tier.upTo === undefined)) return [];
    return [problem('tiers-gap', { from: tier.from ?? '', before: before?.upTo ?? '' }, placeOf(tier))];
  });
}

function joins(before: RatioTier | undefined, { from }: RatioTier): boolean {
  if (before === undefined) return from === undefined || from === 0;
  return before.upTo !== undefined && (from ?? before.upTo) === before.upTo;
}

/** Campaigns and visits are counted over a period. */
function periods({ frequency }: PolicyItem, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  return frequency
    .filter((limit) => isRead(limit, 'scope', 'per'))
    .filter(({ scope, per }) => per === undefined && (scope === 'enterprise' || scope === 'campaign'))
    .map((limit) => problem('key-missing', { key: '周期' }, placeOf(limit)));
}

/** 合法性审查, 二(四): who reviewed under which number, and an opinion on each of the three. */
function opinions({ review }: PolicyItem, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  if (review === undefined || !isRead(review)) return [];
  const { post, number, legality, appropriateness, operability } = review;
  const parts = {
    岗位: post,
    文号: number,
    合法性: legality,
    适当性: appropriateness,
    可操作性: operability,
  };
  const missing = Object.entries(parts).flatMap(([name, part]) => (part === undefined ? [name] : []));
  return missing.length === 0
    ? []
    : [problem('review-incomplete', { missing: missing.join('、') }, placeOf(review))];
}

/** What the review found unlawful, unfit or unworkable is not to be listed. */
function unfavourable(
  { id, review }: PolicyItem,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  if (review === undefined) return [];
  const opinions = [
    ['legality', '合法性'],
    ['appropriateness', '适当性'],
    ['operability', '可操作性'],
  ] as const;
  return opinions.flatMap(([key, name]): readonly PolicyProblem[] => {
    const opinion = review[key] ?? '';
    if (!/^(?:否|无|不|未通过|违|基本不)/u.test(opinion) || !isRead(review, key)) return [];
    return [problem('review-unfavourable', { item: id, name, opinion }, placeOf(review, key))];
  });
}

/** A plan settles what the list leaves to it; a fixed ratio is not the plan's to change, unless it holds 一般. */
function plannedRatio(line: PlanLine, { items }: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  const { ratio } = line;
  if (ratio === undefined || !places.isRead(line, 'reason')) return [];
  return line.items.flatMap((id): readonly PolicyProblem[] => {
    const item = items.find((one) => one.id === id);
    const entry = item?.ratio.at(-1);
    const fixed = entry?.value;
    if (item === undefined || entry === undefined || fixed === undefined) return [];
    if (!places.isRead(item, 'ratio')) return [];
    const asked = { item: id, line, ratio, fixed, place: places.placeOf(line, 'ratio') };
    return entry.hardness === 'generally' ? besideGeneral(asked) : besideFixed(asked, entry);
  });
}

interface AskedRatio {
  readonly item: string;
  readonly line: PlanLine;
  readonly ratio: RatioPhrase;
  readonly fixed: RatioPhrase;
  readonly place: Place | undefined;
}

function besideGeneral({ item, line, ratio, fixed, place }: AskedRatio): readonly PolicyProblem[] {
  if (!breaksRatio(ratio, fixed)) return [];
  return [broken({ item, bound: `抽查比例（${formatRatioPhrase(fixed)}）`, where: '计划行' }, line, place)];
}

function besideFixed(
  { item, ratio, fixed, place }: AskedRatio,
  { specialPlan }: RatioEntry,
): readonly PolicyProblem[] {
  const values = { item, planned: formatRatioPhrase(ratio), listed: formatRatioPhrase(fixed) };
  if (specialPlan === undefined) return [problem('plan-ratio-fixed', values, place)];
  const falls = specialPlan === 'not-lower' && compare(ratio.ratio, fixed.ratio) < 0;
  return falls ? [problem('plan-ratio-below', values, place)] : [];
}
