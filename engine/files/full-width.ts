import { problem, warning } from '../kernel/problem.ts';
import type { FilesProblem } from './files-problem.ts';
import type { TextPositions } from './text-positions.ts';

/** What looks like a key of policy: one word of letters and digits, no sentence. */
const KEY = '[\\p{L}_][\\p{L}\\p{N}_%（）()-]{0,19}';
const KEY_WITH_WRONG_COLON = new RegExp(`^(${KEY})[ \\t\\u3000]*(：|:(?=[^ \\t\\r\\n/]))`, 'u');
const DASH_LIKE = /^([－—–─−‐·•])[ \t\u3000]*(?=\S)/u;
const BRACKETED = /^(?:｛.*｝|［.*］|【[^【】]*】|「[^「」]*」|『[^『』]*』)$|^[｛［]/su;

const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '「': '[',
  '『': '[',
  '＃': '#',
};

/** `编号：SC-07` (or `编号:SC-07`) where a key was meant; `offset` is where the text begins in the file. */
export function wrongColon(text: string, offset: number, positions: TextPositions): FilesProblem | undefined {
  const found = KEY_WITH_WRONG_COLON.exec(text);
  if (found === null) return undefined;
  const colon = found[2] ?? '';
  const line = text.split(/\r?\n/u)[0]?.trimEnd() ?? '';
  const place = positions.place(offset + found[0].length - 1);
  return problem(colon === '：' ? 'full-width-colon' : 'yaml-colon-space', { text: line }, place);
}

/** `－ 编号: SC-07`: a full-width dash, a rule or a bullet where a list item was meant. */
export function wrongDash(text: string, offset: number, positions: TextPositions): FilesProblem | undefined {
  const sign = DASH_LIKE.exec(text)?.[1];
  return sign === undefined ? undefined : wrongSign(sign, '-', offset, positions);
}

/** `-{ 名称: 田家庵区 }`, `-名称: 甲`: without the space the dash becomes part of the key. */
export function wrongDashSpace(
  key: string,
  offset: number,
  positions: TextPositions,
): FilesProblem | undefined {
  return /^-[{\p{L}]/u.test(key) ? problem('yaml-dash-space', {}, positions.place(offset)) : undefined;
}

/** `“公示信息抽查`: Chinese quotation marks of which one is missing. */
export function unpairedQuotes(
  text: string,
  offset: number,
  positions: TextPositions,
): FilesProblem | undefined {
  const [opened, closed] = [text.split('“').length, text.split('”').length];
  if (opened === closed) return undefined;
  const sign = opened > closed ? '“' : '”';
  return warning('quotes-unpaired', { sign }, positions.place(offset + text.indexOf(sign)));
}

/** `{ 企业: 1,680, 个体: 5 }`: what stands behind the comma is an entry of its own. */
export function thousands(key: string, offset: number, positions: TextPositions): FilesProblem | undefined {
  return /^\d{3}$/u.test(key) ? problem('yaml-thousands', { part: key }, positions.place(offset)) : undefined;
}

/** `［企业, 个体］`, `｛ 行业: x ｝`. */
export function wrongBracket(
  text: string,
  offset: number,
  positions: TextPositions,
): FilesProblem | undefined {
  const sign = BRACKETED.test(text) ? (text[0] ?? '') : '';
  const half = HALF_WIDTH[sign];
  return half === undefined ? undefined : wrongSign(sign, half, offset, positions);
}

/** `10%  ＃ 说明`: a remark that became part of the value. */
export function wrongHash(text: string, offset: number, positions: TextPositions): FilesProblem | undefined {
  const at = text.search(/(?<=\s)＃/u);
  return at < 0 ? undefined : wrongSign('＃', '#', offset + at, positions);
}

/** A full-width space as indentation, invisible in most editors. */
export function wrongSpace(text: string, offset: number, positions: TextPositions): FilesProblem | undefined {
  const space = /^[\u3000\u00a0]+/u.exec(text)?.[0];
  if (space === undefined) return undefined;
  const sign = space.startsWith('\u3000') ? '全角空格' : '不换行空格';
  return problem('full-width-space', { sign }, positions.place(offset, offset + space.length));
}

/** `[( 范围: 同一企业, … )]`: round brackets hold nothing together. */
export function roundBracket(
  key: string,
  offset: number,
  positions: TextPositions,
): FilesProblem | undefined {
  const sign = /^([(（])[^)）]*$/u.exec(key)?.[1];
  return sign === undefined ? undefined : problem('yaml-round-bracket', { sign }, positions.place(offset));
}

/** `[企业，个体]` is one value to YAML. It may be meant so: a warning. */
export function suspectComma(
  text: string,
  offset: number,
  positions: TextPositions,
): FilesProblem | undefined {
  const at = text.search(/[，、]/u);
  if (at < 0) return undefined;
  const sign = text[at] ?? '';
  return warning('list-comma', { sign }, positions.place(offset + at));
}

/**
 * Full-width signs on a line that YAML could not read: they are the likely cause.
 * `{ 施行: 2017-08-15， 值: 10% }` breaks at the comma, `－ 编号: x` at the dash.
 */
export function wrongSignsOfLine(number: number, positions: TextPositions): readonly FilesProblem[] {
  const { start, text } = positions.line(number);
  const indent = /^(?:[ \t]|- )*/u.exec(text)?.[0].length ?? 0;
  const [body, offset] = [text.slice(indent), start + indent];
  const atStart = [wrongSpace, wrongDash, wrongColon].flatMap(
    (check) => check(body, offset, positions) ?? [],
  );
  const inFlow = /[{[｛［]/u.test(body) ? signsInFlow(body, offset, positions) : [];
  return [...atStart, ...inFlow];
}

function signsInFlow(body: string, offset: number, positions: TextPositions): readonly FilesProblem[] {
  const commas = [...body.matchAll(/，(?=\s*[\p{L}\p{N}_]+\s*[:：])/gu)];
  const colons = [...body.matchAll(new RegExp(`(?<=[{,，]\\s*${KEY})：`, 'gu'))];
  const brackets = [...body.matchAll(/(?<=:\s*)[｛［【]|[｝］】](?=\s*[,}\]，]|\s*$)/gu)];
  return [
    ...colons.map((found) =>
      problem('full-width-colon', { text: body.trimEnd() }, positions.place(offset + found.index)),
    ),
    ...[...commas, ...brackets].map((found) =>
      wrongSign(found[0], HALF_WIDTH[found[0]] ?? '', offset + found.index, positions),
    ),
  ];
}

function wrongSign(sign: string, half: string, offset: number, positions: TextPositions): FilesProblem {
  return problem('full-width-sign', { sign, half }, positions.place(offset, offset + sign.length));
}
