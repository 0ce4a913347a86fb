import pc from 'picocolors';
import { codeFrame } from '../files/code-frame.ts';
import type { Place } from '../kernel/problem.ts';
import type { ProblemInWords } from './messages/put-into-words.ts';

/** `file:line:column  sentence  [code]`, and the line at fault with its carets where the text is at hand. */
export function presentProblem(
  problem: ProblemInWords,
  sourceOf: (file: string) => string | undefined,
): string {
  const place = problem.place === undefined ? '' : `${pc.bold(placeText(problem.place))}  `;
  const mark = problem.severity === 'warning' ? pc.yellow('注意：') : '';
  const head = `${place}${mark}${problem.message}  ${pc.dim(`[${problem.code}]`)}`;
  const frame = problem.place === undefined ? undefined : frameOf(problem.place, sourceOf);
  return frame === undefined ? head : `${head}\n${pc.dim(frame)}`;
}

/** `file:line:column` or `file 企业!B7`. */
export function placeText({ file, line, column, cell }: Place): string {
  if (cell !== undefined) return `${file} ${cell}`;
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

function frameOf(place: Place, sourceOf: (file: string) => string | undefined): string | undefined {
  const text = sourceOf(place.file);
  return text === undefined ? undefined : codeFrame(text, place);
}
