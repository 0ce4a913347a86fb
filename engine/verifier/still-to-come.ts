import type { Failure } from './failure.ts';
import type { Verdict } from './verdict.ts';

/**
 * What a round that is under way has not had yet (还没有做的步骤), where that alone keeps its bundle from being whole.
 * The bundle does not hold by it: whoever takes match.json out of a finished one gets no better answer.
 */
export function findStillToCome({ steps }: Verdict): 'draw' | 'match' | undefined {
  const failures = steps.flatMap((step) => step.failures);
  if (failures.length === 0) return undefined;
  if (failures.every(isOf(MATCH))) return 'match';
  const isDrawMissing = failures.some(isOf(DRAW));
  return isDrawMissing && failures.every((one) => isBeforeDraw(one)) ? 'draw' : undefined;
}

const DRAW = 'draw.json';
const MATCH = 'match.json';

function isOf(file: string): (failure: Failure) => boolean {
  return (failure) => failure.code === 'file-missing' && failure.file === file;
}

/** The rosters are published with the draw, and the register says that it is not drawn while its seed is there. */
function isBeforeDraw({ code, file }: Failure): boolean {
  if (code === 'chain-undrawn') return true;
  return code === 'file-missing' && (file === DRAW || file === MATCH || file.startsWith('frames/'));
}
