import { join } from 'node:path';
import type { FrozenInputs, StoreProblem } from '../domain/ports.ts';
import { sha256Hex } from '../kernel/hash.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { diskAccess } from './file-access.ts';
import { closing, type FilePlace, flushFolders, writeAll } from './growing-file.ts';
import type { StoreOptions } from './open-store.ts';
import { attempt } from './store-fault.ts';
import { withLock } from './with-lock.ts';

const FOLDER = 'data/frozen';
/** One name for all, used under the lock: a process that was killed leaves at most this one behind. */
const UNFINISHED = `${FOLDER}/unfinished.tmp`;
const DIGEST = /^[0-9a-f]{64}$/u;

/** Frozen inputs (封存件) on disk, in `data/frozen/<sha256>` of the district folder. Every reading checks the digest. */
export function openFrozenInputs({ folder, waitMs, disk = diskAccess }: StoreOptions): FrozenInputs {
  const placeOf = (digest: string): FilePlace => ({ folder, disk, file: `${FOLDER}/${digest}` });
  const lock = { folder, name: 'append', ...(waitMs === undefined ? {} : { waitMs }) } as const;
  return {
    put: async (bytes) => {
      const digest = sha256Hex(bytes);
      const outcome = await withLock(lock, () => putBytes(placeOf(digest), digest, bytes));
      return outcome.ok ? outcome.value : outcome;
    },
    get: async (digest) => {
      if (!DIGEST.test(digest)) return failed(problem('frozen-missing', { digest }));
      const place = placeOf(digest);
      const read = attempt(place.file, () => readWhole(place));
      if (!read.ok) return read;
      if (read.value === undefined)
        return failed(problem('frozen-missing', { digest }, { file: place.file }));
      return sha256Hex(read.value) === digest ? ok(read.value) : failed(changedFile(place, digest));
    },
    remove: async (digest) => {
      if (!DIGEST.test(digest)) return failed(problem('frozen-missing', { digest }));
      const place = placeOf(digest);
      const outcome = await withLock(lock, () =>
        attempt(place.file, () => {
          disk.remove(join(folder, place.file));
          flushFolders(place);
        }),
      );
      return outcome.ok ? outcome.value : outcome;
    },
  };
}

function putBytes(place: FilePlace, digest: string, bytes: Uint8Array): Result<string, StoreProblem> {
  const present = attempt(place.file, () => readWhole(place));
  if (!present.ok) return present;
  // A changed file is evidence: it is reported, not mended.
  if (present.value !== undefined && sha256Hex(present.value) !== digest) {
    return failed(changedFile(place, digest));
  }
  const written = attempt(place.file, () => {
    if (present.value === undefined) writeWhole(place, bytes);
    flushFolders(place);
  });
  return written.ok ? ok(digest) : written;
}

function readWhole({ folder, file, disk }: FilePlace): Uint8Array | undefined {
  const handle = disk.openToRead(join(folder, file));
  return handle === undefined ? undefined : closing(disk, handle, () => disk.readFrom(handle, 0));
}

/** The name appears only when all bytes are on disk. */
function writeWhole({ folder, file, disk }: FilePlace, bytes: Uint8Array): void {
  const unfinished = join(folder, UNFINISHED);
  disk.makeFolder(join(folder, FOLDER));
  try {
    closing(disk, disk.openAfresh(unfinished), (handle) => {
      writeAll(disk, handle, bytes);
      disk.flush(handle);
    });
    disk.rename(unfinished, join(folder, file));
  } catch (error) {
    disk.remove(unfinished);
    throw error;
  }
}

function changedFile({ file }: FilePlace, digest: string): StoreProblem {
  return problem('frozen-changed', { digest }, { file });
}
