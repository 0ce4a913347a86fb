import type { DrawChange } from '../../../engine/domain/draw-change.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import type { Problem } from '../../../engine/kernel/problem.ts';
import type { Result } from '../../../engine/kernel/result.ts';
import { type CommitPeople, commitPeople } from '../../../engine/pipeline/draw/commit-people.ts';
import { drawRound } from '../../../engine/pipeline/draw/draw-round.ts';
import { enterSeed } from '../../../engine/pipeline/draw/enter-seed.ts';
import { matchRound } from '../../../engine/pipeline/draw/match-round.ts';
import { openRound } from '../../../engine/pipeline/draw/open-round.ts';
import { type ProofReader, proveRound, proveStaffings } from '../../../engine/pipeline/draw/prove-round.ts';
import { relaxCaps } from '../../../engine/pipeline/draw/relax-caps.ts';
import { settleRegister } from '../../../engine/pipeline/draw/settle-register.ts';
import { standingIn } from '../../../engine/pipeline/draw/standing-tasks.ts';
import { strikeEnterprise } from '../../../engine/pipeline/draw/strike-enterprise.ts';
import { substituteInspector } from '../../../engine/pipeline/draw/substitute-inspector.ts';
import { voidDraw } from '../../../engine/pipeline/draw/void-draw.ts';
import { voidPeople } from '../../../engine/pipeline/draw/void-people.ts';
import { writeBundleSums } from '../../../engine/pipeline/draw/write-sums.ts';
import type { Files } from '../../../engine/verifier/read-bundle.ts';
import { expectOk } from '../../pipeline/draw/expect-ok.ts';
import { JUSTICE, type Play, PUBLIC, startPlay } from '../../pipeline/draw/play-round.ts';
import { EVIDENCE, OPENED, openCommand, ROUND, SHEET } from '../../pipeline/draw/sample-round.ts';
import type { RandomRound } from './random-round.ts';

/** What the engine made of a round, for each of its readers. */
export interface PlayedRound {
  readonly bundles: { readonly published: Files; readonly afterwards: Files; readonly audited: Files };
  readonly changes: readonly DrawChange[];
  /** Slots that nobody can fill. */
  readonly open: number;
  readonly drawn: number;
  readonly number: number;
  /** People were committed to apart. */
  readonly staffed: boolean;
  /** Visits that the city's people join. */
  readonly joined: number;
}

const SEEDED = '2017-08-20T21:40:00+08:00';
const DRAWN = '2017-08-20T21:45:00+08:00';
const MATCHED = '2017-08-23T09:00:00+08:00';
const LATER = '2017-08-24T09:00:00+08:00';
/** After what is published while visits are ahead: the same when they are over. */
const AFTERWARDS: ProofReader = { withPrivate: false, visitsAreOver: true };
const AUDITOR: ProofReader = { withPrivate: true, visitsAreOver: false };

