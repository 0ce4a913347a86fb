import type { Instant } from '../kernel/instant.ts';
import type { IsoDate } from '../kernel/iso-date.ts';

/** What of the policy is published in numbered editions (版本). */
export const EDITION_KINDS = { items: '事项清单', plan: '年度计划', rules: '规则' } as const;
export type EditionKind = keyof typeof EDITION_KINDS;

/** One edition of one part: from its publication until the next. */
export interface Edition {
  readonly kind: EditionKind;
  /** From 1 without a gap, per kind. */
  readonly number: number;
  /** SHA-256 of the canonical JSON of this part alone: the same digest is the same edition. */
  readonly digest: string;
}

/** Body of `policy-published`: the parts that changed, and the whole policy as it then stood, frozen. */
export interface PublishedPolicy {
  readonly editions: readonly Edition[];
  /** Digest of the frozen canonical JSON of the whole policy (`compiledPolicy`). */
  readonly compiled: string;
  /** Digest of the frozen text of policy.sums. */
  readonly policySums: string;
  readonly effective: IsoDate;
  /** What changed and why (修订说明). */
  readonly why: string;
  /** `agency/post` of whoever approved; not the post that published. */
  readonly approvedBy: string;
}

export interface StandingPublication extends PublishedPolicy {
  readonly seq: number;
  readonly at: Instant;
}

/** Stream `editions`. */
export interface EditionsState {
  readonly seq: number;
  /** In the order published; the last is in force. */
  readonly publications: readonly StandingPublication[];
}

export const NO_EDITIONS: EditionsState = { seq: 0, publications: [] };
