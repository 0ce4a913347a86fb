import type { Browser } from 'puppeteer-core';
import type { RenderingProblem } from '../../domain/ports.ts';
import { problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { cacheFolder } from '../cache-folder.ts';
import type { RenderingSettings } from '../settings.ts';
import { type BrowserCandidate, browserCandidates } from './browser-candidates.ts';
import { launchBrowser } from './launch-browser.ts';
import { unpackBundledBrowser } from './unpack-bundled-browser.ts';
import { writeFontConfig } from './write-font-config.ts';

/** A browser that runs, and how it was found. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly path: string;
  /** Such as `HeadlessChrome/153.0.8010.0`. */
  readonly build: string;
  readonly sandboxed: boolean;
}

/** Page margin boxes (页码) came with this version; an older one prints no page numbers, without an error. */
const OLDEST_VERSION = 131;

/** Starts the first candidate that can be started and is not too old; else says what was tried and why not. */
export async function findBrowser(
  settings: RenderingSettings = {},
): Promise<Result<RunningBrowser, RenderingProblem>> {
  const tried: string[] = [];
  for (const candidate of browserCandidates(settings)) {
    for (const sandbox of sandboxChoices(settings)) {
      const started = await tryCandidate(candidate, sandbox, settings);
      if (typeof started !== 'string') return ok(started);
      tried.push(`${candidate.path === '' ? '@sparticuz/chromium' : candidate.path}: ${started}`);
    }
  }
  const reasons = [...new Set(tried)];
  return failed(problem('browser-missing', { tried: reasons.join('\n'), count: reasons.length }));
}

/**
 * A page of ours runs no script and reaches no network; that it is printed at all goes before the second wall around
 * it, unless the office decides otherwise.
 */
export function sandboxChoices(
  { sandbox }: RenderingSettings,
  userId = process.getuid?.(),
): readonly boolean[] {
  if (userId === 0) return [false];
  return sandbox === undefined ? [true, false] : [sandbox];
}

/** The running browser, or the reason why not. */
async function tryCandidate(
  candidate: BrowserCandidate,
  sandbox: boolean,
  settings: RenderingSettings,
): Promise<RunningBrowser | string> {
  try {
    const cache = cacheFolder(settings);
    const bundled = candidate.kind === 'bundled' ? await unpackBundledBrowser(cache) : undefined;
    const path = bundled?.executable ?? candidate.path;
    const browser = await launchBrowser({
      executable: path,
      shell: bundled !== undefined || /headless[-_]shell/u.test(path),
      ...(bundled === undefined ? {} : { libraries: bundled.libraries }),
      fontConfig: await writeFontConfig(cache),
      sandbox,
      settings,
    });
    return await refuseOldVersion({ browser, path, sandboxed: sandbox });
  } catch (error) {
    return reasonOf(error);
  }
}

async function refuseOldVersion(started: Omit<RunningBrowser, 'build'>): Promise<RunningBrowser | string> {
  const { browser } = started;
  const build = await browser.version();
  const version = Number(/\/(\d+)\./u.exec(build)?.[1] ?? 0);
  if (version >= OLDEST_VERSION) return { ...started, build };
  await browser.close();
  return `${build} < ${OLDEST_VERSION}`;
}

/** Puppeteer's message without its call log: the first lines say it. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('TROUBLESHOOTING'))
    .slice(0, 3)
    .join(' ');
}
