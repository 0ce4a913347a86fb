import type { Leave } from '../../domain/inspector.ts';
import { parseWrittenDay } from '../../domain/written-day.ts';
import type { FlagCode } from './basis-codes.ts';
import { type Mark, mark } from './collect-rows.ts';

const BETWEEN = /\s*(?:至|到|~|～|—+|–)\s*/u;

/** 请假: `2017-08-21至2017-08-25`, or one day alone. What cannot be read, or ends before it begins, is flagged. */
export function readLeave(written: readonly string[]): {
  readonly value: readonly Leave[];
  readonly flags: readonly Mark<FlagCode>[];
} {
  const readings = written.map((text) => ({ text, leave: parseLeave(text) }));
  return {
    value: readings.flatMap(({ leave }) => leave ?? []),
    flags: readings
      .filter(({ leave }) => leave === undefined)
      .map(({ text }) => mark('leave-unreadable', { written: text })),
  };
}

function parseLeave(text: string): Leave | undefined {
  const [first = '', last = first, ...rest] = text.split(BETWEEN);
  const [from, to] = [parseWrittenDay(first), parseWrittenDay(last)];
  return from === undefined || to === undefined || to < from || rest.length > 0 ? undefined : { from, to };
}
