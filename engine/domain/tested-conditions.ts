import type { Condition } from './condition.ts';
import type { Policy } from './policy.ts';
import type { ConditionCase, Indicator, Scoring } from './policy-types.ts';

/** A condition outside the rules that cases may try: 对象 of an item, 当 of what an indicator counts. */
export interface TestedCondition {
  readonly name: string;
  readonly condition: Condition;
  /** Whether a case tries this condition. */
  readonly isTriedBy: (one: ConditionCase) => boolean;
}

const PARTS = { numerator: '分子', denominator: '分母', each: '每' } as const;
type Part = keyof typeof PARTS;

/** In the order of items, blocks and indicators. */
export function testedConditions({
  items,
  assessment,
}: Pick<Policy, 'items' | 'assessment'>): readonly TestedCondition[] {
  return [
    ...items.map(({ id, name, objects }) => ({
      name: `${id} ${name}`,
      condition: objects,
      isTriedBy: ({ item }: ConditionCase) => item === id,
    })),
    ...assessment.flatMap(({ indicators }) => indicators.flatMap(ofIndicator)),
  ];
}

function ofIndicator({ name, scoring }: Indicator): readonly TestedCondition[] {
  return partsOf(scoring).map(([part, condition]) => ({
    name: `指标“${name}”的${PARTS[part]}`,
    condition,
    // Where an indicator has one condition only, a case need not say which.
    isTriedBy: (one) =>
      one.indicator === name && (one.part === undefined ? partsOf(scoring).length === 1 : one.part === part),
  }));
}

function partsOf(scoring: Scoring): readonly (readonly [Part, Condition])[] {
  return (Object.keys(PARTS) as Part[]).flatMap((part) => {
    const when = scoring[part]?.when;
    return when === undefined ? [] : [[part, when] as const];
  });
}
