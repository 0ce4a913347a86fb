import { buildTasks, type DrawnByFrame } from './build-tasks.ts';
import type { Commitment } from './documents.ts';
import type { Strike } from './round-state.ts';

/** By enterprise: what each slot asks for, in slot order; `''` asks for nothing. */
export type SlotNeeds = ReadonlyMap<string, readonly string[]>;

/**
 * The slots of an agency's tasks after strikes (draw.md §5, substitution). Whoever is there stays: an enterprise that is
 * a task already keeps its slots, and what a frame that it gains newly asks for gets a further slot at the end.
 */
export function standingNeeds(
  commitment: Commitment,
  { agency, slots }: { readonly agency: string; readonly slots: number },
  drawn: DrawnByFrame,
  strikes: readonly Strike[],
): SlotNeeds {
  const needs = new Map<string, readonly string[]>();
  for (const task of buildTasks(commitment, agency, drawn))
    needs.set(task.id, fill(task.qualifications, slots));
  for (const out of new Set(strikes.map((strike) => strike.out))) {
    needs.delete(out);
    const added = strikes.flatMap((strike) =>
      strike.out === out && strike.in !== null ? [[strike.frame, new Set([strike.in])] as const] : [],
    );
    for (const { id, qualifications } of buildTasks(commitment, agency, new Map(added))) {
      const before = needs.get(id);
      const more = qualifications.filter((code) => before?.includes(code) === false);
      needs.set(id, before ? [...before, ...more] : fill(qualifications, slots));
    }
  }
  return needs;
}

function fill(qualifications: readonly string[], slots: number): readonly string[] {
  return [...qualifications, ...Array<string>(Math.max(0, slots - qualifications.length)).fill('')];
}
