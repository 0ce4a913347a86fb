import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { bundleIndexPaper } from '../../engine/papers/bundle-index.ts';
import { inspectionFormPaper } from '../../engine/papers/inspection-form.ts';
import { inspectionNoticePaper } from '../../engine/papers/inspection-notice.ts';
import type { ReportView } from '../../engine/papers/paper-view.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { measureForm } from '../rendering/geometry/measure-form.ts';
import { measureOfficial } from '../rendering/geometry/measure-official.ts';
import { type PageLayout, readLayout } from '../rendering/geometry/read-layout.ts';
import {
  largestDifference,
  type PageImage,
  pageImages,
  readGreyPng,
  sideBySide,
  writePng,
} from '../support/page-images.ts';
import { readTagging } from '../support/read-tagging.ts';
import { htmlOf, valued } from './check-paper.ts';
import { MORE_PAPERS, type SamplePaper } from './more-papers.ts';
import { OFFICIAL_PAPERS } from './official-papers.ts';
import { sampleRound } from './sample-round.ts';

const GOLDEN = fileURLToPath(new URL('../golden/', import.meta.url));
/** `YAOHAO_GOLDEN=write`: look at what changed before it is kept, and say in docs/looked-at.md what was seen. */
const WRITE = process.env.YAOHAO_GOLDEN === 'write';
const ON = isoDate('2017-09-05');
const SIGNED = { number: '谢安监双随机〔2017〕9号', signedOn: ON };
/** Small enough that a folder of them is a few hundred kilobytes, large enough that a moved line is seen. */
const SMALL = { dpi: 22, pages: 4, channels: 1 } as const;
/** Of 255: a face drawn by another build of the browser or the reader stays below. */
const TOLERANCE = 40;

const printer = openRenderer();
afterAll(() => printer.close());

const { policy, forms } = sampleRound(9);
const form = valued({ ok: true, value: forms[0] }) as (typeof forms)[number];
const formOf = (name: string) => forms[Number(name)];
const CONTENTS = {
  name: '（按机关）/区环保局（第2册）',
  papers: forms.map((_, i) => ({ name: String(i), page: i * 2 + 1, pages: 2 })),
};
const PAPERS: Readonly<Record<string, SamplePaper>> = {
  ...Object.fromEntries(
    Object.entries(OFFICIAL_PAPERS).map(([template, view]) => [template, { template, view }]),
  ),
  ...MORE_PAPERS,
  'bundle-index': {
    template: 'bundle-index',
    view: () => bundleIndexPaper({ policy, title: '检查通知书', contents: CONTENTS, formOf }),
  },
  'inspection-form': {
    template: 'inspection-form',
    view: () => valued(inspectionFormPaper({ policy, form })),
  },
  'inspection-notice': {
    template: 'inspection-notice',
    view: () => valued(inspectionNoticePaper({ policy, form, label: SIGNED })),
  },
  'inspection-notice-draft': {
    template: 'inspection-notice',
    view: () => valued(inspectionNoticePaper({ policy, form })),
  },
};

/** A page a block, a line a line: what stands on one line of the paper is parted by a bar. */
function textOfPages(pages: readonly PageLayout[]): string {
  const text = pages.map(({ lines }) => {
    const rows = Map.groupBy(lines, ({ baseline }) => Math.round(baseline));
    return [...rows.values()].map((row) => row.map((line) => line.text.trim()).join(' | ')).join('\n');
  });
  return `${text.join('\n\n———\n\n')}\n`;
}

/** A page for the web takes the faces of whoever reads it; here those of the print, for they are everywhere the same. */
function inFacesOfPrint(html: string): string {
  return html.replace(/(1\.0625rem \/ 1\.8)[^;]+;/u, '$1 Song;');
}

function isReport(view: object): view is ReportView {
  return 'frame' in view && 'sections' in view;
}

/** Title, language, headings to go to, and tables whose heads a screen reader knows. */
async function expectTagged(pdf: Uint8Array, view: ReportView): Promise<void> {
  const { frame, sections } = view;
  const { title, language, marked, outline, roles } = await readTagging(pdf);
  expect([title, language, marked]).toEqual([frame.title, 'zh-CN', true]);
  const verify = 'proof' in view ? ['怎样查证'] : [];
  const titles = (parts: readonly { readonly title: string }[]) => parts.map(({ title }) => title);
  const headings = [...titles(sections), ...verify, ...titles(frame.annexes)];
  expect(outline[0]).toBe(frame.title);
  expect(outline.slice(1).map((heading) => heading.replace(/^[一二三四五六七八九十]+、/u, ''))).toEqual(
    headings,
  );
  const hasTable = [...sections, ...frame.annexes].some(({ tables }) => tables.length > 0);
  for (const role of ['P', ...(hasTable ? ['Table', 'TR', 'TH', 'TD'] : [])]) {
    expect(roles.has(role), role).toBe(true);
  }
}

describe('papers as they were looked at', () => {
  const images = new Map<string, PageImage>();
  /** Why nothing is compared: with faces of the office's own lines break elsewhere and look otherwise. */
  let otherFaces = '';
  beforeAll(async () => {
    const { fonts } = valued(await printer.provenance());
    const others = fonts.filter(({ origin }) => origin === 'configured' || origin === 'installed');
    const told = others.map(({ role, face, file }) => `${role} is ${face} (${file})`).join(', ');
    if (told !== '') otherFaces = `the goldens are of the packaged faces, and here ${told}`;
  });

  test.for(Object.entries(PAPERS))('%s', async ([name, { template, view }], context) => {
    const given = view();
    const html = inFacesOfPrint(htmlOf(template, given));
    const isTagged = isReport(given) && !template.endsWith('-public');
    const pdf = valued(await printer.renderPdf({ html, title: name, date: ON, tagged: isTagged }));
    const pages = await readLayout(pdf);
    if (isTagged) {
      await expectTagged(pdf, given);
      // GB/T 9704-2012, as test/papers/official-geometry.test.ts shows that it is measured.
      expect(measureOfficial(pages)).toEqual([]);
    }
    if ('form' in given) expect(measureForm(pages)).toEqual([]);
    if (otherFaces !== '') return context.skip(otherFaces);
    const text = textOfPages(pages);
    const image = sideBySide(await pageImages(pdf, SMALL));
    images.set(name, image);
    const [textFile, imageFile] = [`${GOLDEN}${name}.txt`, `${GOLDEN}${name}.png`];
    if (WRITE) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(textFile, text);
      writeFileSync(imageFile, writePng(image));
    }
    expect(existsSync(textFile), `${name}: YAOHAO_GOLDEN=write, and look at it`).toBe(true);
    expect(text).toBe(readFileSync(textFile, 'utf8'));
  });

  test.for(Object.keys(PAPERS))('%s, as a picture', (name, context) => {
    if (otherFaces !== '') return context.skip(otherFaces);
    const image = images.get(name);
    if (image === undefined) return context.skip('needs the print of the test before');
    expect(largestDifference(image, readGreyPng(readFileSync(`${GOLDEN}${name}.png`)))).toBeLessThan(
      TOLERANCE,
    );
  });

  test('a line that moved turns it red', () => {
    const [width, height] = [40, 40];
    const page = (top: number) => {
      const data = new Uint8Array(width * height).fill(255);
      for (let y = top; y < top + 3; y += 1) data.fill(60, y * width, (y + 1) * width);
      return { width, height, channels: 1 as const, data };
    };
    expect(largestDifference(page(8), page(8))).toBe(0);
    expect(largestDifference(page(8), page(16))).toBeGreaterThan(TOLERANCE);
  });
});
