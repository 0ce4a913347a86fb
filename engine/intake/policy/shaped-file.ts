import type { PolicyFileKind } from './policy-files.ts';
import type { Standing } from './shape-node.ts';
import type { Unread } from './unread.ts';

/** A policy file as far as it fits its schema; phrases, names and conditions in it are still text. */
export interface ShapedFile {
  readonly path: string;
  readonly kind: PolicyFileKind;
  readonly value: unknown;
  /** By JSON pointer of `value`. */
  readonly standing: ReadonlyMap<string, Standing>;
  readonly unread: Unread;
}
