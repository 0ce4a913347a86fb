import {
  LEVEL_NAMES,
  LIST_NAMES,
  type Restriction,
  SCENE_NAMES,
  type Scene,
  type StandingListing,
} from '../domain/credit.ts';
import type { Policy } from '../domain/policy.ts';
import type { SanctionRule } from '../domain/policy-types.ts';
import { formatBasis } from './format.ts';
import type { PaperNames } from './paper-names.ts';
import type { TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** A measure with the listings that it follows from; there is always one. */
export interface GroundedRestriction extends Restriction {
  readonly grounds: readonly StandingListing[];
}

/** One measure of the catalogue (联合惩戒措施目录) with everybody to whom it applies; its number holds in all annexes. */
export interface AnnouncedMeasure {
  readonly no: number;
  readonly rule: string;
  readonly restrictions: readonly [GroundedRestriction, ...GroundedRestriction[]];
}

export const SCENES = Object.keys(SCENE_NAMES) as readonly Scene[];

/** A hint has a basis that nobody verified: it never bans. */
export function isBan({ level }: Restriction): boolean {
  return level !== 'hint';
}

export function countEnterprises(restrictions: readonly Restriction[]): number {
  return new Set(restrictions.map(({ id }) => id)).size;
}

/** 各场景措施: every scene keeps its row. */
export function tableOfScenes(restrictions: readonly GroundedRestriction[]): TableView {
  const cells = (name: string, of: readonly GroundedRestriction[]) => [
    name,
    countEnterprises(of),
    of.filter(({ level }) => level === 'prohibit').length,
    of.filter(({ level }) => level === 'restrict').length,
    of.filter(({ level }) => level === 'hint').length,
    of.length,
  ];
  return tableView({
    caption: '表1　各场景联合惩戒措施',
    columns: [
      { label: '场景', width: 27, align: 'text' },
      { label: '检查对象（户）', width: 21, align: 'number' },
      { label: '禁止（项）', width: 13, align: 'number' },
      { label: '限制（项）', width: 13, align: 'number' },
      { label: '提示（项）', width: 13, align: 'number' },
      { label: '合计（项）', width: 13, align: 'number' },
    ],
    rows: SCENES.map((scene) =>
      cells(
        SCENE_NAMES[scene],
        restrictions.filter((one) => one.scene === scene),
      ),
    ),
    total: cells('合计', restrictions),
    note: '一户的一项措施为一项。同一户可以在几个场景受到惩戒，合计的户数每户只计一次；项数各行、各栏相加等于合计。提示不是禁止，也不是限制。',
  });
}

/** Bans before hints, then by scene, then the heavier first: numbered through. */
export function numberMeasures(restrictions: readonly GroundedRestriction[]): readonly AnnouncedMeasure[] {
  const weight = ({ level, scene }: Restriction) =>
    (level === 'hint' ? 100 : 0) + SCENES.indexOf(scene) * 2 + (level === 'restrict' ? 1 : 0);
  return [...Map.groupBy(restrictions, ({ rule }) => rule)]
    .map(([rule, of]) => ({ rule, restrictions: of as [GroundedRestriction, ...GroundedRestriction[]] }))
    .toSorted((a, b) => weight(a.restrictions[0]) - weight(b.restrictions[0]) || (a.rule < b.rule ? -1 : 1))
    .map((measure, i) => ({ no: i + 1, ...measure }));
}

/** 措施: in which scene, for whom, what, on what basis, by whom. */
export function tableOfMeasures(
  caption: string,
  measures: readonly AnnouncedMeasure[],
  policy: Policy,
  names: PaperNames,
): TableView {
  return tableView({
    caption,
    columns: [
      { label: '序号', width: 6, align: 'center' },
      { label: '场景', width: 13, align: 'text' },
      { label: '适用于', width: 17, align: 'text' },
      { label: '措施', width: 25, align: 'text' },
      { label: '依据', width: 20, align: 'text' },
      { label: '实施机关', width: 12, align: 'text' },
      { label: '户数', width: 7, align: 'number' },
    ],
    rows: measures.map(({ no, restrictions }) => [
      no,
      SCENE_NAMES[restrictions[0].scene],
      `列入${listsOf(restrictions)}`,
      measureText(restrictions[0], policy),
      formatBasis(restrictions[0].basis),
      [...new Set(restrictions.map(({ executing }) => names.agency(executing)))].join('、'),
      countEnterprises(restrictions),
    ]),
  });
}

/** 经营异常名录, or both lists. */
export function listsOf(restrictions: readonly GroundedRestriction[]): string {
  const lists = restrictions.flatMap(({ grounds }) => grounds.map(({ list }) => LIST_NAMES[list]));
  return [...new Set(lists)].join('、');
}

/** A hint names the measure that it is not. */
function measureText(one: Restriction, policy: Policy): string {
  const level = one.level === 'hint' ? '仅提示，不执行' : LEVEL_NAMES[one.level];
  return `${level}：${one.ruleName}${levelOfList(one, policy)}`;
}

export const LIST_LEVELS: Readonly<Record<SanctionRule['level'], string>> = {
  national: '全国',
  province: '省',
  city: '市',
  district: '区',
};

/** 清单层级, where the rule still stands in the policy. */
function levelOfList({ rule }: Restriction, { sanctionRules }: Policy): string {
  const found = sanctionRules.find(({ id }) => id === rule);
  return found === undefined ? '' : `（${LIST_LEVELS[found.level]}级清单）`;
}
