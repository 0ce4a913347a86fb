import { diskAccess, type FileAccess } from '../../engine/store/file-access.ts';

export type DiskCall = keyof FileAccess;

/** What a test does at the calls of a disk: count, throw, or end the process. */
export interface DiskHooks {
  readonly before?: (call: DiskCall) => void;
  readonly after?: (call: DiskCall, result: unknown) => void;
  /** In place of a call. */
  readonly instead?: Partial<FileAccess>;
}

/** The real disk, with a hook before and after every call. */
export function hookedDisk({ before, after, instead = {} }: DiskHooks): FileAccess {
  const disk = { ...diskAccess, ...instead };
  const hooked =
    <Args extends readonly unknown[], R>(call: DiskCall, work: (...args: Args) => R) =>
    (...args: Args): R => {
      before?.(call);
      const result = work(...args);
      after?.(call, result);
      return result;
    };
  return {
    openToRead: hooked('openToRead', disk.openToRead),
    openToAppend: hooked('openToAppend', disk.openToAppend),
    openAfresh: hooked('openAfresh', disk.openAfresh),
    size: hooked('size', disk.size),
    readFrom: hooked('readFrom', disk.readFrom),
    write: hooked('write', disk.write),
    truncate: hooked('truncate', disk.truncate),
    flush: hooked('flush', disk.flush),
    close: hooked('close', disk.close),
    makeFolder: hooked('makeFolder', disk.makeFolder),
    flushFolder: hooked('flushFolder', disk.flushFolder),
    rename: hooked('rename', disk.rename),
    remove: hooked('remove', disk.remove),
  };
}

/** An error as the system gives it. */
export function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}, ${syscall}`), { code, syscall });
}

/** A disk on which so many bytes still fit; the write that fills it is cut short, the next one refused. */
export function fullDisk(bytesLeft: number): FileAccess {
  let left = bytesLeft;
  return hookedDisk({
    instead: {
      write: (handle, bytes) => {
        if (left === 0) throw systemError('ENOSPC', 'write');
        const written = diskAccess.write(handle, bytes.subarray(0, left));
        left -= written;
        return written;
      },
    },
  });
}
