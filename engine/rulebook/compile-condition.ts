import type { Condition, ConditionLeaf, FactValue, FactValues } from '../domain/condition.ts';
import type { Ternary } from '../domain/facts.ts';
import type { FactDeclaration } from '../domain/policy-types.ts';
import type { LeafSeen, Weighed } from '../domain/ruling.ts';
import { operatorNamed } from './operators.ts';

/** A condition (对象, 当) made ready once, asked many times. */
export type CompiledCondition = (facts: FactValues) => Weighed;

/**
 * Three-valued: a comparison with an unknown fact is undecided, and so is the whole unless the rest decides it
 * (Kleene; DMN says the same). An unknown never reaches json-rules-engine, for which it would be false or an error.
 * Throws on a fact that `rules/facts.yaml` does not declare: the loader has refused it already.
 */
export function compileCondition(
  condition: Condition,
  declarations: readonly FactDeclaration[],
): CompiledCondition {
  const declared = new Map(declarations.map((fact) => [fact.id, fact]));
  const weigh = compile(condition, declared);
  return (facts) => {
    const leaves: LeafSeen[] = [];
    return { verdict: weigh(facts, leaves), leaves };
  };
}

type Weigh = (facts: FactValues, leaves: LeafSeen[]) => Ternary;

function compile(condition: Condition, declared: ReadonlyMap<string, FactDeclaration>): Weigh {
  if ('all' in condition) {
    const members = condition.all.map((member) => compile(member, declared));
    return (facts, leaves) => conjunction(members.map((weigh) => weigh(facts, leaves)));
  }
  if ('any' in condition) {
    const members = condition.any.map((member) => compile(member, declared));
    return (facts, leaves) => negation(conjunction(members.map((weigh) => negation(weigh(facts, leaves)))));
  }
  if ('not' in condition) {
    const inner = compile(condition.not, declared);
    return (facts, leaves) => negation(inner(facts, leaves));
  }
  return compileLeaf(condition, declared.get(condition.fact));
}

function compileLeaf(
  { fact, operator, value }: ConditionLeaf,
  declaration: FactDeclaration | undefined,
): Weigh {
  if (declaration === undefined) throw new Error(`fact is not declared: ${fact}`);
  const comparison = operatorNamed(operator);
  return (facts, leaves) => {
    const seen = facts[fact] ?? meaningOfAbsence(declaration);
    const verdict = seen === undefined ? 'unknown' : comparison.evaluate(seen, value);
    leaves.push({ fact, name: declaration.name, operator, expected: value, seen, verdict });
    return verdict;
  };
}

/** 缺失: what a fact is taken for where there is no value; 空 of a list is the list without entries. */
function meaningOfAbsence({ absent, type }: FactDeclaration): FactValue | undefined {
  if (absent === 'empty') return type === 'list' ? [] : '';
  return absent === 'zero' ? 0 : absent === 'no' ? false : undefined;
}

function conjunction(verdicts: readonly Ternary[]): Ternary {
  if (verdicts.includes(false)) return false;
  return verdicts.includes('unknown') ? 'unknown' : true;
}

function negation(verdict: Ternary): Ternary {
  return verdict === 'unknown' ? 'unknown' : !verdict;
}
