import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoDistrict } from '../support/demo-district.ts';
import { digestsBelow } from '../support/made-once.ts';
import { runYaohao } from '../support/run-yaohao.ts';
import { LONG } from '../support/tell-evidence.ts';

const PROGRAM = fileURLToPath(new URL('../../', import.meta.url));
const PROCESS = fileURLToPath(new URL('./demo-process.ts', import.meta.url));
/** Changes of the disk between two kills: so few that it is killed at 50 points and more. */
const EVERY = 6;
const FEWEST = 50;
const HOW = ['before', 'half', 'after'] as const;
const PATIENCE = { timeout: 900_000 };

let home = '';
beforeAll(async () => {
  if (!LONG) return;
  home = mkdtempSync(join(tmpdir(), 'yaohao-killed-'));
  expect((await runYaohao(['init', join(home, 'new')], home)).exitCode).toBe(0);
});
afterAll(() => {
  if (LONG) rmSync(home, { recursive: true, force: true });
});

// A minute at the least: `npm test` kills a single process (test/store/killed-process.test.ts).
test.skipIf(!LONG)(
  'killed again and again, and started again, the round ends with the very same ledger and papers',
  PATIENCE,
  async () => {
    const [quiet, torn] = [join(home, 'quiet'), join(home, 'torn')];
    for (const folder of [quiet, torn]) cpSync(join(home, 'new'), folder, { recursive: true });
    expect(await play(quiet)).toEqual({ killed: false, exitCode: 0 });
    let kills = 0;
    for (;;) {
      const ended = await play(torn, {
        KILL_AT: String(EVERY),
        KILL_HOW: HOW[kills % HOW.length] ?? 'after',
      });
      if (!ended.killed) {
        expect(ended.exitCode).toBe(0);
        break;
      }
      kills += 1;
    }
    expect(kills).toBeGreaterThanOrEqual(FEWEST);
    expect(digestsBelow(torn, 'data/records')).toEqual(digestsBelow(quiet, 'data/records'));
    expect(frozenOf(torn)).toEqual(expect.arrayContaining([...frozenOf(quiet)]));
    // And every paper that it prints, now that it is not killed, is that of a demo that never was.
    expect((await runYaohao(['--district', torn, 'demo'], home)).exitCode).toBe(0);
    expect(digestsBelow(torn, 'reports')).toEqual(digestsBelow(await demoDistrict(), 'reports'));
  },
);

/** What a killed process left unfinished is no frozen input. */
function frozenOf(folder: string): readonly string[] {
  return Object.keys(digestsBelow(folder, 'data/frozen')).filter((path) => /[0-9a-f]{64}$/u.test(path));
}

interface Ended {
  readonly killed: boolean;
  readonly exitCode: number | null;
}

function play(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [PROCESS, PROGRAM, folder], options, (error) => {
      const killed = error?.signal === 'SIGKILL';
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      resolve({ killed, exitCode });
    });
  });
}
