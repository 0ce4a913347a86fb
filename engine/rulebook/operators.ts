import { Engine, Operator } from 'json-rules-engine';
import type { OperatorName } from '../domain/condition.ts';

/** What json-rules-engine evaluates a leaf with; its own class, used without its asynchronous run. */
export interface LeafOperator {
  evaluate(seen: unknown, expected: unknown): boolean;
}

/** Its typings leave these out. */
interface WithOperators {
  readonly operators: { get(name: string): LeafOperator | null };
}

/** Ours, registered as json-rules-engine's are; a list of words under a text means any of them. */
const OWN_OPERATORS: readonly Operator[] = [
  new Operator('textContains', (text: string, words: Words) => namesOne(text, words), isText),
  new Operator('textLacks', (text: string, words: Words) => !namesOne(text, words), isText),
  new Operator('containsAny', (seen: Words, some: Words) => overlap(seen, some), Array.isArray),
  new Operator('containsNone', (seen: Words, some: Words) => !overlap(seen, some), Array.isArray),
] as unknown as readonly Operator[];

type Words = string | readonly string[];

/** An engine that knows every operator of the policy; a new one for each run, because runs share its state. */
export function engineWithOperators(): Engine {
  const engine = new Engine();
  for (const operator of OWN_OPERATORS) engine.addOperator(operator);
  return engine;
}

const { operators } = engineWithOperators() as unknown as WithOperators;

/** json-rules-engine would fail on an unknown operator only when the rule runs; here it never compiles. */
export function operatorNamed(name: OperatorName): LeafOperator {
  const operator = operators.get(name);
  if (operator === null) throw new RangeError(`json-rules-engine has no operator ${name}`);
  return operator;
}

function isText(seen: unknown): boolean {
  return typeof seen === 'string';
}

function namesOne(text: string, words: Words): boolean {
  return typeof words === 'string' ? text.includes(words) : words.some((word) => text.includes(word));
}

function overlap(seen: Words, some: Words): boolean {
  return [...some].some((word) => seen.includes(word));
}
