import type { DrawChange, JoinerChange } from '../domain/draw-change.ts';
import type { Policy } from '../domain/policy.ts';
import type { Withheld } from '../domain/withheld.ts';
import {
  changesByAgency,
  changesByInspector,
  countMoves,
  moveOf,
  type PersonChange,
  type ToldChanges,
  toldChanges,
} from './count-changes.ts';
import {
  agencyChangesTable,
  inspectorChangesTable,
  peopleTable,
  strikesTable,
} from './match-summary-change-tables.ts';
import type { AgencyMatch } from './matched-visit.ts';
import { agencyOrder, type PaperNames } from './paper-names.ts';
import type { SectionView } from './paper-view.ts';

export interface ChangesInput {
  readonly policy: Policy;
  readonly changes: readonly DrawChange[];
  readonly joinerChanges: readonly JoinerChange[];
  /** Every agency's visits as all changes have left them. */
  readonly standing: readonly AgencyMatch[];
  readonly withheld: Withheld;
}

/**
 * 三(三) 剔除、递补和更换人员: who fell out and who came in, why, who proposed and approved it, and how many by agency and by
 * inspector (draw/v1 §5); nothing where nothing changed.
 */
export function changesSection(input: ChangesInput, names: PaperNames): readonly SectionView[] {
  const { policy, changes, joinerChanges, standing, withheld } = input;
  if (joinerChanges.length === 0 && changes.every(({ kind }) => kind === 'relax')) return [];
  const told = toldChanges(changes, joinerChanges, withheld);
  const { strikes, people } = told;
  const order = agencyOrder(
    policy,
    people.map(({ agency }) => agency),
  );
  const open = standing.filter(({ agency }) => !withheld.agencies.has(agency));
  const standingOf = new Map(open.map((one) => [one.agency, one]));
  const byAgency = changesByAgency(told, order, standingOf, (frame) => names.item(frame)?.agency);
  const tables = [
    ...(strikes.length === 0 ? [] : [strikesTable(strikes, policy, names)]),
    ...(people.length === 0 ? [] : [peopleTable(people, policy, names)]),
    ...(byAgency.length === 0 ? [] : [agencyChangesTable(byAgency, names)]),
    ...(people.length === 0 ? [] : [inspectorChangesTable(changesByInspector(people, order), names)]),
  ];
  return [{ title: '剔除、递补和人员变动', paragraphs: changesWords(told), tables }];
}

function changesWords(told: ToldChanges): readonly string[] {
  const { strikes, people, keptBack } = told;
  const later = keptBack ? '有不事先告知的检查的，其变动在检查结束后公布。' : '';
  const sentences = [...strikeWords(told), ...peopleWords(people)];
  if (sentences.length === 0) return [later];
  const rule = people.length === 0 ? '' : '替补和新派的人由摇号结果按规则算出，不由谁挑选；写“指派”的除外。';
  const since =
    strikes.length + people.length === 0 ? '' : '附件所列为匹配时的检查对象和人员，现以下列各表为准。';
  return [`${sentences.join('')}${since}${rule}${later}`];
}

function strikeWords({ strikes }: ToldChanges): readonly string[] {
  if (strikes.length === 0) return [];
  const outs = new Set(strikes.map(({ out }) => out)).size;
  const added = strikes.filter((strike) => strike.in !== null).length;
  const missing = strikes.length - added;
  const none = missing === 0 ? '' : `，${missing}项次没有可以递补的`;
  return [`剔除抽取前已不在库的${outs}户（${strikes.length}项次），递补${added}项次${none}。`];
}

/** Each kind apart: a place that a strike added, or that the city had left empty, is nobody's replacement. */
function peopleWords(people: readonly PersonChange[]): readonly string[] {
  const ours = countMoves(people.filter(({ kind }) => kind === 'substitute').map(moveOf));
  const citys = countMoves(people.filter(({ kind }) => kind === 'replace-joiner').map(moveOf));
  const parts = [
    [ours.replaced, '更换执法检查人员'],
    [ours.vacated, '换下后没有人可以替补'],
    [ours.seated, '为递补的任务新派'],
    [ours.unseated, '递补的任务缺员'],
    [citys.replaced, '更换市级派员'],
    [citys.vacated, '市级派员换下后没有人可以替补'],
    [citys.seated, '补派市级派员'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${words}${count}人次`);
  return told.length === 0 ? [] : [`${told.join('，')}。`];
}
