import { calendarOfPolicy } from '../domain/calendar-of-policy.ts';
import { deadlineOf } from '../domain/deadline.ts';
import type { Policy } from '../domain/policy.ts';
import type { AgencySummary, RoundSummary } from '../domain/round-summary.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { formatDay } from './format.ts';
import type { PaperNames } from './paper-names.ts';
import type { Matter } from './round-matters.ts';
import { tellMatters } from './tell-matters.ts';

/** What a reader is asked to settle: who, and about whom. */
export interface Decision {
  /** 区政府, 区领导小组, 区市场监管局. */
  readonly decider: string;
  /** 是否责成, 是否同意本机关. */
  readonly question: string;
  readonly matters: readonly Matter[];
  /** null: the matters are the writer's own, and no agency is named. */
  readonly names: PaperNames | null;
}

/** What stands on the first page, and for a later one whom the first had no room to name. */
export interface DecisionText {
  readonly asked: readonly string[];
  readonly inFull: readonly string[];
}

/**
 * 需要决定的事, in one paragraph: who decides, what, and by when it is to be done (督查整改 of `config/deadlines.yaml`,
 * from the day of the paper). Where nothing is to be decided it says so, and what still runs.
 */
export function decideText(
  { decider, question, matters, names }: Decision,
  {
    summary,
    policy,
    signedOn,
  }: { readonly summary: Counted; readonly policy: Policy; readonly signedOn: IsoDate },
): DecisionText {
  const running = runningText(summary);
  if (matters.length === 0) {
    return { asked: [`没有需要${decider}决定的事，${NOTHING_BEHIND}`, ...running], inFull: [] };
  }
  const by = mendBy(policy, signedOn);
  const { text, inFull } = tellMatters(`请${decider}决定，${question}${by}办结：`, matters, names);
  return { asked: [text, ...running], inFull };
}

const NOTHING_BEHIND = '录入、公示、书面报告都没有逾期，人员没有缺额，没有待后续处理的问题。';

/** 督查整改, by `config/deadlines.yaml`: 不迟于2017年9月12日; '' where the policy has no such term. */
export function mendBy({ deadlines, calendars }: Policy, signedOn: IsoDate): string {
  const term = deadlineOf(deadlines, calendarOfPolicy(calendars), 'mend', signedOn);
  return term === undefined ? '' : `不迟于${formatDay(term.date)}`;
}

type Counted = Pick<RoundSummary, 'agencies'>;

/** 期限未到: what still runs, which nobody is blamed for; nothing where nothing runs. */
export function runningText({ agencies }: Counted): readonly string[] {
  const sum = (of: (one: AgencySummary) => number) => agencies.reduce((all, one) => all + of(one), 0);
  const running: readonly (readonly [string, number])[] = [
    ['未录入', sum(({ lines, recorded, overdue }) => lines - recorded - overdue)],
    ['未公示', sum(({ recorded, disclosed, undisclosed }) => recorded - disclosed - undisclosed)],
  ];
  const reports = agencies.filter(({ report }) => report === 'running').length;
  const parts = [
    ...running.filter(([, count]) => count > 0).map(([what, count]) => `${what}${count}项`),
    ...(reports === 0 ? [] : [`未报书面报告${reports}份`]),
  ];
  return parts.length === 0 ? [] : [`期限未到的不作逾期：${parts.join('，')}。`];
}
