import type { ErrorObject } from 'ajv';
import { escaped } from '../../domain/policy-condition-fault.ts';

/**
 * JSON pointers of what cannot be read of a file: a value that does not fit, a key that nobody knows, a key that is
 * missing. Everything else of the file is read and judged; nothing is concluded from the absence of these.
 */
export type Unread = ReadonlySet<string>;

/** Where ajv's findings leave something out; `under` is where the checked value hangs. */
export function unreadOf(errors: readonly ErrorObject[], under = ''): readonly string[] {
  return errors.map(({ instancePath, keyword, params }) => {
    const at = under + instancePath;
    if (keyword === 'additionalProperties') return `${at}/${escaped(String(params.additionalProperty))}`;
    return keyword === 'required' ? `${at}/${escaped(String(params.missingProperty))}` : at;
  });
}

/** The pointer below one that stands for what is there and was not looked at: a key given a second time. */
export function restOf(pointer: string): string {
  return `${pointer}/*`;
}

/** Whether something at a pointer or below it was left out. */
export function isUnreadAt(pointer: string, unread: Unread): boolean {
  if (unread.size === 0) return false;
  if (unread.has(pointer) || unread.has('')) return true;
  const below = `${pointer}/`;
  for (const one of unread) if (one.startsWith(below)) return true;
  return false;
}
