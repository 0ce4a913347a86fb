import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Files } from '../../../engine/verifier/read-bundle.ts';
import { askPython, PYTHON } from './ask-python.ts';
import { builtMjs } from './built-mjs.ts';
import { builtPage } from './built-page.ts';

/** What each of the three says of a bundle: the committed verify.mjs and verify.html in this process, and verify.py. */
export interface ThreeVerdicts {
  readonly node: boolean;
  readonly page: boolean;
  /** undefined where there is no python3. */
  readonly python?: boolean;
}

export async function askAllThree(files: Files): Promise<ThreeVerdicts> {
  const { verifyBundle } = await builtMjs();
  const [python] = PYTHON ? await askPython([files]) : [];
  return {
    node: verifyBundle(files).holds,
    page: builtPage().verifyBundle(files).holds,
    ...(python === undefined ? {} : { python: python.holds }),
  };
}

/** All that `holds` alike. */
export function allThree(holds: boolean): ThreeVerdicts {
  return { node: holds, page: holds, ...(PYTHON ? { python: holds } : {}) };
}

/** Every file below a folder, as a verifier is given it. */
export function readFolder(folder: string): Files {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))] as const),
  );
}
