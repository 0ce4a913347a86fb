import { chainOf } from '../../domain/draw-register.ts';
import { type RoundState, type Staffing, shownStaffing, voidedStaffings } from '../../domain/draw-round.ts';
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

/**
 * The proofs of the people committed to apart (人员承诺), by number: those last committed to, and whoever was voided with a
 * result before them. The last is the round's.
 */
export function proveStaffings(
  state: DrawState,
  files: RoundFiles,
  reader: ProofReader,
): Result<ReadonlyMap<number, ReadonlyMap<string, Uint8Array>>, Problem<RoundProblemCode>> {
  const shown = shownStaffing(state.round);
  if (shown === undefined) return ok(new Map());
  const ground = readGround(state.round, files);
  if (!ground.ok) return ground;
  const proofs = [...voidedStaffings(state.round), shown].map((staffing) => {
    const { number } = staffing.opened.commitment;
    return [number, proveStaffing(state, staffing, ground.value, files, reader)] as const;
  });
  return ok(new Map(proofs));
}

function proveStaffing(
  { round, register }: DrawState,
  { opened: { commitment, hash }, seed, voided, result }: Staffing,
  drawn: DrawGround,
  files: RoundFiles,
  { withPrivate, visitsAreOver }: ProofReader,
): ReadonlyMap<string, Uint8Array> {
  const { changes, match } = result ?? round;
  const made = publishedDraw({ ...round, changes, ...(match && { match }) });
  // Whoever is voided, the enterprises are still to be visited unannounced: they stay kept back as long.
  const showsAll = withPrivate || visitsAreOver || round.voided !== undefined;
  const shown = showsAll ? made : withholdBlind(drawn.commitment, made);
  const { secret, policySums = '', people = [] } = files.staffings.get(hash) ?? {};
  const isOwn = voided === undefined || result !== undefined;
  return writeProof({
    ground: { commitment, hash, seed: seed?.seed ?? '', snapshots: new Map(), ...(secret && { secret }) },
    policySums,
    chain: chainOf(register, commitment.series, commitment.number),
    changes: isOwn ? shown.changes.filter(({ kind }) => kind !== 'strike') : [],
    ...(seed && { seed, draw: { version: 'draw/v1', commitment: hash, seed: seed.seed, frames: [] } }),
    ...(isOwn && shown.match && { match: shown.match }),
    ...(withPrivate && { withPrivate: { people } }),
  });
}

function publishedDraw({
  changes,
  draw,
  match,
}: Pick<RoundState, 'changes' | 'draw' | 'match'>): PublishedDraw {
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
