import type { Condition, FactValues } from '../domain/condition.ts';
import { factTable } from '../domain/policy-facts.ts';
import type { Citation, FactDeclaration } from '../domain/policy-types.ts';
import type { Ruling } from '../domain/ruling.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { compileCondition } from './compile-condition.ts';
import { compileReason } from './compile-reason.ts';

/** What every kind of rule has: risk, listing, sanction. */
export interface AnyRule<Effect> {
  readonly id: string;
  readonly name: string;
  readonly when: Condition;
  readonly then: Effect;
  readonly reason?: string;
  readonly basis: readonly Citation[];
  readonly effective?: IsoDate;
  readonly repealed?: IsoDate;
  readonly public?: boolean;
}

export interface CompiledRule<Effect> {
  readonly id: string;
  /** 施行 to 废止, both days included. */
  readonly isInForce: (on: IsoDate) => boolean;
  /** What the rule says of one subject; whether it is in force is asked before. */
  readonly rule: (facts: FactValues) => Ruling<Effect>;
}

export function compileRule<Effect>(
  rule: AnyRule<Effect>,
  declarations: readonly FactDeclaration[],
): CompiledRule<Effect> {
  const condition = compileCondition(rule.when, declarations);
  const reason = compileReason(rule.reason ?? '', factTable(declarations));
  const { id, name, then: effect, basis } = rule;
  return {
    id,
    isInForce: (on) => isWithin(on, rule),
    rule: (values) => {
      const { verdict, leaves } = condition(values);
      const reasonText = verdict === true ? reason(values) : '';
      const told = { reasonText, seen: leaves, basis, public: rule.public ?? false };
      return { ruleId: id, name, applies: verdict, effect, ...told };
    },
  };
}

function isWithin(on: IsoDate, { effective, repealed }: AnyRule<unknown>): boolean {
  return (effective === undefined || effective <= on) && (repealed === undefined || on <= repealed);
}
