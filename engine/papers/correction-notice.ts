import { calendarOfPolicy } from '../domain/calendar-of-policy.ts';
import { deadlineOf } from '../domain/deadline.ts';
import { type Disclosure, type PublishedRow, standingRows } from '../domain/disclosure.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import { formatDay, formatRound } from './format.ts';
import { contactWords } from './office-contact.ts';
import { agencyOrder, formatObjectId, issuerName, type PaperNames, paperNames } from './paper-names.ts';
import type { PaperProblem, ReportView, TableView } from './paper-view.ts';
import { type ReportInput, reportOf, section } from './report-of.ts';
import { tableView } from './table-view.ts';

/** A published result that a later publication changed. */
export interface CorrectedRow {
  readonly before: PublishedRow;
  readonly now: PublishedRow;
}

export interface CorrectionNoticeInput extends ReportInput {
  readonly round: string;
  /** Number of the publication that corrects. */
  readonly batch: number;
  readonly rows: readonly CorrectedRow[];
  /** 更正原因 of a finding, by its seq. */
  readonly reasonOf: (finding: number) => string;
}

/** Rows of one publication that had been published otherwise before, by id, then item. */
export function correctedRows(disclosures: readonly Disclosure[], batch: number): readonly CorrectedRow[] {
  const then = new Map(
    standingRows(disclosures.filter((one) => one.batch < batch)).map((row) => [keyOf(row), row]),
  );
  const now = standingRows(disclosures.filter((one) => one.batch === batch));
  return now.flatMap((row) => {
    const before = then.get(keyOf(row));
    return before === undefined ? [] : [{ before, now: row }];
  });
}

function keyOf({ id, item }: Pick<PublishedRow, 'id' | 'item'>): string {
  return `${id} ${item}`;
}

/** 更正公告, 二(九): what was said, what holds now, and why. Template: `correction-notice`. */
export function correctionNoticePaper(input: CorrectionNoticeInput): Result<ReportView, PaperProblem> {
  const { round, batch, rows, policy } = input;
  const names = paperNames(TITLE, { policy });
  const order = agencyOrder(
    policy,
    rows.map(({ now }) => now.agency),
  );
  const counts = order.map((agency) => ({
    agency,
    count: rows.filter(({ now }) => now.agency === agency).length,
  }));
  const byAgency = { title: '各执法检查机关更正项数', tables: [tableOfAgencies(counts, names)], notes: [] };
  const byRow = { title: '更正前后对照', tables: [tableOfRows(input, names)], notes: [] };
  const problems = [
    ...rows
      .filter(({ now }) => input.reasonOf(now.finding) === '')
      .map(({ now }) =>
        problem('value-blank', { paper: TITLE, what: `${now.name} ${now.item} 更正原因` } as const),
      ),
    ...checkTotals(TITLE, [
      { what: '各机关更正项数', whole: rows.length, parts: counts.map(({ count }) => count) },
    ]),
    ...names.missing(),
  ];
  if (problems.length > 0) return failed(...problems);
  const title = `${policy.district.name}${formatRound(round)}“双随机、一公开”抽查检查结果更正公告`;
  return ok(
    reportOf(input, title, {
      annexes: [byAgency, byRow],
      lead: `截至${formatDay(cutOffOf(input))}，更正${formatRound(round)}批次已公示的检查结果${rows.length}项，涉及检查对象${new Set(rows.map(({ now }) => now.id)).size}户。`,
      sections: [
        section('更正内容和效力', [
          `根据${policy.district.plan}二（九），经复核，本批次第${batch}次公示对以前公示的检查结果作出更正。各机关更正的项数见附件1，更正前、更正后的内容和原因见附件2。`,
          '原公示的相应内容不再有效，以更正后的为准；更正后的结果同时记入信用记录。依据原结果作出过列入决定或者惩戒措施的，由作出机关另行核实处理。',
          `数据截至${formatDay(cutOffOf(input))}第${batch}次公示；此后公示和更正的不计入。`,
        ]),
        section('对更正有异议的', objectionOf(input)),
      ],
    }),
  );
}

const TITLE = '更正公告';

/** 数据截止: the day of the publication that corrects. */
function cutOffOf({ rows, label }: CorrectionNoticeInput): IsoDate {
  return rows[0]?.now.disclosedOn ?? label.signedOn;
}

function objectionOf(input: CorrectionNoticeInput): readonly string[] {
  const { policy } = input;
  const on = cutOffOf(input);
  const term = deadlineOf(policy.deadlines, calendarOfPolicy(policy.calendars), 'object', on);
  const until = term === undefined ? '' : `，异议期至${formatDay(term.date)}（当日止）`;
  return [
    `检查对象或者其他利害关系人可以向作出检查的执法检查机关或者${issuerName(policy)}书面提出异议${until}。`,
    ...contactWords(policy),
  ];
}

function tableOfAgencies(
  counts: readonly { readonly agency: string; readonly count: number }[],
  names: PaperNames,
): TableView {
  return tableView({
    caption: '各执法检查机关更正项数',
    columns: [
      { label: '执法检查机关', width: 70, align: 'text' },
      { label: '更正（项）', width: 30, align: 'number' },
    ],
    rows: counts.map(({ agency, count }) => [names.agency(agency), count]),
    total: ['合计', counts.reduce((sum, { count }) => sum + count, 0)],
  });
}

function tableOfRows({ rows, reasonOf }: CorrectionNoticeInput, names: PaperNames): TableView {
  const said = ({ disclosedOn, results, followUp }: PublishedRow) =>
    `${disclosedOn}公示\n${results.join('、')}\n${followUp}`;
  return tableView({
    caption: `更正前后对照（${rows.length}项）`,
    columns: [
      { label: '序号', width: 6, align: 'center' },
      { label: '检查对象', width: 22, align: 'text' },
      { label: '抽查事项', width: 16, align: 'text' },
      { label: '原公示', width: 20, align: 'text' },
      { label: '更正为', width: 20, align: 'text' },
      { label: '更正原因', width: 16, align: 'text' },
    ],
    rows: rows.map(({ before, now }, i) => [
      i + 1,
      `${now.name}\n${formatObjectId(now.id)}`,
      `${now.item} ${names.itemName(now.item)}\n${names.agency(now.agency)}`,
      said(before),
      said(now),
      reasonOf(now.finding),
    ]),
    note: '各栏依次为公示日期、检查结果、后续处置。',
  });
}
