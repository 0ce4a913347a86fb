import type { InspectState } from '../inspection.ts';
import type { LedgerRecord } from '../record.ts';
import { agencyReported } from './agency-reported.ts';
import { applyKind } from './apply-kind.ts';
import { findingRecorded } from './finding-recorded.ts';
import { formsIssued } from './forms-issued.ts';
import { helperReported } from './helper-reported.ts';
import { leftUninspected } from './left-uninspected.ts';
import { visitsScheduled } from './visits-scheduled.ts';

/** The kinds of 二(七)–(九) in a stream `rounds/<id>`. */
export const INSPECT_KINDS = [
  visitsScheduled,
  formsIssued,
  findingRecorded,
  leftUninspected,
  helperReported,
  agencyReported,
] as const;

/** Folds one record of `rounds/<id>`; kinds of other phases leave the state as it is. */
export function applyToInspection(state: InspectState, record: LedgerRecord): InspectState {
  return applyKind<InspectState>(INSPECT_KINDS, state, record);
}
