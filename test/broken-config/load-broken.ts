import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PolicyFile } from '../../engine/intake/policy/policy-files.ts';

const SOUND = fileURLToPath(new URL('./sound/', import.meta.url));

/** A small policy without a fault: each broken one is this with one thing wrong. */
export function soundPolicy(): readonly (PolicyFile & { readonly text: string })[] {
  return globSync('{config,rules}/**/*.yaml', { cwd: SOUND })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(SOUND + path, 'utf8') }));
}

export interface Defect {
  readonly path: string;
  /** Stands once in the sound file. */
  readonly from: string;
  readonly to: string;
}

/** The sound policy with one thing wrong. Throws where the place of the defect is not there exactly once. */
export function withDefect({ path, from, to }: Defect): readonly (PolicyFile & { readonly text: string })[] {
  const sound = soundPolicy();
  const parts = sound.find((file) => file.path === path)?.text.split(from) ?? [];
  if (parts.length !== 2) throw new Error(`${path} has ${parts.length - 1} times: ${from}`);
  return sound.map((file) => (file.path === path ? { ...file, text: parts.join(to) } : file));
}

/** From 1: the line of the broken file on which a text first stands. */
export function lineOf(
  files: readonly { readonly path: string; readonly text: string }[],
  path: string,
  text: string,
) {
  const lines = files.find((file) => file.path === path)?.text.split('\n') ?? [];
  return lines.findIndex((line) => line.includes(text)) + 1;
}
