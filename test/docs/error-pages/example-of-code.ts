import { stripVTControlCharacters } from 'node:util';
import { judgePolicy } from '../../../engine/app/verbs/check-policy.ts';
import { testRules } from '../../../engine/app/verbs/test-rules.ts';
import { allMessages } from '../../../engine/cli/messages/all-messages.ts';
import { putIntoWords } from '../../../engine/cli/messages/put-into-words.ts';
import { presentProblem } from '../../../engine/cli/present-problem.ts';
import { loadPolicy } from '../../../engine/intake/policy/load-policy.ts';
import type { Problem } from '../../../engine/kernel/problem.ts';
import { soundFiles } from '../../corpus/answer-mistake.ts';
import { WHAT_RULES_MEAN } from '../../corpus/seen/what-rules-mean.ts';
import { SLIPS_OF_THE_PEN } from '../../corpus/unseen/slips-of-the-pen.ts';
import { VALUES } from '../../corpus/unseen/values.ts';
import { WHOLE_POLICY } from '../../corpus/unseen/whole-policy.ts';
import { WORDS } from '../../corpus/unseen/words.ts';
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

const EDITS = [...WHAT_RULES_MEAN, ...SLIPS_OF_THE_PEN, ...WORDS, ...VALUES, ...WHOLE_POLICY];

function changed(change: CheckExample): Files {
  const sound = soundFiles();
  if ('removed' in change) return sound.filter(({ path }) => path !== change.removed);
  if ('added' in change) {
    const text = sound.find(({ path }) => path === change.like)?.text ?? '';
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
  const judged = judgePolicy(files);
  if (!judged.ok) return judged.problems;
  const loaded = loadPolicy(files);
  if (!loaded.ok) return loaded.problems;
  const { failed, unseen } = testRules(loaded.value.policy, loaded.value.placeOf);
  return [...judged.value.warnings, ...failed, ...unseen];
}

function sayChange(change: CheckExample): string {
  if ('removed' in change) return `没有 \`${change.removed}\` 这个文件`;
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
