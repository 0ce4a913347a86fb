import type { FactValue, OperatorName } from './condition.ts';
import type { Meaning } from './policy-condition-words.ts';
import type { FactDeclaration } from './policy-types.ts';

type FactType = FactDeclaration['type'];

/** What a meaning becomes for a fact of a type; a fixed `value` where the word says everything. */
export interface Asked {
  readonly operator: OperatorName;
  readonly value?: FactValue;
}

/** undefined where the question makes no sense for the type: `行业: 不少于 3`. */
export function operatorFor(meaning: Meaning, type: FactType, many: boolean): Asked | undefined {
  const asked = (many ? OF_MANY : OF_ONE)[type][meaning];
  return typeof asked === 'string' ? { operator: asked } : asked;
}

type Answers = Readonly<Partial<Record<Meaning, OperatorName | Asked>>>;

const SAME: Answers = { is: 'equal', 'one-of': 'equal', 'is-not': 'notEqual', 'none-of': 'notEqual' };
const ORDER: Answers = {
  'at-least': 'greaterThanInclusive',
  'at-most': 'lessThanInclusive',
  'more-than': 'greaterThan',
  'less-than': 'lessThan',
};
const COUNTED: Answers = {
  present: { operator: 'greaterThan', value: 0 },
  absent: { operator: 'equal', value: 0 },
};
const YES: Asked = { operator: 'equal', value: true };
const NO: Asked = { operator: 'equal', value: false };

const OF_ONE: Readonly<Record<FactType, Answers>> = {
  number: { ...SAME, ...ORDER, ...COUNTED },
  date: { ...SAME, ...ORDER },
  text: { ...SAME, contains: 'textContains', lacks: 'textLacks' },
  'yes-no': { ...SAME, present: YES, listed: YES, absent: NO, unlisted: NO },
  list: {
    is: 'contains',
    'one-of': 'contains',
    contains: 'contains',
    'is-not': 'doesNotContain',
    'none-of': 'doesNotContain',
    lacks: 'doesNotContain',
  },
};

const AMONG: Answers = { is: 'in', 'one-of': 'in', 'is-not': 'notIn', 'none-of': 'notIn' };

const OF_MANY: Readonly<Record<FactType, Answers>> = {
  number: AMONG,
  date: AMONG,
  text: AMONG,
  'yes-no': {},
  list: {
    is: 'containsAny',
    'one-of': 'containsAny',
    contains: 'containsAny',
    'is-not': 'containsNone',
    'none-of': 'containsNone',
    lacks: 'containsNone',
  },
};
