import type { CreditState } from '../../domain/credit.ts';
import type { AgencySummary } from '../../domain/round-summary.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import type { SummaryPolicy } from './round-count.ts';
import { counts, type RoundRecords } from './round-records.ts';
import { summarizeRound } from './summarize-round.ts';

/** What a round can wait for. */
export type OpenStep = 'seed' | 'draw' | 'match' | 'schedule' | 'forms' | 'record' | 'disclose' | 'reports';

/** 待办 of a round. */
export interface OpenWork {
  readonly step: OpenStep;
  /** Lines to record or to disclose, agencies that owe a report; 1 for a step of the round as a whole. */
  readonly count: number;
  /** Of these, past their term. */
  readonly overdue: number;
}

/** Everything open in a round, in the order of the steps; nothing of rehearsals and of what is void. 二(五)–(九) */
export function openWork(
  round: RoundRecords,
  credit: CreditState,
  at: Instant,
  policy: SummaryPolicy,
): readonly OpenWork[] {
  const { draw } = round;
  if (draw.opened === undefined || !counts(round)) return [];
  const next = nextStep(round);
  if (next !== undefined) return [{ step: next, count: 1, overdue: 0 }];
  const today = dayOf(at);
  const { agencies } = summarizeRound({ round, credit, cutOff: today }, policy);
  const sum = (of: (agency: AgencySummary) => number) =>
    agencies.reduce((whole, agency) => whole + of(agency), 0);
  const owing = agencies.filter(({ report }) => report === 'missing');
  const late = owing.filter(({ reportDueOn }) => reportDueOn !== null && reportDueOn < today);
  const open: readonly OpenWork[] = [
    {
      step: 'record',
      count: sum(({ lines, recorded }) => lines - recorded),
      overdue: sum(({ overdue }) => overdue),
    },
    { step: 'disclose', count: sum(({ recorded, disclosed }) => recorded - disclosed), overdue: 0 },
    { step: 'reports', count: owing.length, overdue: late.length },
  ];
  return open.filter(({ count }) => count > 0);
}

/** The first step of the round that is not made; undefined from the forms on. */
function nextStep({ draw, inspect }: RoundRecords): OpenStep | undefined {
  if (draw.seed === undefined) return 'seed';
  if (draw.draw === undefined) return 'draw';
  if (draw.match === undefined) return 'match';
  if (inspect.plan === undefined) return 'schedule';
  return Object.keys(inspect.forms).length === 0 ? 'forms' : undefined;
}
