import { afterAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { inspectionFormPaper } from '../../engine/papers/inspection-form.ts';
import { inspectionNoticePaper } from '../../engine/papers/inspection-notice.ts';
import { SERIES_COLOURS } from '../../engine/rendering/chart-svg.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { contrastFaults } from '../rendering/geometry/measure-contrast.ts';
import { readLayout } from '../rendering/geometry/read-layout.ts';
import { pageImages } from '../support/page-images.ts';
import { htmlOf, valued } from './check-paper.ts';
import { MORE_PAPERS, type SamplePaper } from './more-papers.ts';
import { OFFICIAL_PAPERS } from './official-papers.ts';
import { sampleRound } from './sample-round.ts';

const printer = openRenderer();
afterAll(() => printer.close());

/** A line of the smallest type is drawn by some dots; the last pages look like those before them. */
const GREY = { dpi: 120, pages: 4, channels: 1 } as const;
const { policy, forms } = sampleRound(1);
const form = forms[0] as (typeof forms)[number];
const PAPERS: Readonly<Record<string, SamplePaper>> = {
  ...Object.fromEntries(
    Object.entries(OFFICIAL_PAPERS).map(([template, view]) => [template, { template, view }]),
  ),
  ...Object.fromEntries(Object.entries(MORE_PAPERS).filter(([name]) => !name.endsWith('-public'))),
  'inspection-form': {
    template: 'inspection-form',
    view: () => valued(inspectionFormPaper({ policy, form })),
  },
  'inspection-notice': {
    template: 'inspection-notice',
    view: () => valued(inspectionNoticePaper({ policy, form })),
  },
};

/** Of a print in greys, as another engine than the browser draws it. */
async function faultsOf(html: string, series = SERIES_COLOURS): Promise<readonly string[]> {
  const order = { html, title: '文书', date: isoDate('2017-09-05'), tagged: false };
  const pdf = valued(await printer.renderPdf(order));
  const [pages, images] = [await readLayout(pdf), await pageImages(pdf, GREY)];
  return images.flatMap((image, i) => {
    const page = pages[i];
    return page === undefined
      ? []
      : contrastFaults(page, image, series).map((fault) => `page ${i + 1}, ${fault}`);
  });
}

describe('a grey print of every paper can be read: contrast of 4.5, series apart', () => {
  test.each(Object.entries(PAPERS))('%s', async (_, { template, view }) => {
    expect(await faultsOf(htmlOf(template, view()))).toEqual([]);
  });

  const report = htmlOf('leaders-briefing', OFFICIAL_PAPERS['leaders-briefing']?.() ?? {});

  test.each([
    ['a light text', 'color: #000;', 'color: #999;', /: 2\.\d/u],
    ['a dark ground below a head', 'background: #f0f0f0', 'background: #666', /指标: [23]\.\d/u],
    ['a light red mark', 'color: #d7000f', 'color: #ff9999', /谢家集区市场监督管理局文: [12]\.\d/u],
  ])('%s is found', async (_, from, to, fault) => {
    expect(report).toContain(from);
    expect((await faultsOf(report.replaceAll(from, to))).join('\n')).toMatch(fault);
  });

  test('two series of one lightness are found, though their hues differ', async () => {
    const [dark = '', light = ''] = SERIES_COLOURS;
    const red = '#e60000';
    expect(report).toContain(light);
    expect(await faultsOf(report.replaceAll(light, red), [dark, red])).toContain('page 3, series look alike');
  });
});
