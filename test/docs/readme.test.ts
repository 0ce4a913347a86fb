import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexer } from 'marked';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PATIENCE, demoDistrict } from '../support/demo-district.ts';
import { runHere } from '../support/run-here.ts';
import { runYaohao } from '../support/run-yaohao.ts';

const PROGRAM = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = ['README.md', 'README.zh-CN.md'].map((page) => ({
  page,
  text: readFileSync(PROGRAM + page, 'utf8'),
}));

/** Lines of the blocks of code, without what stands behind the sign. */
function commandsOf(text: string): readonly string[] {
  return lexer(text)
    .flatMap((token) => (token.type === 'code' ? String(token.text).split('\n') : []))
    .map((line) => line.replace(/\s+#.*$/u, ''));
}

/** Round played, as after `npm start`. */
let home = '';
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'yaohao-readme-'));
  cpSync(await demoDistrict(), join(home, 'yaohao'), { recursive: true });
  symlinkSync(join(PROGRAM, 'examples'), join(home, 'yaohao', 'examples'));
}, DEMO_PATIENCE.timeout);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe.each(PAGES)('$page', ({ text }) => {
  test('is one screen, and longer lines are commands', () => {
    const lines = text.split('\n');
    expect(lines.length).toBeLessThanOrEqual(65);
    expect(lines.filter((line) => line.length > 120 && !line.startsWith('    '))).toEqual([]);
  });

  test('names papers and files that are there', () => {
    const [, list = ''] = /\n- `documents\/`([\s\S]*?)\n- `proof\/`/u.exec(text) ?? [];
    const names = [...list.matchAll(/\p{Script=Han}{4,}/gu)].map(([name]) => name);
    const papers = readdirSync(join(home, 'yaohao/reports/2017-08/documents')).join(' ');
    const known = names.filter((name) => papers.includes(name));
    expect(known.length).toBeGreaterThanOrEqual(10);
    expect(names.filter((name) => !papers.includes(name) && name !== '每户一份')).toEqual([]);
    for (const name of ['verify.mjs', 'verify.html'])
      expect(existsSync(join(home, 'yaohao/reports/2017-08/proof', name))).toBe(true);
  });

  test('both start commands are scripts of the package', () => {
    const { scripts } = JSON.parse(readFileSync(`${PROGRAM}package.json`, 'utf8'));
    const npm = commandsOf(text).filter((line) => line.startsWith('npm '));
    expect(npm).toEqual(['npm ci && npm start', 'npm ci && npm test']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
  });
});

const commandsOfUse = (text: string) => commandsOf(text).filter((line) => line.startsWith('node '));

test('both pages show the same commands', () => {
  const [english = [], chinese = []] = PAGES.map(({ text }) => commandsOfUse(text));
  expect(english.length).toBeGreaterThan(8);
  expect(chinese).toEqual(english);
});

test.each(commandsOfUse(PAGES[0]?.text ?? ''))('%s', DEMO_PATIENCE, async (command) => {
  const [, file, ...words] = command.split(' ');
  expect(file).toBe('yaohao.mjs');
  expect(await exitOf(words)).toBe(0);
});

/** `help` ends its process, and `serve` keeps one. */
async function exitOf(words: readonly string[]): Promise<number | null> {
  const folder = join(home, 'yaohao');
  if (words[0] === 'serve') return serveAndStop();
  return (await (words[0] === 'help' ? runYaohao(words, folder) : runHere(words, folder))).exitCode;
}

function serveAndStop(): Promise<number | null> {
  const served = spawn(process.execPath, [`${PROGRAM}yaohao.mjs`, 'serve'], { cwd: join(home, 'yaohao') });
  return new Promise((resolve) => {
    served.stderr.once('data', () => served.kill('SIGTERM'));
    served.once('exit', resolve);
  });
}
