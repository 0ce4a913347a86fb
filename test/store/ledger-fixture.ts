import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty district folder, gone after the test. */
export function districtFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yaohao-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
