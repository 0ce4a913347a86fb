import { chainOf } from '../../domain/draw-register.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
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
  const whole: PublishedDraw = {
    changes: round.changes,
    ...(round.draw === undefined ? {} : { draw: round.draw.file }),
    ...(round.match === undefined ? {} : { match: round.match.file }),
  };
  const input: ProofInput = {
    ground: ground.value,
    policySums: files.policySums,
    chain: chainOf(register, series, number),
    ...(showsAll ? whole : withholdBlind(ground.value.commitment, whole)),
    ...(round.seed === undefined ? {} : { seed: round.seed }),
    ...(withPrivate ? { withPrivate: { people: [...files.people.values()] } } : {}),
  };
  return ok(writeProof(input));
}
