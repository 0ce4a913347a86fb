import { writeSync } from 'node:fs';
import type { Store } from '../../engine/domain/ports.ts';
import { diskAccess, type FileAccess } from '../../engine/store/file-access.ts';
import { openStore } from '../../engine/store/open-store.ts';
import { withLock } from '../../engine/store/with-lock.ts';
import { type DiskCall, hookedDisk } from './hooked-disk.ts';
import { keepRounds } from './keep-rounds.ts';
import { BY, must, note } from './ledger-values.ts';

/**
 * A process of its own: `node ledger-process.ts <what> <folder> …`. Tells what was acknowledged on its standard
 * output, a line each. KILL_AT=<call>, KILL_HOW=before|half|after: ends itself at that call of the disk.
 */
const [what, folder = '', ...rest] = process.argv.slice(2);

switch (what) {
  case 'rounds':
    await keepRounds({ folder, rounds: Number(rest[0]), disk: killingDisk(), tell });
    break;
  case 'append':
    await appendNotes(openStore({ folder }), rest[0] ?? '', Number(rest[1]));
    break;
  case 'once':
    await appendOnce();
    break;
  case 'hold':
    await withLock({ folder }, holdForever);
    break;
  default:
    throw new Error(`unknown: ${what}`);
}

function tell(line: string): void {
  writeSync(1, `${line}\n`);
}

/** Retries as an app does: reads again when somebody else was first. */
async function appendNotes(store: Store, name: string, count: number): Promise<void> {
  for (let done = 0; done < count; ) {
    const { records } = must(await store.read('jobs'));
    const appended = await store.append('jobs', records.length, [note('jobs', `${name} ${done}`)], BY);
    if (appended.ok) tell(`jobs ${must(appended)[0]?.seq}`);
    if (appended.ok) done += 1;
    else if (appended.problems[0]?.code !== 'stream-moved-on') must(appended);
  }
}

/** A whole command: looks whether it was done, and does it if not. */
async function appendOnce(): Promise<void> {
  const store = openStore({ folder });
  const outcome = await withLock({ folder }, async () => {
    const { records } = must(await store.read('jobs'));
    if (records.length > 0) return 'already done';
    await new Promise((resolve) => setTimeout(resolve, 100));
    must(await store.append('jobs', 0, [note('jobs', 'the round')], BY));
    return 'done';
  });
  tell(must(outcome));
}

async function holdForever(): Promise<void> {
  tell('held');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}

function killingDisk(): FileAccess {
  const [killAt, how] = [Number(process.env.KILL_AT ?? 0), process.env.KILL_HOW];
  let calls = 0;
  const end = () => process.kill(process.pid, 'SIGKILL');
  return hookedDisk({
    before: (call: DiskCall) => {
      calls += 1;
      if (calls === killAt && (how === 'before' || (how === 'half' && call !== 'write'))) end();
    },
    after: () => {
      if (calls === killAt && how === 'after') end();
    },
    instead: {
      write: (handle, bytes) => {
        if (calls !== killAt || how !== 'half') return diskAccess.write(handle, bytes);
        diskAccess.write(handle, bytes.subarray(0, Math.floor(bytes.length / 2)));
        end();
        return 0;
      },
    },
  });
}
