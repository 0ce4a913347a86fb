import type { Ledger } from '../../engine/app/ledger.ts';
import { readLedger } from '../../engine/app/ledger.ts';
import type { Session, UseCase } from '../../engine/app/perform.ts';
import type { Circumstances, Decision } from '../../engine/domain/decider.ts';
import type { FrozenInputs, Store } from '../../engine/domain/ports.ts';
import type { LedgerRecord, StreamName } from '../../engine/domain/record.ts';
import { sha256Hex } from '../../engine/kernel/hash.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { type Problem, problem } from '../../engine/kernel/problem.ts';
import { failed, ok, type Result } from '../../engine/kernel/result.ts';
import { memoryStore } from '../../engine/store/memory-store.ts';
import { shippedPolicy } from '../policy/shipped-policy.ts';
import { must } from '../store/ledger-values.ts';

const POLICY = shippedPolicy();

/** A ledger and frozen inputs in memory. */
export interface TrialLedger {
  readonly store: Store;
  readonly frozen: FrozenInputs;
}

export function trialLedger(): TrialLedger {
  const kept = new Map<string, Uint8Array>();
  return {
    store: memoryStore(),
    frozen: {
      put: async (bytes) => {
        const digest = sha256Hex(bytes);
        kept.set(digest, bytes);
        return ok(digest);
      },
      get: async (digest) => {
        const bytes = kept.get(digest);
        return bytes === undefined ? failed(problem('frozen-missing' as const, { digest })) : ok(bytes);
      },
      remove: async (digest) => {
        kept.delete(digest);
        return ok(undefined);
      },
    },
  };
}

/** The power goes before append number n + 1 (0: before the first). */
export class PowerCut extends Error {}

export function cutAfter(store: Store, appends: number): Store {
  let left = appends;
  return {
    ...store,
    append: (...args) => {
      if (left === 0) throw new PowerCut(`no power for ${args[0]}`);
      left -= 1;
      return store.append(...args);
    },
  };
}

/** Someone at work on a ledger in memory under the shipped policy. */
export function sessionOn({ store, frozen }: TrialLedger, at: string, as = 'amr-clerk'): Session {
  const post = POLICY.posts.posts.find(({ id }) => id === as);
  if (post === undefined) throw new Error(`no post ${as}`);
  const workplace = {
    store,
    frozen,
    alone: async <T>(work: () => Promise<T>) => ok(await work()),
    chance: (bytes: number) => new Uint8Array(bytes).fill(7),
    progress: () => undefined,
  };
  return {
    workplace: workplace as unknown as Session['workplace'],
    policy: POLICY,
    actor: { post: post.id, agency: post.agency },
    at: instant(at),
  };
}

/** A command that decides this, from the ledger alone. */
export function commandOf(
  decide: (ledger: Ledger, circumstances: Circumstances) => Result<Decision, Problem>,
): UseCase<undefined, undefined, undefined> {
  return {
    right: 'import',
    gather: async () => ok(undefined),
    decide: (_session, ledger, _material, circumstances) => decide(ledger, circumstances),
    answer: async () => ok(undefined),
  };
}

/** A command that changes nothing. */
export const LOOK = commandOf(() => ok({ records: [], frozen: [], warnings: [] }));

/** Every stream with its records, as they lie on disk. */
export async function ledgerBytes({
  store,
}: TrialLedger): Promise<ReadonlyMap<StreamName, readonly LedgerRecord[]>> {
  return must(await readLedger(store)).records;
}
