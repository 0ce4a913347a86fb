import type { Page } from 'puppeteer-core';
import type { RenderingProblem } from '../../domain/ports.ts';
import { problem } from '../../kernel/problem.ts';

const MM_PER_PX = 25.4 / 96;

interface Overflow {
  readonly text: string;
  readonly over: number;
}

/**
 * What is wider than its sheet. A browser shrinks the whole print until it fits (to 0.948 once), and nobody
 * sees why the lines hold 29 characters. A sheet is an element of class `sheet`, as wide as its page's text.
 */
export async function findOverflow(page: Page, paper: string): Promise<readonly RenderingProblem[]> {
  const found = (await page.evaluate(MEASURE)) as readonly Overflow[];
  return found.map(({ text, over }) =>
    problem('page-overflow', { paper, text, over: Math.round(over * MM_PER_PX * 10) / 10 }),
  );
}

/** Runs in the page; scripts of the page itself do not. The innermost culprits only, at most five. */
const MEASURE = `(() => {
  const found = [];
  for (const sheet of document.querySelectorAll('.sheet')) {
    const right = sheet.getBoundingClientRect().right + 1;
    if (sheet.scrollWidth <= sheet.clientWidth + 1) continue;
    const wide = [...sheet.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > right);
    const inner = wide.filter((e) => !wide.some((other) => other !== e && e.contains(other)));
    for (const e of inner.length > 0 ? inner : [sheet]) {
      const over = inner.length > 0 ? e.getBoundingClientRect().right - right + 1 : sheet.scrollWidth - sheet.clientWidth;
      found.push({ text: (e.textContent || e.tagName).trim().slice(0, 30), over });
    }
  }
  return found.slice(0, 5);
})()`;
