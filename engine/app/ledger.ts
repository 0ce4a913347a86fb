import { NO_PAPERS, type PapersState } from '../domain/assessment.ts';
import { type CreditState, NO_CREDIT } from '../domain/credit.ts';
import { nameDecisions } from '../domain/decision-papers.ts';
import { EMPTY_REGISTER, type RegisterState } from '../domain/draw-register.ts';
import { type EditionsState, NO_EDITIONS } from '../domain/edition.ts';
import { applyToJobs, EMPTY_JOBS, type JobsState } from '../domain/jobs.ts';
import type { Store, StoreProblem } from '../domain/ports.ts';
import type { LedgerRecord, StreamName } from '../domain/record.ts';
import { applyToCredit } from '../domain/records/credit-kinds.ts';
import { applyToRegister } from '../domain/records/draw-kinds.ts';
import { applyToEditions } from '../domain/records/edition-kinds.ts';
import { applyToPapers } from '../domain/records/papers-kinds.ts';
import { applyRosters, NO_ROSTERS, type RostersState } from '../domain/rosters.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { foldRound, type RoundFile } from './round-file.ts';

/** The states that the ledger's streams fold to, and how far each was read. */
export interface Ledger {
  readonly rosters: RostersState;
  readonly editions: EditionsState;
  readonly register: RegisterState;
  /** By round id, ascending. */
  readonly rounds: ReadonlyMap<string, RoundFile>;
  readonly credit: CreditState;
  readonly papers: PapersState;
  readonly jobs: JobsState;
  /** Every record read, by stream. */
  readonly records: ReadonlyMap<StreamName, readonly LedgerRecord[]>;
  /** Seq of the last record read; the store refuses an append on anything newer. */
  readonly lastSeq: Readonly<Partial<Record<StreamName, number>>>;
  readonly warnings: readonly StoreProblem[];
}

const STREAMS = ['rosters', 'editions', 'draws', 'credit', 'papers', 'jobs'] as const;

/** Reads and folds every stream; refuses a ledger whose chain is broken. */
export async function readLedger(store: Store): Promise<Result<Ledger, StoreProblem>> {
  const rounds = await store.rounds();
  if (!rounds.ok) return rounds;
  const names: readonly StreamName[] = [...STREAMS, ...rounds.value.map((id) => `rounds/${id}` as const)];
  const records = new Map<StreamName, readonly LedgerRecord[]>();
  const [problems, warnings]: [StoreProblem[], StoreProblem[]] = [[], []];
  for (const name of names) {
    const read = await store.read(name);
    if (!read.ok) problems.push(...read.problems);
    else {
      records.set(name, read.value.records);
      warnings.push(...read.value.warnings);
    }
  }
  return problems.length > 0 ? failed(...problems) : ok(foldLedger(records, warnings));
}

/** The same states from records that were read before: a ledger of an earlier moment, where some are left out. */
export function foldLedger(
  records: ReadonlyMap<StreamName, readonly LedgerRecord[]>,
  warnings: readonly StoreProblem[] = [],
): Ledger {
  const of = (name: StreamName) => records.get(name) ?? [];
  const rounds = [...records.keys()].flatMap((name) =>
    name.startsWith('rounds/') ? [name.slice('rounds/'.length)] : [],
  );
  const papers = of('papers').reduce(applyToPapers, NO_PAPERS);
  return {
    rosters: of('rosters').reduce(applyRosters, NO_ROSTERS),
    editions: of('editions').reduce(applyToEditions, NO_EDITIONS),
    register: of('draws').reduce(applyToRegister, EMPTY_REGISTER),
    rounds: new Map(rounds.sort().map((id) => [id, foldRound(id, of(`rounds/${id}`))])),
    credit: nameDecisions(of('credit').reduce(applyToCredit, NO_CREDIT), papers),
    papers,
    jobs: of('jobs').reduce(applyToJobs, EMPTY_JOBS),
    records,
    lastSeq: Object.fromEntries([...records].map(([name, { length }]) => [name, length])),
    warnings,
  };
}
