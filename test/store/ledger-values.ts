import type { RecordDraft, StreamName } from '../../engine/domain/record.ts';
import { instant } from '../../engine/kernel/instant.ts';
import type { Result } from '../../engine/kernel/result.ts';

/** Who appends in the tests, and when. */
export const BY = { at: instant('2017-08-15T09:00:00+08:00'), actor: { post: 'amr-clerk', agency: 'amr' } };

export function note(stream: StreamName, text: string, causeSeq?: number): RecordDraft {
  const draft = { stream, kind: 'noted', version: 1, body: { text } };
  return causeSeq === undefined ? draft : { ...draft, cause: { stream: 'draws', seq: causeSeq } };
}

/** The value; a failure is thrown with its problems. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export function codesOf(result: Result<unknown, { readonly code: string }>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code }) => code);
}
