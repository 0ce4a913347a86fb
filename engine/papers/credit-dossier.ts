import {
  LIST_NAMES,
  type Restriction,
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
import {
  tableOfRecords,
  tableOfRepairs,
  tableOfRestrictions,
  tableOfStays,
} from './credit-dossier-tables.ts';
import type { FormHead } from './form-head.ts';
import { formatDay } from './format.ts';
import type { FormFact } from './inspection-form.ts';
import { formatObjectId, paperNames } from './paper-names.ts';
import type { PaperProblem, TableView } from './paper-view.ts';

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
