import type { FactValue, FactValues } from '../domain/condition.ts';
import type { FactTable } from '../domain/policy-facts.ts';
import { valueOfAbsence } from './fact-absence.ts';

/** Said where there is no value and absence means 未知 or 空. */
const NOTHING = '无记录';

/** 说明: `{近12个月投诉举报}` is filled with the value seen; a blank that names no fact stays as it is. */
export function compileReason(text: string, facts: FactTable): (values: FactValues) => string {
  const parts = text.split(/\{([^{}]+)\}/u).map((part, i) => (i % 2 === 0 ? part : blank(part, facts)));
  return (values) => parts.map((part) => (typeof part === 'string' ? part : part(values))).join('');
}

function blank(name: string, facts: FactTable): string | ((values: FactValues) => string) {
  const fact = facts.find(name.trim());
  if (fact === undefined) return `{${name}}`;
  const absence = valueOfAbsence(fact);
  return (values) => sayValue((Object.hasOwn(values, fact.id) ? values[fact.id] : undefined) ?? absence);
}

function sayValue(value: FactValue | undefined): string {
  if (value === undefined || value === '') return NOTHING;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object') return value.length === 0 ? NOTHING : value.join('、');
  return String(value);
}
