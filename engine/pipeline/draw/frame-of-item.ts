import type { FactValues } from '../../domain/condition.ts';
import { compareCodes } from '../../domain/draw-code.ts';
import type { FrameInput, FrameMember, QuotaInput } from '../../domain/draw-frame.ts';
import type { FactPredicate } from '../../domain/facts.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { RatioPhrase } from '../../domain/phrases.ts';
import type { PolicyItem } from '../../domain/policy.ts';
import type { DrawGroup, RatioEntry, RiskEffect } from '../../domain/policy-types.ts';
import { type InspectingLevel, type RatioInForce, ratioInForce } from '../../domain/ratio-in-force.ts';
import { ratioEntryWords } from '../../domain/ratio-words.ts';
import type { Ruling } from '../../domain/ruling.ts';
import type { Candidate } from '../../domain/sub-roster.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { compare, ONE, type Rational } from '../../kernel/rational.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type CombinedRatio, combineUplifts } from './combine-uplifts.ts';
import { findRatioEntry } from './find-ratio-entry.ts';
import type { FrameProblemCode } from './problem.ts';
import { shareOfFocus } from './share-of-focus.ts';

/** What an item's frame is built from, on the day of the cut-off. */
export interface ItemGround {
  readonly item: PolicyItem;
  /** The agency that inspects: the plan line's, else the item's. */
  readonly agency: string;
  readonly on: IsoDate;
  /** 累计份额 of the plan line for this round. */
  readonly share: Rational;
  readonly group: DrawGroup | undefined;
  readonly combine: 'largest' | 'product';
  /** 级别 of the agency: for 分级. */
  readonly level?: InspectingLevel;
  /** 比例 of the plan line, for what the list leaves to the plan. */
  readonly planned?: RatioPhrase;
  /** Members of the sub-roster. */
  readonly members: readonly Candidate[];
  /** Area of members whose town the address does not tell. */
  readonly district: string;
  /** Rulings of the risk rules in force that reach this item. */
  readonly judge: (facts: FactValues) => readonly Ruling<RiskEffect>[];
  /** 其中: who is of the class that has a ratio of its own. */
  readonly isFocus: FactPredicate;
  /** Drawn for this item earlier in the ratio's period, and not struck. */
  readonly drawnBefore: ReadonlySet<ObjectId>;
  /** Objects, or who answers for them, with as many visits of this agency this year as are allowed (年度检查频次上限). */
  readonly capReached: ReadonlySet<ObjectId>;
  /** Visited at random and on site by an agency of the group within the policy's months (轮休). */
  readonly cooling: ReadonlySet<ObjectId>;
  readonly cooldown: Rational;
}

/** A member with everything that its chance follows from. */
export interface MemberRatio {
  readonly member: FrameMember;
  readonly combined: CombinedRatio;
}

export interface ItemFrame {
  readonly frame: FrameInput;
  /** Members whom a rule could not decide for want of a fact: raised by nobody, listed. */
  readonly undecided: readonly { readonly id: ObjectId; readonly rules: readonly string[] }[];
}

/** Code of the ground 达到年度检查上限 in `why`; no rule may bear it. */
export const YEARLY_CAP = 'yearly-cap';

/** 二(五): an item's sub-roster as a frame, everyone with state, quota, ratio after uplifts, and cool-down. */
export function frameOfItem(ground: ItemGround): Result<ItemFrame, Problem<FrameProblemCode>> {
  const { item, agency, group } = ground;
  const settled = entryOf(ground);
  if (!settled.ok) return settled;
  const entry = settled.value;
  const rated = ground.members.map((member) => rateMember(ground, entry, member));
  const gaps = rated.flatMap((one) => (one.ok ? [] : one.problems));
  if (gaps.length > 0) return failed(...gaps);
  const members = rated.flatMap((one) => (one.ok ? [one.value] : []));
  return ok({
    frame: {
      frame: item.id,
      agency,
      group: group?.id ?? item.id,
      qualification: item.inspectors.qualification,
      tickets: group?.tickets ?? 'open',
      quotas: quotasOf(entry, ground.share, new Set(members.map(({ member }) => member.quota))),
      members: members.map(({ member }) => member),
    },
    undecided: members
      .filter(({ combined }) => combined.undecided.length > 0)
      .map(({ member, combined }) => ({ id: member.id, rules: combined.undecided })),
  });
}

