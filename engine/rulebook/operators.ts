import { Engine } from 'json-rules-engine';
import type { ConditionValue, FactValue, OperatorName } from '../domain/condition.ts';

/** Says whether a fact's value and the condition's value fit. */
export interface Operator {
  evaluate(seen: FactValue, expected: ConditionValue): boolean;
}

/** Ours, in json-rules-engine's way of adding one; a list of words under a text means any of them. */
const OWN: Readonly<Partial<Record<OperatorName, (seen: never, expected: never) => boolean>>> = {
  textContains: (seen: string, expected: string | readonly string[]) => namesOne(seen, expected),
  textLacks: (seen: string, expected: string | readonly string[]) => !namesOne(seen, expected),
  containsAny: (seen: readonly string[], expected: readonly string[]) =>
    expected.some((word) => seen.includes(word)),
  containsNone: (seen: readonly string[], expected: readonly string[]) =>
    !expected.some((word) => seen.includes(word)),
};

/** A json-rules-engine with our operators, for the rulebook and for the tests that compare with it. */
export function engineWithOperators(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const [name, evaluate] of Object.entries(OWN)) engine.addOperator(name, evaluate);
  return engine;
}

const known = (engineWithOperators() as unknown as { operators: { get(name: string): Operator | null } })
  .operators;

/** json-rules-engine's own operator: what it says is what the rule means. Throws on a name that it does not know. */
export function operatorNamed(name: OperatorName): Operator {
  const operator = known.get(name);
  if (operator === null) throw new Error(`unknown operator: ${name}`);
  return operator;
}

function namesOne(text: string, words: string | readonly string[]): boolean {
  return typeof words === 'string' ? text.includes(words) : words.some((word) => text.includes(word));
}
