import { NOTHING_DISCLOSED, type PublishState } from '../domain/disclosure.ts';
import { emptyRound, type RoundState } from '../domain/draw-round.ts';
import { type InspectState, NOTHING_INSPECTED } from '../domain/inspection.ts';
import type { LedgerRecord } from '../domain/record.ts';
import { applyToRound } from '../domain/records/draw-kinds.ts';
import { applyToInspection } from '../domain/records/inspect-kinds.ts';
import { applyToPublication } from '../domain/records/publish-kinds.ts';

/** One round's stream, folded for each phase that writes into it. */
export interface RoundFile {
  readonly draw: RoundState;
  readonly inspect: InspectState;
  readonly publish: PublishState;
}

export function foldRound(id: string, records: readonly LedgerRecord[]): RoundFile {
  return {
    draw: records.reduce(applyToRound, emptyRound(id)),
    inspect: records.reduce(applyToInspection, NOTHING_INSPECTED),
    publish: records.reduce(applyToPublication, NOTHING_DISCLOSED),
  };
}
