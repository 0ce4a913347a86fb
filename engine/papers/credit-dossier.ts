import {
  LEVEL_NAMES,
  LIST_NAMES,
  type Restriction,
  SCENE_NAMES,
  type StandingCredit,
  type StandingListing,
  standsOn,
} from '../domain/credit.ts';
import { isViolation, NO_PROBLEM } from '../domain/inspection.ts';
import type { ObjectId } from '../domain/object-id.ts';
import type { Policy } from '../domain/policy.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import type { FormHead } from './form-head.ts';
import { formatBasis, formatDay, formatDecision, formatMeasureTerm } from './format.ts';
import type { FormFact } from './inspection-form.ts';
import { formatObjectId, type PaperNames, paperNames } from './paper-names.ts';
import type { PaperProblem, TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

export interface CreditDossierInput {
  readonly id: ObjectId;
  readonly name: string;
  readonly address: string;
  /** 信用记录 of the enterprise, as they stand. */
  readonly records: readonly StandingCredit[];
  /** Every stay on a list, over or not. */
  readonly listings: readonly StandingListing[];
  /** 措施 that hold on the day. */
  readonly restrictions: readonly Restriction[];
  /** 数据截至. */
  readonly on: IsoDate;
  readonly policy: Policy;
}

/** 信用档案 of one enterprise, 二(十一). Template: `credit-dossier`. Holds neither risk nor reasons of a draw. */
export interface CreditDossierView {
  readonly form: FormHead & {
    readonly title: string;
    readonly facts: readonly (readonly FormFact[])[];
    /** One sentence with the numbers. */
    readonly lead: string;
    readonly tables: readonly TableView[];
    readonly notes: readonly string[];
  };
}

/** Inspections, results, lists, restrictions and repairs, each with ground, basis and term; refused where sums differ. */
export function creditDossierPaper(input: CreditDossierInput): Result<CreditDossierView, PaperProblem> {
  const { policy, id, name, address, records, listings, restrictions, on } = input;
  const names = paperNames(TITLE, { policy });
  const tables = [
    tableOfRecords(records, names),
    tableOfStays(listings),
    tableOfRestrictions(restrictions, names),
    tableOfRepairs(listings),
  ];
  const problems = [...checkTotals(TITLE, sumsOf(records)), ...names.missing()];
  if (problems.length > 0) return failed(...problems);
  const { district } = policy;
  const fact = (label: string, value: string, wide = false) => ({ label, value, wide });
  return ok({
    form: {
      title: TITLE,
      subtitle: `${district.name}“双随机、一公开”和联合惩戒　依据${district.plan}二（十一）`,
      subject: name || id,
      serial: `${formatObjectId(id)}（截至${on}）`,
      example: district.example,
      draft: false,
      verify: '',
      facts: [
        [fact('企业名称', name || '未载明', true)],
        [fact('信用代码', formatObjectId(id)), fact('数据截至', formatDay(on))],
        [fact('地址', address || '未载明', true)],
      ],
      lead: leadOf(input),
      tables,
      notes: NOTES,
    },
  });
}

const TITLE = '信用档案';
const NOTES: readonly string[] = [
  '本档案由业务记录生成：已公示的检查结果记入信用记录；列入、移出以决定或者导入的名录为准；措施为截至日当天有效的。',
  '对档案内容有异议的，可以向作出检查或者决定的机关书面提出。档案不含检查对象的风险等级。',
];

function classOf({ results }: StandingCredit): '未发现问题' | '发现问题' | '未开展相关经营' {
  if (results.includes(NO_PROBLEM)) return '未发现问题';
  return isViolation(results) ? '发现问题' : '未开展相关经营';
}

const CLASSES = ['未发现问题', '发现问题', '未开展相关经营'] as const;

function sumsOf(records: readonly StandingCredit[]) {
  return [
    {
      what: '检查记录',
      whole: new Set(records.map(({ seq }) => seq)).size,
      parts: CLASSES.map((one) => records.filter((record) => classOf(record) === one).length),
    },
  ];
}

function leadOf({ records, listings, restrictions, on }: CreditDossierInput): string {
  const standing = listings.filter((stay) => standsOn(stay, on));
  const counts = CLASSES.map(
    (one) => `${one}${records.filter((record) => classOf(record) === one).length}项`,
  );
  const lists = [...new Set(standing.map(({ list }) => LIST_NAMES[list]))];
  const at = (level: Restriction['level']) => restrictions.filter((one) => one.level === level).length;
  return (
    `检查记录${records.length}项：${counts.join('，')}。` +
    `${lists.length === 0 ? '不在任何名录、名单' : `在列：${lists.join('、')}`}；` +
    `受禁止${at('prohibit')}项、限制${at('restrict')}项，提示${at('hint')}项。`
  );
}

function tableOfRecords(records: readonly StandingCredit[], names: PaperNames): TableView {
  const rows = records.toSorted((a, b) => (a.inspectedOn < b.inspectedOn ? -1 : 1));
  return tableView({
    caption: `一、检查记录（${records.length}项）`,
    columns: [
      { label: '检查日期', width: 13, align: 'center' },
      { label: '检查机关', width: 16, align: 'text' },
      { label: '抽查事项', width: 25, align: 'text' },
      { label: '检查结果', width: 28, align: 'text' },
      { label: '后续处置', width: 18, align: 'text' },
    ],
    rows: rows.map(({ inspectedOn, agency, item, results, followUp }) => [
      inspectedOn,
      names.agency(agency),
      `${item} ${names.itemName(item)}`,
      results.join('、'),
      followUp,
    ]),
  });
}

function tableOfStays(listings: readonly StandingListing[]): TableView {
  return tableView({
    caption: `二、列入名录、名单（${listings.length}次）`,
    columns: [
      { label: '名录、名单', width: 17, align: 'text' },
      { label: '列入', width: 13, align: 'center' },
      { label: '事由', width: 24, align: 'text' },
      { label: '依据', width: 17, align: 'text' },
      { label: '决定', width: 17, align: 'text' },
      { label: '移出', width: 12, align: 'center' },
    ],
    rows: listings.map((stay) => [
      LIST_NAMES[stay.list],
      stay.listedOn,
      stay.ground || '未载明',
      stay.basis.length === 0 ? '见列入决定' : formatBasis(stay.basis),
      [stay.decidedBy, formatDecision(stay)].filter((part) => part !== '').join('\n'),
      stay.removedOn ?? '在列',
    ]),
  });
}

function tableOfRestrictions(restrictions: readonly Restriction[], names: PaperNames): TableView {
  return tableView({
    caption: `三、联合惩戒措施（${restrictions.length}项）`,
    columns: [
      { label: '场景', width: 14, align: 'text' },
      { label: '措施', width: 24, align: 'text' },
      { label: '程度', width: 8, align: 'center' },
      { label: '依据', width: 24, align: 'text' },
      { label: '期限', width: 16, align: 'center' },
      { label: '实施机关', width: 14, align: 'text' },
    ],
    rows: restrictions.map(({ scene, ruleName, level, basis, from, until, executing }) => [
      SCENE_NAMES[scene],
      ruleName,
      LEVEL_NAMES[level],
      formatBasis(basis),
      formatMeasureTerm({ from, until }),
      names.agency(executing),
    ]),
  });
}

function tableOfRepairs(listings: readonly StandingListing[]): TableView {
  const ended = listings.flatMap(({ list, delisting, removalPaper }) =>
    delisting === undefined ? [] : [{ name: LIST_NAMES[list], removalPaper, ...delisting }],
  );
  return tableView({
    caption: `四、移出和信用修复（${ended.length}次）`,
    columns: [
      { label: '名录、名单', width: 17, align: 'text' },
      { label: '移出', width: 13, align: 'center' },
      { label: '方式', width: 12, align: 'center' },
      { label: '事由', width: 21, align: 'text' },
      { label: '依据', width: 20, align: 'text' },
      { label: '决定', width: 17, align: 'text' },
    ],
    rows: ended.map(({ name, removedOn, evidence, ground, basis, decidedBy, removalPaper }) => [
      name,
      removedOn,
      evidence === '' ? '移出' : '信用修复',
      ground || '未载明',
      basis.length === 0 ? null : formatBasis(basis),
      [decidedBy, removalPaper && `${removalPaper.number}（${formatDay(removalPaper.signedOn)}）`]
        .filter((part) => part !== undefined && part !== '')
        .join('\n'),
    ]),
  });
}
