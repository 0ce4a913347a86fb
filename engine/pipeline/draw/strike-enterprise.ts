import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { Strike, StrikeGround } from '../../domain/draw-change.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { cityJoined } from '../../domain/records/city-joined.ts';
import { struck } from '../../domain/records/struck.ts';
import { substituted } from '../../domain/records/substituted.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { seatStrikes } from './agency-match.ts';
import { type DrawGround, queueStrata, rowsOf } from './draw-frames.ts';
import {
  type Approval,
  checkApproval,
  checkInstant,
  type DrawPolicy,
  type DrawState,
  decisionOf,
  roundDraft,
} from './draw-state.ts';
import { joinCity } from './join-city.ts';
import { prepareDrawn, signedBy } from './prepare-change.ts';
import type { RoundProblemCode } from './problem.ts';
import { checkSecret, matchGround, type RoundFiles } from './round-files.ts';
import { drawnOf, standingIn } from './standing-tasks.ts';

export interface StrikeEnterprise extends Approval {
  readonly id: ObjectId;
  readonly ground: StrikeGround;
  /** Day of the registry record that shows it. */
  readonly recordedOn: IsoDate;
  readonly files: RoundFiles;
}

/** 剔除并递补: in every frame in which it is drawn, and the next ticket comes in (draw/v1 §4 "Strike"). */
export function strikeEnterprise(
  { round }: DrawState,
  policy: DrawPolicy,
  command: StrikeEnterprise,
  circumstances: Circumstances,
): Result<Decision<RoundProblemCode>, Problem<RoundProblemCode>> {
  const ground = prepareDrawn(round, command.files);
  if (!ground.ok) return ground;
  const problems = [...checkSecret(ground.value), ...checkStrike(round, policy, command, circumstances)];
  if (problems.length > 0) return failed(...problems);
  const strikes = strikesOf(ground.value, round, command, circumstances);
  const after = { ...round, changes: [...round.changes, ...strikes] };
  const seated =
    round.match === undefined
      ? []
      : seatAll(matchGround(round, ground.value), after, command.files, circumstances);
  const joined = joinAdded(ground.value, { ...after, changes: [...after.changes, ...seated] }, command.files);
  const records: readonly RecordDraft[] = [
    roundDraft(round.round, struck, { recordedOn: command.recordedOn, strikes }),
    ...seated.map((one) => roundDraft(round.round, substituted, one)),
    ...(joined.added.length === 0
      ? []
      : [roundDraft(round.round, cityJoined, { agencies: joined.agencies })]),
  ];
  return ok(
    decisionOf(records, [
      ...strikes
        .filter((strike) => strike.in === null)
        .map(({ frame, out }) => warning('strike-nobody-left', { frame, out })),
      ...seated
        .filter((one) => one.in === null)
        .map(({ agency, id, slot }) => warning('substitute-nobody', { agency, id, slot })),
      ...joined.added
        .filter(({ people }) => people.length === 0)
        .map(({ agency }) => warning('city-nobody', { agency, count: 1 })),
    ]),
  );
}

/** 市级派员 to whom came in, by the same rule: the visits of a match that has been made keep theirs. */
function joinAdded(ground: DrawGround, after: RoundState, files: RoundFiles) {
  const agencies = after.match === undefined ? [] : joinCity(matchGround(after, ground), after, files.people);
  const known = new Set(
    after.joined.flatMap(({ agency, tasks }) => tasks.map(({ id }) => `${agency} ${id}`)),
  );
  const added = agencies.flatMap(({ agency, tasks }) =>
    tasks.filter(({ id }) => !known.has(`${agency} ${id}`)).map((task) => ({ agency, ...task })),
  );
  return { agencies, added };
}

function checkStrike(
  round: RoundState,
  policy: DrawPolicy,
  command: StrikeEnterprise,
  circumstances: Circumstances,
): readonly Problem<RoundProblemCode>[] {
  const { id, recordedOn } = command;
  const drawn = [...standingIn(round).values()].some((ids) => ids.includes(id));
  const cutOn = round.opened === undefined ? recordedOn : dayOf(round.opened.commitment.cutAt);
  return [
    ...(drawn ? [] : [problem('strike-not-drawn', { id })]),
    // Gone since the cut-off is a result of the visit, not a reason to visit somebody else.
    ...(recordedOn < cutOn ? [] : [problem('strike-not-before-cut', { id, recordedOn, cutOn })]),
    ...checkApproval('strike', command, policy, circumstances),
    ...checkInstant(round, circumstances),
  ];
}

function strikesOf(
  ground: DrawGround,
  round: RoundState,
  command: StrikeEnterprise,
  circumstances: Circumstances,
): readonly Strike[] {
  const { id } = command;
  const frames = [...standingIn(round)].filter(([, ids]) => ids.includes(id)).map(([frame]) => frame);
  return frames.map((frame) => ({
    kind: 'strike',
    frame,
    out: id,
    in: nextTicket(ground, round, frame, id),
    ground: command.ground,
    ...signedBy(command, circumstances),
  }));
}

/** The next ticket of its stratum among those who can be drawn, were not, and are not struck. */
function nextTicket(ground: DrawGround, round: RoundState, frame: string, out: ObjectId): ObjectId | null {
  const committed = ground.commitment.frames.find((one) => one.frame === frame);
  const row = rowsOf(ground, frame).find(({ id }) => id === out);
  if (committed === undefined || row === undefined) throw new Error(`nextTicket: ${out} is not in ${frame}`);
  const strikes = round.changes.filter((change): change is Strike => change.kind === 'strike');
  const spent = new Set([
    ...(drawnOf(round).get(frame) ?? []),
    ...strikes.filter((strike) => strike.frame === frame).flatMap((strike) => strike.in ?? []),
    ...strikes.map((strike) => strike.out),
  ]);
  const queue = queueStrata(ground, committed).get(row.stratum) ?? [];
  return queue.find(({ id }) => !spent.has(id))?.id ?? null;
}

function seatAll(ground: DrawGround, after: RoundState, files: RoundFiles, { at }: Circumstances) {
  const agencies = ground.commitment.match.map(({ agency }) => agency);
  return agencies.flatMap((agency) => {
    const people = files.people.get(agency);
    return people === undefined ? [] : seatStrikes(ground, after, people, at);
  });
}
