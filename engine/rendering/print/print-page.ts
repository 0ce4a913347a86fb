import type { Page } from 'puppeteer-core';
import { UNTIL_FACES_LOAD } from './compose-page.ts';

/** Loads the file and waits until every face is there: a face used in page margins only would come too late. */
export async function loadPage(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(SHOW);
}

const SHOW = `Promise.all([...document.fonts].map((face) => face.load()))
  .then(() => document.getElementById('${UNTIL_FACES_LOAD}').remove())`;

/** Prints the loaded page at the sizes that its style sheet names. */
export async function printPage(page: Page, tagged: boolean): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged });
}
