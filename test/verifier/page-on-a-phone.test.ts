import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, type RunningBrowser } from '../../engine/rendering/browser/find-browser.ts';
import { GOLDEN_PLAN } from './support/golden-plan.ts';
import { makeBundle } from './support/make-bundle.ts';

const PAGE = new URL('../../engine/verifier/bundle/verify.html', import.meta.url).href;
const SHOTS = process.env.YAOHAO_SHOTS;
const bundle = makeBundle(GOLDEN_PLAN);
const folder = mkdtempSync(join(tmpdir(), 'yaohao-phone-'));
let running: RunningBrowser;
let page: Page;
beforeAll(async () => {
  for (const [path, bytes] of bundle) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const found = await findBrowser();
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  running = found.value;
  page = await running.browser.newPage();
  await page.setBypassCSP(true);
  await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
});
afterAll(async () => {
  await running.browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One line of the private part, as its enterprise's slip has it. */
function ownLine(): { readonly [field: string]: string } {
  const [, row = ''] = new TextDecoder().decode(bundle.get('private/A07.csv')).split('\n');
  const [id = '', area = '', stratum = '', state = '', why = '', salt = ''] = row.split(',');
  return { frame: 'A07', id, area, stratum, state, why, salt };
}

async function choose(...paths: readonly string[]): Promise<void> {
  const input = await page.$('#some');
  await (input as { uploadFile(...files: string[]): Promise<void> } | null)?.uploadFile(
    ...paths.map((path) => join(folder, path)),
  );
  await page.waitForFunction(`document.getElementById('verdict').textContent !== ''`);
}

/** The page brings no font of its own; the browser of the tests has none, a phone has. */
const FONT = readFileSync(
  new URL(
    '../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    import.meta.url,
  ),
).toString('base64');

async function openPage(): Promise<void> {
  await page.goto(PAGE);
  await page.addStyleTag({
    content: `@font-face { font-family: Phone; src: url(data:font/ttf;base64,${FONT}) } body, input, pre, button, select, textarea { font-family: Phone !important }`,
  });
  await page.evaluate('document.fonts.load("16px Phone", "核验").then(() => undefined)');
}

const textOf = (id: string) => page.$eval(`#${id}`, (element) => element.textContent ?? '');

async function shot(name: string): Promise<void> {
  if (SHOTS !== undefined)
    await page.screenshot({ path: join(SHOTS, `${name}.png`) as `${string}.png`, fullPage: true });
}

/** Run in the page. Below 16 px a phone zooms into the field that is touched. */
const MEASURE = `(() => {
  const shown = [...document.querySelectorAll('body *')].filter((element) => element.offsetParent !== null);
  const fields = shown.filter((element) => ['BUTTON', 'INPUT', 'SELECT', 'TEXTAREA'].includes(element.tagName));
  return {
    width: document.documentElement.scrollWidth,
    outside: shown.filter((element) => element.getBoundingClientRect().right > 390).length,
    small: fields.filter((element) => element.getBoundingClientRect().height < 40).map(({ id }) => id),
    zooming: fields.filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16).map(({ id }) => id),
  };
})()`;

describe('verify.html on a phone, 390 px wide', () => {
  test('nothing is wider than the screen, nothing to touch is small, and letters are not tiny', async () => {
    await openPage();
    await page.$eval('#typing', (element) => element.setAttribute('open', ''));
    await shot('empty');
    const found = await page.evaluate(MEASURE);
    expect(found).toEqual({ width: 390, outside: 0, small: [], zooming: [] });
  });

  test('an enterprise’s own line, typed field by field, is checked against the roster of its item', async () => {
    await openPage();
    await choose('commitment.json', 'frames/A07.csv');
    expect(await textOf('verdict')).toContain('没有逐步核验');
    await page.$eval('#typing', (element) => element.setAttribute('open', ''));
    const line = ownLine();
    for (const [field, value] of Object.entries(line)) {
      if (field === 'state') await page.select('[data-leaf=state]', value);
      else await page.type(`[data-leaf=${field}]`, value.replaceAll('+', '，'));
    }
    await page.click('#own button');
    const told = await textOf('checked');
    expect(told).toContain('分组和理由确是抽取前承诺的');
    expect(told).toContain(line.salt);
    await shot('own-line');
    await page.type('[data-leaf=stratum]', '9');
    await page.click('#own button');
    expect(await textOf('checked')).toContain('与承诺不符');
  });

  test('all files chosen one by one are verified as the folder would be', async () => {
    await openPage();
    await choose(...[...bundle.keys()].filter((path) => !path.startsWith('private/')));
    expect(await textOf('verdict')).toMatch(/^核验通过/u);
    await page.type('#id', ownLine().id ?? '');
    await page.click('#ask button');
    expect(await textOf('why')).toMatch(/签号/u);
    await shot('verified');
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(390);
  });

  test('files that are no proof are said to be none', async () => {
    await openPage();
    writeFileSync(join(folder, 'x.txt'), 'x');
    await choose('x.txt');
    expect(await textOf('verdict')).toContain('没有 commitment.json');
  });
});

test('the page is the one that lies in every bundle', () => {
  expect(fileURLToPath(PAGE)).toMatch(/bundle\/verify\.html$/u);
});
