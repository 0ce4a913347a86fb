import type { RoundState } from '../domain/draw-round.ts';
import type { LedgerRecord, StreamName } from '../domain/record.ts';
import { instantMs } from '../kernel/instant.ts';
import { foldLedger, type Ledger } from './ledger.ts';

/**
 * The ledger as it stood when a round was opened: what the frames were built from can be built again. Streams that the
 * opening named are cut at the record it named, whatever their clocks said; the others by the time.
 */
export function ledgerAtOpening(ledger: Ledger, opened: NonNullable<RoundState['opened']>): Ledger {
  const { basis, at, commitment } = opened;
  const upTo: Readonly<Partial<Record<StreamName, number>>> = {
    rosters: basis.rosters,
    credit: basis.credit,
    editions: basis.editions,
  };
  const before = (stream: StreamName, { seq, at: recordedAt }: LedgerRecord) => {
    const last = upTo[stream];
    return last === undefined ? instantMs(recordedAt) <= instantMs(at) : seq <= last;
  };
  const records = [...ledger.records].filter(([stream]) => stream !== `rounds/${commitment.round}`);
  return foldLedger(
    new Map(records.map(([stream, all]) => [stream, all.filter((record) => before(stream, record))])),
  );
}
