import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareByBytes, hex, utf8 } from '../../../engine/verifier/bytes.ts';
import type { Files } from '../../../engine/verifier/read-bundle.ts';
import { sha256 } from '../../../engine/verifier/sha256.ts';
import { sharedData } from '../../support/shared-data.ts';

/** Absolute path of the golden round, or undefined in a plain clone. */
export const GOLDEN_FOLDER = sharedData('golden-round');

/** All files of the golden round: the bundle with its private part (trace.json is no part of a bundle). */
export function readGolden(): Files {
  return GOLDEN_FOLDER === undefined ? new Map() : withoutTrace(readFolder(GOLDEN_FOLDER));
}

export function readFolder(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path), new Uint8Array(readFileSync(path))] as const;
    }),
  );
}

/** The bundle as it is published. */
export function publicPart(files: Files): Files {
  return new Map([...files].filter(([path]) => !path.startsWith('private/')));
}

/** A bundle with one file replaced (undefined: taken out); SHA256SUMS stays as it was. */
export function replaceFile(files: Files, path: string, content: Uint8Array | string | undefined): Files {
  const changed = new Map(files);
  if (content === undefined) changed.delete(path);
  else changed.set(path, typeof content === 'string' ? utf8(content) : content);
  return changed;
}

/** With SHA256SUMS made anew, as a forger would: what is wrong must then be found by its meaning. */
export function withSums(files: Files): Files {
  const paths = [...files.keys()].filter((path) => path !== 'SHA256SUMS' && !path.startsWith('private/'));
  const lines = paths
    .sort(compareByBytes)
    .map((path) => `${hex(sha256(files.get(path) ?? new Uint8Array()))}  ${path}\n`);
  return replaceFile(files, 'SHA256SUMS', lines.join(''));
}

export function textIn(files: Files, path: string): string {
  return new TextDecoder().decode(files.get(path));
}

function withoutTrace(files: Files): Files {
  return new Map([...files].filter(([path]) => path !== 'trace.json'));
}
