import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { BatchOrder, BundleContents, PrintOrder } from '../../engine/domain/ports.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { problem } from '../../engine/kernel/problem.ts';
import { failed, ok } from '../../engine/kernel/result.ts';
import { printBatch } from '../../engine/rendering/print/print-batch.ts';

const ON = isoDate('2017-08-30');
const html = (body: string) => `<html><head></head><body>${body}</body></html>`;

/** A printer in place of the browser: a page for each part, with the anchors that a browser would write. */
async function print({ html: page }: PrintOrder) {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const anchors = [...page.matchAll(/id="(part-\d+)"/gu)].map(([, id = '']) => {
    const sheet = pdf.addPage([100, 100]);
    return [id, [sheet.ref, 'XYZ', 0, 100, 0]] as const;
  });
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj(Object.fromEntries(anchors)));
  return ok(await pdf.save());
}

/** Prints `count` papers, half of them of one agency, and counts those that were asked for and not yet taken. */
async function printAll(count: number, papersAVolume: number) {
  const [volumes, indexes]: [Record<string, number>, BundleContents[]] = [{}, []];
  let [asked, taken, most] = [0, 0, 0];
  const order: BatchOrder = {
    documents: function* () {
      // Who only counts them keeps none: what counts is the last time that they are gone through.
      for ([asked, taken, most] = [0, 0, 0]; asked < count; asked += 1) {
        yield ok({ name: `n${asked}`, html: html(`第${asked}份`), bundles: asked % 2 === 0 ? ['甲'] : [] });
        most = Math.max(most, asked + 1 - taken);
      }
    },
    ...{ title: '一企一表', date: ON },
    take: async () => {
      taken += 1;
      most = Math.max(most, asked - taken);
    },
    takeBundle: async ({ name, pages }) => {
      volumes[name] = pages;
    },
    indexOf: (contents) => {
      indexes.push(contents);
      return ok(html('目录'));
    },
  };
  const done = await printBatch(order, print, papersAVolume);
  return { done, taken, most, volumes, indexes };
}

describe('a batch of any size', () => {
  test('of 400 papers no more are alive at once than of 100', async () => {
    const [few, many] = [await printAll(100, 500), await printAll(400, 500)];
    expect([few.taken, many.taken]).toEqual([100, 400]);
    expect(few.most).toBeGreaterThan(1);
    expect(many.most).toBe(few.most);
    expect(many.most).toBeLessThanOrEqual(50);
  });

  test('what is more than a volume holds comes in volumes, each with its index; nothing is lost between them', async () => {
    const { volumes, indexes } = await printAll(130, 60);
    expect(volumes).toEqual({
      '（第1册）': 61,
      '（第2册）': 61,
      '（第3册）': 11,
      '甲（第1册）': 61,
      '甲（第2册）': 6,
    });
    expect(indexes.map(({ name }) => name)).toEqual(Object.keys(volumes));
    const whole = indexes.filter(({ name }) => name.startsWith('（'));
    const all = whole.flatMap(({ papers }) => papers.map(({ name }) => name));
    expect(all).toEqual(Array.from({ length: 130 }, (_, i) => `n${i}`));
    expect(whole[2]?.papers[0]).toEqual({ name: 'n120', page: 1, pages: 1 });
  });

  test('a bundle that fits into one volume keeps its name', async () => {
    expect((await printAll(60, 60)).volumes).toEqual({ '': 61, 甲: 31 });
  });

  test('a paper that cannot be made refuses the batch before anything is printed', async () => {
    let printed = 0;
    const done = await printBatch(
      {
        documents: () => [ok({ name: 'a', html: html('甲') }), failed(problem('template-broken'))],
        ...{ title: '一企一表', date: ON },
        take: async () => {
          printed += 1;
        },
      },
      print,
    );
    expect([done.ok, printed]).toEqual([false, 0]);
  });
});
