import type { Change, Changes, Commitment } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { instantOf } from './formats.ts';
import type { Documents } from './read-bundle.ts';
import {
  afterChanges,
  publishedDrawn,
  type RoundState,
  type Strike,
  type Substitution,
  startState,
} from './round-state.ts';

/** What of a bundle the public part of the changes is checked against. */
export type PublicRound = Pick<Documents, 'commitment' | 'draw' | 'match' | 'changes' | 'rosters'>;

/** Strikes, substitutions and relaxations (剔除、更换、放宽): as far as the public can tell whether they follow the rules. */
export function checkChanges(round: PublicRound): readonly Failure[] {
  const { commitment, draw, match, changes } = round;
  const start = startState(commitment, publishedDrawn(commitment, draw), match);
  const end = afterChanges(start, changes);
  return [
    ...changes.flatMap((change, i) => checkApproval(change, commitment, `[${i}]`)),
    ...changes.flatMap((change, i) =>
      checkChange(change, afterChanges(start, changes.slice(0, i)), round, `[${i}]`),
    ),
    ...checkRelaxedOnce(changes),
    ...checkStruckEverywhere(end),
  ];
}

const FILE = 'changes.json';

/** Two bodies, and not before there was a draw to change. */
function checkApproval(change: Change, { recipe }: Commitment, at: string): readonly Failure[] {
  const drawnAt = Math.max(...recipe.map((source) => instantOf(source.at) ?? 0));
  const early = (instantOf(change.at) ?? 0) < drawnAt;
  const alone = change.kind !== 'relax' && isApprovedByItself(change);
  return [
    ...(early ? [failure(FILE, 'change-too-soon', { at: `${at}.at`, found: change.at })] : []),
    ...(alone ? [failure(FILE, 'same-approver', { at: `${at}.approvedBy`, found: change.approvedBy })] : []),
  ];
}

/** A strike needs another body (`agency` of `agency/post`), a substitution at least another post. */
function isApprovedByItself({ kind, proposedBy, approvedBy }: Exclude<Change, { kind: 'relax' }>): boolean {
  const [by, second] = [proposedBy, approvedBy].map((one) => (kind === 'strike' ? one.split('/')[0] : one));
  return by === second;
}

function checkChange(change: Change, state: RoundState, round: PublicRound, at: string): readonly Failure[] {
  if (change.kind === 'strike') return checkStrike(change, state, round.rosters, at);
  if (change.kind === 'substitute') return checkSubstitution(change, state, round.changes, at);
  return state.places.has(change.agency)
    ? []
    : [failure(FILE, 'agency-unknown', { at, found: change.agency })];
}

function checkStrike(
  strike: Strike,
  state: RoundState,
  rosters: Documents['rosters'],
  at: string,
): readonly Failure[] {
  if (!state.commitment.frames.some((frame) => frame.frame === strike.frame)) {
    return [failure(FILE, 'frame-unknown', { at: `${at}.frame`, found: strike.frame })];
  }
  const drawn = state.drawn.get(strike.frame);
  const row = rosters.get(strike.frame)?.find((entry) => entry.id === strike.in);
  const waiting = !rosters.has(strike.frame) || row?.result === 'not';
  const free =
    strike.in === null ||
    (waiting && !drawn?.has(strike.in) && !state.struck.has(strike.in) && strike.in !== strike.out);
  return [
    ...(drawn?.has(strike.out) === false
      ? [failure(FILE, 'struck-not-drawn', { at: `${at}.out`, found: strike.out })]
      : []),
    ...(free ? [] : [failure(FILE, 'replacement-not-free', { at: `${at}.in`, found: strike.in ?? '' })]),
  ];
}

function checkSubstitution(
  change: Substitution,
  state: RoundState,
  changes: Changes,
  at: string,
): readonly Failure[] {
  const tasks = state.places.get(change.agency);
  if (!tasks) return [failure(FILE, 'agency-unknown', { at: `${at}.agency`, found: change.agency })];
  // A match committed to by itself: what strikes added to its tasks is told by the proof of the draw.
  const isElsewhere = state.commitment.frames.length === 0 && change.ground === 'strike';
  const people = tasks.get(change.id) ?? (isElsewhere ? [] : undefined);
  if (!people) return [failure(FILE, 'task-unknown', { at: `${at}.id`, found: change.id })];
  // How many slots an added task has is only in the people file.
  const isAdded = changes.some((other) => other.kind === 'strike' && other.in === change.id);
  if (change.slot > people.length && !isAdded && !isElsewhere)
    return [failure(FILE, 'slot-unknown', { at: `${at}.slot`, found: change.slot })];
  return checkPlace(change, people, at);
}

/** Who leaves is who is there, and nobody comes in twice. */
function checkPlace(
  change: Substitution,
  people: readonly (string | null)[],
  at: string,
): readonly Failure[] {
  const holder = people[change.slot - 1] ?? null;
  const present = change.in !== null && people.includes(change.in);
  const place = { at: `${at}.out`, expected: holder ?? 'null', found: change.out ?? 'null' };
  return [
    ...(holder === change.out ? [] : [failure(FILE, 'slot-holder', place)]),
    ...(present ? [failure(FILE, 'substitute-in-task', { at: `${at}.in`, found: change.in ?? '' })] : []),
  ];
}

function checkRelaxedOnce(changes: Changes): readonly Failure[] {
  const agencies = changes.flatMap((change) => (change.kind === 'relax' ? [change.agency] : []));
  return agencies
    .filter((agency, i) => agencies.indexOf(agency) < i)
    .map((found) => failure(FILE, 'relax-twice', { found }));
}

/** An enterprise that was not in the population is struck in every frame of the round (draw.md §4). */
function checkStruckEverywhere(end: RoundState): readonly Failure[] {
  return [...end.drawn].flatMap(([frame, drawn]) =>
    [...end.struck]
      .filter((id) => drawn.has(id))
      .map((id) => failure(FILE, 'struck-still-drawn', { at: frame, found: id })),
  );
}
