import { expect, test } from 'vitest';
import { foldLedger, type Ledger } from '../../engine/app/ledger.ts';
import {
  assessmentBefore,
  assessmentOfRound,
  assessmentsOfYear,
} from '../../engine/app/papers/assessments-of.ts';
import type { RoundFile } from '../../engine/app/round-file.ts';
import { NOTHING_DISCLOSED } from '../../engine/domain/disclosure.ts';
import { emptyRound } from '../../engine/domain/draw-round.ts';
import { NOTHING_INSPECTED } from '../../engine/domain/inspection.ts';
import { dayOf, instant } from '../../engine/kernel/instant.ts';
import { sampleRound } from '../papers/sample-round.ts';

const { opening, draw } = sampleRound(9);

function roundOn(round: string, day: string): RoundFile {
  const at = instant(`${day}T09:00:00+08:00`);
  return {
    draw: { ...emptyRound(round), opened: { ...opening, at }, draw: { file: draw, at, seq: 3 } },
    inspect: NOTHING_INSPECTED,
    publish: NOTHING_DISCLOSED,
  };
}

/** `[period, day]` of each assessment; its place is its seq. */
function ledgerOf(assessed: readonly (readonly [string, string])[]): Ledger {
  const empty = foldLedger(new Map());
  const rounds = [
    roundOn('2017-07', '2017-07-03'),
    roundOn('2017-08', '2017-08-01'),
    roundOn('2017-08-rehearsal', '2017-08-14'),
    roundOn('2017-08-b', '2017-08-15'),
  ];
  const assessments = assessed.map(([period, day], i) => {
    const at = instant(`${day}T17:00:00+08:00`);
    return { period, cutOff: dayOf(at), scores: [], seq: i + 1, at };
  });
  return {
    ...empty,
    rounds: new Map(rounds.map((one) => [one.draw.round, one])),
    papers: { ...empty.papers, assessments },
  };
}

/** Seq of the assessment of a round, and of the one that it is compared with. */
function comparedOf(ledger: Ledger, round: string): readonly [number | undefined, number | undefined] {
  const file = ledger.rounds.get(round) as RoundFile;
  const own = assessmentOfRound(ledger, file);
  return [own?.seq, own && assessmentBefore(ledger, file, own)?.seq];
}

test('two rounds in a month: each has the assessment made before the next, and compares with the one before it', () => {
  const ledger = ledgerOf([
    ['2017-07', '2017-07-31'],
    ['2017-08', '2017-08-14'],
    ['2017-08', '2017-08-31'],
  ]);
  expect(comparedOf(ledger, '2017-07')).toEqual([1, undefined]);
  expect(comparedOf(ledger, '2017-08')).toEqual([2, 1]);
  expect(comparedOf(ledger, '2017-08-b')).toEqual([3, 2]);
});

test('one assessment for both: none compares with itself, but with the month before', () => {
  const ledger = ledgerOf([
    ['2017-07', '2017-07-31'],
    ['2017-08', '2017-08-31'],
  ]);
  expect(comparedOf(ledger, '2017-08')).toEqual([2, 1]);
  expect(comparedOf(ledger, '2017-08-b')).toEqual([2, 1]);
});

test('a month that is assessed anew after a correction is not compared with what it replaces', () => {
  const ledger = ledgerOf([
    ['2017-07', '2017-07-31'],
    ['2017-08', '2017-08-31'],
    ['2017-08', '2017-09-02'],
    ['2017-07', '2017-09-03'],
  ]);
  expect(comparedOf(ledger, '2017-08-b')).toEqual([3, 4]);
});

test('a year is compared with the year before, a month with none of them', () => {
  const ledger = ledgerOf([
    ['2016', '2017-01-05'],
    ['2017-08', '2017-08-31'],
    ['2017', '2018-01-05'],
    ['2016', '2018-01-06'],
  ]);
  const { assessment, before } = assessmentsOfYear(ledger, '2017');
  expect([assessment?.seq, before?.seq]).toEqual([3, 4]);
  expect(assessmentsOfYear(ledger, '2015')).toEqual({ assessment: undefined, before: null });
  expect(comparedOf(ledger, '2017-08')).toEqual([2, undefined]);
});
