import { describe, expect, test } from 'vitest';
import { orOpened, withheldFrom } from '../../engine/app/papers/withheld-papers.ts';
import { NOTHING_DISCLOSED } from '../../engine/domain/disclosure.ts';
import { emptyRound } from '../../engine/domain/draw-round.ts';
import { NOTHING_INSPECTED } from '../../engine/domain/inspection.ts';
import type { LedgerRecord } from '../../engine/domain/record.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { blindOf } from '../papers/sample-papers.ts';
import { sampleRound } from '../papers/sample-round.ts';

const round = sampleRound(20);
const DRAWN = instant('2017-08-30T10:20:00+08:00');

/** The round with visits until 2017-09-12, while the newest record of the ledger is of `day`. */
function groundOn(day: string, voidedAt?: string) {
  const record = { at: instant(`${day}T08:00:00+08:00`) } as LedgerRecord;
  const voided =
    voidedAt === undefined
      ? {}
      : {
          voided: {
            reason: '示例',
            approvedBy: 'GOV/head',
            when: 'after-result' as const,
            at: instant(voidedAt),
            seq: 9,
          },
        };
  const draw = {
    ...emptyRound('2017-08'),
    opened: { ...round.opening, at: instant('2017-08-29T09:00:00+08:00') },
    draw: { file: round.draw, at: DRAWN, seq: 3 },
    ...voided,
  };
  const window = [isoDate('2017-09-04'), isoDate('2017-09-12')] as const;
  const people = new Map([['AMR', { agency: 'AMR', salt: '', slots: 2, window, inspectors: [] }]]);
  return {
    file: { draw, inspect: NOTHING_INSPECTED, publish: NOTHING_DISCLOSED },
    files: { frames: new Map(), people, policySums: '', staffings: new Map() },
    ledger: { records: new Map([['rounds/2017-08' as const, [record]]]) },
  };
}

describe('不事先告知: which copy tells what, and when', () => {
  test('until the last day of the visits the public copy keeps back, the copy of the agencies does not', () => {
    const ahead = groundOn('2017-09-12');
    expect(withheldFrom(ahead, 'public')).toEqual(blindOf(round));
    expect(withheldFrom(ahead, 'office').frames.size).toBe(0);
    expect(orOpened(ahead, DRAWN)).toBe(DRAWN);
  });

  test('the day after, everything is told, and the paper is a new one that a release has not seen', () => {
    const over = groundOn('2017-09-13');
    expect(withheldFrom(over, 'public').frames.size).toBe(0);
    expect(orOpened(over, DRAWN)).toBe('2017-09-12T23:59:59+08:00');
    expect(orOpened(over, undefined)).toBeUndefined();
  });

  test('a draw voided late is published whole', () => {
    const voided = groundOn('2017-08-30', '2017-08-30T16:00:00+08:00');
    expect(withheldFrom(voided, 'public').agencies.size).toBe(0);
    expect(orOpened(voided, DRAWN)).toBe('2017-08-30T16:00:00+08:00');
  });
});
