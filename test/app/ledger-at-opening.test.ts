import { expect, test } from 'vitest';
import { foldLedger } from '../../engine/app/ledger.ts';
import { ledgerAtOpening } from '../../engine/app/ledger-at-opening.ts';
import type { RoundState } from '../../engine/domain/draw-round.ts';
import type { LedgerRecord, StreamName } from '../../engine/domain/record.ts';
import { instant } from '../../engine/kernel/instant.ts';

const AT = instant('2017-08-15T09:30:00+08:00');
const OPENED = {
  at: AT,
  basis: { rosters: 2, credit: 1, editions: 1 },
  commitment: { round: '2017-08' },
} as unknown as NonNullable<RoundState['opened']>;

function records(...times: readonly string[]): readonly LedgerRecord[] {
  return times.map(
    (time, i) => ({ seq: i + 1, at: instant(`2017-08-${time}:00+08:00`), kind: 'noted' }) as LedgerRecord,
  );
}

function kept(streams: Readonly<Partial<Record<StreamName, readonly LedgerRecord[]>>>) {
  const ledger = foldLedger(new Map(Object.entries(streams) as [StreamName, readonly LedgerRecord[]][]));
  return Object.fromEntries(
    [...ledgerAtOpening(ledger, OPENED).records].map(([name, all]) => [name, all.map(({ seq }) => seq)]),
  );
}

test('a roster imported after the opening is not there, even within the same minute', () => {
  expect(kept({ rosters: records('10T09:00', '10T09:10', '15T09:30', '16T09:00') })).toEqual({
    rosters: [1, 2],
  });
});

test('a record that the opening saw stays, though its clock was ahead', () => {
  expect(kept({ rosters: records('10T09:00', '15T09:45'), credit: records('20T09:00', '20T09:01') })).toEqual(
    {
      rosters: [1, 2],
      credit: [1],
    },
  );
});

test('other rounds, papers and jobs stand as of that time; the round itself is not there', () => {
  expect(
    kept({
      'rounds/2017-07': records('01T09:00', '15T09:30', '15T09:31'),
      'rounds/2017-08': records('15T09:30'),
      papers: records('14T09:00', '18T09:00'),
    }),
  ).toEqual({ 'rounds/2017-07': [1, 2], papers: [1] });
});
