import type { Condition, FactValue, FactValues } from '../domain/condition.ts';
import { leavesOfCondition } from '../domain/leaves-of-condition.ts';
import { factTable } from '../domain/policy-facts.ts';
import type { FactDeclaration } from '../domain/policy-types.ts';
import { representativesOf } from './representative-values.ts';

/** More profiles than this are not tried: nothing is then said of the rule. */
const MOST_PROFILES = 50_000;

/**
 * Whether some facts do what `wanted` asks of them, among all that the conditions can tell apart.
 * 'too-many' where they cannot all be tried and none of the first did.
 */
export function someFacts(
  conditions: readonly Condition[],
  declarations: readonly FactDeclaration[],
  wanted: (facts: FactValues) => boolean,
): boolean | 'too-many' {
  const leaves = conditions.flatMap(leavesOfCondition);
  const table = factTable(declarations);
  const named = [...new Set(leaves.map(({ fact }) => fact))].flatMap((id) => table.find(id) ?? []);
  const choices = named.map((fact) => ({
    id: fact.id,
    values: representativesOf(
      fact,
      leaves.filter((leaf) => leaf.fact === fact.id),
    ),
  }));
  let tried = 0;
  for (const profile of profilesOf(choices)) {
    if (profile === 'too-many' || tried === MOST_PROFILES) return 'too-many';
    if (wanted(profile)) return true;
    tried += 1;
  }
  return false;
}

interface Choice {
  readonly id: string;
  readonly values: readonly (FactValue | undefined)[] | 'too-many';
}

/** Every combination, the last fact changing fastest. */
function* profilesOf([first, ...others]: readonly Choice[]): Generator<FactValues | 'too-many'> {
  if (first === undefined) {
    yield {};
    return;
  }
  if (first.values === 'too-many') {
    yield 'too-many';
    return;
  }
  for (const value of first.values) {
    for (const rest of profilesOf(others)) {
      yield rest === 'too-many' || value === undefined ? rest : { ...rest, [first.id]: value };
    }
  }
}
