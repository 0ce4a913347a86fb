import { expect, test } from 'vitest';
import type { StandingRelease } from '../../engine/domain/assessment.ts';
import { NO_CREDIT } from '../../engine/domain/credit.ts';
import { decisionNumber, nameDecisions } from '../../engine/domain/decision-papers.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { listing } from '../papers/sample-results.ts';

const signedOn = isoDate('2017-09-04');

function release(
  seq: number,
  of: string,
  number: string,
  change: Partial<StandingRelease> = {},
): StandingRelease {
  return {
    ...{ paper: '列入决定书', of, number, signedOn, signedBy: 'AMR/amr-head', pdf: '', path: '', seq },
    at: instant('2017-09-04T09:00:00+08:00'),
    ...change,
  };
}

const credit = { ...NO_CREDIT, listings: [listing(4, 1, { removal: 9, decision: '' }), listing(5, 2)] };

test('文号写回: a stay bears the number and date of its decisions as they stand released, by the record they are of', () => {
  const released = [
    release(1, 'credit/4', '谢市监〔2017〕3号', { withdrawnBy: '谢市监〔2017〕4号' }),
    release(2, 'credit/4', '谢市监〔2017〕4号'),
    release(3, 'credit/9', '谢市监〔2017〕8号', { paper: '信用修复决定书' }),
    release(4, '2017-08', '谢市监〔2017〕9号', { paper: '汇总报告' }),
  ];
  const [first, second] = nameDecisions(credit, { released }).listings;
  expect(first?.listingPaper).toEqual({ paper: '列入决定书', number: '谢市监〔2017〕4号', signedOn });
  expect(first?.removalPaper).toEqual({ paper: '信用修复决定书', number: '谢市监〔2017〕8号', signedOn });
  expect(first && decisionNumber(first)).toBe('谢市监〔2017〕4号');
  expect(second).toEqual(credit.listings[1]);
  expect(second && decisionNumber(second)).toBe('谢市监列〔2017〕1号');
});

test('before anything is released nothing is said', () => {
  expect(nameDecisions(credit, { released: [release(1, 'credit/4', '')] }).listings).toEqual(credit.listings);
});
