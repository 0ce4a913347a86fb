import { calendarOfPolicy } from '../domain/calendar-of-policy.ts';
import { deadlineOf } from '../domain/deadline.ts';
import { type Disclosure, type PublishedRow, standingRows } from '../domain/disclosure.ts';
import { FINDING_RESULTS } from '../domain/inspection.ts';
import type { Policy } from '../domain/policy.ts';
import type { UninspectedLine } from '../domain/round-summary.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import {
  countOf,
  countResults,
  type ResultCount,
  tableOfAgencies,
  tableOfResults,
  tableOfRows,
} from './disclosure-tables.ts';
import { formatDay, formatRound } from './format.ts';
import { contactWords } from './office-contact.ts';
import { officialFrame } from './official-frame.ts';
import { agencyOrder, issuerName, paperNames } from './paper-names.ts';
import type { PaperLabel, PaperProblem, ReportView, TableView } from './paper-view.ts';

/** 结果公示, 二(九). Templates: `disclosure` (print), `disclosure-public` (web); the sheet is `disclosureCsv`. */
export type DisclosureView = ReportView;

export interface DisclosureInput {
  /** `2017-08`. */
  readonly round: string;
  /** All publications of the round so far. */
  readonly disclosures: readonly Disclosure[];
  /** 未检查 on the day of the last publication. */
  readonly uninspected: readonly UninspectedLine[];
  readonly policy: Policy;
  readonly label: PaperLabel;
}

/** The paper; or every value left blank and every sum that does not add up. */
export function disclosurePaper(input: DisclosureInput): Result<DisclosureView, PaperProblem> {
  const rows = standingRows(input.disclosures);
  const { policy, uninspected } = input;
  const names = paperNames(TITLE, { policy });
  // 一家不漏: an agency that has published nothing in this round keeps its row.
  const agencies = agencyOrder(
    policy,
    [...rows, ...uninspected].map(({ agency }) => agency),
  );
  const byAgency = {
    title: '各执法检查机关公示情况',
    tables: [tableOfAgencies({ rows, uninspected }, agencies, names)],
    notes: [],
  };
  const byRow = { title: '检查结果一览表', tables: [tableOfRows(rows, names)], notes: NOTES };
  const problems = [
    ...blanksOf(rows),
    ...checkTotals(TITLE, sumsOf(rows, input, agencies)),
    ...names.missing(),
  ];
  if (problems.length > 0) return failed(...problems);
  return ok({
    frame: officialFrame({
      issuer: issuerName(policy),
      example: policy.district.example,
      title: `${policy.district.name}${formatRound(input.round)}“双随机、一公开”抽查检查结果公示`,
      label: input.label,
      annexes: [byAgency, byRow],
    }),
    lead: leadOf(input, countResults(rows)),
    sections: [
      section('公示依据和结果', groundOf(policy), [tableOfResults(rows)]),
      section('对公示结果有异议的', objectionOf(input)),
      section('有关说明', [cutOffWords(input), ...METHOD]),
    ],
  });
}

const TITLE = '结果公示';

function section(title: string, paragraphs: readonly string[], tables: readonly TableView[] = []) {
  return { title, paragraphs, tables };
}

/** 检查结果 without a value never goes out. */
function blanksOf(rows: readonly PublishedRow[]): readonly PaperProblem[] {
  return rows.flatMap((row) => {
    const of = `${row.name === '' ? row.id : row.name} ${row.item} `;
    const blanks = [
      row.name === '' && '名称',
      row.results.length === 0 && '检查结果',
      (row.followUp as string) === '' && '后续处置',
    ].filter((blank) => blank !== false);
    return blanks.map((blank) => problem('value-blank', { paper: TITLE, what: of + blank } as const));
  });
}

