import type { StandingListing } from '../domain/credit.ts';
import { LEVEL_NAMES, LIST_NAMES, type Restriction, SCENE_NAMES, type Scene } from '../domain/credit.ts';
import type { Policy } from '../domain/policy.ts';
import type { SanctionRule } from '../domain/policy-types.ts';
import { formatBasis, formatDay } from './format.ts';
import { formatObjectId, type PaperNames } from './paper-names.ts';
import type { ColumnView, TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** A measure with the listings that it follows from; there is always one. */
export interface GroundedRestriction extends Restriction {
  readonly grounds: readonly StandingListing[];
}

export const SCENES = Object.keys(SCENE_NAMES) as readonly Scene[];

/** 各场景措施: every scene keeps its row. */
export function tableOfScenes(restrictions: readonly GroundedRestriction[]): TableView {
  const cells = (name: string, of: readonly GroundedRestriction[]) => [
    name,
    new Set(of.map(({ id }) => id)).size,
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
    note: '同一户可以在几个场景受到惩戒，合计的户数每户只计一次；项数各行、各栏相加等于合计。提示不是禁止，也不是限制。',
  });
}

/** One scene's measures: who, on what ground, what, by whom, how long. */
export function tableOfScene(
  scene: Scene,
  restrictions: readonly GroundedRestriction[],
  policy: Policy,
  names: PaperNames,
): TableView {
  return tableView({
    caption: `${SCENE_NAMES[scene]}（${restrictions.length}项）`,
    columns: COLUMNS,
    rows: restrictions.map((one, i) => [
      i + 1,
      `${one.name}\n${formatObjectId(one.id)}`,
      one.grounds.map((ground) => groundText(ground, policy)).join('\n'),
      measureText(one, policy),
      formatBasis(one.basis),
      names.agency(one.executing),
      `${one.from}起\n${one.until === null ? '在列期间' : `${one.until}止`}`,
    ]),
  });
}

const COLUMNS: readonly ColumnView[] = [
  { label: '序号', width: 6, align: 'center' },
  { label: '检查对象', width: 25, align: 'text' },
  { label: '列入决定和事由', width: 21, align: 'text' },
  { label: '措施', width: 13, align: 'text' },
  { label: '依据', width: 11, align: 'text' },
  { label: '实施机关', width: 10, align: 'text' },
  { label: '期限', width: 14, align: 'center' },
];

/** A hint names the measure that it is not. */
function measureText(one: Restriction, policy: Policy): string {
  const level = one.level === 'hint' ? '仅提示，不执行' : LEVEL_NAMES[one.level];
  return `${level}：${one.ruleName}${levelOfList(one, policy)}`;
}

/** The listing decision, never a mere finding: list, day, number, by whom, why. */
function groundText(listing: StandingListing, { agencies }: Policy): string {
  const { list, listedOn, decision, decidedBy, ground } = listing;
  const decider = agencies.find(({ id }) => id === decidedBy)?.name ?? decidedBy;
  const number = decision === '' ? '' : `，${decision}`;
  const by = decider === '' ? '' : `${decider}于`;
  return `${by}${formatDay(listedOn)}列入${LIST_NAMES[list]}${number}${ground === '' ? '' : `；事由：${ground}`}`;
}

const LIST_LEVELS: Readonly<Record<SanctionRule['level'], string>> = {
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
