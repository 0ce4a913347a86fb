import type { Failure } from './failure.ts';
import type { Verdict } from './verdict.ts';

/**
 * What a round that is under way has not had yet (还没有做的步骤), where that alone keeps its bundle from being whole.
 * The bundle does not hold by it: whoever takes match.json out of a finished one gets no better answer.
 */
export function findStillToCome({ steps, round }: Verdict): 'seed' | 'draw' | 'match' | undefined {
  const failures = steps.flatMap((step) => step.failures);
  if (failures.length === 0) return undefined;
  if (failures.every(isOf(MATCH))) return 'match';
  // A commitment to people alone stands open until they are matched.
  const ofPeople = failures.filter(({ file }) => file.startsWith('proof-people/') || round?.frames === 0);
  const isOpen = ({ code, file }: Failure) => code === 'chain-undrawn' || nameOf(file) === MATCH;
  if (failures.some(isOf(MATCH)) && failures.length === ofPeople.length && failures.every(isOpen))
    return 'match';
  if (!failures.some(isOf(DRAW)) || !failures.every((one) => isBeforeDraw(one) || isOf(SEED)(one)))
    return undefined;
  return failures.some(isOf(SEED)) ? 'seed' : 'draw';
}

const SEED = 'seed.json';
const DRAW = 'draw.json';
const MATCH = 'match.json';

function isOf(file: string): (failure: Failure) => boolean {
  return (failure) => failure.code === 'file-missing' && nameOf(failure.file) === file;
}

/** Without the folder of a round's two proofs. */
function nameOf(file: string): string {
  return file.replace(/^proof(?:-people)?\//u, '');
}

/** The rosters are published with the draw, and the register says that it is not drawn while its seed is there. */
function isBeforeDraw({ code, file }: Failure): boolean {
  if (code === 'chain-undrawn') return true;
  const name = nameOf(file);
  return code === 'file-missing' && (name === DRAW || name === MATCH || name.startsWith('frames/'));
}
