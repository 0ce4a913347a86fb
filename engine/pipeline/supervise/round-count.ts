import { compareCodes } from '../../domain/draw-code.ts';
import type { RecordedFinding, RecordedUninspected } from '../../domain/inspection.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { WorkingCalendar } from '../../kernel/working-day.ts';
import type { OwedLine } from './owed-lines.ts';
import type { RoundRecords, SupervisePolicy } from './round-records.ts';

/** What a summary needs of the policy. */
export type SummaryPolicy = Pick<SupervisePolicy, 'agencies' | 'calendars' | 'deadlines' | 'items' | 'plans'>;

/** A form line with its finding, if there is one; else with 未检查, if that is on record. */
export interface CheckedLine extends OwedLine {
  readonly finding: RecordedFinding | undefined;
  readonly uninspected: RecordedUninspected | undefined;
}

/** Everything that the numbers of one round are counted from. */
export interface RoundCount {
  readonly round: RoundRecords;
  readonly cutOff: IsoDate;
  readonly calendar: WorkingCalendar;
  readonly lines: readonly CheckedLine[];
}

/** Ascending by code, each once. */
export function sortedCodes(codes: Iterable<string>): readonly string[] {
  return [...new Set(codes)].toSorted(compareCodes);
}
