import type { RatioPhrase } from '../../../domain/phrases.ts';
import type { PolicyItem } from '../../../domain/policy.ts';
import type { RatioEntry, RatioTier } from '../../../domain/policy-types.ts';
import { floor, multiply, type Rational, rational } from '../../../kernel/rational.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';
import { askedByInstalments, besideInstalments } from './check-instalments.ts';
import { type Asked, beyond, levelsOf, ratioAsked } from './reach-asked.ts';

/**
 * 频次 of 同一企业 against everything that asks for draws. At most `max` visits in a span leave `max × period ÷ span`
 * of a sub-roster for one period (`reachWithin`; exact fractions), by the limits of the level that inspects:
 *
 * - 值: the ratio must not be above that share; 不超过 asks for nothing and is never judged.
 * - 分级: each level's ratio against the limits that speak of that level.
 * - 分档: a tier's ratio likewise; its 至少 against the share of its largest sub-roster (户数不超过), rounded down:
 *   refused only where no size within the tier can give so many. A last tier without end is left to the roster.
 * - 其中 (重点): the ratio of the focus units, or of the total that they are to make up; a part of the sample asks for
 *   no draw of its own.
 * - 分次: each way's 合计, or 次数 × 每次, in a year; all of them are at most 100 %, as nobody is drawn twice.
 * - 计划行 比例: over the period of the list's entry.
 */
export function checkReach(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return [
    ...draft.items.flatMap((item) => {
      const asked = [
        ...item.ratio.flatMap((entry) => askedByEntry(item, entry, draft, places)),
        ...askedByInstalments(item, draft, places),
      ];
      return [...asked.flatMap((one) => beyond(item, one, places)), ...besideInstalments(item, places)];
    }),
    ...planned(draft, places),
  ];
}

function askedByEntry(
  item: PolicyItem,
  entry: RatioEntry,
  draft: PolicyDraft,
  { placeOf }: DraftPlaces,
): readonly Asked[] {
  const shared = { levels: levelsOf(item.agency, draft), per: entry.per, owner: entry, where: '抽查比例' };
  const ask = (
    what: string,
    part: object,
    value: RatioPhrase | undefined,
    levels = shared.levels,
  ): readonly Asked[] => {
    const ratio = ratioAsked(value);
    return ratio === undefined ? [] : [{ ...shared, ...ratio, levels, what, place: placeOf(part, 'value') }];
  };
  const { focus } = entry;
  return [
    ...ask('抽查比例', entry, entry.value),
    ...(entry.levels ?? []).flatMap((level) => ask('这一级的抽查比例', level, level.value, level.levels)),
    ...(entry.tiers ?? []).flatMap((tier) => [
      ...ask('这一档的抽查比例', tier, tier.value),
      ...leastOfTier(tier).map((least) => ({ ...shared, ...least, place: placeOf(tier, 'minimum') })),
    ]),
    ...(focus === undefined || focus.of === 'sample' ? [] : ask('重点单位的抽查比例', focus, focus.value)),
  ];
}

/** 10 户以下的至少 2 户: judged by the largest sub-roster that the tier is for. A smaller one than asked is drawn whole. */
function leastOfTier({
  minimum,
  upTo,
}: RatioTier): readonly Pick<Asked, 'what' | 'written' | 'isBeyond' | 'mostOf'>[] {
  if (minimum === undefined || upTo === undefined) return [];
  const most = (share: Rational) => floor(multiply(share, rational(upTo)));
  return [
    {
      what: '这一档',
      written: `至少 ${minimum} 户`,
      isBeyond: (share) => BigInt(Math.min(minimum, upTo)) > most(share),
      mostOf: (share) => `${most(share)} 户（子库最多 ${upTo} 户）`,
    },
  ];
}

/** What a plan line settles where the list leaves it open, by the limits of who inspects. */
function planned(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return draft.plans.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const ratio = ratioAsked(line.ratio);
      if (ratio === undefined) return [];
      return line.items.flatMap((id) => {
        const item = draft.items.find((one) => one.id === id);
        if (item === undefined) return [];
        const asked = {
          ...ratio,
          what: `${id} 的计划比例`,
          levels: levelsOf(line.agency ?? item.agency, draft),
          per: item.ratio.at(-1)?.per ?? 'year',
          place: places.placeOf(line, 'ratio'),
          owner: line,
          where: '计划行',
        };
        return beyond(item, asked, places);
      });
    }),
  );
}
