import { postHasRight } from '../domain/actor.ts';
import { type RoundState, standingStaffing } from '../domain/draw-round.ts';
import type { Inspector } from '../domain/inspector.ts';
import type { PeopleFile } from '../domain/match-people.ts';
import type { MatchShortage } from '../domain/match-result.ts';
import type { ObjectId } from '../domain/object-id.ts';
import { twoPersonFault } from '../domain/two-person-step.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import { committedPeople, relaxedBy } from '../pipeline/draw/agency-match.ts';
import type { DrawGround } from '../pipeline/draw/draw-frames.ts';
import { explainShortage, type ShortageExplained } from '../pipeline/draw/explain-shortage.ts';
import { listTasks } from '../pipeline/draw/list-tasks.ts';
import { matchAgency } from '../pipeline/draw/match-round.ts';
import { type LeftOutReason, peopleOfAgency } from '../pipeline/draw/people-of-agency.ts';
import { matchGround, readGround } from '../pipeline/draw/round-files.ts';
import { drawnOf } from '../pipeline/draw/standing-tasks.ts';
import { readLedger } from './ledger.ts';
import { ledgerAtOpening } from './ledger-at-opening.ts';
import { objectsOnForms } from './objects-on-forms.ts';
import { findAgency } from './own-agency.ts';
import type { Session } from './perform.ts';
import { readRosters } from './read-rosters.ts';
import { type RoundAtHand, roundAtHand } from './round-of.ts';
import { inspectorsOf } from './round-tasks.ts';
import { maySeePrivate } from './trace/public-part.ts';
import type { MatchEntry } from './verbs/draw-steps.ts';

/** Why inspectors cannot be matched to every visit: per agency the cut in people and bodies, and who may approve what. */
export interface ShortagesExplained {
  readonly round: string;
  readonly agencies: readonly AgencyShortage[];
}

export interface AgencyShortage extends ShortageExplained {
  readonly agency: string;
  readonly shortage: MatchShortage;
  /** Of the agency's roster at the opening: who was not committed to. */
  readonly left: readonly { readonly code: string; readonly why: LeftOutReason }[];
  /** 姓名 and 行政执法证号, by code. */
  readonly inspectors: ReadonlyMap<string, Inspector>;
  /** Names of the enterprises, in the order of `ids`. */
  readonly names: readonly string[];
  /** Whom one must not visit is told only to who may see private reasons. */
  readonly recusalsOf: ReadonlyMap<ObjectId, string> | undefined;
  /** A post that may approve an increase: of the agency itself where it has one. */
  readonly approver: string | undefined;
}

/** What `match` tells beside its refusal. Only reading: who may match may ask. */
export async function explainShortages(
  session: Session,
  { round: named, leaveOpen }: MatchEntry,
): Promise<Result<ShortagesExplained, Problem>> {
  const ledger = await readLedger(session.workplace.store);
  if (!ledger.ok) return ledger;
  const atHand = await roundAtHand(session.workplace, ledger.value, named);
  if (!atHand.ok) return atHand;
  const { draw: round } = atHand.value.file;
  const drawn = readGround(round, atHand.value.files);
  if (!drawn.ok) return drawn;
  const opened = standingStaffing(round)?.opened ?? round.opened;
  const then = opened === undefined ? ledger.value : ledgerAtOpening(ledger.value, opened);
  const [rosters, inspectors] = [
    await readRosters(session.workplace.frozen, then.rosters),
    await inspectorsOf(session.workplace, then),
  ];
  if (!rosters.ok) return rosters;
  if (!inspectors.ok) return inspectors;
  const objects = objectsOnForms(rosters.value);
  const nameOf = (id: ObjectId) => objects.get(id)?.name ?? id;
  const opening = leaveOpen.flatMap((written) => {
    const agency = findAgency(session, written);
    return agency.ok ? [agency.value.id] : [];
  });
  const agencies = explainRound(matchGround(round, drawn.value), atHand.value).filter(
    ({ people }) => !opening.includes(people.agency),
  );
  return ok({
    round: round.round,
    agencies: agencies.map((one) => ({
      ...one.explained,
      agency: one.people.agency,
      shortage: one.shortage,
      left: leftOf(one, inspectors.value, drawn.value),
      inspectors: new Map(inspectors.value.map((inspector) => [inspector.code, inspector])),
      names: one.explained.ids.map(nameOf),
      recusalsOf: maySeePrivate(session)
        ? new Map(one.explained.ids.map((id) => [id, nameOf(id)]))
        : undefined,
      approver: approverFor(session, one.people.agency),
    })),
  });
}

interface ShortAgency {
  readonly people: PeopleFile;
  readonly shortage: MatchShortage;
  readonly explained: ShortageExplained;
}

function explainRound(ground: DrawGround, { file, files }: RoundAtHand): readonly ShortAgency[] {
  return ground.commitment.match.flatMap(({ agency }) => {
    const people = committedPeople(ground, files, agency);
    return people.ok ? explainAgency(ground, file.draw, people.value) : [];
  });
}

function explainAgency(ground: DrawGround, round: RoundState, people: PeopleFile): readonly ShortAgency[] {
  const { shortage } = matchAgency(ground, round, people, false);
  if (shortage === undefined) return [];
  const { agency, slots } = people;
  const tasks = listTasks(ground, drawnOf(round), agency, slots);
  return [
    { people, shortage, explained: explainShortage(people, tasks, shortage, relaxedBy(round, agency)) },
  ];
}

/** Who is away was committed to with the days away: that is told there. */
function leftOf(
  { people: { agency, slots, window } }: ShortAgency,
  inspectors: readonly Inspector[],
  { commitment }: DrawGround,
): AgencyShortage['left'] {
  const own = inspectors.filter((one) => one.agency === agency);
  const frames = commitment.frames.filter((one) => one.agency === agency).map(({ frame }) => frame);
  const ground = { agency, inspectors: own, frames, slots, window, cap: 0, history: new Map() };
  return peopleOfAgency(ground).left.filter(({ why }) => why !== 'away');
}

function approverFor({ policy, actor }: Session, agency: string): string | undefined {
  const may = policy.posts.posts.filter(
    (post) =>
      postHasRight(post, 'approve') &&
      post.id !== actor.post &&
      twoPersonFault(policy.posts, 'relax', actor, { post: post.id, agency: post.agency }) === undefined,
  );
  return (may.find((post) => post.agency === agency) ?? may[0])?.id;
}
