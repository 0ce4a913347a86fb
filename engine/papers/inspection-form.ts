import type { RoundOpening } from '../domain/draw-round.ts';
import type { EarlierVisit } from '../domain/history.ts';
import {
  FINDING_RESULTS,
  FOLLOW_UPS,
  HALVES,
  type HelperReport,
  type IssuedForm,
} from '../domain/inspection.ts';
import type { Policy } from '../domain/policy.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import { type FormHead, formHead } from './form-head.ts';
import { formatDay, groupInFours } from './format.ts';
import { commonProcedure, type FormItem, formItems } from './inspection-form-items.ts';
import { besideWords, helperWords } from './others-on-visit.ts';
import { formatObjectId, type PaperNames, paperNames } from './paper-names.ts';
import type { PaperProblem } from './paper-view.ts';
import { teamsOnForm } from './teams-on-form.ts';

export interface InspectionFormInput {
  readonly policy: Policy;
  /** As issued: the paper adds only what the item list says of each item. */
  readonly form: IssuedForm;
  /** Visits to the enterprise that were known when the round was opened. */
  readonly earlier?: readonly Pick<EarlierVisit, 'agency' | 'visitedOn'>[];
  /** 协助检查的报告 attached so far. */
  readonly reports?: readonly Pick<HelperReport, 'helper' | 'item' | 'file' | 'sha256'>[];
  /** 抽取登记簿 and 承诺值 of the draw; absent on a specimen. */
  readonly opening?: Pick<RoundOpening, 'commitment' | 'hash'>;
}

/**
 * 一企一表（联合检查记录表）, 二(七): 检查企业基本情况、监督检查项目、对应的执法检查单位及执法检查人员.
 * Template: `inspection-form`; printed as a batch.
 */
export interface InspectionFormView {
  readonly form: FormHead & {
    readonly title: string;
    readonly facts: readonly (readonly FormFact[])[];
    /** 一机关一块, in the order of the form; only this enterprise's items may be inspected. */
    readonly blocks: readonly FormBlock[];
    /** 检查程序 that the items share, in order; empty where they share none. */
    readonly procedure: readonly string[];
    /** Of all blocks. */
    readonly itemCount: number;
    /** 检查结果 values, each with a box to tick. */
    readonly results: readonly string[];
    /** 后续处置 values. */
    readonly followUps: readonly string[];
  };
}

/** What one agency inspects, and the lines that its inspectors sign. */
export interface FormBlock {
  readonly agency: string;
  readonly items: readonly FormItem[];
  /** More than one: 全部未发现问题 is ticked once. */
  readonly several: boolean;
  /** Names of who signs, each once. */
  readonly signers: readonly string[];
}

export interface FormFact {
  readonly label: string;
  readonly value: string;
  /** Over the whole width. */
  readonly wide: boolean;
}

/** The form of one enterprise, with its own items and nothing of its risk or of why it was drawn. */
export function inspectionFormPaper(input: InspectionFormInput): Result<InspectionFormView, PaperProblem> {
  const { policy, form } = input;
  const names = paperNames(TITLE, { policy });
  const items = formItems(form, names);
  const facts = factsOf(input, names);
  const blocks = teamsOnForm(form).map(({ agency, inspectors }): FormBlock => {
    const own = items.filter((_, i) => form.lines[i]?.agency === agency);
    const signers = inspectors.map(({ name }) => name);
    return { agency: names.agency(agency), items: own, several: own.length > 1, signers };
  });
  const problems = [...checkTotals(TITLE, sumsOf(form, blocks)), ...names.missing()];
  if (problems.length > 0) return failed(...problems);
  return ok({
    form: {
      title: TITLE,
      ...formHead(policy, form, '二（七）'),
      facts,
      procedure: commonProcedure(form, names),
      blocks,
      itemCount: items.length,
      results: FINDING_RESULTS,
      followUps: FOLLOW_UPS,
    },
  });
}

const TITLE = '联合检查记录表（一企一表）';

/** Each item stands on the form once. */
function sumsOf({ lines }: IssuedForm, blocks: readonly FormBlock[]) {
  const whole = new Set(lines.map(({ item }) => item)).size;
  return [{ what: '检查事项', whole, parts: blocks.map(({ items }) => items.length) }];
}

function factsOf(input: InspectionFormInput, names: PaperNames): InspectionFormView['form']['facts'] {
  const { form, opening } = input;
  const fact = (label: string, value: string, wide = false) => ({ label, value, wide });
  const agencies = [...new Set(form.lines.map(({ agency }) => agency))];
  return [
    [fact('企业名称', form.name, true)],
    [fact('信用代码', formatObjectId(form.id)), fact('主体类型', form.kind)],
    [fact('地址', form.address, true)],
    [
      fact('检查时间', `${formatDay(form.on)}${HALVES[form.half]}`),
      fact('牵头机关', names.agency(form.lead)),
    ],
    [fact('检查机关', agencies.map((agency) => names.agency(agency)).join('、'), true)],
    ...othersOf(form, names).map(([label, value]) => [fact(label, value, true)]),
    ...reportsOf(input, names).map((value) => [fact('协助报告', value, true)]),
    [fact('本年度已查', earlierText(input, names), true)],
    ...(opening === undefined ? [] : [[fact('抽取编号', drawText(opening), true)]]),
  ];
}

/** Who comes besides: named, and no line to sign for them. */
export function othersOf(form: IssuedForm, names: PaperNames): readonly (readonly [string, string])[] {
  const [beside, helpers] = [besideWords(form, names), helperWords(form)];
  return [
    ...(beside === undefined ? [] : [['市级派员', beside] as const]),
    ...(helpers === undefined ? [] : [['协助检查', helpers] as const]),
  ];
}

/** What is attached, by name and digest: no result, and signed by nobody here. */
function reportsOf({ reports = [] }: InspectionFormInput, names: PaperNames): readonly string[] {
  const each = reports.map(({ helper, item, file, sha256 }) => {
    const digest = groupInFours(sha256.slice(0, 16)).join(' ');
    return `${helper}（${names.itemName(item)}）：${file}，SHA-256 前16位 ${digest}`;
  });
  return each.length === 0 ? [] : [`${each.join('；')}（附后，不是检查结果）`];
}

/** 三(四): the inspectors see how often the enterprise was visited this year, by whom and when; never what was found. */
function earlierText({ form, earlier = [] }: InspectionFormInput, names: PaperNames): string {
  const year = form.on.slice(0, '2017'.length);
  const visits = earlier.filter(({ visitedOn }) => visitedOn.startsWith(year) && visitedOn < form.on);
  const days = [...new Set(visits.map(({ agency, visitedOn }) => `${visitedOn} ${names.agency(agency)}`))];
  return days.length === 0 ? '没有检查记录' : `${days.length}次：${days.toSorted().join('；')}`;
}

/** Which draw it was, so that the form can be held against the published proof. */
function drawText({ commitment, hash }: Pick<RoundOpening, 'commitment' | 'hash'>): string {
  const { series, number, rehearsal } = commitment;
  const register = rehearsal ? '演练' : `抽取登记簿 ${series} 第${number}号`;
  return `${register}，承诺值前16位 ${groupInFours(hash.slice(0, 16)).join(' ')}`;
}