function sumsOf(
  rows: readonly PublishedRow[],
  { uninspected }: DisclosureInput,
  agencies: readonly string[],
) {
  const { none, problems, notSeen } = countResults(rows);
  return [
    { what: '未发现问题、发现问题与未开展相关经营', whole: rows.length, parts: [none, problems, notSeen] },
    {
      what: '各执法检查机关公示项数',
      whole: rows.length,
      parts: agencies.map((agency) => rows.filter((row) => row.agency === agency).length),
    },
    {
      what: '各执法检查机关未检查项数',
      whole: uninspected.length,
      parts: agencies.map((agency) => uninspected.filter((line) => line.agency === agency).length),
    },
    {
      what: '检查结果分类项次',
      whole: rows.reduce((sum, { results }) => sum + results.length, 0),
      parts: FINDING_RESULTS.map((result) => countOf(rows, result)),
    },
  ];
}

function leadOf(input: DisclosureInput, { rows, enterprises, none, problems, notSeen }: ResultCount): string {
  const of = `截至${formatDay(cutOffOf(input))}，${formatRound(input.round)}批次`;
  const left = input.uninspected.length;
  const apart = left === 0 ? '' : `另有未检查${left}项，没有检查结果，不计入。`;
  if (rows === 0) return `${of}尚无已公示的检查结果。${apart}`;
  return (
    `${of}公示检查结果${rows}项，涉及检查对象${enterprises}户：` +
    `未发现问题${none}项，发现问题${problems}项，未发现开展本次抽查涉及的经营活动${notSeen}项。${apart}`
  );
}

/** 数据截止: the day of the last publication; of a round without one, that of the paper. */
export function cutOffOf({ disclosures, label }: Pick<DisclosureInput, 'disclosures' | 'label'>): IsoDate {
  return disclosures.at(-1)?.on ?? label.signedOn;
}

function cutOffWords(input: DisclosureInput): string {
  const last = input.disclosures.at(-1);
  const until = last === undefined ? '' : `第${last.batch}次公示`;
  return `数据截至${formatDay(cutOffOf(input))}${until}；此后公示和更正的不计入。`;
}

function groundOf({ district }: Policy): readonly string[] {
  return [
    `根据${district.plan}二（九），现将本批次检查结果记于市场主体名下，向社会公示。检查对象和执法检查人员均经随机抽取产生，` +
      '各机关公示的项数见附件1，每一户、每一项的结果见附件2。',
  ];
}

/** How long, to whom, and how soon there is an answer; days are counted by `config/deadlines.yaml`. */
function objectionOf({ disclosures, policy }: DisclosureInput): readonly string[] {
  const calendar = calendarOfPolicy(policy.calendars);
  const days = [...new Set(disclosures.map(({ on }) => on))].toSorted();
  const terms = days.flatMap((on) => {
    const term = deadlineOf(policy.deadlines, calendar, 'object', on);
    return term === undefined ? [] : [`${formatDay(on)}公示的结果，异议期至${formatDay(term.date)}`];
  });
  const last = days.at(-1);
  const recheck = last && deadlineOf(policy.deadlines, calendar, 'recheck', last);
  return [
    `检查对象或者其他利害关系人对公示结果有异议的，可以向作出检查的执法检查机关（见附件2）或者${issuerName(policy)}书面提出，` +
      '写明检查对象名称、统一社会信用代码、抽查事项和理由，并附有关证明材料。',
    ...(terms.length === 0 ? [] : [`${terms.join('；')}（当日止）。`]),
    ...(recheck ? [`办理时限：${recheck.rule.name}。经复核确有错误的，予以更正并重新公示。`] : []),
    ...contactWords(policy),
  ];
}

const METHOD: readonly string[] = [
  '检查结果以一户检查对象的一个抽查事项为一项，由执法检查机关录入“一企一表”后公示；同一项更正后重新公示的，以后一次为准。' +
    '需要立案调查处理的，处罚结果另按行政处罚信息公示的要求公示。“后续处置”为公示时的处置方式。',
];

const NOTES: readonly string[] = ['检查对象一栏第二行为统一社会信用代码；抽查事项一栏第二行为执法检查机关。'];
