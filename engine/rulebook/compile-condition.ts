import type { Condition, ConditionLeaf, FactValue, FactValues } from '../domain/condition.ts';
import type { FactPredicate, Ternary } from '../domain/facts.ts';
import { type FactTable, factTable, OPERATORS_OF_TYPE } from '../domain/policy-facts.ts';
import type { FactDeclaration } from '../domain/policy-types.ts';
import type { LeafSeen, Weighed } from '../domain/ruling.ts';
import { requireDeclaredType, valueOfAbsence } from './fact-absence.ts';
import { operatorNamed } from './operators.ts';

/** A condition (对象, 当) made ready once, asked many times. */
export type CompiledCondition = (facts: FactValues) => Weighed;

/**
 * A condition that `readCondition` made, as a function that tells every comparison and the value it saw. Each
 * comparison is json-rules-engine's own; a fact that is missing and 未知 never reaches it, and leaves the whole
 * undecided unless the other branches decide (Kleene; DMN says the same). Throws on what `readCondition` refuses.
 */
export function compileCondition(
  condition: Condition,
  declarations: readonly FactDeclaration[],
): CompiledCondition {
  const node = compileNode(condition, factTable(declarations));
  return (facts) => {
    const leaves: LeafSeen[] = [];
    return { verdict: node(facts, leaves), leaves };
  };
}

/** The verdict alone, and faster: looks no further than the first branch that decides. */
export function compilePredicate(
  condition: Condition,
  declarations: readonly FactDeclaration[],
): FactPredicate {
  const node = compileNode(condition, factTable(declarations));
  return (facts) => node(facts);
}

/** With `leaves` every branch is looked at and noted; without, only as far as needed. */
type CompiledNode = (facts: FactValues, leaves?: LeafSeen[]) => Ternary;

function compileNode(condition: Condition, facts: FactTable): CompiledNode {
  if ('all' in condition) return compileGroup(condition.all, facts, false);
  if ('any' in condition) {
    if (condition.any.length === 0) throw new RangeError('an empty any would be true in json-rules-engine');
    return compileGroup(condition.any, facts, true);
  }
  if ('not' in condition) {
    const inner = compileNode(condition.not, facts);
    return (values, leaves) => negated(inner(values, leaves));
  }
  return compileLeaf(condition, facts);
}

/** `any` is decided by the first true, `all` by the first false. */
function compileGroup(members: readonly Condition[], facts: FactTable, deciding: boolean): CompiledNode {
  const nodes = members.map((member) => compileNode(member, facts));
  return (values, leaves) => {
    let verdict: Ternary = !deciding;
    for (const node of nodes) {
      verdict = joined(verdict, node(values, leaves), deciding);
      if (verdict === deciding && leaves === undefined) break;
    }
    return verdict;
  };
}

/** Kleene's and (deciding: false) and or (deciding: true) of two verdicts. */
function joined(a: Ternary, b: Ternary, deciding: boolean): Ternary {
  if (a === deciding || b === deciding) return deciding;
  return a === 'unknown' ? a : b;
}

function negated(verdict: Ternary): Ternary {
  return verdict === 'unknown' ? verdict : !verdict;
}

function compileLeaf(leaf: ConditionLeaf, facts: FactTable): CompiledNode {
  const fact = askableFact(leaf, facts);
  const [operator, absence, { value: expected }] = [operatorNamed(leaf.operator), valueOfAbsence(fact), leaf];
  return (values, leaves) => {
    const seen = valueSeen(values, fact, absence);
    const verdict = seen === undefined ? 'unknown' : operator.evaluate(seen, expected);
    leaves?.push({ fact: fact.id, name: fact.name, operator: leaf.operator, expected, seen, verdict });
    return verdict;
  };
}

function askableFact({ fact: id, operator, value }: ConditionLeaf, facts: FactTable): FactDeclaration {
  const fact = facts.find(id);
  if (fact === undefined || fact.id !== id) throw new RangeError(`no fact ${id}`);
  if (!OPERATORS_OF_TYPE[fact.type].includes(operator))
    throw new RangeError(`${operator} of ${fact.type} ${id}`);
  if (value === null || value === undefined) throw new RangeError(`${id} compared with nothing`);
  return fact;
}

function valueSeen(
  values: FactValues,
  fact: FactDeclaration,
  absence: FactValue | undefined,
): FactValue | undefined {
  const given = Object.hasOwn(values, fact.id) ? values[fact.id] : undefined;
  if (given === undefined || given === null) return absence;
  requireDeclaredType(given, fact);
  return given;
}
