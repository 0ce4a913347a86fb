import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { composePage } from '../../engine/rendering/print/compose-page.ts';
import { loadPage, printPage } from '../../engine/rendering/print/print-page.ts';
import { openPrintRoom, type PrintRoom } from '../../engine/rendering/print/print-room.ts';
import { stampPdf } from '../../engine/rendering/print/stamp-pdf.ts';
import { page, textOf } from './print-page.ts';

let room: PrintRoom | undefined;
beforeAll(async () => {
  const opened = await openPrintRoom({});
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  room = opened.value;
});
afterAll(() => room?.close());

const OWN_DAY = isoDate('2017-08-15');
const DATED = /(?<=\/(?:CreationDate|ModDate) \()D:\d{14}[+-]\d{2}'\d{2}'/gu;
/** 400 days ahead, on the other side of the earth. */
const ANOTHER = "D:20281230235959-08'00'";

/** As the browser makes it, before anything of it is replaced. */
async function printedRaw(html: string): Promise<string> {
  if (room === undefined) throw new Error('no browser');
  await writeFile(room.printed, composePage(html, ''));
  await loadPage(room.page, pathToFileURL(room.printed).href);
  return Buffer.from(await printPage(room.page, true)).toString('latin1');
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const stamped = (text: string) => Buffer.from(stampPdf(bytesOf(text), OWN_DAY)).toString('latin1');
const HTML = page('<h1>A</h1><p>B</p><table><tr><th>C</th></tr><tr><td>D</td></tr></table>');

describe('the clock of the browser, which no simulated time moves', () => {
  test('stands in a print as two dates and nowhere else; both become the day of the paper', async () => {
    const first = await printedRaw(HTML);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const second = await printedRaw(HTML);
    const [was, is] = [first, second].map((text) => text.match(DATED) ?? []);
    expect([was?.length, is?.length]).toEqual([2, 2]);
    expect(was).not.toEqual(is);
    const numbered = (text: string) => stamped(text).replaceAll(DATED, '');
    expect(numbered(second)).toBe(numbered(first));
    expect(stamped(first).match(DATED)).toEqual(["D:20170815000000+08'00'", "D:20170815000000+08'00'"]);
    expect(stamped(second)).toBe(stamped(first));
  });

  test('on another day and in another time zone the paper has the same bytes', async () => {
    const today = await printedRaw(HTML);
    const later = today.replaceAll(DATED, ANOTHER);
    expect(later).not.toBe(today);
    expect(later).toHaveLength(today.length);
    expect(stamped(later)).toBe(stamped(today));
  });

  test('a template cannot ask for it: no script runs, whatever it is written in', async () => {
    const asked = [
      '<p id="now">none</p><script>document.getElementById("now").textContent = new Date().getFullYear()</script>',
      '<img src="x" onerror="document.body.append(Date.now())">',
      '<svg onload="document.body.append(document.lastModified)"></svg>',
    ];
    const raw = await printedRaw(page(asked.join('')));
    expect((await textOf(bytesOf(raw))).join('')).toBe('none');
  });
});
