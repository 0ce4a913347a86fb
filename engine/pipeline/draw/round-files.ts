import type { FrameSnapshot } from '../../domain/draw-frame.ts';
import { type RoundFrozen, type RoundState, standingStaffing } from '../../domain/draw-round.ts';
import type { PeopleFile } from '../../domain/match-people.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { rootOf } from './build-frame.ts';
import type { DrawGround } from './draw-frames.ts';
import type { RoundProblemCode } from './problem.ts';

/** A round's frozen inputs, read back. */
export interface RoundFiles {
  /** By frame code. */
  readonly frames: ReadonlyMap<string, FrameSnapshot>;
  /** By agency; of a round drawn without people, those committed to afterwards. */
  readonly people: ReadonlyMap<string, PeopleFile>;
  readonly policySums: string;
  /** Absent once it was destroyed. */
  readonly secret?: Uint8Array;
  /** Of each commitment to people alone, by its hash; void ones too. */
  readonly staffings: ReadonlyMap<string, StaffingFiles>;
}

export interface StaffingFiles {
  readonly people: readonly PeopleFile[];
  readonly policySums: string;
  readonly secret?: Uint8Array;
}

/** Digests of all that a round has frozen. */
export function frozenOf({ opened, staffings }: Pick<RoundState, 'opened' | 'staffings'>): readonly string[] {
  const openings = [...(opened ? [opened] : []), ...staffings.map((one) => one.opened)];
  return openings.flatMap(({ frozen: { secret, policySums, frames, people } }) => [
    secret,
    policySums,
    ...[...frames, ...people].map(({ digest }) => digest),
  ]);
}

/** `bytesOf` gives what was frozen under a digest, or undefined; only the secret may be gone. */
export function readRoundFiles(
  { opened, staffings }: Pick<RoundState, 'opened' | 'staffings'>,
  bytesOf: (digest: string) => Uint8Array | undefined,
): RoundFiles {
  if (opened === undefined)
    return { frames: new Map(), people: new Map(), policySums: '', staffings: new Map() };
  const { frozen } = opened;
  const text = (digest: string) => new TextDecoder().decode(bytesOf(digest));
  const secret = bytesOf(frozen.secret);
  // Frozen bytes are named by their hash: what is read is what `openRound` wrote.
  const frames = frozen.frames.flatMap(({ frame, digest }) => readAs<FrameSnapshot>(frame, text(digest)));
  const peopleIn = ({ people }: RoundFrozen) =>
    people.flatMap(({ agency, digest }) => readAs<PeopleFile>(agency, text(digest)));
  const filesOf = (own: RoundFrozen): StaffingFiles => {
    const key = bytesOf(own.secret);
    const people = peopleIn(own).map(([, file]) => file);
    return { people, policySums: text(own.policySums), ...(key === undefined ? {} : { secret: key }) };
  };
  return {
    frames: new Map(frames),
    people: new Map(peopleIn(standingStaffing({ staffings })?.opened.frozen ?? frozen)),
    policySums: text(frozen.policySums),
    ...(secret === undefined ? {} : { secret }),
    staffings: new Map(staffings.map((one) => [one.opened.hash, filesOf(one.opened.frozen)] as const)),
  };
}

/** An open round and its frames, ready to draw or to change; refuses a round that is void or not there. */
export function prepareGround(
  round: RoundState,
  files: RoundFiles,
): Result<DrawGround, Problem<RoundProblemCode>> {
  return round.voided === undefined
    ? readGround(round, files)
    : failed(problem('round-voided', { round: round.round, at: round.voided.at }));
}

/**
 * What the match stands on: the frames and tasks of the draw, with the people, hash and seed of the commitment that
 * committed to the people: the round's own, or a later one of people alone.
 */
export function matchGround(round: RoundState, ground: DrawGround): DrawGround {
  const staffing = standingStaffing(round);
  if (staffing === undefined) return ground;
  const { commitment, hash } = staffing.opened;
  return {
    ...ground,
    commitment: { ...ground.commitment, match: commitment.match },
    hash,
    seed: staffing.seed?.seed ?? '',
  };
}

/** The same of a round that may be void: a published commitment can always be looked up and proved. */
export function readGround(
  { round, opened, seed }: RoundState,
  files: RoundFiles,
): Result<DrawGround, Problem<RoundProblemCode>> {
  if (opened === undefined) return failed(problem('round-not-open', { round }));
  const missing = opened.commitment.frames.filter(({ frame }) => !files.frames.has(frame));
  if (missing.length > 0) {
    return failed(...missing.map(({ frame }) => problem('frame-snapshot-missing', { frame })));
  }
  return ok({
    commitment: opened.commitment,
    hash: opened.hash,
    seed: seed?.seed ?? '',
    snapshots: files.frames,
    ...(files.secret === undefined ? {} : { secret: files.secret }),
  });
}

/** Blind frames whose tickets nobody can compute, because the round secret is not at hand. */
export function checkSecret({ commitment, secret }: DrawGround): readonly Problem<RoundProblemCode>[] {
  if (secret !== undefined) return [];
  return commitment.frames
    .filter(({ tickets }) => tickets === 'blind')
    .map(({ frame }) => problem('secret-missing', { frame }));
}

/** Frames whose members are not those of the committed root. */
export function checkRoots({ commitment, snapshots }: DrawGround): readonly Problem<RoundProblemCode>[] {
  return commitment.frames
    .filter(({ frame, root, size }) => {
      const rows = snapshots.get(frame)?.rows ?? [];
      return rows.length !== size || rootOf(rows) !== root;
    })
    .map(({ frame }) => problem('frame-snapshot-changed', { frame }));
}

function readAs<T>(code: string, text: string): readonly (readonly [string, T])[] {
  return text === '' ? [] : [[code, JSON.parse(text) as T]];
}
