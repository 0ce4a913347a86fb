import type { Task } from './build-tasks.ts';
import type { Inspector, People } from './documents.ts';

/** A slot (from 1) of a task, and the area of its enterprise. */
export interface Place {
  readonly task: Task;
  readonly slot: number;
  /** Undefined where the enterprise's leaf is in the bundle of another commitment. */
  readonly area: string | undefined;
}

/** Whether an inspector may take a slot: certificate, leave, area, scope, recusal (回避), qualification (draw.md §5). */
export function hasEdge(person: Inspector, window: People['window'], { task, slot, area }: Place): boolean {
  const [from, to] = window;
  const asked = task.qualifications[slot - 1];
  return (
    person.certificateTo >= to &&
    person.busy.every(([start, end]) => end < from || start > to) &&
    (area === undefined || covers(person.areas, [area])) &&
    (area === undefined || covers(person.scope, task.frames)) &&
    !person.avoid.includes(task.id) &&
    (asked === undefined || asked === '' || person.qualifications.includes(asked))
  );
}

function covers(codes: readonly string[], wanted: readonly string[]): boolean {
  return codes[0] === '*' || wanted.some((code) => codes.includes(code));
}
