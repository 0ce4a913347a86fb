import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { browserCandidates } from '../../engine/rendering/browser/browser-candidates.ts';
import { findBrowser, sandboxChoices } from '../../engine/rendering/browser/find-browser.ts';
import { cacheFolder } from '../../engine/rendering/cache-folder.ts';

const LINUX_X64 = process.platform === 'linux' && process.arch === 'x64';

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'yaohao-browser-'));
}

function fakeBrowser(name: string): { readonly folder: string; readonly path: string } {
  const at = folder();
  writeFileSync(join(at, name), '#!/bin/sh\nexit 1\n');
  chmodSync(join(at, name), 0o755);
  return { folder: at, path: join(at, name) };
}

describe('where a browser is looked for', () => {
  test('one that the office set is the only one, and the setting goes before the environment', () => {
    const env = { PUPPETEER_EXECUTABLE_PATH: '/env/chrome', PATH: fakeBrowser('chromium').folder };
    expect(browserCandidates({ env })).toEqual([{ kind: 'set', path: '/env/chrome' }]);
    expect(browserCandidates({ env, browser: '/own/chrome' })).toEqual([
      { kind: 'set', path: '/own/chrome' },
    ]);
  });

  test.runIf(LINUX_X64)(
    'an installed headless shell, then the bundled one, then a full browser (needs Linux on x64)',
    () => {
      const [shell, full] = [fakeBrowser('chrome-headless-shell'), fakeBrowser('chromium')];
      const env = { PATH: `${full.folder}:${shell.folder}`, PUPPETEER_CACHE_DIR: folder() };
      expect(browserCandidates({ env }).slice(0, 3)).toEqual([
        { kind: 'shell', path: shell.path },
        { kind: 'bundled', path: '' },
        { kind: 'full', path: full.path },
      ]);
    },
  );

  test.each([
    ['root never has it', {}, 0, [false]],
    ['where the system allows it', {}, 1000, [true, false]],
    ['an office that wants it, or nothing', { sandbox: true }, 1000, [true]],
    ['an office that does without', { sandbox: false }, 1000, [false]],
  ])('the sandbox: %s', (_, settings, userId, choices) => {
    expect(sandboxChoices(settings, userId)).toEqual(choices);
  });

  test('one that does not start is told with its path and the reason', async () => {
    const missing = await findBrowser({ browser: '/nowhere/chrome' });
    const broken = await findBrowser({ browser: fakeBrowser('chromium').path });
    for (const found of [missing, broken]) {
      expect(found.ok ? [] : found.problems.map(({ code, values }) => [code, values.count])).toEqual([
        ['browser-missing', 1],
      ]);
    }
    expect(!missing.ok && missing.problems[0]?.values.tried).toContain('/nowhere/chrome: ');
  });

  test.runIf(LINUX_X64)(
    'an installed shell that does not start is passed over for the bundled one (needs Linux on x64)',
    async () => {
      const env: NodeJS.ProcessEnv = { ...process.env, PATH: fakeBrowser('chrome-headless-shell').folder };
      const { PUPPETEER_EXECUTABLE_PATH: _, ...without } = env;
      const found = await findBrowser({ env: without });
      if (!found.ok) throw new Error(JSON.stringify(found.problems));
      await found.value.browser.close();
      expect(found.value.path).toContain(cacheFolder());
    },
  );
});

describe('the cache folder', () => {
  test('the setting, then $XDG_CACHE_HOME, and one that cannot be written is passed over', () => {
    const [set, xdg] = [folder(), folder()];
    expect(cacheFolder({ cacheFolder: set, env: { XDG_CACHE_HOME: xdg } })).toBe(set);
    expect(cacheFolder({ env: { XDG_CACHE_HOME: xdg } })).toBe(join(xdg, 'yaohao'));
    expect(cacheFolder({ cacheFolder: '/dev/null/none', env: { XDG_CACHE_HOME: xdg } })).toBe(
      join(xdg, 'yaohao'),
    );
  });

  test.runIf(LINUX_X64)(
    'four processes unpacking at once leave one whole browser and nothing else (needs Linux on x64)',
    async () => {
      const cache = folder();
      const module = fileURLToPath(
        new URL('../../engine/rendering/browser/unpack-bundled-browser.ts', import.meta.url),
      );
      const code = `import('${module}').then((m) => m.unpackLatinFont('${cache}')).then(console.log)`;
      const runs = Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, ['-e', code]));
      const paths = (await Promise.all(runs)).map(({ stdout }) => stdout.trim());
      expect(new Set(paths).size).toBe(1);
      expect(readdirSync(cache)).toHaveLength(1);
      expect(existsSync(join(paths[0] ?? '', 'fonts'))).toBe(true);
    },
  );
});
