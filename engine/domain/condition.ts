import type { IsoDate } from '../kernel/iso-date.ts';

/** Value of a fact: number (数), text (文本), yes-no (是否), list (列表). A date (日期) is its text. */
export type FactValue = number | string | boolean | readonly string[] | IsoDate;

/** What a fact is compared with: one value, or several of which it is one. */
export type ConditionValue = FactValue | readonly number[];

/** Fact id → value. A fact that is not there is absent: its declaration says what that means. */
export type FactValues = Readonly<Record<string, FactValue>>;

export const OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'contains',
  'doesNotContain',
  'textContains', // 文本包含
  'textLacks', // 文本不含
  'containsAny', // 列表与列表有交集
  'containsNone',
] as const;
export type OperatorName = (typeof OPERATORS)[number];

/** One comparison (单项条件), in json-rules-engine's form; `fact` is a fact id of `rules/facts.yaml`. */
export interface ConditionLeaf {
  readonly fact: string;
  readonly operator: OperatorName;
  readonly value: ConditionValue;
}

/**
 * A condition (对象, 当) in json-rules-engine's form, with fact ids; made by `readCondition`.
 * `{ all: [] }` is everybody (全部), and there is no empty `any`.
 */
export type Condition =
  | ConditionLeaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** 结果 of a case: the rule does not apply, cannot be decided, or has this effect. */
export type CaseExpectation = 'not-applicable' | 'undecided' | Readonly<Record<string, unknown>>;
