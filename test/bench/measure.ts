import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What some work cost. */
export interface Cost {
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** CPU time of this process and all it has started (Linux); elsewhere of this process alone. */
export async function costOf(work: () => Promise<void>): Promise<Cost> {
  const [cpu, wall] = [cpuOfTree(), performance.now()];
  await work();
  return { cpuMs: cpuOfTree() - cpu, wallMs: performance.now() - wall };
}

export const SEES_CHILDREN = process.platform === 'linux';

function cpuOfTree(): number {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1000;
  return own + descendants().reduce((sum, pid) => sum + ticksOf(pid) * MS_PER_TICK, 0);
}

/** Linux counts in hundredths of a second. */
const MS_PER_TICK = 10;

/** proc(5): utime, stime, and those of children that have ended and were waited for. */
function ticksOf(pid: string): number {
  const fields = statOf(pid);
  return [11, 12, 13, 14].reduce((sum, i) => sum + Number(fields[i] ?? 0), 0);
}

/** Fields after the name, which may hold spaces: the first is the state, the second the parent. */
function statOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
  } catch {
    return [];
  }
}

function descendants(): readonly string[] {
  if (!SEES_CHILDREN) return [];
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map((pid) => [pid, statOf(pid)[1] ?? '']),
  );
  const below = (pid: string): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === String(process.pid) || below(parent));
  };
  return [...parents.keys()].filter(below);
}

/**
 * Resident memory of this process and all it has started, in MB: what each holds of its own, pages that they share
 * among each other in parts (Pss), and the file of each program once, whoever else on the machine runs it too.
 */
export function memoryOfTree(): number {
  const files = new Map<string, number>();
  let own = 0;
  for (const pid of [String(process.pid), ...descendants()]) {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      own += kilobytes(rollup, 'Pss_Anon') + kilobytes(rollup, 'Pss_Shmem');
      const program = readlinkSync(`/proc/${pid}/exe`);
      const mapped = kilobytes(readFileSync(`/proc/${pid}/status`, 'utf8'), 'RssFile');
      files.set(program, Math.max(files.get(program) ?? 0, mapped));
    } catch {
      // It has ended since it was listed.
    }
  }
  return [...files.values()].reduce((sum, one) => sum + one, own) / 1024;
}

function kilobytes(text: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'mu').exec(text)?.[1] ?? 0);
}

/** The highest that `memoryOfTree` is seen at while something is done. */
export async function peakMemoryOf(work: () => Promise<void>): Promise<number> {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOfTree());
  }, 250);
  await work().finally(() => clearInterval(timer));
  return peak;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 0 ? sorted.slice(middle - 1) : [sorted[middle], sorted[middle]];
  return (low + high) / 2;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
