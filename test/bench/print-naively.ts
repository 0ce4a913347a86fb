import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../engine/rendering/browser/find-browser.ts';
import { loadFaces } from '../../engine/rendering/fonts/load-faces.ts';
import { valued } from '../papers/check-paper.ts';

/** The way that lies nearest: for each form a new page, with the whole fonts. */
export async function openNaivePrinter() {
  const faces = valued(await loadFaces());
  const { browser } = valued(await findBrowser({}));
  const folder = mkdtempSync(join(tmpdir(), 'yaohao-naive-'));
  const file = join(folder, 'form.html');
  const fonts = faces
    .map(
      ({ family, file: font }) => `@font-face{font-family:${family};src:url("${pathToFileURL(font).href}")}`,
    )
    .join('\n');
  return {
    async print(html: string): Promise<number> {
      writeFileSync(file, html.replace(/<meta http-equiv[^>]*>/u, '').replace('<style>', `<style>${fonts}`));
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false });
      await page.close();
      return pdf.length;
    },
    async close(): Promise<void> {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
