import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, type RunningBrowser } from '../../engine/rendering/browser/find-browser.ts';
import { describeVerdict, sayVerdict } from '../../engine/verifier/describe-verdict.ts';
import type { Files } from '../../engine/verifier/read-bundle.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { buildVerifier, readBuilt } from '../tools/build-verifier.ts';
import { PYTHON, PYTHON_SCRIPT } from './support/ask-python.ts';
import { builtPage } from './support/built-page.ts';
import { publicPart, replaceFile, textIn, withSums } from './support/golden-bundle.ts';
import { GOLDEN_PLAN } from './support/golden-plan.ts';
import { makeBundle } from './support/make-bundle.ts';
import { makeRandomPlan } from './support/random-plan.ts';

const BUILT = fileURLToPath(new URL('../../engine/verifier/bundle/', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'proof-'));
const DRAWN = '91340404MA0000006C';

/** A bundle as it is handed out, with the verifiers inside. */
const HANDED_OUT = withSums(
  new Map([
    ...publicPart(makeBundle(GOLDEN_PLAN)),
    ...['verify.mjs', 'verify.html'].map(
      (name) => [name, new TextEncoder().encode(readBuilt(name))] as const,
    ),
  ]),
);

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** The line of an enterprise in A07, as its receipt prints it. */
function ownLine(id: string): string {
  const rows = textIn(makeBundle(GOLDEN_PLAN), 'private/A07.csv').split('\n');
  const [, area, stratum, state, why = '', salt] =
    rows.find((row) => row.startsWith(`${id},`))?.split(',') ?? [];
  const reasons = why === '' ? [] : why.split('+');
  return JSON.stringify({ area, frame: 'A07', id, salt, state, stratum, why: reasons });
}

function writeBundle(name: string, files: Files): string {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(FOLDER, name, path)), { recursive: true });
    writeFileSync(join(FOLDER, name, path), bytes);
  }
  return join(FOLDER, name);
}

/** Node versions on this machine: ours, and the system's where there is one. */
const NODES = [process.execPath, '/usr/bin/node', '/usr/local/bin/node'].filter(existsSync);

function start(node: string, script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(node, [script, ...args], { encoding: 'utf8', cwd: FOLDER });
  return { status, lines: stdout.split('\n'), stderr };
}

test.skipIf(!PYTHON)('each says that who comes beside the inspectors is in no proof (needs python3)', () => {
  const folder = writeBundle('whole', HANDED_OUT);
  const python = spawnSync('python3', [PYTHON_SCRIPT, folder], { encoding: 'utf8' });
  expect([python.status, python.stdout.split('\n')[0]]).toEqual([0, 'holds']);
  expect(python.stdout).toMatch(/^not proved: who comes beside the inspectors of the district/mu);
  const mjs = start(process.execPath, join(folder, 'verify.mjs'), folder).lines;
  const limits = mjs.slice(mjs.indexOf('证明不了的：'));
  expect(limits.some((line) => line.includes('市级派员和协助检查的机构'))).toBe(true);
  expect(textIn(HANDED_OUT, 'verify.html')).toContain('市级派员和协助检查的机构');
});

test.each(['verify.mjs', 'verify.html'])(
  '%s is what its source builds (npm: node test/tools/build-verifier.ts)',
  async (name) => {
    expect((await buildVerifier()).get(name)).toBe(readBuilt(name));
  },
);

