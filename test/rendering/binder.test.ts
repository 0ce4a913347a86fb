import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { PDFDocument } from '@cantoo/pdf-lib';
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

describe('a binder', () => {
  test.each([4_000, 3, 0])('with room for %i pages in memory binds the same', async (room) => {
    const before = foldersLeft();
    const binder = await openBinder(LABEL, room);
    for (const start of [10, 20, 30]) {
      await binder.add(await printOf([start, start + 1, start + 2]), [
        { pages: [0, 1], bundles: ['甲', '丙'] },
        { pages: [2], bundles: start === 20 ? ['甲'] : ['乙'] },
      ]);
    }
    expect(binder.names()).toEqual(['丙', '乙', '甲']);
    const bundles = await Promise.all(['甲', '乙', '丙'].map((name) => binder.bundle(name)));
    expect(bundles.map(({ pages }) => pages)).toEqual([7, 2, 6]);
    expect(await Promise.all(bundles.map(({ pdf }) => widthsOf(pdf)))).toEqual([
      [10, 11, 20, 21, 22, 30, 31],
      [12, 32],
      [10, 11, 20, 21, 30, 31],
    ]);
    expect(await widthsOf(await binder.whole())).toEqual([10, 11, 12, 20, 21, 22, 30, 31, 32]);
    if (room < 4) expect(foldersLeft().length).toBeGreaterThan(before.length);
    await binder.close();
    expect(foldersLeft()).toEqual(before);
  });
});
