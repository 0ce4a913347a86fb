import { chainOf } from '../../domain/draw-register.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { DrawState } from './draw-state.ts';
import type { RoundProblemCode } from './problem.ts';
import { type RoundFiles, readGround } from './round-files.ts';
import { type ProofInput, writeProof } from './write-proof.ts';

/** 抽取证明 of a round as it stands: path → bytes. The verifiers and `SHA256SUMS` (`writeBundleSums`) come on top. */
export function proveRound(
  { round, register }: DrawState,
  files: RoundFiles,
  withPrivate: boolean,
): Result<ReadonlyMap<string, Uint8Array>, Problem<RoundProblemCode>> {
  const ground = readGround(round, files);
  if (!ground.ok) return ground;
  const { series, number } = ground.value.commitment;
  const input: ProofInput = {
    ground: ground.value,
    policySums: files.policySums,
    chain: chainOf(register, series, number),
    changes: round.changes,
    ...(round.seed === undefined ? {} : { seed: round.seed }),
    ...(round.draw === undefined ? {} : { draw: round.draw.file }),
    ...(round.match === undefined ? {} : { match: round.match.file }),
    ...(withPrivate ? { withPrivate: { people: [...files.people.values()] } } : {}),
  };
  return ok(writeProof(input));
}
