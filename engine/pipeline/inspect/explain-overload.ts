import { compareCodes } from '../../domain/draw-code.ts';
import { problem } from '../../kernel/problem.ts';
import { nameSome } from './inspect-state.ts';
import { loadOf } from './place-visits.ts';
import type { InspectProblem } from './problem.ts';
import type { VisitToPlace } from './timetable.ts';

/** Everyone who has more visits than halves in which they are there, in numbers. `free`: halves of a person. */
export function checkLoads(
  visits: readonly VisitToPlace[],
  free: (person: string) => number,
): readonly InspectProblem[] {
  const people = [...loadOf(visits)].toSorted(([a], [b]) => compareCodes(a, b));
  return people.flatMap(([person, load]) => {
    const halves = free(person);
    if (load <= halves) return [];
    const [agency = '', inspector = ''] = person.split('/');
    return [problem('inspector-overloaded', { agency, inspector, visits: load, halves })];
  });
}

/** Nobody alone has too much, but together they cannot: which visits, and how much their people carry. */
export function explainUnplaced(
  unplaced: readonly VisitToPlace[],
  visits: readonly VisitToPlace[],
  halves: number,
): InspectProblem {
  const load = loadOf(visits);
  const people = [...new Set(unplaced.flatMap((visit) => visit.people))].toSorted(
    (a, b) => (load.get(b) ?? 0) - (load.get(a) ?? 0) || compareCodes(a, b),
  );
  return problem('visit-unplaced', {
    count: unplaced.length,
    list: nameSome(unplaced.map(({ id }) => id)),
    halves,
    people: nameSome(people.map((person) => `${person} ${load.get(person) ?? 0} 户`)),
  });
}
