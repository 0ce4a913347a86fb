import type { DisclosedRow } from '../../domain/disclosure.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { type Assessing, type CountedSubject, fact, inTime, stillOwed } from './counted-subject.ts';
import { findingsByLine, lineKey, owedLines } from './owed-lines.ts';
import { type RoundRecords, seenBy, wordsOf } from './round-records.ts';

/** 检查结果: each line of the forms is to be recorded and disclosed, each within its term. 二(九)、三(三) */
export function subjectsOfFindings(round: RoundRecords, assessing: Assessing): readonly CountedSubject[] {
  const findings = findingsByLine(round, assessing.cutOff);
  const disclosed = firstDisclosures(round, assessing);
  return owedLines(round, assessing.cutOff).map(({ id, item, agency, on }): CountedSubject => {
    const [finding, row] = [findings.get(lineKey(id, item)), disclosed.get(lineKey(id, item))];
    const recorded =
      finding === undefined ? stillOwed(assessing, 'record-finding', on) : inTime(finding.lateBy);
    const shown =
      row === undefined ? stillOwed(assessing, 'disclose', finding?.inspectedOn ?? on) : inTime(row.lateBy);
    return {
      count: 'finding',
      agency,
      facts: { findingItem: item, ...fact('findingRecorded', recorded), ...fact('findingDisclosed', shown) },
      where: wordsOf(round, id, item),
    };
  });
}

/** A corrected result is disclosed once more; in time is what the first one was. */
function firstDisclosures(
  { publish }: RoundRecords,
  { cutOff }: Assessing,
): ReadonlyMap<string, DisclosedRow> {
  const rows = publish.disclosures.filter(seenBy(cutOff)).flatMap((disclosure) => disclosure.rows);
  return new Map(rows.toReversed().map((row) => [lineKey(row.id, row.item), row]));
}

/**
 * 人员更换: every recorded substitution, which needs an approval, and every finding by somebody whom neither the
 * form nor a substitution names, which has none. 三(三)
 */
export function subjectsOfSubstitutions(
  round: RoundRecords,
  { cutOff }: Assessing,
): readonly CountedSubject[] {
  const changes = round.draw.changes
    .filter(seenBy(cutOff))
    .flatMap((change) => (change.kind === 'substitute' ? [change] : []));
  const named = new Map(
    owedLines(round, cutOff).map((line) => [lineKey(line.id, line.item), line.inspectors]),
  );
  const recorded = changes.map(({ agency, id, approvedBy }) => subject(round, agency, id, approvedBy !== ''));
  const strange = round.inspect.findings
    .filter(seenBy(cutOff))
    .flatMap(({ id, item, agency, inspectors }) => {
      const line = named.get(lineKey(id, item));
      if (line === undefined) return [];
      const known = new Set([
        ...line,
        ...changes
          .filter((one) => one.agency === agency && one.id === id)
          .flatMap((one) => [one.in, one.out]),
      ]);
      return inspectors.every((code) => known.has(code)) ? [] : [subject(round, agency, id, false)];
    });
  return [...recorded, ...strange];
}

function subject(round: RoundRecords, agency: string, id: ObjectId, approved: boolean): CountedSubject {
  return {
    count: 'substitution',
    agency,
    facts: { substitutionApproved: approved },
    where: wordsOf(round, id),
  };
}
