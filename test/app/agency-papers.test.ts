import { expect, test } from 'vitest';
import { foldLedger } from '../../engine/app/ledger.ts';
import { agencyPapersOf } from '../../engine/app/papers/agency-papers.ts';
import { draftLabel } from '../../engine/app/papers/paper-at-hand.ts';
import { NOTHING_DISCLOSED } from '../../engine/domain/disclosure.ts';
import { NOTHING_INSPECTED } from '../../engine/domain/inspection.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import type { ReportView } from '../../engine/papers/paper-view.ts';
import { summarizeRound } from '../../engine/pipeline/supervise/summarize-round.ts';
import { textsOf, valued } from '../papers/check-paper.ts';
import { CREDIT, POLICY, ROUND, SAMPLE } from '../pipeline/supervise/sample-round.ts';

const ledger = { ...foldLedger(new Map()), credit: CREDIT };
const ground = {
  ...{ ledger, policy: POLICY, round: ROUND },
  file: { draw: SAMPLE.draw, inspect: { ...SAMPLE.inspect }, publish: NOTHING_DISCLOSED },
};
const rows = summarizeRound(
  { round: SAMPLE, credit: CREDIT, cutOff: isoDate('2017-10-31') },
  POLICY,
).agencies;

test('部门检查工作报告: an agency of the round with nothing to check has one too, and it says so', async () => {
  const idle = rows.filter(({ lines }) => lines === 0).map(({ agency }) => agency);
  expect(idle.length).toBeGreaterThan(0);
  const papers = agencyPapersOf(ground);
  expect(papers.map(({ issuer }) => issuer).toSorted()).toEqual(rows.map(({ agency }) => agency).toSorted());
  const own = papers.find(({ issuer }) => issuer === idle[0]);
  if (own === undefined) throw new Error('no paper');
  const view = valued(await own.view(draftLabel(own, POLICY))) as ReportView;
  expect(textsOf(view).join('\n')).toContain('本机关没有检查任务');
});

test('before the forms are issued nobody knows who has nothing to check', () => {
  expect(agencyPapersOf({ ...ground, file: { ...ground.file, inspect: NOTHING_INSPECTED } })).toEqual([]);
});
