import { accessSync, constants, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { homeFolder } from './home-folder.ts';
import type { RenderingSettings } from './settings.ts';

/**
 * The first folder that can be written: the setting, $XDG_CACHE_HOME/yaohao, ~/.cache/yaohao, a folder of
 * the user's own in the system's temporary folder. Throws if there is none.
 */
export function cacheFolder({ cacheFolder: set, env = process.env }: RenderingSettings = {}): string {
  const xdg = env.XDG_CACHE_HOME;
  const home = homeFolder();
  const candidates = [
    ...(set === undefined ? [] : [set]),
    ...(xdg === undefined || xdg === '' ? [] : [join(xdg, 'yaohao')]),
    ...(home === undefined ? [] : [join(home, '.cache', 'yaohao')]),
    // A user may have a number and no name.
    join(tmpdir(), `yaohao-${process.getuid?.() ?? userInfo().username}`),
  ];
  const usable = candidates.find(canWrite);
  if (usable === undefined) throw new Error(`no folder can be written: ${candidates.join(', ')}`);
  return usable;
}

/** A browser is started from here: a folder that somebody else made in /tmp is not taken. */
function canWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    const uid = process.getuid?.();
    return uid === undefined || lstatSync(folder).uid === uid;
  } catch {
    return false;
  }
}
