import type { FontRole } from './fonts/font-roles.ts';

/** What an office may set for printing; everything has a default that works on a bare machine. */
export interface RenderingSettings {
  /** Path of a browser (PUPPETEER_EXECUTABLE_PATH is read too, after this). */
  readonly browser?: string;
  /** The office's own faces, such as a licensed 仿宋_GB2312 or 方正小标宋: TrueType, absolute paths. */
  readonly fonts?: Readonly<Partial<Record<FontRole, string>>>;
  /** Where the bundled browser and subset fonts are kept; else $XDG_CACHE_HOME/yaohao or ~/.cache/yaohao. */
  readonly cacheFolder?: string;
  /**
   * False: without the browser's sandbox; true: with it or not at all. Where nothing is said it is used if the system
   * lets an ordinary user have one (a container or a hardened kernel does not). Root never has it.
   */
  readonly sandbox?: boolean;
  /** Environment, by default the process's own. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}
