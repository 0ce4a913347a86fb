import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANOTHER_DAY } from '../support/another-day.ts';
import { runHere } from '../support/run-here.ts';
import { runYaohao } from '../support/run-yaohao.ts';
import { sharedData } from '../support/shared-data.ts';

const PAPER = 'reports/2017-08/documents/检查对象名录库情况.pdf';
const EXAMPLE = fileURLToPath(new URL('../../examples/rosters/检查对象名录.csv', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaohao-rosters-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function newDistrict(name: string): Promise<string> {
  const district = join(folder, name);
  expect((await runHere(['init', district], folder)).exitCode).toBe(0);
  return district;
}

describe('二(二) 建立检查对象名录库: yaohao import enterprises', () => {
  test('keeps every row of a real register, and says that the same file again changes nothing', async (context) => {
    const file = sharedData('enterprises/huainan_all.csv');
    if (file === undefined) return context.skip('needs ../shared/data');
    const district = await newDistrict('real');
    const first = await runHere(['import', 'enterprises', file, '--json'], district);
    expect(JSON.parse(first.stdout)).toMatchObject({ read: 4496, kept: 4496, refused: [] });
    const ledger = readFileSync(join(district, 'data/records/rosters.jsonl'));
    const again = await runHere(['import', 'enterprises', file, '--json'], district);
    expect(JSON.parse(again.stdout)).toMatchObject({ already: true });
    expect(again.stderr).toContain('[file-imported-already]');
    expect(readFileSync(join(district, 'data/records/rosters.jsonl'))).toEqual(ledger);
  });

  test('flags each bad code with its line and drops none', async (context) => {
    const file = sharedData('enterprises/invalid_uscc.csv');
    if (file === undefined) return context.skip('needs ../shared/data');
    const { stdout } = await runHere(['import', 'enterprises', file, '--json'], await newDistrict('invalid'));
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ read: 13, kept: 13, refused: [] });
    const lines = new Set(answer.flagged.map(({ line }: { line: number }) => line));
    expect([...lines]).toEqual(Array.from({ length: 13 }, (_, i) => i + 2));
    for (const { message } of answer.flagged) expect(message).toMatch(/[一-鿿]/u);
  });

  test.each([
    ['a post without the right', ['import', 'enterprises', EXAMPLE, '--as', 'org-list'], 3, 'right-missing'],
    ['a post that nobody knows', ['import', 'enterprises', EXAMPLE, '--as', 'nobody'], 3, 'post-unknown'],
    ['a file that is not there', ['import', 'enterprises', '没有.csv'], 1, 'file-missing'],
    ['a kind that nobody imports', ['import', 'weather', EXAMPLE], 2, 'import-kind-unknown'],
    [
      'a day that does not exist',
      ['import', 'enterprises', EXAMPLE, '--cut-off', '2017-02-30'],
      1,
      'date-unreadable',
    ],
  ])('%s is refused in words, and nothing is written', async (name, args, exitCode, code) => {
    const district = join(folder, name.replaceAll(' ', '-'));
    await runHere(['init', district], folder);
    const run = await runHere(args, district);
    expect(run).toMatchObject({ exitCode });
    expect(run.stderr).toContain(`[${code}]`);
    expect(() => readFileSync(join(district, 'data/records/rosters.jsonl'))).toThrow();
  });
});

describe('二(二) yaohao report rosters', () => {
  test('the other day is another day, and the time zone another one', () => {
    const asked = ['-p', 'Date.now() + " " + new Date().getFullYear() + " " + new Date(0).getHours()'];
    const said = execFileSync(process.execPath, asked, { env: { ...process.env, ...ANOTHER_DAY } });
    const [now, year, hour] = said.toString().split(' ').map(Number);
    expect(now).toBeGreaterThan(Date.now() + 399 * 86_400_000);
    expect(year).toBeGreaterThan(new Date().getFullYear());
    expect(hour).toBe(16);
  });

  test('prints 检查对象名录库情况 from the records alone: the same bytes again after reports/ is deleted, on another day and in another time zone', async () => {
    const district = await newDistrict('paper');
    const as = ['--as', 'amr-clerk', '--at', '2017-08-15T09:00:00+08:00'];
    const bring = ['import', 'enterprises', EXAMPLE, '--cut-off', '2017-07-31', '--source', '示例法人库'];
    expect((await runHere([...as, ...bring], district)).exitCode).toBe(0);
    const ledger = readFileSync(join(district, 'data/records/rosters.jsonl'), 'utf8');
    const first = await runHere([...as, 'report', 'rosters'], district);
    expect(first, first.stderr).toMatchObject({ exitCode: 0 });
    const pdf = readFileSync(join(district, PAPER));
    rmSync(join(district, 'reports'), { recursive: true });
    expect((await runYaohao([...as, 'report', 'rosters'], district, ANOTHER_DAY)).exitCode).toBe(0);
    expect(readFileSync(join(district, PAPER)).equals(pdf)).toBe(true);
    expect(readFileSync(join(district, 'data/records/rosters.jsonl'), 'utf8')).toBe(ledger);

    // One row of the example stands twice, as in a real register: it is one enterprise.
    const rows = new Set(readFileSync(EXAMPLE, 'utf8').trim().split('\r\n')).size - 1;
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    const found = text.replaceAll(/\s/gu, '');
    expect(found).toContain('谢家集区检查对象名录库情况');
    expect(found).toContain(`名录库现有检查对象${rows}户`);
    expect(found).toContain('示例');
  }, 300_000);
});
