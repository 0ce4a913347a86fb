import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { openBinder } from '../../engine/rendering/print/binder.ts';

const LABEL = { title: '一企一表', date: isoDate('2017-08-30') };

/** A print of as many pages as there are widths, each known by its width. */
async function printOf(widths: readonly number[]): Promise<PDFDocument> {
  const print = await PDFDocument.create();
  for (const width of widths) print.addPage([width, 100]);
  return print;
}

async function widthsOf(pdf: Uint8Array): Promise<readonly number[]> {
  return (await PDFDocument.load(pdf)).getPages().map((page) => page.getWidth());
}

const foldersLeft = () => readdirSync(tmpdir()).filter((name) => name.startsWith('yaohao-bound-'));

async function pagesOnDisk(before: readonly string[]): Promise<number> {
  let pages = 0;
  for (const folder of foldersLeft().filter((name) => !before.includes(name))) {
    for (const file of readdirSync(join(tmpdir(), folder))) {
      pages += (await widthsOf(readFileSync(join(tmpdir(), folder, file)))).length;
    }
  }
  return pages;
}

const partOf = (start: number, pages: readonly number[], bundles: readonly string[]) => {
  const name = String(start + (pages[0] ?? 0));
  return { name, title: `第${name}份`, pages, bundles: ['', ...bundles] };
};

describe('a binder', () => {
  test.each([4_000, 3, 0])(
    'with room for %i pages in memory binds the same, and no more lie there',
    async (room) => {
      const before = foldersLeft();
      const binder = openBinder(LABEL, room);
      let added = 0;
      for (const start of [10, 20, 30]) {
        await binder.add(await printOf([start, start + 1, start + 2]), [
          partOf(start, [0, 1], ['甲', '丙']),
          partOf(start, [2], start === 20 ? ['甲'] : ['乙']),
        ]);
        added += 8;
        expect(added - (await pagesOnDisk(before))).toBeLessThanOrEqual(room);
      }
      expect(binder.contents().map(({ name }) => name)).toEqual(['', '丙', '乙', '甲']);
      expect(binder.contents()[2]?.papers).toEqual([
        { name: '12', page: 1, pages: 1 },
        { name: '32', page: 2, pages: 1 },
      ]);
      const bound: (readonly number[])[] = [];
      for (const { name, papers } of binder.contents()) {
        const { pdf, pages } = await binder.bind(name);
        bound.push(await widthsOf(pdf));
        expect(pages).toBe(papers.reduce((sum, paper) => sum + paper.pages, 0));
      }
      expect(bound).toEqual([
        [10, 11, 12, 20, 21, 22, 30, 31, 32],
        [10, 11, 20, 21, 30, 31],
        [12, 32],
        [10, 11, 20, 21, 22, 30, 31],
      ]);
      expect(await pagesOnDisk(before)).toBe(0);
      await binder.close();
      expect(foldersLeft()).toEqual(before);
    },
  );

  test('an index stands first; the outline leads to each paper, and pages are counted from 1 after the index', async () => {
    const binder = openBinder(LABEL);
    await binder.add(await printOf([10, 11, 12]), [partOf(10, [0, 1], ['甲']), partOf(10, [2], ['甲'])]);
    const { pdf } = await binder.bind('甲', { print: await printOf([90, 91, 92]), pages: [1] });
    expect(await widthsOf(pdf)).toEqual([91, 10, 11, 12]);
    const read = await getDocumentProxy(new Uint8Array(pdf));
    expect(await read.getPageLabels()).toEqual(['i', '1', '2', '3']);
    const outline = await read.getOutline();
    const pages = await Promise.all(outline.map(({ dest }) => read.getPageIndex((dest as [never])[0])));
    expect(outline.map(({ title }, i) => [title, pages[i]])).toEqual([
      ['目录', 0],
      ['第10份', 1],
      ['第12份', 3],
    ]);
  });
});
