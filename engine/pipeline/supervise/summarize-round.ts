import { calendarOfPolicy } from '../../domain/calendar-of-policy.ts';
import type { CreditState, Restriction } from '../../domain/credit.ts';
import { SCENE_NAMES, type Scene } from '../../domain/credit.ts';
import { CREDIT_LISTS } from '../../domain/credit-list.ts';
import { FINDING_RESULTS, FOLLOW_UPS, isViolation } from '../../domain/inspection.ts';
import type { RoundSummary } from '../../domain/round-summary.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { listLateLines } from './list-late-lines.ts';
import { listUninspected } from './list-uninspected.ts';
import {
  drawnTasks,
  findingsByLine,
  lineKey,
  owedLines,
  standingParts,
  uninspectedByLine,
} from './owed-lines.ts';
import type { CheckedLine, RoundCount, SummaryPolicy } from './round-count.ts';
import { type RoundRecords, seenBy } from './round-records.ts';
import { summarizeAgencies } from './summarize-agencies.ts';

/** What a round is summarized from. */
export interface SummarizedRound {
  readonly round: RoundRecords;
  readonly credit: CreditState;
  /** 数据截至. */
  readonly cutOff: IsoDate;
}

/** 汇总, 二(九): the numbers of one round for the report to the district, each counted from its records. */
export function summarizeRound(
  { round, credit, cutOff }: SummarizedRound,
  policy: SummaryPolicy,
): RoundSummary {
  const findings = findingsByLine(round, cutOff);
  const left = uninspectedByLine(round, cutOff);
  const lines = owedLines(round, cutOff).map((line): CheckedLine => {
    const key = lineKey(line.id, line.item);
    return { ...line, finding: findings.get(key), uninspected: left.get(key) };
  });
  const count: RoundCount = { round, cutOff, calendar: calendarOfPolicy(policy.calendars), lines };
  const recorded = lines.flatMap(({ finding }) => finding ?? []);
  const plan = round.inspect.plan;
  const planned = plan !== undefined && seenBy(cutOff)(plan) ? plan : undefined;
  return {
    round: round.draw.round,
    cutOff,
    window: planned?.window ?? null,
    enterprises: countEnterprises(count),
    visits: new Set(standingParts(round, cutOff).map(({ id }) => id)).size,
    agencies: summarizeAgencies(count, policy),
    results: FINDING_RESULTS.map((result) => {
      return { result, lines: recorded.filter(({ results }) => results.includes(result)).length };
    }),
    followUps: FOLLOW_UPS.map((followUp) => {
      return { followUp, lines: recorded.filter((finding) => finding.followUp === followUp).length };
    }),
    uninspected: listUninspected(round, cutOff),
    lateLines: listLateLines(count, policy.deadlines),
    ...countCredit(round, credit, cutOff),
  };
}

function countEnterprises({ round, cutOff, lines }: RoundCount): RoundSummary['enterprises'] {
  const drawn = new Set(drawnTasks(round, cutOff).map(({ id }) => id));
  const visited = [...Map.groupBy(lines, ({ id }) => id).values()];
  return {
    drawn: drawn.size,
    completed: visited.filter((of) => of.every(({ finding }) => finding !== undefined)).length,
    withProblems: visited.filter((of) =>
      of.some(({ finding }) => finding !== undefined && isViolation(finding.results)),
    ).length,
    unvisited: visited.filter((of) => of.every(({ on, finding }) => on < cutOff && finding === undefined))
      .length,
  };
}

function countCredit(
  { draw }: RoundRecords,
  { records, listings, announced }: CreditState,
  cutOff: IsoDate,
): Pick<RoundSummary, 'creditRecords' | 'listed' | 'restrictions'> {
  const entered = records.filter((record) => record.round === draw.round && seenBy(cutOff)(record));
  const own = new Set(entered.map(({ seq }) => seq));
  // An imported listing rests on no record of ours.
  const decided = listings.filter(
    ({ listedOn, records: grounds }) => listedOn <= cutOff && grounds.some((seq) => own.has(seq)),
  );
  const measures = announced
    .filter((one) => one.round === draw.round && seenBy(cutOff)(one))
    .flatMap(({ restrictions }) => restrictions);
  return {
    creditRecords: entered.length,
    listed: CREDIT_LISTS.map((list) => {
      return {
        list,
        enterprises: new Set(decided.filter((one) => one.list === list).map(({ id }) => id)).size,
      };
    }),
    restrictions: countMeasures(measures),
  };
}

/** Announced once more, a measure on the same enterprise still is one. */
function countMeasures(measures: readonly Restriction[]): RoundSummary['restrictions'] {
  const once = [...new Map(measures.map((one) => [`${one.id} ${one.rule}`, one])).values()];
  return (Object.keys(SCENE_NAMES) as readonly Scene[]).map((scene) => {
    const of = once.filter((one) => one.scene === scene);
    const at = (level: Restriction['level']) => of.filter((one) => one.level === level).length;
    return { scene, prohibit: at('prohibit'), restrict: at('restrict'), hint: at('hint') };
  });
}
