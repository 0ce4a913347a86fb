import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { verifyBundle } from '../../../engine/verifier/verify-bundle.ts';
import { readBuilt } from '../../tools/build-verifier.ts';

/** Where verify.mjs last begins to do something: everything before it only says how. */
const MAIN = '// engine/verifier/bundle/main-node.ts';

/** What the committed verify.mjs computes with, in this process: the file itself but for its last lines. */
export async function builtMjs(): Promise<{ readonly verifyBundle: typeof verifyBundle }> {
  const text = readBuilt('verify.mjs');
  const main = text.lastIndexOf(MAIN);
  if (main < 1_000) throw new Error('verify.mjs has no main part');
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const file = join(folder, 'verify.mjs');
  writeFileSync(file, `${text.slice(0, main)}\nexport { verifyBundle };\n`);
  const built: { readonly verifyBundle: typeof verifyBundle } = await import(pathToFileURL(file).href);
  rmSync(folder, { recursive: true });
  return built;
}
