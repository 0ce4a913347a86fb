import type { CreditListSnapshot } from '../domain/credit-list.ts';
import { emptyRound } from '../domain/draw-round.ts';
import type { RecordDraft, StreamName } from '../domain/record.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import { resumeOpening } from '../pipeline/draw/open-round.ts';
import { settleRegister, unfinishedOpening } from '../pipeline/draw/settle-register.ts';
import { enterImportedList } from '../pipeline/sanction/enter-imported-list.ts';
import { recordCredit } from '../pipeline/sanction/record-credit.ts';
import { type Ledger, readLedger } from './ledger.ts';
import type { Session } from './perform.ts';
import { readFrozen } from './read-frozen.ts';

export interface Followed {
  readonly ledger: Ledger;
  readonly warnings: readonly Problem[];
}

/**
 * Records that follow from those of another stream: the round of a registered opening, the register's word on a draw,
 * published results and imported lists in the credit register. Written after every command, and before the next one
 * where a crash came between two streams: each is appended only if it is absent.
 */
export async function followLedger(
  { workplace, at, actor }: Pick<Session, 'workplace' | 'at' | 'actor'>,
  ledger: Ledger,
): Promise<Result<Followed, Problem>> {
  const drawn = await drawDrafts(workplace, ledger);
  if (!drawn.ok) return drawn;
  const credit = await creditDrafts(workplace, ledger, { at, actor });
  if (!credit.ok) return credit;
  const drafts = [...drawn.value, ...credit.value.records];
  if (drafts.length === 0) return ok({ ledger, warnings: [] });
  for (const [stream, missing] of Map.groupBy(drafts, (draft) => draft.stream)) {
    const seq = ledger.lastSeq[stream as StreamName] ?? 0;
    const appended = await workplace.store.append(stream, seq, missing, { at, actor });
    if (!appended.ok) return appended;
  }
  const after = await readLedger(workplace.store);
  return after.ok ? ok({ ledger: after.value, warnings: credit.value.warnings }) : after;
}

async function drawDrafts(
  { frozen }: Session['workplace'],
  ledger: Ledger,
): Promise<Result<readonly RecordDraft[], Problem>> {
  const drafts: RecordDraft[] = [];
  const rounds = new Set([...ledger.rounds.keys(), ...ledger.register.entries.map(({ round }) => round)]);
  for (const id of rounds) {
    const round = ledger.rounds.get(id)?.draw ?? emptyRound(id);
    const state = { round, register: ledger.register };
    const entry = unfinishedOpening(state);
    if (entry !== undefined) {
      const opening = await frozen.get(entry.opening);
      if (!opening.ok) return opening;
      drafts.push(resumeOpening(entry, opening.value));
    }
    drafts.push(...settleRegister(state));
  }
  return ok(drafts);
}

type Drafts = { readonly records: readonly RecordDraft[]; readonly warnings: readonly Problem[] };

async function creditDrafts(
  workplace: Session['workplace'],
  ledger: Ledger,
  by: Pick<Session, 'at' | 'actor'>,
): Promise<Result<Drafts, Problem>> {
  const listed = await listDrafts(workplace, ledger);
  if (!listed.ok) return listed;
  const { records, warnings } = listed.value;
  return ok({ records: [...records, ...resultDrafts(ledger, by)], warnings });
}

/** Imported lists that the credit register has not taken over. */
async function listDrafts(
  { frozen }: Session['workplace'],
  { rosters, credit }: Ledger,
): Promise<Result<Drafts, Problem>> {
  const [records, warnings]: [RecordDraft[], Problem[]] = [[], []];
  for (const standing of Object.values(rosters.lists)) {
    if (credit.entered.some(({ cause }) => cause === standing.seq)) continue;
    const snapshot = await readFrozen<CreditListSnapshot>(frozen, standing.snapshot);
    if (!snapshot.ok) return snapshot;
    const entered = enterImportedList(credit, { standing, snapshot: snapshot.value });
    if (!entered.ok) return entered;
    records.push(...entered.value.records);
    warnings.push(...entered.value.warnings);
  }
  return ok({ records, warnings });
}

/** Published results of real rounds that are not on record yet. */
function resultDrafts({ rounds, credit }: Ledger, by: Pick<Session, 'at' | 'actor'>): readonly RecordDraft[] {
  const published = [...rounds].filter(
    ([, { publish, draw }]) => publish.disclosures.length > 0 && draw.opened?.commitment.rehearsal === false,
  );
  return published.flatMap(([round, { publish }]) => {
    const recorded = recordCredit(credit, { round, publish }, by);
    return recorded.ok ? recorded.value.records : [];
  });
}
