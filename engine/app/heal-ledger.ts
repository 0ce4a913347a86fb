import { emptyRound } from '../domain/draw-round.ts';
import type { RecordDraft, StreamName } from '../domain/record.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import { resumeOpening } from '../pipeline/draw/open-round.ts';
import { settleRegister, unfinishedOpening } from '../pipeline/draw/settle-register.ts';
import { type Ledger, readLedger } from './ledger.ts';
import type { Session } from './perform.ts';

/**
 * What a crash between two streams left undone is done first: a registered opening whose round was never written, a
 * draw that the register has not heard of. Each follows from records alone, and is appended only if it is absent.
 */
export async function healLedger(
  { workplace, at, actor }: Pick<Session, 'workplace' | 'at' | 'actor'>,
  ledger: Ledger,
): Promise<Result<Ledger, Problem>> {
  const drafts = await missingRecords(workplace, ledger);
  if (!drafts.ok) return drafts;
  if (drafts.value.length === 0) return ok(ledger);
  for (const [stream, missing] of Map.groupBy(drafts.value, (draft) => draft.stream)) {
    const seq = ledger.lastSeq[stream as StreamName] ?? 0;
    const appended = await workplace.store.append(stream, seq, missing, { at, actor });
    if (!appended.ok) return appended;
  }
  return readLedger(workplace.store);
}

async function missingRecords(
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
