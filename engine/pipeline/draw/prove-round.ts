import { chainOf } from '../../domain/draw-register.ts';
import { type RoundState, standingStaffing } from '../../domain/draw-round.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { DrawGround } from './draw-frames.ts';
import type { DrawState } from './draw-state.ts';
import type { RoundProblemCode } from './problem.ts';
import { type RoundFiles, readGround } from './round-files.ts';
import { type PublishedDraw, withholdBlind } from './withhold-blind.ts';
import { type ProofInput, writeProof } from './write-proof.ts';

/** For whom a bundle is made. */
export interface ProofReader {
  /** 核查: adds the private part, and keeps nothing back. */
  readonly withPrivate: boolean;
  /** Until then the public part does not tell who is drawn in a blind frame (不事先告知). */
  readonly visitsAreOver: boolean;
}

/** 抽取证明 of a round as it stands: path → bytes. The verifiers and `SHA256SUMS` (`writeBundleSums`) come on top. */
export function proveRound(
  { round, register }: DrawState,
  files: RoundFiles,
  { withPrivate, visitsAreOver }: ProofReader,
): Result<ReadonlyMap<string, Uint8Array>, Problem<RoundProblemCode>> {
  const ground = readGround(round, files);
  if (!ground.ok) return ground;
  const { series, number } = ground.value.commitment;
  // A draw voided late is void only with its full result published; nobody is visited for it.
  const showsAll = withPrivate || visitsAreOver || round.voided !== undefined;
  const whole = publishedDraw(round);
  const input: ProofInput = {
    ground: ground.value,
    policySums: files.policySums,
    chain: chainOf(register, series, number),
    ...ofDraw(ground.value, showsAll ? whole : withholdBlind(ground.value.commitment, whole)),
    ...(round.seed === undefined ? {} : { seed: round.seed }),
    ...(withPrivate
      ? { withPrivate: { people: isStaffedLater(ground.value) ? [] : [...files.people.values()] } }
      : {}),
  };
  return ok(writeProof(input));
}

/** The proof of the people committed to apart (人员承诺), and of their match; undefined while there are none. */
export function proveStaffing(
  { round, register }: DrawState,
  files: RoundFiles,
  { withPrivate, visitsAreOver }: ProofReader,
): Result<ReadonlyMap<string, Uint8Array> | undefined, Problem<RoundProblemCode>> {
  const staffing = standingStaffing(round);
  if (staffing === undefined) return ok(undefined);
  const ground = readGround(round, files);
  if (!ground.ok) return ground;
  const { commitment, hash } = staffing.opened;
  const whole = publishedDraw(round);
  const showsAll = withPrivate || visitsAreOver || round.voided !== undefined;
  const shown = showsAll ? whole : withholdBlind(ground.value.commitment, whole);
  const { seed } = staffing;
  const secret = files.staffing?.secret;
  return ok(
    writeProof({
      ground: { commitment, hash, seed: seed?.seed ?? '', snapshots: new Map(), ...(secret && { secret }) },
      policySums: files.staffing?.policySums ?? '',
      chain: chainOf(register, commitment.series, commitment.number),
      changes: shown.changes.filter(({ kind }) => kind !== 'strike'),
      ...(seed && { seed, draw: { version: 'draw/v1', commitment: hash, seed: seed.seed, frames: [] } }),
      ...(shown.match && { match: shown.match }),
      ...(withPrivate && { withPrivate: { people: [...files.people.values()] } }),
    }),
  );
}

function publishedDraw({ changes, draw, match }: RoundState): PublishedDraw {
  return { changes, ...(draw && { draw: draw.file }), ...(match && { match: match.file }) };
}

function isStaffedLater({ commitment }: DrawGround): boolean {
  return commitment.match.length === 0;
}

/** Of a round drawn without people: its strikes and no match of its own. The rest is the proof of its people. */
function ofDraw(ground: DrawGround, shown: PublishedDraw): PublishedDraw {
  if (!isStaffedLater(ground)) return shown;
  const { draw } = shown;
  const changes = shown.changes.filter(({ kind }) => kind === 'strike');
  const none = { version: 'draw/v1', commitment: ground.hash, seed: ground.seed, agencies: [] } as const;
  return { changes, ...(draw && { draw, match: none }) };
}
