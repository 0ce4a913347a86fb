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
    const font = url.startsWith(`${fonts}/`) && url.endsWith('.ttf');
    const allowed = url === own || url.startsWith('data:') || font;
    // “No content” leaves the page where it is; an aborted navigation would replace it.
    const refuse = () => (request.isNavigationRequest() ? request.respond({ status: 204 }) : request.abort());
    (allowed ? request.continue() : refuse()).catch(() => undefined);
  });
  await page.setRequestInterception(true);
  return page;
}