/** Plays a round through the engine’s own deciders, from the opening to the last change. */
export function playRandomRound(round: RandomRound): PlayedRound {
  const play = startPlay();
  const command = openCommand({
    frames: round.frames,
    ...(round.staffedLater ? { people: [] } : peopleOf(round)),
    recipe: round.draw.recipe,
    claimBy: instant('2017-08-22T18:00:00+08:00'),
  });
  if (round.voidedFirst) {
    expectOk(play.act(ROUND, openRound, command, '2017-08-20T08:00:00+08:00'));
    expectOk(play.act(ROUND, voidDraw, { reason: '名录有误' }, '2017-08-20T08:30:00+08:00'));
  }
  expectOk(play.act(ROUND, openRound, command, OPENED));
  expectOk(play.act(ROUND, enterSeed, { sources: round.draw.sources, evidence: [SHEET] }, SEEDED));
  expectOk(play.act(ROUND, drawRound, { files: play.files(ROUND) }, DRAWN));
  const [early, ...late] = round.strikes;
  if (early !== undefined) strike(play, early, '2017-08-21T09:00:00+08:00');
  if (round.staffedLater) commitStaff(play, round);
  matchAll(play, round, '2017-08-22T20:00:00+08:00', MATCHED);
  if (round.staffedLater && round.voidedFirst) staffAnew(play, round);
  for (const [i, place] of late.entries()) strike(play, place, `2017-08-24T08:${10 + i}:00+08:00`);
  leaveAll(play, round);
  if (round.voidedLate) {
    expectOk(play.act(ROUND, voidDraw, { reason: '程序有误', approvedBy: JUSTICE }, LATER));
  }
  const { round: state } = play.state(ROUND);
  return {
    bundles: {
      published: bundleOf(play, PUBLIC),
      afterwards: bundleOf(play, AFTERWARDS),
      audited: bundleOf(play, AUDITOR),
    },
    changes: state.changes,
    open: state.match?.shortages.reduce((sum, { slots }) => sum + slots.length, 0) ?? 0,
    drawn: state.draw?.file.frames.reduce((sum, { drawn }) => sum + drawn.length, 0) ?? 0,
    number: state.opened?.commitment.number ?? 0,
    staffed: round.staffedLater,
    joined: state.joined.reduce(
      (sum, { tasks }) => sum + tasks.filter(({ people }) => people.length > 0).length,
      0,
    ),
  };
}

const approval = { evidence: EVIDENCE, approvedBy: JUSTICE };

function strike(play: Play, place: number, at: string): void {
  const standing = [...standingIn(play.state(ROUND).round).values()].flat();
  const id = standing[place % standing.length];
  if (id === undefined) return;
  const record = { ground: 'deregistered' as const, recordedOn: isoDate('2017-08-01') };
  expectOk(play.act(ROUND, strikeEnterprise, { id, ...record, ...approval, files: play.files(ROUND) }, at));
}

function matchAll(play: Play, { relaxes }: RandomRound, relaxedAt: string, at: string): void {
  const files = play.files(ROUND);
  const match = (leaveOpen: readonly string[]) => play.act(ROUND, matchRound, { files, leaveOpen }, at);
  const first = match([]);
  if (first.ok) return;
  const leaveOpen = first.problems.flatMap(({ code, values }) => {
    const agency = String(values.agency);
    if (code !== 'match-short' || !relaxes) return [agency];
    const relaxed = { agency, cap: Number(values.relaxBy), ...approval, files };
    expectOk(play.act(ROUND, relaxCaps, relaxed, relaxedAt));
    return [];
  });
  expectOk(match(leaveOpen));
}

/** With the city's people, who are matched to no task of their own. */
function peopleOf({ people, frames, cityJoins }: RandomRound) {
  const [own, frame] = [people[0], frames[0]];
  if (!cityJoins || own === undefined || frame === undefined) return { people };
  const inspectors = own.inspectors.map((one, i) => ({ ...one, inspector: `city-${i}` }));
  const joining = [{ frame: frame.frame, agency: 'city', count: 1 }];
  return { people: [...people, { ...own, agency: 'city', inspectors }], joining };
}

/** 人员承诺: after the draw, and after a first one that was voided before its numbers. */
function commitStaff(play: Play, round: RandomRound): void {
  if (round.voidedFirst) {
    commitPeopleOf(play, round, { at: '2017-08-22T08:10:00+08:00', source: '2017-08-22T09:00:00+08:00' });
    const early = { reason: '名录有误', formsIssued: false };
    expectOk(play.act(ROUND, voidPeople, early, '2017-08-22T08:20:00+08:00'));
  }
  commitPeopleOf(play, round, { at: '2017-08-22T09:00:00+08:00', source: '2017-08-22T10:00:00+08:00' });
  throwForPeople(play, '27182818284590452353', '2017-08-22T10:05:00+08:00');
}

