import { parseCapital } from '../../domain/capital.ts';
import type { FactValues } from '../../domain/condition.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { presentFields } from './row-text.ts';

/** 检查对象名录库: what the registrar's row says. */
export function rosterFacts(enterprise: Enterprise, day: IsoDate): FactValues {
  const { name, kind, state, businessScope, industry, registeredOn, capital } = enterprise;
  return presentFields({
    name,
    kind,
    state,
    businessScope,
    industry,
    registeredOn,
    yearsRegistered: registeredOn === undefined ? undefined : wholeYears(registeredOn, day),
    capital: capital === undefined ? undefined : renminbi(capital),
  }) as FactValues;
}

/** Whole years from a day to another; 0 where it is later. */
export function wholeYears(from: IsoDate, to: IsoDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return Math.max(0, to.slice(5) < from.slice(5) ? years - 1 : years);
}

/** 万元; a foreign currency stays unknown, for no rate is given. */
function renminbi(written: string): number | undefined {
  const capital = parseCapital(written);
  return capital?.currency === '人民币' ? capital.tenThousands : undefined;
}
