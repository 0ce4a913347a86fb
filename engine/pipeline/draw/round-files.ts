import type { FrameSnapshot } from '../../domain/draw-frame.ts';
import type { RoundOpening, RoundState } from '../../domain/draw-round.ts';
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
  /** By agency. */
  readonly people: ReadonlyMap<string, PeopleFile>;
  readonly policySums: string;
  /** Absent once it was destroyed. */
  readonly secret?: Uint8Array;
}

/** `bytesOf` gives what was frozen under a digest, or undefined; only the secret may be gone. */
export function readRoundFiles(
  { frozen }: RoundOpening,
  bytesOf: (digest: string) => Uint8Array | undefined,
): RoundFiles {
  const text = (digest: string) => new TextDecoder().decode(bytesOf(digest));
  const secret = bytesOf(frozen.secret);
  // Frozen bytes are named by their hash: what is read is what `openRound` wrote.
  const frames = frozen.frames.flatMap(({ frame, digest }) => readAs<FrameSnapshot>(frame, text(digest)));
  const people = frozen.people.flatMap(({ agency, digest }) => readAs<PeopleFile>(agency, text(digest)));
  return {
    frames: new Map(frames),
    people: new Map(people),
    policySums: text(frozen.policySums),
    ...(secret === undefined ? {} : { secret }),
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
