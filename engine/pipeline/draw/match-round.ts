import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import type { PeopleFile } from '../../domain/match-people.ts';
import type { MatchFile } from '../../domain/match-result.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { cityJoined } from '../../domain/records/city-joined.ts';
import { type ClaimedBody, claimed } from '../../domain/records/claimed.ts';
import { matched } from '../../domain/records/matched.ts';
import { substituted } from '../../domain/records/substituted.ts';
import { type Instant, instantMs } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { committedPeople, relaxedBy, seatStrikes } from './agency-match.ts';
import { unclaimed } from './claim-visits.ts';
import type { DrawGround } from './draw-frames.ts';
import { type DrawPolicy, type DrawState, decisionOf, roundDraft } from './draw-state.ts';
import { joinCity } from './join-city.ts';
import { listTasks } from './list-tasks.ts';
import { type MatchOutcome, matchInspectors } from './match-inspectors.ts';
import { matchWarnings, refuseShort } from './match-messages.ts';
import type { RoundProblemCode } from './problem.ts';
import { matchGround, prepareGround, type RoundFiles } from './round-files.ts';
import { settleRegister } from './settle-register.ts';
import { drawnOf } from './standing-tasks.ts';

export interface MatchRound {
  readonly files: RoundFiles;
  /** Agencies whose short slots stay open and are reported; no increase of caps was approved for them. */
  readonly leaveOpen: readonly string[];
}

/** 二(六) 匹配: all agencies that committed to people, at once. */
export function matchRound(
  { round, register }: DrawState,
  _policy: DrawPolicy,
  { files, leaveOpen }: MatchRound,
  { at }: Circumstances,
): Result<Decision<RoundProblemCode>, Problem<RoundProblemCode>> {
  if (round.match !== undefined) {
    return failed(problem('matched-already', { round: round.round, at: round.match.at }));
  }
  const drawn = prepareGround(round, files);
  if (!drawn.ok) return drawn;
  const ground = ok(matchGround(round, drawn.value));
  const people = preparePeople(ground.value, round, files);
  if (!people.ok) return people;
  const lapsed = lapsedClaims(ground.value, round);
  const outcomes = people.value.map((one) => ({
    people: one,
    outcome: matchAgency(ground.value, round, one, leaveOpen.includes(one.agency)),
  }));
  const problems = [
    ...checkDeadline(round, lapsed, at),
    ...outcomes.flatMap(({ outcome }) => refuseShort(outcome)),
  ];
  if (problems.length > 0) return failed(...problems);
  const body = {
    match: matchFile(
      ground.value,
      outcomes.map(({ outcome }) => outcome),
    ),
    shortages: outcomes.flatMap(({ outcome }) => outcome.shortage ?? []),
  };
  const seq = round.seq + lapsed.length + 1;
  const after = { ...round, match: { file: body.match, at, seq, shortages: body.shortages } };
  const joined = joinCity(ground.value, after, files.people);
  const seated = people.value.flatMap((one) => seatStrikes(ground.value, after, one, at));
  const records: readonly RecordDraft[] = [
    ...lapsed.map((claim) => roundDraft(round.round, claimed, claim)),
    roundDraft(round.round, matched, body),
    ...(joined.length === 0 ? [] : [roundDraft(round.round, cityJoined, { agencies: joined })]),
    ...seated.map((one) => roundDraft(round.round, substituted, one)),
    ...settleRegister({ round: after, register }),
  ];
  return ok(decisionOf(records, matchWarnings({ lapsed, seated, joined, shortages: body.shortages })));
}

/** One agency's match as the round stands; what `relaxCaps` looks at too. */
export function matchAgency(
  ground: DrawGround,
  round: RoundState,
  people: PeopleFile,
  leaveOpen: boolean,
): MatchOutcome {
  // Nothing chosen after the seed enters: the tasks are those of the draw, whatever was struck since.
  const tasks = listTasks(ground, drawnOf(round), people.agency, people.slots);
  return matchInspectors({
    seed: ground.seed,
    people,
    tasks,
    relaxedBy: relaxedBy(round, people.agency),
    leaveOpen,
  });
}

function preparePeople(
  ground: DrawGround,
  round: RoundState,
  files: RoundFiles,
): Result<readonly PeopleFile[], Problem<RoundProblemCode>> {
  if (round.draw === undefined) return failed(problem('not-drawn', { round: round.round }));
  if (ground.commitment.match.length === 0)
    return failed(problem('match-without-people', { round: round.round }));
  if (ground.seed === '') return failed(problem('seed-missing', { round: round.round }));
  const people = ground.commitment.match.map(({ agency }) => committedPeople(ground, files, agency));
  const problems = people.flatMap((one) => (one.ok ? [] : one.problems));
  return problems.length > 0 ? failed(...problems) : ok(people.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** Whatever nobody claimed: from the deadline on it counts as claimed. */
function lapsedClaims(ground: DrawGround, round: RoundState): readonly ClaimedBody[] {
  const agencies = [...new Set(ground.commitment.frames.map(({ agency }) => agency))];
  return agencies
    .map((agency): ClaimedBody => ({ agency, ids: unclaimed(ground, round, agency), how: 'deadline' }))
    .filter(({ ids }) => ids.length > 0);
}

function checkDeadline(
  { opened }: RoundState,
  lapsed: readonly ClaimedBody[],
  at: Instant,
): readonly Problem<RoundProblemCode>[] {
  if (opened === undefined || instantMs(at) >= instantMs(opened.claimBy)) return [];
  return lapsed.map(({ agency, ids }) =>
    problem('claims-open', { agency, count: ids.length, by: opened.claimBy }),
  );
}

function matchFile(ground: DrawGround, outcomes: readonly MatchOutcome[]): MatchFile {
  return {
    version: 'draw/v1',
    commitment: ground.hash,
    seed: ground.seed,
    agencies: outcomes.flatMap((outcome) => outcome.matched ?? []),
  };
}
