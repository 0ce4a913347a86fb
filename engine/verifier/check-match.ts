import { buildTasks, type DrawnByFrame, type Task } from './build-tasks.ts';
import { hex } from './bytes.ts';
import { checkSeedReference } from './check-draw.ts';
import { checkReference } from './check-seed.ts';
import type { Commitment, Draw, Match } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { matchKey } from './keys.ts';
import { publishedDrawn } from './round-state.ts';

/** The match (匹配结果) as the public can check it: key, tasks as drawn, nobody twice in a task (draw.md §5). */
export function checkMatch(
  match: Match,
  draw: Draw,
  commitment: Commitment,
  commitmentHash: string,
): readonly Failure[] {
  const expected = commitment.match.map((entry) => entry.agency).join(' ');
  const found = match.agencies.map((entry) => entry.agency).join(' ');
  const basis = { commitment, seed: draw.seed, drawn: publishedDrawn(commitment, draw) };
  return [
    ...checkReference(FILE, match.commitment, commitmentHash),
    ...checkSeedReference(FILE, match.seed, draw.seed),
    ...(expected === found ? [] : [failure(FILE, 'agencies-differ', { at: 'agencies', expected, found })]),
    ...match.agencies.flatMap((agency, i) => checkAgency(agency, basis, `agencies[${i}]`)),
  ];
}

/**
 * Whether the tasks of an agency follow from what this bundle shows. They do not while one of its frames keeps back who
 * is drawn: it then shows none, since tasks merge the frames.
 */
export function areTasksKnown(commitment: Commitment, agency: string, drawn: DrawnByFrame): boolean {
  const own = commitment.frames.filter((frame) => frame.agency === agency);
  return commitment.frames.length > 0 && own.every((frame) => drawn.has(frame.frame));
}

const FILE = 'match.json';

type AgencyMatch = Match['agencies'][number];

interface Basis {
  readonly commitment: Commitment;
  readonly seed: string;
  readonly drawn: DrawnByFrame;
}

function checkAgency(
  agency: AgencyMatch,
  { commitment, seed, drawn }: Basis,
  at: string,
): readonly Failure[] {
  const tasks = buildTasks(commitment, agency.agency, drawn);
  const key = hex(matchKey(seed, agency.agency));
  const found = agency.tasks.map((task) => task.id);
  const expected = tasks.map((task) => task.id);
  const known = areTasksKnown(commitment, agency.agency, drawn);
  // A match of its own (frames: []) has its tasks from another commitment.
  const isElsewhere = commitment.frames.length === 0;
  const due = known ? expected.join(' ') : '';
  const place = { at: `${at}.tasks`, expected: due, found: found.join(' ') };
  return [
    ...(agency.key === key
      ? []
      : [failure(FILE, 'key-differs', { at: `${at}.key`, expected: key, found: agency.key })]),
    ...(isElsewhere || found.join(' ') === due ? [] : [failure(FILE, 'tasks-differ', place)]),
    ...checkSlots(agency, known ? tasks : undefined, `${at}.tasks`),
    ...agency.tasks.flatMap(({ people }, i) => checkPeople(people, `${at}.tasks[${i}].people`)),
  ];
}

/** r = max(slots, |Q|), with one number of slots for the agency, at least two. */
function checkSlots(agency: AgencyMatch, tasks: readonly Task[] | undefined, at: string): readonly Failure[] {
  const asked = new Map(tasks?.map((task) => [task.id, task.qualifications.length]));
  const slots = Math.max(2, Math.min(...agency.tasks.map((task) => task.people.length)));
  return agency.tasks.flatMap(({ id, people }, i) => {
    const expected = Math.max(tasks ? slots : people.length, asked.get(id) ?? 0, 2);
    const place = { at: `${at}[${i}].people`, expected, found: people.length };
    return people.length === expected ? [] : [failure(FILE, 'task-slots', place)];
  });
}

function checkPeople(people: readonly (string | null)[], at: string): readonly Failure[] {
  const present = people.filter((person) => person !== null);
  const twice = present.filter((person, i) => present.indexOf(person) < i);
  return twice.map((found) => failure(FILE, 'task-person-twice', { at, found }));
}
