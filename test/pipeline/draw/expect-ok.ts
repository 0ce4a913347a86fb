import { drawChangeMessages } from '../../../engine/cli/messages/draw-change.ts';
import { drawMatchMessages } from '../../../engine/cli/messages/draw-match.ts';
import { drawOpenMessages } from '../../../engine/cli/messages/draw-open.ts';
import { drawRoundMessages } from '../../../engine/cli/messages/draw-round.ts';
import { drawSecretMessages } from '../../../engine/cli/messages/draw-secret.ts';
import { drawSeedMessages } from '../../../engine/cli/messages/draw-seed.ts';
import type { Problem } from '../../../engine/kernel/problem.ts';
import type { Result } from '../../../engine/kernel/result.ts';
import type { DrawProblemCode } from '../../../engine/pipeline/draw/problem.ts';

const DRAW_MESSAGES = {
  ...drawOpenMessages,
  ...drawSecretMessages,
  ...drawSeedMessages,
  ...drawRoundMessages,
  ...drawMatchMessages,
  ...drawChangeMessages,
};

/** The value of a result; throws its problems where there is none. */
export function expectOk<T, P>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The codes of a refusal, each with all its words; throws where there is none. */
export function refusalOf<T>(result: Result<T, Problem<DrawProblemCode>>): readonly DrawProblemCode[] {
  if (result.ok) throw new Error('was not refused');
  return codesOf(result.problems);
}

/** The codes of problems, after checking that every blank of their sentences can be filled. */
export function codesOf(problems: readonly Problem<DrawProblemCode>[]): readonly DrawProblemCode[] {
  for (const { code, values } of problems) {
    const { says, remedy } = DRAW_MESSAGES[code];
    const blanks = [...`${says}${remedy}`.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '');
    const missing = blanks.filter((name) => !(name in values));
    if (missing.length > 0) throw new Error(`${code}: nothing for ${missing.join(', ')}`);
  }
  return problems.map(({ code }) => code);
}
