import type { FrozenInputs, StoreProblem } from '../domain/ports.ts';
import { ok, type Result } from '../kernel/result.ts';

/** A frozen snapshot, read back; its bytes were checked against their digest. */
export async function readFrozen<Snapshot>(
  frozen: FrozenInputs,
  digest: string,
): Promise<Result<Snapshot, StoreProblem>> {
  const bytes = await frozen.get(digest);
  if (!bytes.ok) return bytes;
  const snapshot: Snapshot = JSON.parse(new TextDecoder().decode(bytes.value));
  return ok(snapshot);
}
