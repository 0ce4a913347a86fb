import { describe, expect, test } from 'vitest';
import { instant } from '../../engine/kernel/instant.ts';
import { howToVerify, type ProofView } from '../../engine/papers/how-to-verify.ts';
import { drawNoticeSample, drawnListSample, jointPlanSample, matchSummarySample } from './sample-papers.ts';
import { type SampleRound, sampleRound } from './sample-round.ts';
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

  test('the steps ask for the commitment, the seed and the draw itself, each by its name', () => {
    expect(notice.proof.steps.map((step) => step.split(/[。，；]/u)[0])).toEqual([
      '（一）核对承诺值',
      '（二）核对种子',
      '（三）核对结果',
    ]);
  });

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

  const SHEET = {
    kind: 'witness',
    at: instant('2017-08-30T10:15:00+08:00'),
    sha256: hash,
    what: '记录单.jpg',
  } as const;
  const shown: SampleRound = { ...round, seed: { ...round.seed, evidence: [SHEET] } };

  test.each([
    ['drawn-list', drawnListSample],
    ['match-summary', (of: SampleRound, told: object = {}) => matchSummarySample(of, [], told)],
    ['joint-plan', jointPlanSample],
  ] as const)('%s: wherever the seed stands it is said what shows that C came first', (name, sample) => {
    const said = (of: SampleRound, told: object = {}) => {
      const page = pageOf(name, viewOf<{ proof: ProofView }>(sample(of, told)));
      return page.slice(page.indexOf('怎样查证'));
    };
    expect(said(round)).toContain('承诺值先于摇号，只有本机关自己的说法');
    expect(said(shown)).toContain(
      '承诺值先于摇号的证明：见证人签名的摇号记录单（记录单.jpg，2017年8月30日10:15）。',
    );
    expect(said(shown)).not.toMatch(/只有本机关|10分钟以前公告/u);
    expect(said(shown, { unannounced: true })).toContain('没有在第一次摇号10分钟以前公告');
  });

  test('a rehearsal proves nothing, and says nothing of it', () => {
    const opening = { hash, commitment: { ...commitment, rehearsal: true } };
    const { committed } = howToVerify({ opening, seed: round.seed, unannounced: false }, 0);
    expect(committed?.precedence).toEqual([]);
  });
});
