import type { CreditState } from '../../domain/credit.ts';
import { lastCommitment, type RoundState, standingStaffing } from '../../domain/draw-round.ts';
import type { AgencySummary } from '../../domain/round-summary.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { SummaryPolicy } from './round-count.ts';
import { counts, type RoundRecords } from './round-records.ts';
import { summarizeRound } from './summarize-round.ts';

/** What a round can wait for. */
export type OpenStep =
  | 'seal'
  | 'notice'
  | 'seed'
  | 'draw'
  | 'people'
  | 'people-seed'
  | 'match'
  | 'schedule'
  | 'forms'
  | 'record'
  | 'disclose'
  | 'reports';

/** 待办 of a round. */
export interface OpenWork {
  readonly step: OpenStep;
  /** Lines to record or to disclose, agencies that owe a report; 1 for a step of the round as a whole. */
  readonly count: number;
  /** Of these, past their term. */
  readonly overdue: number;
}

/**
 * Everything open in a round, in the order of the steps; nothing of rehearsals and of what is void. 二(五)–(九)
 * `isAnnounced`: the notice of the commitment that waits for its seed was released.
 */
export function openWork(
  round: RoundRecords,
  credit: CreditState,
  at: Instant,
  policy: SummaryPolicy,
  isAnnounced: boolean,
): readonly OpenWork[] {
  const { draw } = round;
  if (draw.opened === undefined || !counts(round)) return [];
  const next = [...openSteps(round.draw, isAnnounced), ...nextSteps(round)];
  const steps = next.map((step) => ({ step, count: 1, overdue: 0 }));
  return nextSteps(round).length > 0 ? steps : [...steps, ...openLines(round, credit, dayOf(at), policy)];
}

/** From the forms on: what is still to be recorded, disclosed and reported. */
function openLines(
  round: RoundRecords,
  credit: CreditState,
  today: IsoDate,
  policy: SummaryPolicy,
): readonly OpenWork[] {
  const { agencies } = summarizeRound({ round, credit, cutOff: today }, policy);
  const sum = (of: (agency: AgencySummary) => number) =>
    agencies.reduce((whole, agency) => whole + of(agency), 0);
  const late = agencies.filter(({ report }) => report === 'missing');
  const owing = [...late, ...agencies.filter(({ report }) => report === 'running')];
  const open: readonly OpenWork[] = [
    {
      step: 'record',
      count: sum(({ lines, recorded }) => lines - recorded),
      overdue: sum(({ overdue }) => overdue),
    },
    {
      step: 'disclose',
      count: sum(({ recorded, disclosed }) => recorded - disclosed),
      overdue: sum(({ undisclosed }) => undisclosed),
    },
    { step: 'reports', count: owing.length, overdue: late.length },
  ];
  return open.filter(({ count }) => count > 0);
}

/** Beside the steps: the secret on its two sheets (draw/v1 §6), and the notice of what waits for its seed (§2). */
function openSteps(draw: RoundState, isAnnounced: boolean): readonly OpenStep[] {
  const isSealed = draw.sealed.some(({ commitment }) => commitment === lastCommitment(draw)?.hash);
  return [
    ...(isSealed || draw.destroyed !== undefined ? [] : (['seal'] as const)),
    ...(isAnnounced || !awaitsSeed(draw) ? [] : (['notice'] as const)),
  ];
}

function awaitsSeed(draw: RoundState): boolean {
  const staffing = standingStaffing(draw);
  return draw.seed === undefined || (staffing !== undefined && staffing.seed === undefined);
}

/** The first step of the round that is not made; none from the forms on. */
function nextSteps({ draw, inspect }: RoundRecords): readonly OpenStep[] {
  if (draw.seed === undefined) return ['seed'];
  if (draw.draw === undefined) return ['draw'];
  if (draw.match === undefined) return [stepToMatch(draw)];
  if (inspect.plan === undefined) return ['schedule'];
  return Object.keys(inspect.forms).length === 0 ? ['forms'] : [];
}

/** People committed to apart have a commitment and a seed of their own before they are matched (draw/v1 §5). */
function stepToMatch(draw: RoundState): OpenStep {
  if ((draw.opened?.commitment.match.length ?? 0) > 0) return 'match';
  const staffing = standingStaffing(draw);
  if (staffing === undefined) return 'people';
  return staffing.seed === undefined ? 'people-seed' : 'match';
}