describe('verify.mjs', () => {
  const honest = writeBundle('honest', HANDED_OUT);
  const forged = writeBundle(
    'forged',
    replaceFile(HANDED_OUT, 'draw.json', textIn(HANDED_OUT, 'draw.json').replace('MA00000046', 'MA0000001W')),
  );

  test('needs Node’s own modules alone, and no newer JavaScript than Node 18 has', () => {
    const text = readBuilt('verify.mjs');
    const imports = [...text.matchAll(/(?:^|\n)import .* from "([^"]+)"/gu)].map((match) => match[1]);
    expect([...new Set(imports)].sort()).toEqual(['node:crypto', 'node:fs', 'node:path', 'node:url']);
    expect(text).not.toMatch(/\brequire\(|\bimport\(|fetch\(|https?:/u);
    expect(text).not.toMatch(
      /\.(?:toSorted|toReversed|toSpliced|with|isWellFormed|toWellFormed|groupBy|union|difference|intersection|fromAsync|withResolvers)\(|\.(?:keys|values|entries)\(\)\s*\.(?:map|filter|flatMap|some|every|toArray|take|drop|reduce|find)\(/u,
    );
  });

  test.each(NODES)('%s: says first that the bundle it lies in holds', (node) => {
    const { status, lines, stderr } = start(node, join(honest, 'verify.mjs'));
    expect(stderr).toBe('');
    expect(lines[0]).toBe(sayVerdict(verifyBundle(HANDED_OUT)));
    expect(lines[0]).toMatch(/^核验通过：/u);
    expect(status).toBe(0);
  });

  test.each(NODES)('%s: names what was forged, and exits with 1', (node) => {
    const { status, lines } = start(node, join(BUILT, 'verify.mjs'), forged);
    expect(lines[0]).toBe(
      '核验不通过：draw.json，“校验和 SHA256SUMS”一步，与 SHA256SUMS 所列的哈希不符，内容被改动过。',
    );
    expect(lines.join('\n')).toContain('draw.json 91340404MA0000001W：签号与重新计算的不符');
    expect(status).toBe(1);
  });

  test('answers why an enterprise was drawn, however its code is typed', () => {
    const typed = '９１３４０４０４ma 0000006c';
    const { lines } = start(process.execPath, join(BUILT, 'verify.mjs'), honest, '--why', typed);
    const text = lines.join('\n');
    expect(text).toContain('事项 A07（amr）：抽到了。');
    expect(text).toContain('事项 B05（env）：没有抽到。');
    expect(text).toContain('b3167ceae8816505d5004b66a214523dcb5429ad1e21f069ea23439023d813fb');
    const recipe = /自己算签号：(printf .*sha256sum)/u.exec(text)?.[1] ?? 'false';
    expect(execFileSync('sh', ['-c', recipe], { encoding: 'utf8' })).toContain('b3167ceae8816505d5004b66');
  });

  test.each([
    ['nobody of the rosters', ['--why', '91340404MA0000009X'], '不在本次抽取的公开名录中'],
    ['one of an object', ['--why', 'reg:340404600000017'], '没有抽到'],
    ['one already visited', ['--why', '91340404MA00000059'], '今年已为本事项检查过'],
  ])('answers %s', (_what, args, words) => {
    const { lines } = start(process.execPath, join(BUILT, 'verify.mjs'), honest, ...args);
    expect(lines.join('\n')).toContain(words);
  });

  test('checks an enterprise’s own line, with its salt, from its receipt', () => {
    writeFileSync(join(FOLDER, 'slip.txt'), `底册内容 ${ownLine(DRAWN)}`);
    const { lines } = start(process.execPath, join(BUILT, 'verify.mjs'), honest, '--receipt', 'slip.txt');
    expect(lines.join('\n')).toContain(`事项 A07，${DRAWN}：与公布名录中本户的叶相同`);
    expect(lines.join('\n')).toContain('不大于入选线，所以抽到');
    const { status } = start(
      process.execPath,
      join(BUILT, 'verify.mjs'),
      honest,
      '--receipt',
      'no-such-file',
    );
    expect(status).toBe(1);
  });

  test('--json is the verdict for machines', () => {
    const { lines } = start(process.execPath, join(BUILT, 'verify.mjs'), honest, '--json', '--why', DRAWN);
    const answer = JSON.parse(lines.join('\n'));
    expect(answer.verdict).toEqual(JSON.parse(JSON.stringify(verifyBundle(HANDED_OUT))));
    expect(answer.why.frames.map((frame: { result: string }) => frame.result)).toEqual(['drawn', 'not']);
  });

  test.each([[['--nonsense']], [['no-such-folder']], [['honest', 'forged']], [['honest', '--why']]])(
    '%j is answered with the usage',
    (args) => {
      const { status, lines } = start(process.execPath, join(BUILT, 'verify.mjs'), ...args);
      expect(lines.join('\n')).toContain('用法：node verify.mjs');
      expect(status).toBe(1);
    },
  );
});

describe('verify.html', () => {
  const page = readBuilt('verify.html');

  test('asks for nothing beyond itself', () => {
    expect(page).not.toMatch(/https?:|src=|href=|url\(|@import|fetch\(|XMLHttpRequest|WebSocket/u);
    expect(page).toContain("default-src 'none'");
  });

  test('its script agrees with the verifier, without Node and without a page', () => {
    const page = builtPage();
    for (const files of [
      HANDED_OUT,
      makeBundle(GOLDEN_PLAN),
      makeBundle(makeRandomPlan('page 1')),
      makeBundle(makeRandomPlan('page 2')),
    ]) {
      const told = page.describeVerdict(page.verifyBundle(files));
      expect([...told]).toEqual(describeVerdict(verifyBundle(files)));
    }
  });

  describe('in a browser', () => {
    let running: RunningBrowser | undefined;
    beforeAll(async () => {
      const found = await findBrowser();
      running = found.ok ? found.value : undefined;
    });
    afterAll(() => running?.browser.close());

    test('tells the verdict of a chosen folder, opened from disk', async (context) => {
      if (!running && process.env.CI !== 'true') return context.skip('no browser could be started');
      const folder = writeBundle('chosen', HANDED_OUT);
      copyFileSync(join(BUILT, 'verify.html'), join(FOLDER, 'opened.html'));
      const tab = await running?.browser.newPage();
      const requests: string[] = [];
      tab?.on('request', (request) => requests.push(request.url()));
      await tab?.goto(pathToFileURL(join(FOLDER, 'opened.html')).href);
      const input = await tab?.$('input#folder');
      await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(folder);
      await tab?.waitForFunction("document.getElementById('verdict').textContent !== ''");
      const verdict = await tab?.$eval('#verdict', (node) => node.textContent);
      expect(verdict).toContain(sayVerdict(verifyBundle(HANDED_OUT)));
      await tab?.type('#id', DRAWN);
      await tab?.click('#ask button');
      expect(await tab?.$eval('#why', (node) => node.textContent)).toContain('抽到了');
      await tab?.type('#receipt', ownLine(DRAWN));
      await tab?.click('#own button');
      expect(await tab?.$eval('#checked', (node) => node.textContent)).toContain('确是抽取前承诺的');
      expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    });
  });
});
