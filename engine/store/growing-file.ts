import { dirname, join } from 'node:path';
import { type FileAccess, systemErrorCode } from './file-access.ts';

/** A file below the district folder, named relative to it. */
export interface FilePlace {
  readonly folder: string;
  readonly file: string;
  readonly disk: FileAccess;
}

/** A file that is only ever appended to. Errors of the system are thrown. */
export interface GrowingFile {
  /** 0 where there is none. */
  readonly size: () => number;
  /** The bytes from `from` on; those from `settled` on are new to this process, and on disk when it comes back. */
  readonly readFrom: (from: number, settled: number) => Uint8Array;
  /**
   * Puts bytes at `end`, dropping the `torn` bytes that a cut-short append left there. All are on disk, or none is in
   * the file. Throws where the file ends elsewhere: then somebody writes without the lock.
   */
  readonly append: (bytes: Uint8Array, at: { readonly end: number; readonly torn: number }) => void;
}

export function growingFile(place: FilePlace): GrowingFile {
  const { disk } = place;
  const path = join(place.folder, place.file);
  const settleNames = once(() => flushFolders(place));
  const reading = <T>(none: T, work: (handle: number) => T): T => {
    const handle = disk.openToRead(path);
    return handle === undefined ? none : closing(disk, handle, work);
  };
  return {
    size: () => reading(0, disk.size),
    readFrom: (from, settled) =>
      reading(new Uint8Array(), (handle) => {
        const bytes = disk.readFrom(handle, from);
        // A process that was killed may have left lines that only memory holds: nothing is to follow from them yet.
        if (from + bytes.length > settled) settle(disk, handle, settleNames);
        return bytes;
      }),
    append: (bytes, { end, torn }) => {
      disk.makeFolder(dirname(path));
      closing(disk, disk.openToAppend(path), (handle) => {
        if (disk.size(handle) !== end + torn) throw new Error(`${place.file}: written to without the lock`);
        if (torn > 0) disk.truncate(handle, end);
        orBackTo(disk, handle, end, () => {
          writeAll(disk, handle, bytes);
          disk.flush(handle);
          settleNames();
        });
      });
    },
  };
}

export function closing<T>(disk: FileAccess, handle: number, work: (handle: number) => T): T {
  try {
    return work(handle);
  } finally {
    disk.close(handle);
  }
}

export function writeAll(disk: FileAccess, handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += disk.write(handle, bytes.subarray(done));
}

/** Every name from the file up to the district folder: a file is lost with a folder that is not on disk. */
export function flushFolders({ disk, folder, file }: FilePlace): void {
  for (let above = dirname(file); ; above = dirname(above)) {
    disk.flushFolder(join(folder, above));
    if (above === '.') return;
  }
}

/** A medium that cannot be written to has nothing to settle. */
function settle(disk: FileAccess, handle: number, settleNames: () => void): void {
  try {
    disk.flush(handle);
    settleNames();
  } catch (error) {
    if (!['EROFS', 'EINVAL', 'EPERM', 'EACCES'].includes(systemErrorCode(error) ?? '')) throw error;
  }
}

function orBackTo(disk: FileAccess, handle: number, end: number, work: () => void): void {
  try {
    work();
  } catch (error) {
    disk.truncate(handle, end);
    throw error;
  }
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
