import { isScalar, type Pair } from 'yaml';
import { problem } from '../kernel/problem.ts';
import type { FilesProblem } from './files-problem.ts';
import {
  roundBracket,
  thousands,
  unpairedQuotes,
  wrongBracket,
  wrongColon,
  wrongDash,
  wrongDashSpace,
  wrongHash,
  wrongSpace,
} from './full-width.ts';
import type { TextPositions } from './text-positions.ts';

/** Where a node stands decides what a full-width sign in it means. */
export type Standing = 'root' | 'item' | 'flow-item' | 'value';

/** Whether a map stands in braces, and whether with one entry alone. */
export type Flow = 'block' | 'braces' | 'braces of one';

export interface SourceText {
  readonly text: string;
  readonly positions: TextPositions;
}

/** `名称: #公示信息抽查`: what was meant as the value is a remark to YAML. */
export function remarkAsValue(
  { value }: Pair,
  keyEnd: number,
  { text, positions }: SourceText,
): FilesProblem | undefined {
  if (!isScalar(value) || value.type !== 'PLAIN' || value.source !== '') return undefined;
  const line = positions.line(positions.lineAt(keyEnd));
  const before = /^\s*:[ \t]+(?=#\S)/u.exec(text.slice(keyEnd, line.end))?.[0];
  if (before === undefined) return undefined;
  return problem('yaml-remark', {}, positions.place(keyEnd + before.length, line.end));
}

/** Of a key without quotes: signs that make it another word, and what in braces is no key at all. */
export function wrongKey(
  key: string,
  at: number,
  flow: Flow,
  { positions }: SourceText,
): FilesProblem | undefined {
  const wrong =
    wrongSpace(key, at, positions) ??
    wrongDash(key, at, positions) ??
    wrongDashSpace(key, at, positions) ??
    wrongBracket(key, at, positions) ??
    roundBracket(key, at, positions);
  if (wrong !== undefined || flow === 'block') return wrong;
  const slip = wrongColon(key, at, positions) ?? thousands(key, at, positions);
  const place = positions.place(at, at + key.length);
  const isText = flow === 'braces of one' && !/\s/u.test(key);
  return (
    slip ??
    (isText ? problem('yaml-text-in-braces', { text: key }, place) : problem('yaml-sign-missing', {}, place))
  );
}

/** Of text without quotes, which stands in the source from `start`. */
export function wrongPlain(
  written: string,
  start: number,
  standing: Standing,
  { positions }: SourceText,
): readonly FilesProblem[] {
  const bracket = wrongBracket(written, start, positions);
  if (bracket !== undefined) return [bracket];
  const dash = standing === 'value' ? undefined : wrongDash(written, start, positions);
  const colon = standing === 'root' ? wrongColon(written, start, positions) : undefined;
  const hash = wrongHash(written, start, positions);
  const quotes = unpairedQuotes(written, start, positions);
  return [dash, colon, hash, quotes, ...continuations(written, start, standing, positions)].filter(
    (found) => found !== undefined,
  );
}

/** Lines that YAML joined to the one above although they look like keys or items: `区局⏎  名称：甲`. */
function continuations(
  written: string,
  start: number,
  standing: Standing,
  positions: TextPositions,
): readonly FilesProblem[] {
  return [...written.matchAll(/\n[ \t]*(\S.*)/gu)].flatMap((found) => {
    const [all, line = ''] = found;
    const offset = start + found.index + all.length - line.length;
    if (line.startsWith('- '))
      return [problem('yaml-indent', {}, positions.place(offset, offset + line.length))];
    const colon = wrongColon(line, offset, positions);
    if (colon === undefined) return [];
    // Below a value it may be prose that goes on; where no value may stand it is a key.
    return [standing === 'root' ? colon : ({ ...colon, severity: 'warning' } as const)];
  });
}
