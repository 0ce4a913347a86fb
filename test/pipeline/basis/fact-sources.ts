import type { FactValues } from '../../../engine/domain/condition.ts';
import type { ListEntry } from '../../../engine/domain/credit-list.ts';
import type { Enterprise } from '../../../engine/domain/enterprise.ts';
import type { Complaint, EarlierVisit } from '../../../engine/domain/history.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { compileFacts, type FactSources } from '../../../engine/pipeline/basis/compile-facts.ts';
import { A, enterprise } from './samples.ts';
import { SMALL_AREAS } from './support.ts';

export const DAY = isoDate('2017-08-15');
const NOTHING: FactSources = {
  day: DAY,
  areas: SMALL_AREAS,
  listed: [],
  complaints: [],
  visits: [],
  lists: { abnormal: [], serious: [] },
};

/** The facts of 示例甲 on 2017-08-15, from these files and none else. */
export function factsOf(sources: Partial<FactSources>, over: Partial<Enterprise> = {}): FactValues {
  return compileFacts({ ...NOTHING, ...sources })(enterprise(over));
}

export function complaints(...days: readonly string[]): readonly Complaint[] {
  return days.map((day, index) => ({ id: A, receivedOn: isoDate(day), line: index + 2 }));
}

export function visit(day: string, over: Partial<EarlierVisit> = {}): EarlierVisit {
  return { id: A, agency: 'AMR', visitedOn: isoDate(day), random: false, onsite: true, line: 2, ...over };
}

export function listed(listedOn: string, removedOn?: string): ListEntry {
  const entry = { id: A, name: '示例', listedOn: isoDate(listedOn), line: 2 };
  return removedOn === undefined ? entry : { ...entry, removedOn: isoDate(removedOn) };
}
