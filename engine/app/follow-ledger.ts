import type { CreditListSnapshot } from '../domain/credit-list.ts';
import { emptyRound } from '../domain/draw-round.ts';
import type { LedgerRecord, RecordDraft, StreamName } from '../domain/record.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import { resumeOpening } from '../pipeline/draw/open-round.ts';
import { settleRegister, unfinishedOpening } from '../pipeline/draw/settle-register.ts';
import { enterImportedList } from '../pipeline/sanction/enter-imported-list.ts';
import { recordCredit } from '../pipeline/sanction/record-credit.ts';
import { type Ledger, readLedger } from './ledger.ts';

import { readFrozen } from './read-frozen.ts';
import type { Workplace } from './workplace.ts';

export interface Followed {
  readonly ledger: Ledger;
  readonly warnings: readonly Problem[];
}

/** What follows from one record: written as of its time and by its actor, whoever heals the ledger and when. */
interface Consequence {
  readonly of: Pick<LedgerRecord, 'at' | 'actor'>;
  readonly drafts: readonly RecordDraft[];
}

/**
 * Records that follow from those of another stream: the round of a registered opening, the register's word on a draw,
 * published results and imported lists in the credit register. Written after every command, and before the next one
 * where a crash came between two streams: each is appended only if it is absent, and is the same either way.
 */
export async function followLedger(
  workplace: Pick<Workplace, 'store' | 'frozen'>,
  ledger: Ledger,
): Promise<Result<Followed, Problem>> {
  const drawn = await drawConsequences(workplace, ledger);
  if (!drawn.ok) return drawn;
  const listed = await listConsequences(workplace, ledger);
  if (!listed.ok) return listed;
  const { warnings } = listed.value;
  const all = [...drawn.value, ...listed.value.consequences, ...resultConsequences(ledger)];
  const missing = all.filter(({ drafts }) => drafts.length > 0);
  if (missing.length === 0) return ok({ ledger, warnings });
  const seqs = new Map(Object.entries(ledger.lastSeq));
  for (const { of, drafts } of missing) {
    const stream = (drafts[0] as RecordDraft).stream;
    const appended = await workplace.store.append(stream, seqs.get(stream) ?? 0, drafts, of);
    if (!appended.ok) return appended;
    seqs.set(stream, (seqs.get(stream) ?? 0) + appended.value.length);
  }
  const after = await readLedger(workplace.store);
  return after.ok ? ok({ ledger: after.value, warnings }) : after;
}

async function drawConsequences(
  { frozen }: Pick<Workplace, 'frozen'>,
  ledger: Ledger,
): Promise<Result<readonly Consequence[], Problem>> {
  const found: Consequence[] = [];
  const rounds = new Set([...ledger.rounds.keys(), ...ledger.register.entries.map(({ round }) => round)]);
  for (const id of rounds) {
    const round = ledger.rounds.get(id)?.draw ?? emptyRound(id);
    const state = { round, register: ledger.register };
    const entry = unfinishedOpening(state);
    if (entry !== undefined) {
      const opening = await frozen.get(entry.opening);
      if (!opening.ok) return opening;
      const drafts = [resumeOpening(entry, opening.value)];
      found.push({ of: recordAt(ledger, 'draws', entry.seq), drafts });
    }
    for (const draft of settleRegister(state)) {
      const { cause } = draft;
      if (cause !== undefined) found.push({ of: recordAt(ledger, cause.stream, cause.seq), drafts: [draft] });
    }
  }
  return ok(found);
}

/** Imported lists that the credit register has not taken over. */
async function listConsequences(
  { frozen }: Pick<Workplace, 'frozen'>,
  ledger: Ledger,
): Promise<Result<{ consequences: readonly Consequence[]; warnings: readonly Problem[] }, Problem>> {
  const { rosters, credit } = ledger;
  const [consequences, warnings]: [Consequence[], Problem[]] = [[], []];
  for (const standing of Object.values(rosters.lists)) {
    if (credit.entered.some(({ cause }) => cause === standing.seq)) continue;
    const snapshot = await readFrozen<CreditListSnapshot>(frozen, standing.snapshot);
    if (!snapshot.ok) return snapshot;
    const entered = enterImportedList(credit, { standing, snapshot: snapshot.value });
    if (!entered.ok) return entered;
    consequences.push({ of: recordAt(ledger, 'rosters', standing.seq), drafts: entered.value.records });
    warnings.push(...entered.value.warnings);
  }
  return ok({ consequences, warnings });
}

/** Published results of real rounds that are not on record yet. */
function resultConsequences(ledger: Ledger): readonly Consequence[] {
  return [...ledger.rounds].flatMap(([round, { publish, draw }]) => {
    const last = publish.disclosures.at(-1);
    if (last === undefined || draw.opened?.commitment.rehearsal !== false) return [];
    const of = recordAt(ledger, `rounds/${round}`, last.seq);
    const recorded = recordCredit(ledger.credit, { round, publish }, of);
    return recorded.ok ? [{ of, drafts: recorded.value.records }] : [];
  });
}

function recordAt({ records }: Ledger, stream: StreamName, seq: number): LedgerRecord {
  const record = records.get(stream)?.[seq - 1];
  if (record === undefined) throw new Error(`${stream} ${seq} was there a moment ago`);
  return record;
}
