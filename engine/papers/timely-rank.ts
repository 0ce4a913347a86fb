import type { Policy } from '../domain/policy.ts';
import type { AgencySummary, RoundSummary } from '../domain/round-summary.ts';
import { type Rational, rational } from '../kernel/rational.ts';
import { agenciesInOrder } from './agencies-in-order.ts';
import { formatShare } from './format.ts';
import type { PaperNames } from './paper-names.ts';
import { type Placed, rankBy } from './rank-by.ts';

/** 统计口径: how the agencies are ranked, in the words of the paper. */
export const TIMELY_METHOD =
  '名次按按期录入率从高到低：按期录入项数除以到期应录项数（已录入加逾期未录入，期限未到又未录入的不计），' +
  '按精确值比较，相同的并列；没有到期应录项目的不排名，列在最后。不按检查、发现问题的数量排名。';

/** Lines that were to be recorded by now: recorded, or overdue. */
export function dueLines({ recorded, overdue }: Pick<AgencySummary, 'recorded' | 'overdue'>): number {
  return recorded + overdue;
}

/** 按期录入率 as printed: 95.0%; “—” where nothing was due. */
export function timelyShare(one: Pick<AgencySummary, 'recorded' | 'overdue' | 'late'>): string {
  return formatShare(one.recorded - one.late, dueLines(one));
}

function timelyRate(one: AgencySummary): Rational | null {
  return dueLines(one) === 0 ? null : rational(one.recorded - one.late, dueLines(one));
}

/** 各执法检查机关 by 按期录入率; equal ones in the order of 附件1, those with nothing due last. */
export function rankAgencies(
  { agencies }: Pick<RoundSummary, 'agencies'>,
  policy: Pick<Policy, 'agencies'>,
): readonly Placed<AgencySummary>[] {
  const order = agenciesInOrder(
    policy,
    agencies.map(({ agency }) => agency),
  );
  return rankBy(
    order.flatMap((id) => agencies.filter(({ agency }) => agency === id)),
    timelyRate,
  );
}

/** Who is last, and with what rate; that all are equal; nothing where nobody is ranked. */
export function rankText(placed: readonly Placed<AgencySummary>[], names: PaperNames): readonly string[] {
  const ranked = placed.filter(({ rank }) => rank !== null);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first.rank === last.rank)
    return [`参加排名的机关${ranked.length}个，按期录入率均为${timelyShare(first.of)}，并列第1名。`];
  const [best, worst] = [first, last].map((end) => ranked.filter(({ rank }) => rank === end.rank));
  return [
    `按期录入率最高的是${listed(best, names)}，${timelyShare(first.of)}；` +
      `最低的是${listed(worst, names)}，${timelyShare(last.of)}。`,
  ];
}

/** More than these are counted, not named: the table names them. */
const MOST_NAMED = 3;

function listed(placed: readonly Placed<AgencySummary>[] = [], names: PaperNames): string {
  const named = placed.slice(0, MOST_NAMED).map(({ of }) => names.agency(of.agency));
  return placed.length > MOST_NAMED ? `${named[0]}等${placed.length}个机关` : named.join('、');
}
