import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { BroughtEvidence } from '../app/gather-evidence.ts';
import { type Instant, parseInstant } from '../kernel/instant.ts';
import { problem } from '../kernel/problem.ts';
import { choiceIn } from './read-option.ts';
import type { RunContext } from './verb.ts';
import { EVIDENCE_NAMES } from './words/evidence-words.ts';

/** A document as the command line names it; null: refused, and said so. */
export function evidenceIn(
  run: RunContext,
  file: string,
  written: string,
  shownAt: string | undefined,
): BroughtEvidence | null {
  const kind = choiceIn(run, EVIDENCE_NAMES, written);
  if (kind === null) return null;
  const at = shownAt === undefined ? undefined : momentOf(shownAt);
  if (at === null) {
    run.console.refuse([problem('evidence-time-unreadable', { written: shownAt ?? '' })]);
    return null;
  }
  return { kind, path: resolve(run.settings.workingFolder, file), ...(at === undefined ? {} : { at }) };
}

/** The option that says when a notice came out or a sheet was signed. */
export function shapeShownAt(verb: Command): Command {
  return verb.option(
    '--shown-at <时间>',
    '公告公布、记录单签名的时间，如 2017-08-15T10:00；只写日期的按当天最后一刻',
  );
}

/** Of a day alone nobody can say that it was before noon: its last moment. */
function momentOf(written: string): Instant | null {
  const text = written.normalize('NFKC').trim().replace(' ', 'T');
  const whole = [text, `${text}+08:00`, `${text}:00+08:00`, `${text}T23:59:59+08:00`];
  return whole.map(parseInstant).find((at) => at !== undefined) ?? null;
}
