import type { RecordDraft } from '../domain/record.ts';
import { validateBody } from '../intake/validate-body.ts';
import type { Problem } from '../kernel/problem.ts';
import { RECORD_KINDS } from './record-kinds.ts';

const KINDS: ReadonlyMap<string, (typeof RECORD_KINDS)[number]> = new Map(
  RECORD_KINDS.map((kind) => [kind.kind, kind]),
);

/** Every body fits the schema of its kind, before anything is written. A kind that nobody declared is a bug. */
export function checkRecordBodies(drafts: readonly RecordDraft[]): readonly Problem[] {
  return drafts.flatMap((draft) => {
    const kind = KINDS.get(draft.kind);
    if (kind === undefined || kind.version !== draft.version) {
      throw new Error(`record kind ${draft.kind} v${draft.version} is not declared`);
    }
    return validateBody(kind.schema, draft.body);
  });
}
