import { type Assessing, type CountedSubject, fact, inTime, stillOwed } from './counted-subject.ts';
import { findingsByLine, lastVisits, lineKey, standingParts } from './owed-lines.ts';
import { type RoundRecords, seenBy, wordsOf } from './round-records.ts';

/** 联合检查: an agency's part of a visit is done when every item of it has a finding, inside the window. 二(八) */
export function subjectsOfVisits(round: RoundRecords, assessing: Assessing): readonly CountedSubject[] {
  const last = round.inspect.plan?.window[1];
  const findings = findingsByLine(round, assessing.cutOff);
  return standingParts(round, assessing.cutOff).map(({ id, on, agency, items }): CountedSubject => {
    const found = items.flatMap((item) => findings.get(lineKey(id, item)) ?? []);
    const whole = found.length === items.length;
    const inWindow = found.every(({ inspectedOn }) => last !== undefined && inspectedOn <= last);
    // That a visit took place shows by its findings alone, so it is asked for when they are due.
    const done = whole ? inTime(inWindow ? 0 : 1) : stillOwed(assessing, 'record-finding', on);
    return { count: 'visit', agency, facts: fact('visitDone', done), where: wordsOf(round, id) };
  });
}

/** 书面报告: due from every agency that has a visit, after its last one. 二(九) */
export function subjectsOfReports(round: RoundRecords, assessing: Assessing): readonly CountedSubject[] {
  const { reports } = round.inspect;
  return [...lastVisits(round, assessing.cutOff)].map(([agency, last]): CountedSubject => {
    const report = reports.find((one) => one.agency === agency && seenBy(assessing.cutOff)(one));
    const sent = report === undefined ? stillOwed(assessing, 'agency-report', last) : inTime(report.lateBy);
    return { count: 'agency-report', agency, facts: fact('reportSent', sent), where: wordsOf(round) };
  });
}
