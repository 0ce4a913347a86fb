import type { Strike, Substitution } from '../../domain/draw-change.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import type { PeopleFile } from '../../domain/match-people.ts';
import type { Instant } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { peopleHash } from './build-people.ts';
import type { DrawGround } from './draw-frames.ts';
import { leftBefore } from './left-before.ts';
import { seatAdded } from './pick-substitute.ts';
import type { RoundProblemCode } from './problem.ts';
import type { RoundFiles } from './round-files.ts';
import { standingTasks } from './standing-tasks.ts';

/** The people an agency committed to; refused if it committed to none, or if these are others. */
export function committedPeople(
  { commitment }: DrawGround,
  files: RoundFiles,
  agency: string,
): Result<PeopleFile, Problem<RoundProblemCode>> {
  const committed = commitment.match.find((one) => one.agency === agency);
  if (committed === undefined) return failed(problem('agency-without-people', { agency }));
  const people = files.people.get(agency);
  return people !== undefined && peopleHash(people) === committed.input
    ? ok(people)
    : failed(problem('people-snapshot-missing', { agency }));
}

/** What the office approved to add to every cap of the agency. */
export function relaxedBy({ changes }: RoundState, agency: string): number {
  return changes.reduce(
    (sum, change) => (change.kind === 'relax' && change.agency === agency ? sum + change.cap : sum),
    0,
  );
}

/** 递补任务的人员: who comes into whatever slots of an agency strikes have added and nobody was seated in. */
export function seatStrikes(
  ground: DrawGround,
  round: RoundState,
  people: PeopleFile,
  at: Instant,
): readonly Substitution[] {
  const { agency, slots } = people;
  const tasks = standingTasks(ground, round, agency, slots);
  const vacancy = {
    ...{ seed: ground.seed, people, tasks },
    leftBefore: leftBefore(round, agency),
    relaxedBy: relaxedBy(round, agency),
  };
  return seatAdded(vacancy, (id) => {
    const strikes = round.changes.filter((change): change is Strike => change.kind === 'strike');
    const { evidence, proposedBy, approvedBy } = strikes.findLast((strike) => strike.in === id) as Strike;
    return { evidence, at, proposedBy, approvedBy };
  });
}
