import type { CreditState } from '../../domain/credit.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type Assessing, type CountedSubject, doneInTime, fact, stillOwed } from './counted-subject.ts';
import { findingsByLine, lineKey, owedLines } from './owed-lines.ts';
import { type RoundRecords, seenBy, wordsOf } from './round-records.ts';

/** Ids of objects that have no code at all. */
const CODELESS = 'name:';

/** 信息归集: what an inspection found is to stand under the enterprise's name within its term. 二(十) */
export function subjectsOfExchange(
  round: RoundRecords,
  credit: CreditState,
  assessing: Assessing,
): readonly CountedSubject[] {
  const findings = findingsByLine(round, assessing.cutOff);
  const kept = new Map(
    credit.records
      .filter((record) => record.round === round.draw.round && seenBy(assessing.cutOff)(record))
      .map((record) => [lineKey(record.id, record.item), record]),
  );
  return owedLines(round, assessing.cutOff).flatMap(({ id, item, agency }): readonly CountedSubject[] => {
    const [finding, record] = [findings.get(lineKey(id, item)), kept.get(lineKey(id, item))];
    // Where nothing was found out, there is nothing to pass on yet: that is the finding's own indicator.
    if (finding === undefined) return [];
    const done =
      record === undefined
        ? stillOwed(assessing, 'exchange', finding.inspectedOn)
        : doneInTime(assessing, 'exchange', finding.inspectedOn, dayOf(record.at));
    const valid = record === undefined ? undefined : record.name !== '' && !id.startsWith(CODELESS);
    return [
      {
        count: 'exchange',
        agency,
        facts: { ...fact('exchangeDone', done), ...fact('exchangeValid', valid) },
        where: wordsOf(round, id, item),
      },
    ];
  });
}

/**
 * 联合惩戒: each announced measure is to be answered by its executing agency. The ledger holds no answers yet, so
 * after the term the fact is 未知: nobody is blamed for what could not be recorded. 二(十一)
 */
export function subjectsOfSanctions(
  credit: CreditState,
  round: RoundRecords,
  assessing: Assessing,
): readonly CountedSubject[] {
  return credit.announced
    .filter((announced) => announced.round === round.draw.round && seenBy(assessing.cutOff)(announced))
    .flatMap(({ on, restrictions }) =>
      restrictions.map(({ executing, id, rule }): CountedSubject => {
        const owed = stillOwed(assessing, 'sanction-feedback', on);
        return {
          count: 'sanction',
          agency: executing,
          facts: owed === '未到期' ? fact('sanctionReported', owed) : {},
          where: wordsOf(round, id, rule),
        };
      }),
    );
}
