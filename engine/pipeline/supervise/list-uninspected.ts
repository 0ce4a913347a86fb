import type { UninspectedLine } from '../../domain/round-summary.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { lineKey, owedLines, uninspectedByLine } from './owed-lines.ts';
import type { RoundRecords } from './round-records.ts';

/** 未检查的项目 of the standing forms, each with its reason, by agency, id, item. 二(七) */
export function listUninspected(round: RoundRecords, cutOff: IsoDate): readonly UninspectedLine[] {
  const left = uninspectedByLine(round, cutOff);
  return owedLines(round, cutOff).flatMap(({ id, name, item, agency }) => {
    const found = left.get(lineKey(id, item));
    return found === undefined
      ? []
      : [{ id, name, item, agency, visitedOn: found.visitedOn, reason: found.reason }];
  });
}
