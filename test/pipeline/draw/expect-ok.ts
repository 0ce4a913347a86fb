import type { Result } from '../../../engine/kernel/result.ts';

/** The value of a result; throws its problems where there is none. */
export function expectOk<T, P>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The codes of a refusal; throws where there is none. */
export function refusalOf<T, P extends { readonly code: string }>(result: Result<T, P>): readonly string[] {
  if (result.ok) throw new Error('was not refused');
  return result.problems.map(({ code }) => code);
}
