import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Under another name first, then renamed: two processes at once, or a killed one, leave no half file. */
export async function writeAtomically(file: string, contents: Uint8Array | string): Promise<void> {
  const beside = `${file}.${randomUUID()}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(beside, contents);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
