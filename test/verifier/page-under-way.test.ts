import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proveRound } from '../../engine/pipeline/draw/prove-round.ts';
import { writeBundleSums } from '../../engine/pipeline/draw/write-sums.ts';
import { findBrowser, type RunningBrowser } from '../../engine/rendering/browser/find-browser.ts';
import { expectOk } from '../pipeline/draw/expect-ok.ts';
import { PUBLIC } from '../pipeline/draw/play-round.ts';
import { playTo, ROUND } from '../pipeline/draw/sample-round.ts';

const PAGE = new URL('../../engine/verifier/bundle/verify.html', import.meta.url).href;
const ID = 'site:00003';
let running: RunningBrowser;
let page: Page;
let folder: string;
beforeAll(async () => {
  const found = await findBrowser();
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  running = found.value;
  page = await running.browser.newPage();
  folder = mkdtempSync(join(tmpdir(), 'yaohao-under-way-'));
});
afterAll(async () => {
  await running.browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The round as it is published at a stage, chosen in the page; `spoil` may put other bytes into a file first. */
async function choose(stage: Parameters<typeof playTo>[0], spoil?: string): Promise<void> {
  const play = playTo(stage);
  const proof = new Map(expectOk(proveRound(play.state(ROUND), play.files(ROUND), PUBLIC)));
  if (spoil !== undefined) proof.set(spoil, new TextEncoder().encode('{}'));
  proof.set('SHA256SUMS', new TextEncoder().encode(writeBundleSums(proof)));
  const own = join(folder, `${stage}-${spoil ?? 'whole'}`);
  for (const [path, bytes] of proof) {
    mkdirSync(dirname(join(own, path)), { recursive: true });
    writeFileSync(join(own, path), bytes);
  }
  await page.goto(PAGE);
  const input = await page.$('#folder');
  await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(own);
  await page.waitForFunction(`document.getElementById('verdict').textContent !== ''`);
  await page.type('#id', ID);
  await page.click('#ask button');
}

const textOf = (id: string) => page.$eval(`#${id}`, (element) => element.textContent ?? '');
const toneOfPage = () => page.$eval('#verdict', (element) => element.className);

describe('verify.html with the proof of a round that is under way', () => {
  test.each([
    ['opened', /^核验未完：这一次还没有摇号/u, /^证明包里还没有抽取结果/u],
    ['seeded', /^核验未完：这一次还没有抽取/u, /^证明包里还没有抽取结果/u],
    ['drawn', /^核验未完：还没有匹配人员/u, /^事项 A07（amr）：(?:抽到了|没有抽到)。/u],
  ] as const)(
    '%s: what is still to come is told as such, and nothing is called unreadable',
    async (stage, verdict, why) => {
      await choose(stage);
      expect(await textOf('verdict')).toMatch(verdict);
      expect(await toneOfPage()).toBe('unfinished');
      expect(await textOf('why')).toMatch(why);
      expect(await textOf('details')).toContain('还没有办到');
      for (const id of ['details', 'why']) expect(await textOf(id)).not.toContain('不可读');
    },
  );

  test('matched: it holds; spoilt at any stage: it fails', async () => {
    await choose('matched');
    expect(await toneOfPage()).toBe('holds');
    await choose('seeded', 'seed.json');
    expect(await textOf('verdict')).toMatch(/^核验不通过：/u);
    expect(await toneOfPage()).toBe('fails');
  });
});
