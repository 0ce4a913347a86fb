import { compareCodes } from '../../domain/draw-code.ts';
import {
  type JoinedAgency,
  type Joining,
  type RoundState,
  standingStaffing,
} from '../../domain/draw-round.ts';
import type { MatchInspector, PeopleFile } from '../../domain/match-people.ts';
import type { MatchTask } from '../../domain/match-result.ts';
import { checkEdge } from './check-edge.ts';
import type { DrawGround } from './draw-frames.ts';
import { type DrawnByFrame, listTasks } from './list-tasks.ts';
import { matchKey, personRank, taskRank } from './match-inspectors.ts';
import { standingIn, standingTasks } from './standing-tasks.ts';

/** What the round's opening, or that of its people, says of the city's part. */
export function joiningOf(round: RoundState): readonly Joining[] {
  return (standingStaffing(round)?.opened ?? round.opened)?.joining ?? [];
}

/**
 * 市级派员参加 (二(八)): who of the city's committed people comes to which visits, beside the district's. Nobody chooses:
 * visits in the order of the match, and for each place of those who may come, are not there yet and are below their cap
 * the one of least history + x, then of the smallest p-hash under the city's own key. A place that nobody can take is
 * left: the visit is lawful without it.
 */
export function joinCity(
  ground: DrawGround,
  round: RoundState,
  files: ReadonlyMap<string, PeopleFile>,
): readonly JoinedAgency[] {
  const byAgency = Map.groupBy(joiningOf(round), ({ agency }) => agency);
  return [...byAgency]
    .toSorted(([a], [b]) => compareCodes(a, b))
    .flatMap(([agency, joining]) => {
      const people = files.get(agency);
      return people === undefined ? [] : [joinAgency(ground, round, people, joining)];
    });
}

/** Visits that have their people keep them; whoever came in for one that was struck gets some of their own. */
function joinAgency(
  ground: DrawGround,
  round: RoundState,
  people: PeopleFile,
  joining: readonly Joining[],
): JoinedAgency {
  const { agency } = people;
  const key = matchKey(ground.seed, agency);
  const before = round.joined.find((one) => one.agency === agency)?.tasks ?? [];
  const given = new Map(givenTo(ground, round, agency));
  // Where the city inspects an item of its own its people are there already.
  const spared = new Set([...ownVisits(ground, round, agency), ...before].map(({ id }) => id));
  const added = joinedVisits(ground, standingIn(round), joining)
    .filter(({ id }) => !spared.has(id))
    .toSorted((a, b) => compareCodes(taskRank(key, a.id), taskRank(key, b.id)))
    .map((task) => ({ id: task.id, people: seatTask(key, people, task, given) }));
  return { agency, tasks: [...before, ...added].toSorted((a, b) => compareCodes(a.id, b.id)) };
}

/** A visit of the district that the city joins, with its places. */
export interface JoinedVisit extends MatchTask {
  readonly places: number;
}

/** Everyone drawn in a joined frame, with as many places as the frame that asks for most. */
export function joinedVisits(
  ground: DrawGround,
  drawn: DrawnByFrame,
  joining: readonly Joining[],
): readonly JoinedVisit[] {
  const places = new Map(joining.map(({ frame, count }) => [frame, count]));
  const owners = new Set(
    ground.commitment.frames.filter(({ frame }) => places.has(frame)).map(({ agency }) => agency),
  );
  const joined = new Map([...drawn].filter(([frame]) => places.has(frame)));
  const byId = Map.groupBy(
    [...owners].flatMap((owner) => listTasks(ground, joined, owner, 0)),
    ({ id }) => id,
  );
  return [...byId.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const frames = [first, ...more].flatMap((task) => task.frames);
    return [{ ...first, frames, places: Math.max(...frames.map((frame) => places.get(frame) ?? 0)) }];
  });
}

/** 直接检查: visits of the city's own items. */
function ownVisits(ground: DrawGround, round: RoundState, agency: string) {
  return standingTasks(ground, round, agency, 0);
}

/** How many visits each of the city's people has: of its own items, and joined. */
export function givenTo(ground: DrawGround, round: RoundState, agency: string): ReadonlyMap<string, number> {
  const own = ownVisits(ground, round, agency).flatMap(({ people }) => people);
  const joined = round.joined.find((one) => one.agency === agency)?.tasks ?? [];
  const standing = new Set([...standingIn(round).values()].flat());
  const beside = joined.filter(({ id }) => standing.has(id)).flatMap(({ people }) => people);
  const codes = [...own, ...beside].filter((code) => code !== null);
  return new Map([...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length]));
}

function seatTask(
  key: Uint8Array,
  people: PeopleFile,
  task: JoinedVisit,
  given: Map<string, number>,
): readonly string[] {
  const seated: string[] = [];
  for (let place = 1; place <= task.places; place += 1) {
    const [first] = joinersInOrder(key, people, { task, place, given, spared: seated });
    if (first === undefined) break;
    seated.push(first.inspector);
    given.set(first.inspector, (given.get(first.inspector) ?? 0) + 1);
  }
  return seated;
}

/** Whoever of the city's list may take a place, the next first; `spared`: who is there already, or leaves. */
export function joinersInOrder(
  key: Uint8Array,
  people: PeopleFile,
  {
    task,
    place,
    given,
    spared,
  }: {
    readonly task: MatchTask;
    readonly place: number;
    readonly given: ReadonlyMap<string, number>;
    readonly spared: readonly string[];
  },
): readonly (Pick<MatchInspector, 'inspector'> & { readonly load: number; readonly rank: string })[] {
  return people.inspectors
    .filter((one) => !spared.includes(one.inspector) && checkEdge(people, one, task, ''))
    .filter((one) => (given.get(one.inspector) ?? 0) < one.cap)
    .map(({ inspector, history }) => ({
      inspector,
      load: history + (given.get(inspector) ?? 0),
      rank: personRank(key, place, inspector, task.id),
    }))
    .toSorted((a, b) => a.load - b.load || compareCodes(a.rank, b.rank));
}