/** The entry in force that day, come to one ratio, and to one of 其中. */
export function entryOf(ground: ItemGround): Result<RatioInForce, Problem<FrameProblemCode>> {
  const { item, on, level = 'county', planned, members } = ground;
  const entry = findRatioEntry(item.ratio, on);
  if (entry === undefined) return failed(problem('ratio-history-gap', { item: item.id, on }));
  const settled = ratioInForce(entry, { level, size: members.length, planned });
  if (settled === undefined)
    return failed(problem('ratio-left-open', { item: item.id, by: ratioEntryWords(entry) }));
  const sizes = { size: members.length, focusSize: members.filter(isOfClass(ground)).length };
  const shared = shareOfFocus(settled, sizes);
  return shared === undefined
    ? failed(problem('focus-share-impossible', { item: item.id, ...sizes }))
    : ok(shared);
}

/** One candidate's way from its facts to its place in the frame; `explain` walks it again. */
export function rateMember(
  ground: ItemGround,
  entry: RatioInForce,
  candidate: Candidate,
): Result<MemberRatio, Problem<FrameProblemCode>> {
  const { item, on, combine } = ground;
  const focus = entry.focus !== undefined && isOfClass(ground)(candidate);
  const value = focus && entry.focus !== undefined ? entry.focus.value : entry.value;
  const combined = combineUplifts({
    item: item.id,
    history: [{ ...entry, value }],
    on,
    rulings: ground.judge(candidate.facts),
    combine,
  });
  if (!combined.ok) return combined;
  const { ratio, why, excluded } = combined.value;
  const capped = isAmong(ground.capReached, candidate);
  const done = ground.drawnBefore.has(candidate.id);
  const member: FrameMember = {
    id: candidate.id,
    area: candidate.town ?? ground.district,
    state: done ? 'done' : excluded || capped ? 'excluded' : 'in',
    quota: quotaOf(focus, ratio),
    ratio,
    rho: compare(ratio, value.ratio) > 0 ? ONE : coolDown(ground, candidate),
    why: [...why, ...(capped && !done ? [YEARLY_CAP] : [])].toSorted(compareCodes),
  };
  return ok({ member, combined: combined.value });
}

/** 其中; whoever nothing is known of is not of the class. */
function isOfClass({ isFocus }: ItemGround) {
  return ({ facts }: Candidate): boolean => isFocus(facts) === true;
}

/** draw/v1 §4. Whoever a rule raised is of a high-risk class, and does not cool down; whoever a rule lowered does. */
function coolDown({ cooling, cooldown }: ItemGround, candidate: Candidate): Rational {
  return isAmong(cooling, candidate) ? cooldown : ONE;
}

/** A visit to an object (学校、工地) is on record under its own id, one to who answers for it under theirs. */
function isAmong(ids: ReadonlySet<ObjectId>, { id, enterprise }: Candidate): boolean {
  return ids.has(id) || ids.has(enterprise);
}

/** Whoever is drawn for certain is a quota of its own, draw/v1 §2. */
function quotaOf(focus: boolean, ratio: Rational): string {
  const full = compare(ratio, ONE) === 0;
  if (focus) return full ? 'focus-full' : 'focus';
  return full ? 'full' : 'base';
}

function quotasOf(entry: RatioInForce, share: Rational, used: ReadonlySet<string>): readonly QuotaInput[] {
  const quotas = [
    quotaInput('base', entry, entry.value, share),
    ...(entry.focus === undefined ? [] : [quotaInput('focus', entry, entry.focus.value, share)]),
    fullQuota('full', share),
    fullQuota('focus-full', share),
  ];
  return quotas.filter(({ quota }) => used.has(quota));
}

function quotaInput(
  quota: string,
  { minimum }: RatioEntry,
  { bound, cap }: RatioPhrase,
  share: Rational,
): QuotaInput {
  const least = quota === 'base' ? (minimum ?? 0) : 0;
  const floor = { atLeast: least, exactly: Math.max(1, least), atMost: 0 }[bound];
  return { quota, bound, minimum: floor, cap: cap ?? null, share };
}

function fullQuota(quota: string, share: Rational): QuotaInput {
  return { quota, bound: 'atLeast', minimum: 0, cap: null, share };
}
