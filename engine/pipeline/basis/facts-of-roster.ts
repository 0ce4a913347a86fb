import { parseCapital } from '../../domain/capital.ts';
import type { FactValues } from '../../domain/condition.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import { addMonths, type IsoDate, yearOf } from '../../kernel/iso-date.ts';
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

/** Whole years from a day to another, a year ending as 民法典 202 ends it; 0 where the other is earlier. */
export function wholeYears(from: IsoDate, to: IsoDate): number {
  const years = yearOf(to) - yearOf(from);
  return Math.max(0, addMonths(from, years * 12) > to ? years - 1 : years);
}

/** 万元; a foreign currency stays unknown, for no rate is given. */
function renminbi(written: string): number | undefined {
  const capital = parseCapital(written);
  return capital?.currency === '人民币' ? capital.tenThousands : undefined;
}
