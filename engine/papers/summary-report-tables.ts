import { LIST_NAMES, SCENE_NAMES } from '../domain/credit.ts';
import type { Policy } from '../domain/policy.ts';
import type { AgencySummary, RoundSummary } from '../domain/round-summary.ts';
import { agenciesInOrder } from './agencies-in-order.ts';
import { formatDay, formatShare } from './format.ts';
import { formatObjectId, type PaperNames } from './paper-names.ts';
import type { TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** 检查项目 of the round over all agencies. */
export interface LineTotals {
  readonly lines: number;
  readonly recorded: number;
  readonly uninspected: number;
  readonly blank: number;
  readonly problems: number;
  readonly late: number;
  readonly overdue: number;
  readonly disclosed: number;
}

export function lineTotals(agencies: readonly AgencySummary[]): LineTotals {
  const sum = (of: (agency: AgencySummary) => number) => agencies.reduce((whole, one) => whole + of(one), 0);
  return {
    lines: sum(({ lines }) => lines),
    recorded: sum(({ recorded }) => recorded),
    uninspected: sum(({ uninspected }) => uninspected),
    blank: sum(({ blank }) => blank),
    problems: sum(({ problems }) => problems),
    late: sum(({ late }) => late),
    overdue: sum(({ overdue }) => overdue),
    disclosed: sum(({ disclosed }) => disclosed),
  };
}

/** 检查结果分类; values combine. */
export function tableOfFoundResults({ results }: RoundSummary, recorded: number): TableView {
  return tableView({
    caption: '表1　检查结果分类（项次）',
    columns: [
      { label: '检查结果', width: 72, align: 'text' },
      { label: '项次', width: 28, align: 'number' },
    ],
    rows: results.map(({ result, lines }) => [result, lines]),
    total: ['合计', results.reduce((sum, { lines }) => sum + lines, 0)],
    note: `一项检查可以同时有几种结果，分别计次；已录入检查结果的项目共${recorded}项。`,
    chart: {
      unit: '',
      categories: results.map(({ result }) => result),
      series: [{ name: '项次', bars: results.map(({ lines }) => ({ value: lines, text: String(lines) })) }],
    },
  });
}

/** 后续处置: one for each line, so that the sum is the lines recorded. */
export function tableOfFollowUps({ followUps }: RoundSummary, recorded: number): TableView {
  return tableView({
    caption: '表2　后续处置（项）',
    columns: [
      { label: '后续处置', width: 48, align: 'text' },
      { label: '项数', width: 26, align: 'number' },
      { label: '占已录入', width: 26, align: 'number' },
    ],
    rows: followUps.map(({ followUp, lines }) => [followUp, lines, formatShare(lines, recorded)]),
    total: ['合计', recorded, formatShare(recorded, recorded)],
  });
}

/** 联合惩戒措施 by scene. */
export function tableOfMeasures({ restrictions }: RoundSummary): TableView {
  const sum = (of: (one: RoundSummary['restrictions'][number]) => number) =>
    restrictions.reduce((whole, one) => whole + of(one), 0);
  return tableView({
    caption: '表3　联合惩戒措施（项）',
    columns: [
      { label: '场景', width: 40, align: 'text' },
      { label: '禁止', width: 20, align: 'number' },
      { label: '限制', width: 20, align: 'number' },
      { label: '提示', width: 20, align: 'number' },
    ],
    rows: restrictions.map(({ scene, prohibit, restrict, hint }) => [
      SCENE_NAMES[scene],
      prohibit,
      restrict,
      hint,
    ]),
    total: [
      '合计',
      sum(({ prohibit }) => prohibit),
      sum(({ restrict }) => restrict),
      sum(({ hint }) => hint),
    ],
    note: '提示是依据尚待核实的措施，不是禁止，也不是限制。',
  });
}

/** By the order of 附件1. */
export function inOrder({ agencies }: RoundSummary, policy: Policy): readonly AgencySummary[] {
  const order = agenciesInOrder(
    policy,
    agencies.map(({ agency }) => agency),
  );
  return order.flatMap((id) => agencies.filter(({ agency }) => agency === id));
}

/** 逾期录入和逾期未录入的项目, 三(三). */
export function tableOfLateLines({ lateLines }: RoundSummary, names: PaperNames): TableView {
  return tableView({
    caption: `逾期项目（${lateLines.length}项）`,
    columns: [
      { label: '序号', width: 7, align: 'center' },
      { label: '执法检查机关', width: 16, align: 'text' },
      { label: '检查对象', width: 28, align: 'text' },
      { label: '抽查事项', width: 20, align: 'text' },
      { label: '录入期限', width: 13, align: 'center' },
      { label: '逾期', width: 16, align: 'text' },
    ],
    rows: lateLines.map((line, i) => [
      i + 1,
      names.agency(line.agency),
      `${line.name}\n${formatObjectId(line.id)}`,
      `${line.item} ${names.itemName(line.item)}`,
      line.dueOn,
      `${line.recorded ? '已录入，逾期' : '未录入，已逾期'}${line.lateBy}个工作日${reasonText(line.reason)}`,
    ]),
    note: '未录入的，逾期天数算到统计截止日。',
  });
}

function reasonText(reason: string): string {
  return reason === '' ? '（未说明原因）' : `（${reason}）`;
}

/** 列入经营异常名录0户，…. */
export function listedText({ listed }: RoundSummary): string {
  return listed.map(({ list, enterprises }) => `列入${LIST_NAMES[list]}${enterprises}户`).join('，');
}

/** 书面报告 in a state: which agency's, and its last day. `missing` is past it, `running` is not. */
export function reportsThatAre(
  state: 'missing' | 'running' | 'late',
  summary: RoundSummary,
  policy: Policy,
  names: PaperNames,
): readonly string[] {
  return inOrder(summary, policy)
    .filter(({ report }) => report === state)
    .map(({ agency, reportDueOn }) =>
      reportDueOn === null
        ? names.agency(agency)
        : `${names.agency(agency)}（期限${formatDay(reportDueOn)}）`,
    );
}