/** Voided with its match, once its numbers could be known; then once more. */
function staffAnew(play: Play, round: RandomRound): void {
  const late = { reason: '漏了回避', approvedBy: JUSTICE, formsIssued: false };
  expectOk(play.act(ROUND, voidPeople, late, '2017-08-23T09:10:00+08:00'));
  play.append(settleRegister(play.state(ROUND)), '2017-08-23T09:10:00+08:00');
  commitPeopleOf(play, round, { at: '2017-08-23T09:20:00+08:00', source: '2017-08-23T10:00:00+08:00' });
  throwForPeople(play, '16180339887498948482', '2017-08-23T10:05:00+08:00');
  matchAll(play, round, '2017-08-23T10:06:00+08:00', '2017-08-23T10:10:00+08:00');
}

function commitPeopleOf(
  play: Play,
  round: RandomRound,
  { at, source }: { readonly at: string; readonly source: string },
): void {
  const { basis, policySums } = openCommand();
  const command: CommitPeople = {
    ...peopleOf(round),
    ...{ basis, policySums, cutAt: instant('2017-08-22T08:00:00+08:00') },
    recipe: [{ kind: 'dice', at: instant(source), count: 20 }],
  };
  expectOk(play.act(ROUND, commitPeople, command, at));
}

function throwForPeople(play: Play, digits: string, at: string): void {
  const sheet = { ...SHEET, at: instant(at) };
  const command = { sources: [{ kind: 'dice' as const, digits }], evidence: [sheet] };
  expectOk(play.act(ROUND, enterSeed, command, at));
}

function leaveAll(play: Play, { leaves }: RandomRound): void {
  for (const [i, [place, slot]] of leaves.entries()) {
    leave(play, place, slot, `2017-08-24T08:${30 + 2 * i}:00+08:00`);
    // Who came in leaves too: whoever left before is not the next.
    if (place % 2 === 0) leave(play, place, slot, `2017-08-24T08:${31 + 2 * i}:00+08:00`);
  }
}

const GROUNDS = ['illness', 'recusal', 'left'] as const;

function leave(play: Play, place: number, slot: number, at: string): void {
  const { match } = play.state(ROUND).round;
  const tasks = match?.file.agencies.flatMap(({ agency, tasks: own }) =>
    own
      .map(({ id, people }) => ({ agency, id, slot: 1 + (slot % people.length), people }))
      .filter(({ slot: one, people }) => people[one - 1] !== null)
      .map(({ people: _, ...seat }) => seat),
  );
  const chosen = tasks?.[place % tasks.length];
  if (chosen === undefined) return;
  const ground = GROUNDS[place % GROUNDS.length] ?? 'illness';
  const command = { ...chosen, ground, ...approval, files: play.files(ROUND) };
  const done: Result<unknown, Problem> = play.act(ROUND, substituteInspector, command, at);
  // Whose enterprise was struck since has no visit to leave; and nobody leaves where nobody could come in.
  const codes = done.ok ? [] : done.problems.map(({ code }) => code);
  if (codes.some((code) => code !== 'task-unknown' && code !== 'slot-unknown')) expectOk(done);
}

/** As `reports/<round>/` holds it where people were committed to apart, else as `reports/<round>/proof/` does. The verifiers inside are left out: no check looks into them but the sums. */
function bundleOf(play: Play, reader: ProofReader): Files {
  const proof = withSums(expectOk(proveRound(play.state(ROUND), play.files(ROUND), reader)));
  const people = [...expectOk(proveStaffings(play.state(ROUND), play.files(ROUND), reader))].reverse();
  if (people.length === 0) return proof;
  const proofs = people.flatMap(([number, own], i) => [
    ...within(i === 0 ? 'proof-people' : `proof-people-${number}`, withSums(own)),
  ]);
  return new Map([...within('proof', proof), ...proofs]);
}

function withSums(proof: Files): Files {
  return new Map([...proof, ['SHA256SUMS', new TextEncoder().encode(writeBundleSums(proof))]]);
}

function within(folder: string, files: Files): Files {
  return new Map([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]));
}
