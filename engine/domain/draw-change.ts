import type { Instant } from '../kernel/instant.ts';
import { EDGE_BARS } from './match-people.ts';
import type { ObjectId } from './object-id.ts';

/** Why a drawn enterprise was not in the population after all (draw/v1 §4 "Strike"). */
export const STRIKE_GROUNDS = {
  deregistered: '截止前已注销',
  'moved-out': '截止前已迁出本区',
  'out-of-scope': '截止前已不属于本事项',
  'same-enterprise': '与另一编号为同一主体',
} as const;
export type StrikeGround = keyof typeof STRIKE_GROUNDS;

/** Why an inspector is replaced, or why a slot is new. */
export const SUBSTITUTE_GROUNDS = {
  illness: '生病',
  recusal: '事后发现须回避',
  left: '离岗',
  strike: '递补任务',
} as const;
export type SubstituteGround = keyof typeof SUBSTITUTE_GROUNDS;

/** Why somebody is not who comes in: 三(三), the next follows from the seed. */
export const NOT_NEXT = {
  leaves: '就是要换下的人',
  'left-before': '先前已从这一户换下，或者已经离岗',
  uncommitted: '不在摇号以前提交的名单里',
  'on-visit': '已经参加这一户的检查',
  'at-cap': '已到每人上限',
  'carries-more': '本年任务比应替补的人多',
  'later-number': '任务一样多，由摇号结果算出的次序在后',
  ...EDGE_BARS,
} as const;
export type NotNext = keyof typeof NOT_NEXT;

interface TwoPersonChange {
  /** SHA-256 of the document that shows it. */
  readonly evidence: string;
  readonly at: Instant;
  /** `agency/post`. */
  readonly proposedBy: string;
  /** `agency/post` of another body. */
  readonly approvedBy: string;
}

/** Replaces `out` in one frame by the next ticket of its stratum; `in` is null if none is left. */
export interface Strike extends TwoPersonChange {
  readonly kind: 'strike';
  readonly frame: string;
  readonly out: ObjectId;
  readonly in: ObjectId | null;
  readonly ground: StrikeGround;
}

/** Replaces `out` in a slot; `out` is null for a slot that a strike added, `in` where nobody can come. */
export interface Substitution extends TwoPersonChange {
  readonly kind: 'substitute';
  readonly agency: string;
  readonly id: ObjectId;
  /** From 1. */
  readonly slot: number;
  readonly out: string | null;
  readonly in: string | null;
  readonly ground: SubstituteGround;
}

/** How the place of somebody of the city is filled. */
export const JOINER_RULES = { rule: '按规则递补', named: '指派' } as const;

/** 更换市级派员 (二(八)): they come beside the two who are counted, so no proof has it; the record has. */
export interface JoinerChange extends TwoPersonChange {
  readonly kind: 'replace-joiner';
  readonly agency: string;
  readonly id: ObjectId;
  /** From 1. */
  readonly slot: number;
  /** null where nobody of the city came yet, or nobody can. */
  readonly out: string | null;
  readonly in: string | null;
  readonly ground: Exclude<SubstituteGround, 'strike'>;
  /** `named` where the city sent no list, or nobody of its list can come. */
  readonly how: keyof typeof JOINER_RULES;
}

/** The smallest increase of every cap of an agency that makes its match feasible. */
export interface Relaxation {
  readonly kind: 'relax';
  readonly agency: string;
  /** What is added to every cap. */
  readonly cap: number;
  readonly evidence: string;
  readonly at: Instant;
  readonly approvedBy: string;
}

/** One entry of `changes.json`. */
export type DrawChange = Strike | Substitution | Relaxation;
