import type { ConditionValue, FactValue, OperatorName } from './condition.ts';
import type { Ternary } from './facts.ts';
import type { Citation } from './policy-types.ts';

/** One comparison of a condition, with the value it saw. */
export interface LeafSeen {
  /** Fact id, and its Chinese name. */
  readonly fact: string;
  readonly name: string;
  readonly operator: OperatorName;
  readonly expected: ConditionValue;
  /** What was there, or what absence means (缺失); undefined where that is 未知. */
  readonly seen: FactValue | undefined;
  readonly verdict: Ternary;
}

/** What a condition says of one subject, and on what. */
export interface Weighed {
  readonly verdict: Ternary;
  readonly leaves: readonly LeafSeen[];
}

/** What one rule says of one enterprise (or finding …), with everything needed to explain it. */
export interface Ruling<Effect> {
  /** The rule's file name without `.yaml`; a code of draw.md §0. */
  readonly ruleId: string;
  readonly name: string;
  /** 'unknown' = 无法判断: listed, raises nobody. */
  readonly applies: Ternary;
  readonly effect: Effect;
  /** 说明 with its blanks filled; '' where the rule gives none. */
  readonly reasonText: string;
  readonly seen: readonly LeafSeen[];
  readonly basis: readonly Citation[];
  /** Whether the rule itself may be named in public (公开). */
  readonly public: boolean;
}
