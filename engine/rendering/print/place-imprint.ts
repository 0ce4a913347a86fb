import type { Page } from 'puppeteer-core';
import { printPage } from './print-page.ts';
import { readDestinations } from './read-destinations.ts';

const PT_PER_PX = 0.75;
/** Text area of GB/T 9704: 225 mm high, in points. */
const TEXT_HEIGHT = (225 / 25.4) * 72;
/** Less than a line: the block must not slip to the next page for a rounding. */
const SLACK = 1.5;

/**
 * 版记 (GB/T 9704-2012 7.4): at the bottom of the last page, which is an even one. Prints once without it to
 * see where the text ends, then pushes it down, over a page break if need be. Nothing to do for a page
 * without an element `imprint`.
 */
export async function placeImprint(page: Page): Promise<void> {
  const height = (await page.evaluate(HIDE)) as number | null;
  if (height === null) return;
  const ends = (await readDestinations(await printPage(page, false))).get(ANCHOR);
  if (ends === undefined) throw new Error('placeImprint: the end of the text was not found in print');
  const plan = planImprint(ends.page + 1, ends.y, height * PT_PER_PX);
  await page.evaluate(`(${SHOW})(${plan.breaks}, ${plan.space / PT_PER_PX})`);
}

/** Page breaks before 版记, and points of space above it on its page. `page` counts from 1, `y` from the top. */
export function planImprint(
  page: number,
  y: number,
  height: number,
): { readonly breaks: number; readonly space: number } {
  const room = TEXT_HEIGHT - y - height - SLACK;
  if (page % 2 === 0 && room >= 0) return { breaks: 0, space: room };
  return { breaks: page % 2 === 0 ? 2 : 1, space: TEXT_HEIGHT - height - SLACK };
}

const ANCHOR = 'end-of-text';

/** Takes 版记 out, puts an anchor where it was, with a link to it: only then is its place in the PDF. */
const HIDE = `(() => {
  const imprint = document.getElementById('imprint');
  if (imprint === null) return null;
  const height = imprint.getBoundingClientRect().height;
  const anchor = document.createElement('a');
  anchor.id = '${ANCHOR}';
  anchor.href = '#${ANCHOR}';
  anchor.style.cssText = 'display:block;height:0';
  imprint.before(anchor);
  imprint.style.display = 'none';
  return height;
})()`;

const SHOW = `(breaks, space) => {
  const imprint = document.getElementById('imprint');
  document.getElementById('${ANCHOR}').remove();
  for (let i = 0; i < breaks; i += 1) {
    const blank = document.createElement('div');
    blank.className = 'blank-page';
    blank.style.cssText = 'break-before:page;height:0';
    imprint.before(blank);
  }
  const above = document.createElement('div');
  above.style.height = space + 'px';
  imprint.before(above);
  imprint.style.display = '';
}`;
