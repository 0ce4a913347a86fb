import type { StrikeAnswer } from '../../app/verbs/strike-step.ts';
import type { SubstituteAnswer } from '../../app/verbs/substitute-step.ts';
import {
  type JoinerChange,
  STRIKE_GROUNDS,
  SUBSTITUTE_GROUNDS,
  type Substitution,
} from '../../domain/draw-change.ts';
import type { Inspector } from '../../domain/inspector.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { NamesOfIds } from './ground-words.ts';

/** What `strike` says: who fell out and why, who comes in for which item, who goes there, and what is to be made again. */
export function struckLines(
  { round, recordedOn, strikes, seated, nameOf, inspectors }: StrikeAnswer,
  names: NamesOfIds,
): readonly string[] {
  const enterprise = (id: ObjectId) => {
    const name = nameOf(id);
    return name === undefined ? id : `${name}（${id}）`;
  };
  const [first] = strikes;
  if (first === undefined) return [];
  const why = `${STRIKE_GROUNDS[first.ground]}，${recordedOn} 的登记记录`;
  return [
    `批次 ${round.round} 剔除 ${enterprise(first.out)}：${why}，已记录在案。`,
    ...strikes.map(({ frame, in: next }) => {
      const comes = next === null ? '没有可以递补的' : `由摇号结果算出的下一户 ${enterprise(next)} 递补`;
      return `  “${names.item(frame)}”（${frame}）：${comes}。`;
    }),
    ...[...Map.groupBy(seated, ({ agency, id }) => `${agency} ${id}`).values()].flatMap((places) => {
      const [visit] = places;
      if (visit === undefined) return [];
      const who = places.map((one) => (one.in === null ? '空缺' : personWords(one.in, inspectors)));
      return [`  ${names.agency(visit.agency)}检查 ${enterprise(visit.id)}：${who.join('、')}。`];
    }),
    round.match === undefined
      ? '还没有匹配执法检查人员：匹配时按规则给递补的企业派人。'
      : '已排定检查日程、印发一企一表的，请再运行 yaohao schedule 和 yaohao forms，改排、重印这几户。',
  ];
}

/** What `substitute` says: who left, who comes by the rule, and what is to be made again. */
export function substitutedLines(
  { change, inspectors, visited }: SubstituteAnswer,
  agency: string,
): readonly string[] {
  const { id, slot, out, ground } = change;
  const enterprise = visited === undefined ? id : `${visited}（${id}）`;
  const post = change.kind === 'substitute' ? `第 ${slot} 名检查人员` : `第 ${slot} 名参加人员`;
  const left =
    out === null ? '原来空缺' : `${personWords(out, inspectors)}因${SUBSTITUTE_GROUNDS[ground]}换下`;
  return [
    `${agency}对${enterprise}的${post}：${left}，${comingWords(change, inspectors)}。`,
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
