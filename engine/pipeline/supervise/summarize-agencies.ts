import { deadlineOf } from '../../domain/deadline.ts';
import { isViolation, PENDING, type RecordedFinding } from '../../domain/inspection.ts';
import type { AgencySummary } from '../../domain/round-summary.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { isOverdue } from './list-late-lines.ts';
import { drawnTasks, lastVisits, lineKey, standingParts } from './owed-lines.ts';
import { type CheckedLine, type RoundCount, type SummaryPolicy, sortedCodes } from './round-count.ts';
import { seenBy } from './round-records.ts';

/** By agency id: every one that the round's plan, its frames, its draw or its forms name, zeros kept. */
export function summarizeAgencies(count: RoundCount, policy: SummaryPolicy): readonly AgencySummary[] {
  const items = itemsByAgency(count, policy);
  const drawn = Map.groupBy(drawnTasks(count.round, count.cutOff), ({ agency }) => agency);
  const parts = Map.groupBy(standingParts(count.round, count.cutOff), ({ agency }) => agency);
  const lines = Map.groupBy(count.lines, ({ agency }) => agency);
  const [disclosed, last] = [disclosedLines(count), lastVisits(count.round, count.cutOff)];
  return sortedCodes([...items.keys(), ...drawn.keys(), ...parts.keys(), ...lines.keys()]).map(
    (agency): AgencySummary => {
      const own = lines.get(agency) ?? [];
      const recorded = own.flatMap(({ finding }) => finding ?? []);
      return {
        agency,
        items: items.get(agency)?.size ?? 0,
        drawn: new Set(drawn.get(agency)?.map(({ id }) => id)).size,
        visits: new Set(parts.get(agency)?.map(({ id }) => id)).size,
        lines: own.length,
        recorded: recorded.length,
        uninspected: own.filter(({ uninspected }) => uninspected !== undefined).length,
        blank: own.filter(({ finding, uninspected }) => (finding ?? uninspected) === undefined).length,
        problems: recorded.filter(({ results }) => isViolation(results)).length,
        late: recorded.filter(({ lateBy }) => lateBy > 0).length,
        overdue: own.filter((line) => isOverdue(line, count, policy.deadlines)).length,
        disclosed: recorded.filter(({ id, item }) => disclosed.has(lineKey(id, item))).length,
        undisclosed: recorded.filter(
          (one) => !disclosed.has(lineKey(one.id, one.item)) && isLateToDisclose(one, count, policy),
        ).length,
        pending: recorded.filter(({ results }) => results.includes(PENDING)).length,
        understaffed: own.filter((line) => isUnderstaffed(line, policy)).length,
        ...reportOf(agency, last.get(agency), count, policy),
      };
    },
  );
}

/** Items by agency: lines of the annual plan for this round, and frames committed to. */
function itemsByAgency(
  { round: { draw } }: RoundCount,
  { plans, items }: SummaryPolicy,
): ReadonlyMap<string, ReadonlySet<string>> {
  const agencies = new Map(items.map(({ id, agency }) => [id, agency]));
  const planned = plans.flatMap(({ lines }) =>
    lines
      .filter(({ rounds }) => rounds.some(({ round }) => round === draw.round))
      .flatMap((line) =>
        line.items.map((item) => ({ item, agency: line.agency ?? agencies.get(item) ?? '' })),
      ),
  );
  const framed = draw.opened?.commitment.frames.map(({ frame, agency }) => ({ item: frame, agency })) ?? [];
  const all = Map.groupBy(
    [...planned, ...framed].filter(({ agency }) => agency !== ''),
    ({ agency }) => agency,
  );
  return new Map([...all].map(([agency, of]) => [agency, new Set(of.map(({ item }) => item))]));
}

function disclosedLines({ round, cutOff }: RoundCount): ReadonlySet<string> {
  const rows = round.publish.disclosures.filter(seenBy(cutOff)).flatMap((disclosure) => disclosure.rows);
  return new Set(rows.map(({ id, item }) => lineKey(id, item)));
}

function isLateToDisclose(
  { inspectedOn }: RecordedFinding,
  { cutOff, calendar }: RoundCount,
  { deadlines }: SummaryPolicy,
): boolean {
  const due = deadlineOf(deadlines, calendar, 'disclose', inspectedOn);
  return due !== undefined && cutOff > due.date;
}

/** 行政处罚法 42: who still is to inspect are fewer than the item asks for. */
function isUnderstaffed({ finding, item, inspectors }: CheckedLine, { items }: SummaryPolicy): boolean {
  const asked = items.find(({ id }) => id === item)?.inspectors.count ?? 0;
  return finding === undefined && inspectors.length < asked;
}

/** 书面报告, due after the agency's last visit. */
function reportOf(
  agency: string,
  last: IsoDate | undefined,
  { round, cutOff, calendar }: RoundCount,
  { deadlines }: SummaryPolicy,
): Pick<AgencySummary, 'report' | 'reportDueOn'> {
  const report = round.inspect.reports.find((one) => one.agency === agency && seenBy(cutOff)(one));
  if (report !== undefined) {
    return { report: report.lateBy === 0 ? 'received' : 'late', reportDueOn: report.dueOn };
  }
  if (last === undefined) return { report: 'not-due', reportDueOn: null };
  const term = deadlineOf(deadlines, calendar, 'agency-report', last);
  const isOver = term !== undefined && cutOff > term.date;
  return { report: isOver ? 'missing' : 'running', reportDueOn: term?.date ?? null };
}
