import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { homeFolder } from '../home-folder.ts';
import type { RenderingSettings } from '../settings.ts';

/** A browser that may be there. `shell` = chrome-headless-shell; `full` = Chrome, Edge, Chromium. */
export interface BrowserCandidate {
  readonly kind: 'set' | 'shell' | 'bundled' | 'full';
  /** Empty for the bundled one, which is unpacked when its turn comes. */
  readonly path: string;
}

/** In the order in which they are tried; a browser that the office set is the only candidate. */
export function browserCandidates(settings: RenderingSettings): readonly BrowserCandidate[] {
  const env = settings.env ?? process.env;
  const set = settings.browser ?? (env.PUPPETEER_EXECUTABLE_PATH || undefined);
  if (set !== undefined) return [{ kind: 'set', path: set }];
  const onPath = (names: readonly string[]) =>
    (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const shells = [...onPath(SHELL_NAMES), ...downloadedShells(env)].filter(existsSync);
  const full = [...onPath(FULL_NAMES), ...fullPaths(env)].filter(existsSync);
  const bundled = process.platform === 'linux' && process.arch === 'x64';
  return [
    ...shells.map((path) => ({ kind: 'shell' as const, path })),
    ...(bundled ? [{ kind: 'bundled' as const, path: '' }] : []),
    ...full.map((path) => ({ kind: 'full' as const, path })),
  ];
}

type Environment = Readonly<Record<string, string | undefined>>;

const EXE = process.platform === 'win32' ? '.exe' : '';
const SHELL_NAMES = [`chrome-headless-shell${EXE}`];
const FULL_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];

/** Where Puppeteer's own download puts it: `<cache>/chrome-headless-shell/<platform>-<version>/<folder>/`. */
function downloadedShells(env: Environment): readonly string[] {
  const cache = env.PUPPETEER_CACHE_DIR ?? join(homeFolder() ?? '', '.cache', 'puppeteer');
  const root = join(cache, 'chrome-headless-shell');
  return list(root)
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((version) => list(join(root, version)).map((folder) => join(root, version, folder)))
    .map((folder) => join(folder, SHELL_NAMES[0] ?? ''));
}

function fullPaths(env: Environment): readonly string[] {
  if (process.platform === 'darwin') return MAC_PATHS;
  if (process.platform !== 'win32') return ['/opt/google/chrome/chrome', '/snap/bin/chromium'];
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return roots.flatMap((root) => (root === undefined ? [] : WINDOWS_PATHS.map((path) => join(root, path))));
}

const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const WINDOWS_PATHS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

function list(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
