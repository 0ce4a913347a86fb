import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CommitmentFile } from '../domain/draw-commitment.ts';
import type { SeedEvidence } from '../domain/draw-seed.ts';
import type { TimeStamp } from '../files/read-time-stamp.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Instant, instantOfMs } from '../kernel/instant.ts';
import { type Problem, problem, warning } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { readEvidence } from './read-evidence.ts';

/** A document that an office brings to show that the commitment came first (留证). */
export interface BroughtEvidence {
  readonly kind: SeedEvidence['kind'];
  readonly path: string;
  /** When a notice came out or a sheet was signed; a time-stamp bears its own. */
  readonly at?: Instant;
}

export interface GatheredEvidence {
  readonly evidence: SeedEvidence;
  /** To be kept with the round: a time-stamp cannot be asked for again. */
  readonly frozen: readonly Uint8Array[];
  readonly warnings: readonly Problem[];
}

/** Reads it; a time-stamp is checked against C and its own signature, offline. `now`: of a sheet without a time. */
export async function gatherEvidence(
  { kind, path, at }: BroughtEvidence,
  commitment: CommitmentFile,
  now: Instant,
): Promise<Result<GatheredEvidence, Problem>> {
  const sha256 = readEvidence(path);
  if (!sha256.ok) return sha256;
  const shown = { kind, sha256: sha256.value, what: basename(path).normalize('NFC') };
  if (kind !== 'tsa') {
    const when = at ?? (kind === 'witness' ? now : undefined);
    if (when === undefined) return failed(problem('evidence-time-missing' as const, { what: shown.what }));
    return ok({ evidence: { ...shown, at: when }, frozen: [], warnings: [] });
  }
  if (at !== undefined) return failed(problem('evidence-time-written' as const, { what: shown.what }));
  const bytes = readFileSync(path);
  const { readTimeStamp } = await import('../files/read-time-stamp.ts');
  const stamp = await readTimeStamp(shown.what, bytes, stampedBytes(canonicalJson(commitment)));
  if (!stamp.ok) return stamp;
  const { ms, signer } = stamp.value;
  const what = signer === '' ? shown.what : `${shown.what}（${signer.normalize('NFC')}）`;
  return ok({
    evidence: { ...shown, what, at: instantOfMs(ms) },
    frozen: [bytes],
    warnings: warningsOf(stamp.value, shown.what),
  });
}

/** What a time-stamp of C is over: SHA-256 of these bytes is C (draw/v1 §2). */
export function stampedBytes(commitmentJson: string): Uint8Array {
  return new TextEncoder().encode(`draw/v1/commit\n${commitmentJson}`);
}

function warningsOf({ signature, signer }: TimeStamp, file: string): readonly Problem[] {
  if (signature === 'unchecked') return [warning('time-stamp-without-certificate' as const, { file })];
  return signature === 'unfit' ? [warning('time-stamp-unfit' as const, { file, signer })] : [];
}
