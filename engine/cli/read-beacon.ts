import type { Source } from '../domain/draw-seed.ts';
import { problem } from '../kernel/problem.ts';
import type { RunContext } from './verb.ts';

type Beacon = Extract<Source, { kind: 'drand' }>;

/**
 * 公开随机数 as drand shows it, pasted whole: `{"round":1000,"randomness":"…","signature":"…"}`; other fields are left
 * aside. undefined where nothing was written; null: refused, and said so. Whether it is genuine is decided later.
 */
export function beaconIn({ console }: RunContext, text: string | undefined): Beacon | undefined | null {
  if (text === undefined) return undefined;
  const pasted = readObject(text);
  const { round, randomness, signature } = pasted ?? {};
  if (typeof round === 'number' && typeof randomness === 'string' && typeof signature === 'string') {
    return { kind: 'drand', round, randomness: randomness.toLowerCase(), signature: signature.toLowerCase() };
  }
  console.refuse([problem('beacon-unreadable', { written: text.slice(0, 60) })]);
  return null;
}

function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
