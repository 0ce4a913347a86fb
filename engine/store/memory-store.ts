import type { Store } from '../domain/ports.ts';
import type { LedgerRecord, StreamName } from '../domain/record.ts';
import { ok } from '../kernel/result.ts';
import { type KnownStream, rememberCauses, sealDrafts } from './seal-drafts.ts';
import { streamPath } from './stream-path.ts';

/** A ledger that is gone with the process, for trials (试算) and tests: the same contract as the one on disk. */
export function memoryStore(): Store {
  const streams = new Map<StreamName, { records: LedgerRecord[]; knows: KnownStream['knows'] }>();
  const streamOf = (name: StreamName) => {
    streamPath(name);
    const stream = streams.get(name) ?? { records: [], knows: rememberCauses() };
    streams.set(name, stream);
    return stream;
  };
  return {
    rounds: async () =>
      ok(
        [...streams]
          .flatMap(([name, { records }]) =>
            records.length > 0 ? (/^rounds\/(.+)$/u.exec(name)?.[1] ?? []) : [],
          )
          .sort(),
      ),
    read: async (name) => ok({ records: streamOf(name).records.slice(), warnings: [] }),
    append: async (name, expectedSeq, drafts, by) => {
      const { records, knows } = streamOf(name);
      const sealed = sealDrafts({ stream: name, records, knows }, expectedSeq, drafts, by);
      if (sealed.ok) for (const record of sealed.value) records.push(record);
      return sealed;
    },
  };
}
