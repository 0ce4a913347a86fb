import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { besidePolicy } from '../../engine/app/verbs/check-district.ts';
import { readAndJudge } from '../../engine/app/verbs/check-policy.ts';
import { allMessages } from '../../engine/cli/messages/all-messages.ts';
import { type ProblemInWords, putIntoWords } from '../../engine/cli/messages/put-into-words.ts';
import type { Edit, Mistake } from './mistake.ts';

interface TextFile {
  readonly path: string;
  readonly text: string;
}

const SOUND = fileURLToPath(new URL('./sound/', import.meta.url));

/** A small policy of everything, without a fault. */
export function soundFiles(): readonly TextFile[] {
  return globSync('{config,rules}/**/*.yaml', { cwd: SOUND })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(SOUND + path, 'utf8') }));
}

/** The sound policy with one mistake. Throws where its place is not there exactly once. */
export function withMistake({ path, copyOf, from, to }: Edit): readonly TextFile[] {
  const sound = soundFiles();
  const parts = sound.find((file) => file.path === (copyOf ?? path))?.text.split(from) ?? [];
  if (parts.length !== 2) throw new Error(`${copyOf ?? path} has ${parts.length - 1} times: ${from}`);
  return [...sound.filter((file) => file.path !== path), { path, text: parts.join(to) }].sort(byPath);
}

const byPath = (a: TextFile, b: TextFile): number => (a.path < b.path ? -1 : 1);

/** Everything that `check` says of a policy, in words, in reading order. */
export function saidOf(files: readonly TextFile[]): readonly ProblemInWords[] {
  const read = readAndJudge(files);
  return [...read.problems, ...besidePolicy(files, read)].map((problem) =>
    putIntoWords(allMessages, problem),
  );
}

export interface Answered {
  readonly mistake: Mistake;
  readonly said: readonly ProblemInWords[];
  /** From 1: the line that should be shown. */
  readonly line: number;
  /** Said on the right line, under the right code, with words that lead to the remedy. */
  readonly right: boolean;
}

export function answerMistake(mistake: Mistake): Answered {
  const files = withMistake(mistake);
  const shownIn = mistake.shownIn ?? mistake.path;
  const text = files.find(({ path }) => path === shownIn)?.text ?? '';
  const at = text.indexOf(mistake.at);
  if (at < 0) throw new Error(`${shownIn} does not have: ${mistake.at}`);
  const line = text.slice(0, at).split('\n').length;
  const said = saidOf(files);
  const right = said.some(
    ({ code, place, message }) =>
      code === mistake.code && place?.file === shownIn && place.line === line && mistake.says.test(message),
  );
  return { mistake, said, line, right };
}
