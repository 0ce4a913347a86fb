import { problem } from '../kernel/problem.ts';
import type { FilesProblem } from './files-problem.ts';
import type { TextPositions } from './text-positions.ts';

/** Control characters (but tab and line ends), zero-width signs, and what turns the direction of writing. */
const CONTROL = '\\u0000-\\u0008\\u000b-\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028\\u2029';
const UNSEEN = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe0f\\ufeff';
const MOST_TOLD = 20;

/**
 * Signs that no editor shows: `区<U+200B>安监局` reads like 区安监局 and is another word. At either end of a value they
 * do no harm and are left out when it is read; in a remark they do none at all. Half a surrogate pair is no character.
 */
export function invisibleSigns(text: string, positions: TextPositions): readonly FilesProblem[] {
  const inWord = `(?<=[^\\s,{}[\\]:${UNSEEN}][${UNSEEN}]{0,9})[${UNSEEN}](?=[${UNSEEN}]{0,9}[^\\s,{}[\\]${UNSEEN}])`;
  const found = text.matchAll(new RegExp(`[${CONTROL}]|\\p{Surrogate}|${inWord}`, 'gu'));
  const problems: FilesProblem[] = [];
  for (const { 0: sign, index } of found) {
    if (problems.length >= MOST_TOLD) break;
    const line = positions.line(positions.lineAt(index)).text;
    if (/^\s*#/u.test(line)) continue;
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    problems.push(problem('text-invisible', { sign: `U+${code}` }, positions.place(index)));
  }
  return problems;
}
