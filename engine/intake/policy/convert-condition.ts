import { OPERATORS } from '../../domain/condition.ts';
import { readCondition } from '../../domain/policy-condition.ts';
import type { ConditionFault } from '../../domain/policy-condition-fault.ts';
import { COMPARISON_WORDS } from '../../domain/policy-condition-words.ts';
import type { FactTable } from '../../domain/policy-facts.ts';
import { problem } from '../../kernel/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Conversion } from './convert-values.ts';
import { placeOf, suggestion } from './explain-schema-errors.ts';
import type { PolicyProblem } from './policy-problem.ts';
import { restOf } from './unread.ts';

/** 对象, 当: as written → json-rules-engine's form; each fault where the officer can mend it. */
export function convertCondition(when: unknown, at: string, conversion: Conversion): unknown {
  if (conversion.facts === undefined) {
    conversion.unread.add(at);
    return { all: [] };
  }
  const { condition, faults, pointers } = readCondition(when, conversion.facts);
  const { origins, standing, unread, unreadFacts } = conversion;
  for (const [leaf, pointer] of pointers) origins.set(leaf, { standing, unread, pointer: at + pointer });
  if (faults.length > 0 || hasUnreadBelow(at, conversion)) unread.add(at);
  conversion.problems.push(
    ...faults
      .filter(({ pointer }) => !isNoYaml(at + pointer, conversion))
      .filter(({ code, values }) => code !== 'fact-unknown' || !unreadFacts(String(values.name)))
      .map((fault) => toProblem(fault, at, conversion, conversion.facts as FactTable)),
  );
  // The comparisons that can be read: each is judged by itself, the condition as a whole is not.
  return condition ?? { all: [...pointers.keys()] };
}

/** Whether part of a condition is no YAML: of it that has been told. */
function isNoYaml(pointer: string, { standing }: Conversion): boolean {
  return [pointer, restOf(pointer)].some((one) => standing.get(one)?.unread !== undefined);
}

function hasUnreadBelow(at: string, { standing, unread }: Conversion): boolean {
  return [...unread].some((one) => one.startsWith(`${at}/`) && standing.get(one)?.unread !== undefined);
}

function toProblem(
  fault: ConditionFault,
  at: string,
  { standing }: Conversion,
  facts: FactTable,
): PolicyProblem {
  const { code, on, values } = fault;
  const pointer = at + fault.pointer;
  const keyPlace = on === 'key' ? standing.get(pointer)?.keyPlace : undefined;
  const near = nearWord(fault, facts);
  return problem(code, { ...values, ...suggestion(near) }, keyPlace ?? placeOf(standing, pointer));
}

function nearWord({ code, values }: ConditionFault, facts: FactTable): string | undefined {
  if (code === 'fact-unknown') {
    return didYouMean(
      String(values.name),
      facts.all.flatMap(({ name, id }) => [name, id]),
    );
  }
  if (code === 'operator-unknown') {
    return didYouMean(String(values.word), [...COMPARISON_WORDS, ...OPERATORS]);
  }
  if (code === 'fact-type' && facts.find(String(values.name))?.type === 'yes-no') {
    return didYouMean(String(values.value), ['在列', '不在列', '是', '否']);
  }
  if (code !== 'fact-value-unknown') return undefined;
  return didYouMean(String(values.value), facts.find(String(values.name))?.values ?? []);
}
