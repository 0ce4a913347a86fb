import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { browserCandidates } from '../../engine/rendering/browser/browser-candidates.ts';
import { cacheFolder } from '../../engine/rendering/cache-folder.ts';
import { fontRoleFiles } from '../../engine/rendering/fonts/font-roles.ts';
import { runHere } from '../support/run-here.ts';

// A container runs under a number that the system has no name and no home for; Node throws then.
vi.mock('node:os', async (original) => {
  const unknown = () => {
    throw new Error('uv_os_get_passwd returned ENOENT');
  };
  return { ...(await original<typeof import('node:os')>()), userInfo: unknown, homedir: unknown };
});

const folder = mkdtempSync(join(tmpdir(), 'yaohao-nameless-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a user without a name and a home works all the same', async () => {
  expect(() => homedir()).toThrow();
  const district = join(folder, '区');
  expect((await runHere(['init', district], folder)).exitCode).toBe(0);
  const run = await runHere(['--as', 'amr-clerk', 'template', 'inspectors'], district);
  expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('data/outbox/') });
  expect(cacheFolder({ env: {} })).toBe(join(tmpdir(), `yaohao-${process.getuid?.()}`));
  expect(fontRoleFiles({ env: {} })).toHaveLength(5);
  expect(browserCandidates({ env: {} }).length).toBeGreaterThan(0);
});
