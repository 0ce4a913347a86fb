import { type JoinerChange, SUBSTITUTE_GROUNDS, type Substitution } from '../../domain/draw-change.ts';
import type { Inspector } from '../../domain/inspector.ts';

/** What `substitute` says: who left, who comes by the rule, and what is to be made again. */
export function substitutedLines(
  change: Substitution | JoinerChange,
  agency: string,
  inspectors: readonly Inspector[],
): readonly string[] {
  const { id, slot, out, ground } = change;
  const post = change.kind === 'substitute' ? `第 ${slot} 名检查人员` : `第 ${slot} 名参加人员`;
  const left =
    out === null ? '原来空缺' : `${personWords(out, inspectors)}因${SUBSTITUTE_GROUNDS[ground]}换下`;
  return [
    `${agency}对 ${id} 的${post}：${left}，${comingWords(change, inspectors)}。`,
    '已排定检查日程、印发一企一表的，请再运行 yaohao schedule 和 yaohao forms，改排、重印这一户。',
  ];
}

function comingWords(change: Substitution | JoinerChange, inspectors: readonly Inspector[]): string {
  if (change.in === null) return '照规则没有人可以替补，岗位空缺';
  const name = personWords(change.in, inspectors);
  const isNamed = change.kind === 'replace-joiner' && change.how === 'named';
  return isNamed ? `指派${name}，记录在案` : `由摇号结果算出的下一位${name}替补`;
}

/** A certificate stands beside every name. */
export function personWords(code: string, inspectors: Iterable<Inspector>): string {
  const found = [...inspectors].find((one) => one.code === code);
  return found === undefined ? code : `${found.name}（${found.certificate.number ?? '没有执法证号'}）`;
}
