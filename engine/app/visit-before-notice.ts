import type { IssuedForm } from '../domain/inspection.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { type Problem, warning } from '../kernel/problem.ts';
import type { ReleasePaper } from '../pipeline/supervise/release-paper.ts';
import type { Ledger } from './ledger.ts';
import { NOTICE, noticeIdOf } from './papers/notice-papers.ts';

/** The others are counted: each stands in 联合检查工作方案. */
const MOST_NAMED = 3;

/** 检查通知书 signed after the day of its visit: nobody can have been handed it before the inspection began. 二(七) */
export function warnOfVisitBefore(
  { rounds }: Pick<Ledger, 'rounds'>,
  releases: readonly ReleasePaper[],
  day: IsoDate,
): readonly Problem[] {
  const signed = new Set(releases.filter(({ paper }) => paper === NOTICE).map(({ of }) => of));
  if (signed.size === 0) return [];
  const past = [...rounds]
    .flatMap(([round, { inspect }]) =>
      Object.values(inspect.forms).filter((form) => signed.has(noticeIdOf(round, form)) && form.on < day),
    )
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
  if (past.length === 0) return [];
  return [
    warning('notice-after-visit' as const, { day, count: String(past.length), visits: visitsOf(past) }),
  ];
}

function visitsOf(forms: readonly IssuedForm[]): string {
  const named = forms
    .slice(0, MOST_NAMED)
    .map(({ number, name, on }) => `${number} ${name}（检查日期 ${on}）`);
  return `${named.join('、')}${forms.length > MOST_NAMED ? '等' : ''}`;
}
