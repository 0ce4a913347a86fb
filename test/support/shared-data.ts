import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/**
 * Absolute path of a file of the real data that lies beside the checkout, or undefined in a plain clone:
 * the test then skips with a message. In CI a missing folder is a failure, not a skip.
 */
export function sharedData(path: string): string | undefined {
  if (existsSync(FOLDER)) return FOLDER + path;
  if (process.env.CI === 'true') throw new Error(`real data is missing in CI: ${FOLDER}`);
  return undefined;
}
