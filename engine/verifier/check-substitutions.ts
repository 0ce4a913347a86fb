import type { AuditedAgency } from './audit-match.ts';
import { buildTasks, type Task } from './build-tasks.ts';
import type { Changes } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { hasEdge } from './inspector-edge.ts';
import { matchKey, personHash } from './keys.ts';
import { afterChanges, type RoundState, type Substitution } from './round-state.ts';
import { standingNeeds } from './slot-needs.ts';

/** Who steps in (人员更换) is who the rule names: of the candidates with the fewest visits the smallest hash (draw.md §5). */
export function checkSubstitutions(
  start: RoundState,
  changes: Changes,
  agencies: readonly AuditedAgency[],
  seed: string,
): readonly Failure[] {
  return changes.flatMap((change, i) => {
    const agency = agencies.find((entry) => change.kind === 'substitute' && entry.agency === change.agency);
    if (change.kind !== 'substitute' || !agency?.areaOf) return [];
    const state = afterChanges(start, changes.slice(0, i));
    const task = buildTasks(state.commitment, change.agency, state.drawn).find(
      (entry) => entry.id === change.id,
    );
    if (!task) return [];
    const strikes = changes.slice(0, i).filter((earlier) => earlier.kind === 'strike');
    const needs = standingNeeds(state.commitment, agency.people, start.drawn, strikes).get(task.id) ?? [];
    const asked = { ...task, qualifications: needs };
    const gone = goneBefore(change, changes.slice(0, i));
    return checkSubstitute({ change, state, agency, task: asked, gone, seed, at: `[${i}]` });
  });
}

interface Case {
  readonly change: Substitution;
  readonly state: RoundState;
  readonly agency: AuditedAgency;
  /** With what each of its slots asks for now. */
  readonly task: Task;
  /** Who left the enterprise, or the post, by an earlier change. */
  readonly gone: ReadonlySet<string>;
  readonly seed: string;
  readonly at: string;
}

const FILE = 'changes.json';

/** Whoever was replaced does not come back: not to that enterprise, and after 离岗 to none. */
function goneBefore({ agency, id }: Substitution, earlier: Changes): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const change of earlier) {
    if (change.kind !== 'substitute' || change.agency !== agency || change.out === null) continue;
    if (change.id === id || change.ground === 'left') gone.add(change.out);
  }
  return gone;
}

function checkSubstitute({ change, state, agency, task, gone, seed, at }: Case): readonly Failure[] {
  if (change.slot > task.qualifications.length) {
    return [failure(FILE, 'slot-unknown', { at: `${at}.slot`, found: change.slot })];
  }
  const expected = substituteOf(change, { state, agency, task, gone, seed }) ?? 'null';
  const found = change.in ?? 'null';
  return expected === found ? [] : [failure(FILE, 'substitute-differs', { at: `${at}.in`, expected, found })];
}

function substituteOf(
  { id, slot, out }: Substitution,
  { state, agency, task, gone, seed }: Omit<Case, 'change' | 'at'>,
): string | undefined {
  const places = [...(state.places.get(agency.agency)?.values() ?? [])];
  const present = state.places.get(agency.agency)?.get(id) ?? [];
  const key = matchKey(seed, agency.agency);
  const candidates = agency.people.inspectors
    .map((person) => ({ person, load: places.filter((people) => people.includes(person.inspector)).length }))
    .filter(
      ({ person, load }) =>
        person.inspector !== out &&
        !gone.has(person.inspector) &&
        !present.includes(person.inspector) &&
        load < person.cap + agency.relaxedBy,
    )
    .filter(({ person }) => hasEdge(person, agency.people.window, { task, slot, area: agency.areaOf?.(id) }))
    .map(({ person, load }) => ({ inspector: person.inspector, visits: person.history + load }));
  const fewest = Math.min(...candidates.map((candidate) => candidate.visits));
  return candidates
    .filter((candidate) => candidate.visits === fewest)
    .map(({ inspector }) => ({ inspector, hash: personHash(key, slot, inspector, id) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))[0]?.inspector;
}
