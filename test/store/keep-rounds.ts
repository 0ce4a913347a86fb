import type { Store } from '../../engine/domain/ports.ts';
import type { LedgerRecord, RecordDraft, StreamName } from '../../engine/domain/record.ts';
import type { FileAccess } from '../../engine/store/file-access.ts';
import { openFrozenInputs } from '../../engine/store/open-frozen-inputs.ts';
import { openStore } from '../../engine/store/open-store.ts';
import { BY, must } from './ledger-values.ts';

export interface RoundsToKeep {
  readonly folder: string;
  readonly rounds: number;
  readonly disk?: FileAccess;
  /** Told each acknowledged record, `<stream> <seq> <hash>`, and each frozen digest, `frozen <digest>`. */
  readonly tell?: (line: string) => void;
}

/** A record of each round in three streams, each following from the one before; and the frozen input that it names. */
const STREAMS = ['draws', 'rounds/2017-08', 'credit'] as const;

/**
 * A small office that keeps its rounds, run again after whatever stopped it: what is in a stream is not decided
 * again, what follows from a record of another stream is appended with its cause, whether it is there or not.
 */
export async function keepRounds({
  folder,
  rounds,
  disk,
  tell = () => undefined,
}: RoundsToKeep): Promise<void> {
  const options = disk === undefined ? { folder } : { folder, disk };
  const [store, frozen] = [openStore(options), openFrozenInputs(options)];
  for (let round = 1; round <= rounds; round += 1) {
    const digest = must(await frozen.put(Buffer.from(`roster of round ${round}`)));
    tell(`frozen ${digest}`);
    const draws = must(await store.read('draws')).records;
    const open = { stream: 'draws', kind: 'opened', version: 1, body: { round, digest } } as const;
    const announce = { stream: 'draws', kind: 'announced', version: 1, body: { round } } as const;
    if (draws.length < 2 * round) await append(store, 'draws', [open, announce], tell);
    await append(store, 'rounds/2017-08', [followUp('rounds/2017-08', 'drawn', 'draws', 2 * round)], tell);
    const entries = [
      followUp('credit', 'entered', 'rounds/2017-08', round),
      followUp('credit', 'entered', 'rounds/2017-08', round),
    ];
    await append(store, 'credit', entries, tell);
  }
}

/** All three streams, in their order. */
export async function readRounds(folder: string): Promise<readonly (readonly LedgerRecord[])[]> {
  const store = openStore({ folder });
  const streams: (readonly LedgerRecord[])[] = [];
  for (const stream of STREAMS) streams.push(must(await store.read(stream)).records);
  return streams;
}

function followUp(stream: StreamName, kind: string, from: StreamName, seq: number): RecordDraft {
  return { stream, kind, version: 1, cause: { stream: from, seq }, body: { text: '由此产生' } };
}

async function append(
  store: Store,
  stream: StreamName,
  drafts: readonly RecordDraft[],
  tell: (line: string) => void,
): Promise<void> {
  const { records } = must(await store.read(stream));
  const appended = must(await store.append(stream, records.length, drafts, BY));
  for (const { seq, hash } of appended) tell(`${stream} ${seq} ${hash}`);
}
