import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { proveRound, proveStaffings } from '../pipeline/draw/prove-round.ts';
import { writeBundleSums } from '../pipeline/draw/write-sums.ts';
import type { Ledger } from './ledger.ts';
import { roundAtHand } from './round-of.ts';
import { visitsAreOver } from './visits-are-over.ts';
import type { Workplace } from './workplace.ts';

/** Both verifiers lie in every bundle, so that it can be checked offline and without this program. */
const VERIFIERS = ['verify.mjs', 'verify.html'] as const;

/**
 * 抽取证明 of a round as it stands, in `reports/<round>/proof/`; of people committed to apart, in `proof-people/`; of people
 * voided with their result before them, in `proof-people-<number>/`. Nothing else stays in these folders: the private part
 * (核查用) only where it is asked for; the next time it is not, it is taken away, so that what lies there can be published.
 */
export async function writeBundle(
  workplace: Workplace,
  ledger: Ledger,
  round: string,
  withPrivate = false,
): Promise<Result<readonly string[], Problem>> {
  const atHand = await roundAtHand(workplace, ledger, round);
  if (!atHand.ok) return atHand;
  const { file, files } = atHand.value;
  if (withPrivate && files.secret === undefined) {
    return failed(problem('private-part-gone' as const, { round }));
  }
  const state = { round: file.draw, register: ledger.register };
  const reader = { withPrivate, visitsAreOver: visitsAreOver(files, ledger) };
  const proof = proveRound(state, files, reader);
  const people = proveStaffings(state, files, reader);
  if (!proof.ok) return proof;
  if (!people.ok) return people;
  const last = Math.max(...people.value.keys());
  const folders = new Map([
    [`reports/${round}/proof`, proof.value],
    ...[...people.value].map(([number, own]) => [peopleFolder(round, number, last), own] as const),
  ] as const);
  const written: string[] = [];
  for (const [folder, own] of folders) {
    const done = writeFolder(workplace, folder, own);
    if (!done.ok) return done;
    written.push(...done.value);
  }
  return ok(written);
}

function peopleFolder(round: string, number: number, last: number): `reports/${string}` {
  return `reports/${round}/proof-people${number === last ? '' : `-${number}`}`;
}

function writeFolder(
  workplace: Workplace,
  folder: `reports/${string}`,
  proof: ReadonlyMap<string, Uint8Array>,
): Result<readonly string[], Problem> {
  const bundle = new Map(proof);
  for (const name of VERIFIERS) {
    bundle.set(name, readFileSync(join(workplace.programRoot, 'engine', 'verifier', 'bundle', name)));
  }
  bundle.set('SHA256SUMS', new TextEncoder().encode(writeBundleSums(bundle)));
  // What an earlier commitment left there, and the private part, belong to no bundle of this one.
  const cleared = workplace.folder.sweep(folder, (path) => !bundle.has(path));
  if (!cleared.ok) return cleared;
  const written: string[] = [];
  for (const [path, bytes] of bundle) {
    const target = workplace.folder.write(`${folder}/${path}`, bytes);
    if (!target.ok) return target;
    written.push(target.value);
  }
  return ok(written);
}
