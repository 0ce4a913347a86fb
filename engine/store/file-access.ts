import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';

/** Everything the store asks of the disk; a test hands in one that stops or runs full at a chosen point. */
export interface FileAccess {
  /** undefined where there is no such file. */
  readonly openToRead: (path: string) => number | undefined;
  /** Made where missing; every write goes to the end of the file, so that nothing is ever overwritten. */
  readonly openToAppend: (path: string) => number;
  /** Emptied first. */
  readonly openAfresh: (path: string) => number;
  readonly size: (handle: number) => number;
  /** The bytes from `from` to the end of the file. */
  readonly readFrom: (handle: number, from: number) => Uint8Array;
  /** How many bytes were written, perhaps fewer than given. */
  readonly write: (handle: number, bytes: Uint8Array) => number;
  readonly truncate: (handle: number, size: number) => void;
  /** Comes back when the content is on disk. */
  readonly flush: (handle: number) => void;
  readonly close: (handle: number) => void;
  /** With the folders above it. */
  readonly makeFolder: (path: string) => void;
  /** Comes back when the names in the folder are on disk. */
  readonly flushFolder: (path: string) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

export const diskAccess: FileAccess = {
  openToRead: (path) => {
    try {
      return openSync(path, 'r');
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  },
  openToAppend: (path) => openSync(path, 'a+'),
  openAfresh: (path) => openSync(path, 'w'),
  size: (handle) => fstatSync(handle).size,
  readFrom,
  write: (handle, bytes) => writeSync(handle, bytes),
  truncate: ftruncateSync,
  flush: fdatasyncSync,
  close: closeSync,
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true });
  },
  flushFolder,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
};

/** Such as `ENOSPC`; undefined for anything that the system did not say. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function readFrom(handle: number, from: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, fstatSync(handle).size - from));
  let filled = 0;
  while (filled < bytes.length) {
    const read = readSync(handle, bytes, filled, bytes.length - filled, from + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

/** Windows opens no folder as a file, and keeps names on disk by itself. */
function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
