import type { AuditedAgency } from './audit-match.ts';
import { computeMatch, type MatchTerms, smallestRelaxation } from './compute-match.ts';
import { type Failure, failure } from './failure.ts';
import { hasEdge } from './inspector-edge.ts';

/** Everyone matched is of the committed people, may take that slot, and is within the cap (draw.md §5). */
export function checkEdges(agencies: readonly AuditedAgency[]): readonly Failure[] {
  return agencies.flatMap((agency) => [
    ...agency.published.flatMap(({ id, people }) =>
      people.flatMap((person, i) => (person === null ? [] : checkEdge(agency, id, i + 1, person))),
    ),
    ...checkCaps(agency),
  ]);
}

/** The assignment is the one that the rule fixes, found again by a solver of our own. */
export function checkAssignment(agencies: readonly AuditedAgency[], seed: string): readonly Failure[] {
  return agencies.flatMap((agency) => {
    const terms = termsOf(agency, seed);
    // Withheld with the drawn of a blind frame, or not computable from this bundle alone.
    if (!terms || (agency.published.length === 0 && agency.tasks.length > 0)) return [];
    return [...checkRelaxation(agency, terms), ...comparePlaces(agency, terms)];
  });
}

const FILE = 'match.json';

function checkEdge(agency: AuditedAgency, id: string, slot: number, code: string): readonly Failure[] {
  const person = agency.people.inspectors.find((entry) => entry.inspector === code);
  const task = agency.tasks.find((entry) => entry.id === id);
  const place = { at: `${agency.agency} ${id} ${slot}`, found: code };
  if (!person) return [failure(FILE, 'person-unknown', place)];
  // A task that was not drawn has been named already.
  const fits = !task || hasEdge(person, agency.people.window, { task, slot, area: agency.areaOf?.(id) });
  return fits ? [] : [failure(FILE, 'no-edge', place)];
}

function checkCaps({ agency, people, published, relaxedBy }: AuditedAgency): readonly Failure[] {
  return people.inspectors.flatMap(({ inspector, cap }) => {
    const found = published.filter((task) => task.people.includes(inspector)).length;
    const place = { at: `${agency} ${inspector}`, expected: cap + relaxedBy, found };
    return found <= cap + relaxedBy ? [] : [failure(FILE, 'above-cap', place)];
  });
}

function termsOf(
  { agency, people, tasks, areaOf, relaxedBy }: AuditedAgency,
  seed: string,
): MatchTerms | undefined {
  return areaOf && { seed, agency, people, tasks, areaOf, relaxedBy };
}

/** Caps are raised only where the people do not suffice, and by no more than it takes. */
function checkRelaxation({ agency, relaxedBy }: AuditedAgency, terms: MatchTerms): readonly Failure[] {
  if (relaxedBy === 0) return [];
  const unrelaxed = computeMatch({ ...terms, relaxedBy: 0 });
  const expected = unrelaxed.open === 0 ? undefined : smallestRelaxation(terms);
  const place = { at: agency, expected: expected ?? '', found: relaxedBy };
  return expected === relaxedBy ? [] : [failure('changes.json', 'relax-differs', place)];
}

function comparePlaces({ agency, published }: AuditedAgency, terms: MatchTerms): readonly Failure[] {
  const { places } = computeMatch(terms);
  return published.flatMap(({ id, people }) => {
    const [expected, found] = [places.get(id) ?? [], people].map((list) =>
      list.map((person) => person ?? 'null').join(' '),
    );
    return expected === found
      ? []
      : [
          failure(FILE, 'assignment-differs', {
            at: `${agency} ${id}`,
            expected: expected ?? '',
            found: found ?? '',
          }),
        ];
  });
}
