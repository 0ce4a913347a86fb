import { readdirSync, readFileSync } from 'node:fs';

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

/** Memory of this process and all it has started, shared pages counted once (Pss), in MB. */
export function memoryOfTree(): number {
  const kilobytes = [String(process.pid), ...descendants()].map((pid) => {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+)/mu.exec(rollup)?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** The highest that `memoryOfTree` is seen at while something is done. */
export async function peakMemoryOf(work: () => Promise<void>): Promise<number> {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOfTree());
  }, 500);
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
