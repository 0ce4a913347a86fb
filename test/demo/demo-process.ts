import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A process of its own: `node demo-process.ts <program> <district>` plays the demo, but for what is only printed (`report`).
 * KILL_AT=<n>, KILL_HOW=before|half|after: ends itself at the n-th time that it changes the ledger or the frozen
 * inputs. Ended by itself, it tells how often it did.
 */
const [programRoot = '', districtRoot = ''] = process.argv.slice(2);

const told = watchDisk(Number(process.env.KILL_AT ?? 0), process.env.KILL_HOW ?? '');
// Only now, so that the engine is handed the watched disk.
const { demoOf } = await import('../../engine/cli/demo/demo.ts');
const { openConsole } = await import('../../engine/cli/console.ts');
const { allMessages } = await import('../../engine/cli/messages/all-messages.ts');
const { WORKING_VERBS } = await import('../../engine/cli/program.ts');

const verbs = WORKING_VERBS.map((verb) => (verb.name === 'report' ? { ...verb, run: () => 0 } : verb));
process.exitCode = await demoOf(verbs)({
  settings: { programRoot, workingFolder: districtRoot },
  console: openConsole(true, allMessages, () => undefined),
  districtRoot,
  args: [],
  options: {},
});
process.stdout.write(`changes ${told()}\n`);

/** Every writing to, and renaming in, data/records and data/frozen passes here. */
function watchDisk(killAt: number, how: string): () => number {
  const { openSync, writeSync, renameSync } = fs;
  const watched = new Set<number>();
  let changes = 0;
  const end = (): void => void process.kill(process.pid, 'SIGKILL');
  const changing = <T>(change: () => T, half?: () => unknown): T => {
    changes += 1;
    if (changes !== killAt) return change();
    if (how === 'half') half?.();
    if (how !== 'after') end();
    const done = change();
    end();
    return done;
  };
  fs.openSync = (path, ...more) => {
    const handle = openSync(path, ...more);
    if (/\/data\/(?:records|frozen)\//u.test(String(path))) watched.add(handle);
    else watched.delete(handle);
    return handle;
  };
  fs.writeSync = ((handle: number, bytes: Uint8Array, ...more: []) => {
    const write = () => writeSync(handle, bytes, ...more);
    if (!watched.has(handle)) return write();
    return changing(write, () => writeSync(handle, bytes.subarray(0, Math.floor(bytes.length / 2))));
  }) as typeof fs.writeSync;
  fs.renameSync = (from, to) => changing(() => renameSync(from, to));
  syncBuiltinESMExports();
  return () => changes;
}
