import { compareCodes } from '../../domain/draw-code.ts';
import { type Assessing, type CountedSubject, fact, inTime, stillOwed } from './counted-subject.ts';
import { findingsByLine, lineKey, owedLines, struckLines } from './owed-lines.ts';
import { type RoundRecords, seenBy, wordsOf } from './round-records.ts';

/** 联合检查: an agency's part of a visit is done when every item of it has a finding, inside the window. 二(八) */
export function subjectsOfVisits(round: RoundRecords, assessing: Assessing): readonly CountedSubject[] {
  const { plan } = round.inspect;
  if (plan === undefined || !seenBy(assessing.cutOff)(plan)) return [];
  const struck = struckLines(round, assessing.cutOff);
  const findings = findingsByLine(round, assessing.cutOff);
  return plan.visits.flatMap(({ id, on, parts }) =>
    parts.flatMap(({ agency, items }): readonly CountedSubject[] => {
      const standing = items.filter(({ item }) => !struck.has(lineKey(id, item)));
      if (!standing.some(({ attached }) => !attached)) return [];
      const found = standing.flatMap(({ item }) => findings.get(lineKey(id, item)) ?? []);
      // That a visit took place shows by its findings alone, so it is asked for when they are due.
      const done =
        found.length < standing.length
          ? stillOwed(assessing, 'record-finding', on)
          : found.every(({ inspectedOn }) => inspectedOn <= plan.window[1])
            ? '按期'
            : '逾期';
      return [{ count: 'visit', agency, facts: fact('visitDone', done), where: wordsOf(round, id) }];
    }),
  );
}

/** 书面报告: due from every agency that has a line, after the last visit of the round. 二(九) */
export function subjectsOfReports(round: RoundRecords, assessing: Assessing): readonly CountedSubject[] {
  const lines = owedLines(round, assessing.cutOff);
  const last = lines
    .map(({ on }) => on)
    .toSorted(compareCodes)
    .at(-1);
  if (last === undefined) return [];
  return [...new Set(lines.map(({ agency }) => agency))].map((agency): CountedSubject => {
    const report = round.inspect.reports.find(
      (one) => one.agency === agency && seenBy(assessing.cutOff)(one),
    );
    const sent = report === undefined ? stillOwed(assessing, 'agency-report', last) : inTime(report.lateBy);
    return { count: 'agency-report', agency, facts: fact('reportSent', sent), where: wordsOf(round) };
  });
}
