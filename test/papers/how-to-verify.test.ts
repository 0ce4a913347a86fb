import { describe, expect, test } from 'vitest';
import { drawNoticeSample, drawnListSample, jointPlanSample, matchSummarySample } from './sample-papers.ts';
import { sampleRound } from './sample-round.ts';
import { pageOf, viewOf } from './sample-views.ts';

const round = sampleRound(4);
const { hash, commitment } = round.opening;
const notice = viewOf(drawNoticeSample(round));
const papers = {
  'draw-notice': notice,
  'drawn-list': viewOf(drawnListSample(round)),
  'match-summary': viewOf(matchSummarySample(round)),
  'joint-plan': viewOf(jointPlanSample(round)),
};

describe('怎样查证', () => {
  test.each(Object.entries(papers))(
    '%s: the same three steps in its last section, and one code',
    (name, view) => {
      expect(view.proof.steps).toHaveLength(3);
      expect(view.proof.steps).toEqual(notice.proof.steps);
      const page = pageOf(name, view);
      const last = page.slice(page.lastIndexOf('<h2>', page.indexOf('、怎样查证')));
      for (const step of view.proof.steps) expect(last).toContain(step.slice(0, 10));
      expect(page.match(/<svg class="qr"/gu)).toHaveLength(1);
    },
  );

  test('the code says the same on each of them, so that two can be compared', () => {
    const scans = [
      notice.sections.find((section) => section.commitment !== null)?.commitment?.scan,
      ...Object.values(papers).flatMap(({ proof }) => proof.committed?.scan ?? []),
    ];
    expect(scans).toHaveLength(4);
    expect(new Set(scans)).toEqual(new Set([`draw/v1 ${commitment.series} 1 2017-08 ${hash}`]));
  });

  test('what comes after the ceremony shows the seed too', () => {
    const { committed } = papers['match-summary'].proof;
    expect(committed?.values.map(({ value }) => value.replaceAll(' ', ''))).toEqual([hash, round.seed.seed]);
  });
});
