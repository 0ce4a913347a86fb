import type { RoundState } from '../domain/draw-round.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { frozenOf, type RoundFiles, readRoundFiles } from '../pipeline/draw/round-files.ts';
import type { Ledger } from './ledger.ts';
import type { RoundFile } from './round-file.ts';
import type { RoundStepProblem } from './round-problem.ts';
import type { Workplace } from './workplace.ts';

/** A round with the bytes that it froze when it was opened. */
export interface RoundAtHand {
  readonly file: RoundFile;
  readonly files: RoundFiles;
}

/** The round of an id, or the last one opened where none is named. */
export function roundOf(ledger: Ledger, named: string | undefined): Result<RoundFile, RoundStepProblem> {
  const ids = [...ledger.rounds.keys()];
  const file = ledger.rounds.get(named ?? lastOpened(ledger) ?? '');
  if (file !== undefined) return ok(file);
  return failed(problem('round-unknown', { round: named ?? '', rounds: ids.join('、') || '（还没有）' }));
}

/** By when, not by id: `2017-08-b` may be opened after `2017-09`. */
function lastOpened({ rounds }: Ledger): string | undefined {
  const opened = [...rounds].flatMap(([id, { draw }]) =>
    draw.opened === undefined ? [] : [{ id, at: draw.opened.at }],
  );
  return opened.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.id;
}

/** What was frozen of a round; only the secret may be gone. */
export async function roundFilesOf(
  { frozen }: Pick<Workplace, 'frozen'>,
  round: RoundState,
): Promise<RoundFiles> {
  const bytes = new Map<string, Uint8Array>();
  for (const digest of frozenOf(round)) {
    const read = await frozen.get(digest);
    if (read.ok) bytes.set(digest, read.value);
  }
  return readRoundFiles(round, (digest) => bytes.get(digest));
}

/** Both at once, for the steps of an open round. */
export async function roundAtHand(
  workplace: Pick<Workplace, 'frozen'>,
  ledger: Ledger,
  named: string | undefined,
): Promise<Result<RoundAtHand, RoundStepProblem>> {
  const file = roundOf(ledger, named);
  return file.ok ? ok({ file: file.value, files: await roundFilesOf(workplace, file.value.draw) }) : file;
}
