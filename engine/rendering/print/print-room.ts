import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { RenderingProblem } from '../../domain/ports.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { findBrowser, type RunningBrowser } from '../browser/find-browser.ts';
import { cacheFolder } from '../cache-folder.ts';
import { type Face, loadFaces } from '../fonts/load-faces.ts';
import type { RenderingSettings } from '../settings.ts';
import { openPage } from './open-page.ts';

/** What a print needs, set up once: browser, one page that is loaded again and again, faces. */
export interface PrintRoom {
  readonly running: RunningBrowser;
  readonly page: Page;
  readonly faces: readonly Face[];
  readonly cache: string;
  /** The file that the page loads. */
  readonly printed: string;
  close(): Promise<void>;
}

export async function openPrintRoom(
  settings: RenderingSettings,
): Promise<Result<PrintRoom, RenderingProblem>> {
  const faces = await loadFaces(settings);
  if (!faces.ok) return faces;
  const running = await findBrowser(settings);
  if (!running.ok) return running;
  const folder = await mkdtemp(join(tmpdir(), 'yaohao-print-'));
  const [cache, printed] = [cacheFolder(settings), join(folder, 'page.html')];
  const page = await openPage(running.value.browser, printed, cache);
  const close = async () => {
    await running.value.browser.close().catch(() => running.value.browser.process()?.kill('SIGKILL'));
    await rm(folder, { recursive: true, force: true });
  };
  return ok({ running: running.value, page, faces: faces.value, cache, printed, close });
}
