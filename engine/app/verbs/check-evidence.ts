import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CommitmentFile } from '../../domain/draw-commitment.ts';
import { type SeedEvidence, type SeedFile, showsPrecedence } from '../../domain/draw-seed.ts';
import type { TimeStamp } from '../../files/read-time-stamp.ts';
import { type Instant, instantOfMs } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { stampedBytes } from '../gather-evidence.ts';
import { readEvidence } from '../read-evidence.ts';

/** The original of an evidence (留证原件), held against a proof bundle that names it by its hash. */
export interface CheckedEvidence {
  readonly evidence: SeedEvidence;
  /** Where it is named, in the folder of a round, as `proof-people-3`; empty: in the proof itself. */
  readonly proof: string;
  /** Of a time-stamp alone. */
  readonly stamp?: Pick<TimeStamp, 'signer' | 'signature'> & { readonly at: Instant };
  /** As far as its kind and time go. */
  readonly showsPrecedence: boolean;
}

/** Refused: a file that the bundle does not name, and a time-stamp that is none of its C. Reads nothing else. */
export async function checkEvidenceFile(
  bundle: string,
  file: string,
): Promise<Result<CheckedEvidence, Problem>> {
  const sha256 = readEvidence(file);
  if (!sha256.ok) return sha256;
  const bundles = ['', ...proofsBelow(bundle)].flatMap((below) => readBundle(bundle, below));
  if (bundles.length === 0) return failed(problem('evidence-without-bundle' as const, { bundle }));
  const named = bundles.flatMap(({ seed, ...own }) => seed.evidence.map((one) => ({ one, ...own })));
  const found = named.find(({ one }) => one.sha256 === sha256.value);
  if (found === undefined) {
    const list = named.map(({ one: { what, sha256: digest } }) => `${what} ${digest.slice(0, 16)}…`);
    const values = { file: basename(file), sha256: sha256.value, named: list.join('、') || '（没有）' };
    return failed(problem('evidence-not-named' as const, values));
  }
  const { one: evidence, commitment, proof } = found;
  const { recipe } = JSON.parse(commitment) as CommitmentFile;
  const checked = { evidence, proof, showsPrecedence: showsPrecedence(recipe, evidence) };
  if (evidence.kind !== 'tsa') return ok(checked);
  const { readTimeStamp } = await import('../../files/read-time-stamp.ts');
  const stamp = await readTimeStamp(basename(file), readFileSync(file), stampedBytes(commitment));
  if (!stamp.ok) return stamp;
  const { signer, signature, ms } = stamp.value;
  const at = instantOfMs(ms);
  if (at !== evidence.at) {
    return failed(problem('evidence-time-differs' as const, { what: evidence.what, at, named: evidence.at }));
  }
  return ok({ ...checked, stamp: { signer, signature, at } });
}

/** The proofs in the folder of a round whose people were committed to apart, of those voided with their match as well. */
function proofsBelow(bundle: string): readonly string[] {
  if (!existsSync(bundle)) return [];
  return readdirSync(bundle)
    .filter((name) => /^proof(?:-people(?:-[0-9]+)?)?$/u.test(name))
    .toSorted();
}

interface NamingBundle {
  readonly proof: string;
  readonly commitment: string;
  readonly seed: SeedFile;
}

function readBundle(bundle: string, proof: string): readonly NamingBundle[] {
  const [commitment, seed] = ['commitment.json', 'seed.json'].map((name) =>
    readIn(join(bundle, proof), name),
  );
  return commitment === undefined || seed === undefined
    ? []
    : [{ proof, commitment, seed: JSON.parse(seed) }];
}

function readIn(bundle: string, name: string): string | undefined {
  const path = join(bundle, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
