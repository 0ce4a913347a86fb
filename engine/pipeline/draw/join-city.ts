import { compareCodes } from '../../domain/draw-code.ts';
import {
  type JoinedAgency,
  type Joining,
  type RoundState,
  standingStaffing,
} from '../../domain/draw-round.ts';
import type { PeopleFile } from '../../domain/match-people.ts';
import type { MatchTask } from '../../domain/match-result.ts';
import { checkEdge } from './check-edge.ts';
import type { DrawGround } from './draw-frames.ts';
import { listTasks } from './list-tasks.ts';
import { matchKey, personRank, taskRank } from './match-inspectors.ts';
import { drawnOf } from './standing-tasks.ts';

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
      return people === undefined ? [] : [{ agency, tasks: seatAgency(ground, round, people, joining) }];
    });
}

function seatAgency(
  ground: DrawGround,
  round: RoundState,
  people: PeopleFile,
  joining: readonly Joining[],
): JoinedAgency['tasks'] {
  const key = matchKey(ground.seed, people.agency);
  const given = new Map(givenByMatch(round, people.agency));
  // Where the city inspects an item of its own its people are there already.
  const own = new Set(listTasks(ground, drawnOf(round), people.agency, 0).map(({ id }) => id));
  const tasks = joinedTasks(ground, round, joining)
    .filter(({ id }) => !own.has(id))
    .toSorted((a, b) => compareCodes(taskRank(key, a.id), taskRank(key, b.id)));
  return tasks
    .map((task) => ({ id: task.id, people: seatTask(key, people, task, given) }))
    .toSorted((a, b) => compareCodes(a.id, b.id));
}

/** Everyone drawn in a joined frame, with as many places as the frame that asks for most. */
function joinedTasks(
  ground: DrawGround,
  round: RoundState,
  joining: readonly Joining[],
): readonly (MatchTask & { readonly places: number })[] {
  const places = new Map(joining.map(({ frame, count }) => [frame, count]));
  const owners = new Set(
    ground.commitment.frames.filter(({ frame }) => places.has(frame)).map(({ agency }) => agency),
  );
  const drawn = new Map([...drawnOf(round)].filter(([frame]) => places.has(frame)));
  const byId = Map.groupBy(
    [...owners].flatMap((owner) => listTasks(ground, drawn, owner, 0)),
    ({ id }) => id,
  );
  return [...byId.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const frames = [first, ...more].flatMap((task) => task.frames);
    return [{ ...first, frames, places: Math.max(...frames.map((frame) => places.get(frame) ?? 0)) }];
  });
}

/** What the match has given already, where the city also takes items itself (直接检查). */
function givenByMatch({ match }: RoundState, agency: string): ReadonlyMap<string, number> {
  const tasks = match?.file.agencies.find((one) => one.agency === agency)?.tasks ?? [];
  const codes = tasks.flatMap(({ people }) => people.filter((code) => code !== null));
  return new Map([...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length]));
}

function seatTask(
  key: Uint8Array,
  people: PeopleFile,
  task: MatchTask & { readonly places: number },
  given: Map<string, number>,
): readonly string[] {
  const seated: string[] = [];
  for (let place = 1; place <= task.places; place += 1) {
    const [first] = people.inspectors
      .filter((one) => !seated.includes(one.inspector) && checkEdge(people, one, task, ''))
      .filter((one) => (given.get(one.inspector) ?? 0) < one.cap)
      .map(({ inspector, history }) => ({
        inspector,
        load: history + (given.get(inspector) ?? 0),
        rank: personRank(key, place, inspector, task.id),
      }))
      .toSorted((a, b) => a.load - b.load || compareCodes(a.rank, b.rank));
    if (first === undefined) break;
    seated.push(first.inspector);
    given.set(first.inspector, (given.get(first.inspector) ?? 0) + 1);
  }
  return seated;
}
