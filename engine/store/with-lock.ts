import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StoreProblem } from '../domain/ports.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { systemErrorCode } from './file-access.ts';
import { attempt } from './store-fault.ts';

/** Half a minute of somebody else's work is waited for; then the actor is told. */
const DEFAULT_WAIT_MS = 30_000;
const LONGEST_PAUSE_MS = 25;
const SQLITE_BUSY = 5;

/** A lock of the district folder: `command` for a whole command, `append` for one write of the store. */
export interface Lock {
  /** The district folder. */
  readonly folder: string;
  readonly name?: 'command' | 'append';
  /** How long to wait for whoever holds it. */
  readonly waitMs?: number;
}

/**
 * Runs the work while no other process, and nothing else in this one, holds the lock: one process at a time
 * performs a command. `ledger-locked` after the wait. Not to be nested with itself.
 *
 * The lock is SQLite's on an empty file `data/<name>.lock`: the kernel releases it at once when a process is
 * killed, and a lock file left behind means nothing.
 */
export async function withLock<T>(
  { folder, name = 'command', waitMs = DEFAULT_WAIT_MS }: Lock,
  work: () => T | Promise<T>,
): Promise<Result<T, StoreProblem>> {
  const file = `data/${name}.lock`;
  const made = attempt(file, () => makeLockFile(join(folder, file)));
  if (!made.ok) return made;
  for (let [waited, pause] = [0, 1]; ; waited += pause, pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const lock = tryLock(join(folder, file));
    if (typeof lock === 'number') {
      return failed(problem('ledger-unwritable', { file, reason: `SQLite ${lock}` }, { file }));
    }
    if (lock !== undefined) return ok(await holding(lock, work));
    if (waited >= waitMs)
      return failed(problem('ledger-locked', { file, seconds: Math.round(waitMs / 1000) }));
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/**
 * Never opens a file that is there: closing it would release the lock that this process may hold on it
 * (POSIX record locks).
 */
function makeLockFile(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error;
  }
}

/** undefined while another holds it; SQLite's number where the file cannot be locked at all. */
function tryLock(path: string): DatabaseSync | number | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    const code = sqliteErrorCode(error);
    if (code === undefined) throw error;
    return code === SQLITE_BUSY ? undefined : code;
  }
}

async function holding<T>(lock: DatabaseSync, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    lock.close();
  }
}

function sqliteErrorCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}
