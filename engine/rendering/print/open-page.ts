import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';

/** A page that runs no script and loads nothing but the one file that is being printed, and fonts. */
export async function openPage(browser: Browser, printed: string, cache: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.emulateMediaType('print');
  const [own, fonts] = [pathToFileURL(printed).href, pathToFileURL(cache).href];
  // The policy of the page stops frames and files; this also stops a page that sends itself elsewhere.
  page.on('request', (request) => {
    const url = request.url();
    const allowed =
      url === own || url.startsWith('data:') || (url.startsWith(`${fonts}/`) && url.endsWith('.ttf'));
    void (allowed ? request.continue() : request.abort()).catch(() => undefined);
  });
  await page.setRequestInterception(true);
  return page;
}
