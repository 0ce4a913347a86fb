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

/** ajv's findings but those that only say that something which is there cannot be read. */
export function withoutUnread(
  errors: readonly ErrorObject[],
  standing: ReadonlyMap<string, { readonly unread?: string }>,
  under = '',
): readonly ErrorObject[] {
  return errors.filter(({ instancePath, keyword }) => {
    const at = under + instancePath;
    const mayBeThere = OF_WHAT_IS_MISSING.has(keyword) && standing.get(restOf(at))?.unread !== undefined;
    return !mayBeThere && standing.get(at)?.unread === undefined;
  });
}

const OF_WHAT_IS_MISSING: ReadonlySet<string> = new Set(['required', 'minItems', 'minProperties']);

/** Whether something at a pointer or below it was left out, or all that it stands in. */
export function isUnreadAt(pointer: string, unread: Unread): boolean {
  if (unread.size === 0) return false;
  for (let around = pointer; ; around = around.slice(0, around.lastIndexOf('/'))) {
    if (unread.has(around)) return true;
    if (around === '') break;
  }
  const below = `${pointer}/`;
  for (const one of unread) if (one.startsWith(below)) return true;
  return false;
}
