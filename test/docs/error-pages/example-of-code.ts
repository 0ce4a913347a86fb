import { stripVTControlCharacters } from 'node:util';
import { besidePolicy } from '../../../engine/app/verbs/check-district.ts';
import { readAndJudge } from '../../../engine/app/verbs/check-policy.ts';
import { testRules } from '../../../engine/app/verbs/test-rules.ts';
import { allMessages } from '../../../engine/cli/messages/all-messages.ts';
import { putIntoWords } from '../../../engine/cli/messages/put-into-words.ts';
import { presentProblem } from '../../../engine/cli/present-problem.ts';
import type { Problem } from '../../../engine/kernel/problem.ts';
import { SEEN, UNSEEN } from '../../corpus/all-mistakes.ts';
import { soundFiles } from '../../corpus/answer-mistake.ts';
import { CHECK_EXAMPLES, type Change, type CheckExample } from './check-examples.ts';

type Files = readonly { readonly path: string; readonly text: string }[];

/** A mistake in YAML, and what `check` or `test` answers; undefined for a code that neither says. */
export function exampleOfCode(
  code: string,
): { readonly mistake: string; readonly answer: string } | undefined {
  const change = CHECK_EXAMPLES[code] ?? EDITS.find((edit) => edit.code === code);
  if (change === undefined) return undefined;
  const files = changed(change);
  const told = problemsOf(files).find((problem) => problem.code === code);
  if (told === undefined) throw new Error(`the example of ${code} is answered otherwise`);
  const sourceOf = (file: string) => files.find(({ path }) => path === file)?.text;
  const answer = stripVTControlCharacters(presentProblem(putIntoWords(allMessages, told), sourceOf));
  return { mistake: sayChange(change), answer };
}

/** A copy of a whole file shows less than a line that was changed. */
const EDITS = [...SEEN, ...UNSEEN].filter(
  ({ copyOf, shownIn }) => copyOf === undefined && shownIn === undefined,
);

function changed(change: CheckExample): Files {
  const sound = soundFiles();
  if ('removed' in change) return sound.filter(({ path }) => path !== change.removed);
  if ('added' in change) {
    const text =
      'text' in change ? change.text : (sound.find(({ path }) => path === change.like)?.text ?? '');
    return [...sound, { path: change.added, text }];
  }
  return [change].flat().reduce<Files>(edited, sound);
}

function edited(files: Files, { path, from, to }: Change): Files {
  return files.map((file) => {
    if (file.path !== path) return file;
    if (file.text.split(from).length !== 2) throw new Error(`${path} has not once: ${from}`);
    return { ...file, text: file.text.replace(from, () => to) };
  });
}

/** check, and where nothing refuses the policy, test. */
function problemsOf(files: Files): readonly Problem[] {
  const read = readAndJudge(files);
  const { policy, problems } = read;
  const told = [...problems, ...besidePolicy(files, read)];
  if (policy === undefined) return told;
  const { unseen, untested } = testRules({ ...read, policy });
  return [...told, ...unseen, ...untested];
}

function sayChange(change: CheckExample): string {
  if ('removed' in change) return `没有 \`${change.removed}\` 这个文件`;
  if ('text' in change) return `\`${change.added}\` 写成\n\n${fenced(change.text, 'yaml')}`;
  if ('added' in change) return `多出一个文件 \`${change.added}\``;
  return [change].flat().map(sayEdit).join('；');
}

function sayEdit({ path, from, to }: Change): string {
  const file = `\`${path}\` 里`;
  if (to.trim() === '') return `${file}漏写了 \`${from.trim()}\``;
  if (`${from}${to}`.includes('\n')) return `${file}写成\n\n${fenced(to, 'yaml')}`;
  return `${file}把 \`${from.trim()}\` 写成 \`${to.replaceAll('\t', '⇥').trim()}\``;
}

function fenced(text: string, language: string): string {
  return `\`\`\`${language}\n${text.replace(/\n+$/u, '')}\n\`\`\``;
}
