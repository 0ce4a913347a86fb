import type { AgencyScore, Assessment } from '../domain/assessment.ts';
import type { Policy } from '../domain/policy.ts';
import type { RoundSummary } from '../domain/round-summary.ts';
import { agenciesInOrder } from './agencies-in-order.ts';
import { rankScores } from './assessment-figures.ts';
import { chartOfTotals } from './assessment-tables.ts';
import { formatPoints, formatShare } from './format.ts';
import type { PaperNames } from './paper-names.ts';
import type { TableView } from './paper-view.ts';
import { changeOfTotal, totalIn } from './score-change.ts';
import { tableView } from './table-view.ts';

interface Ranked {
  readonly assessment: Assessment;
  readonly assessmentBefore: Assessment | null;
  readonly summary: RoundSummary;
  readonly policy: Policy;
}

/**
 * 各单位排名: every unit that was assessed keeps its row; the bars are the totals of those with one. The first period
 * has no column of changes.
 */
export function tableOfRanks(
  { assessment, assessmentBefore, summary, policy }: Ranked,
  names: PaperNames,
): TableView {
  const order = agenciesInOrder(
    policy,
    assessment.scores.map(({ agency }) => agency),
  );
  const scores = order.flatMap((id) => assessment.scores.filter(({ agency }) => agency === id));
  const ranked = rankScores(scores);
  const rest = scores.filter(({ total }) => total === null);
  const first = assessmentBefore === null;
  const row = ({ agency, total }: AgencyScore, rank: number | null) => {
    const work = summary.agencies.find((one) => one.agency === agency);
    const onTime = work === undefined ? 0 : work.recorded - work.late;
    return [
      rank,
      names.agency(agency),
      work?.lines ?? 0,
      formatShare(onTime, work?.lines ?? 0),
      work?.problems ?? 0,
      formatPoints(total),
      ...(assessmentBefore === null ? [] : [changeOfTotal(total, totalIn(assessmentBefore, agency))]),
    ];
  };
  return tableView({
    caption: '各单位考核总分和按期情况',
    columns: [
      { label: '名次', width: 8, align: 'center' },
      { label: '单位', width: first ? 44 : 32, align: 'text' },
      { label: '应录（项）', width: 12, align: 'number' },
      { label: '按期录入', width: 12, align: 'number' },
      { label: '发现问题', width: 12, align: 'number' },
      { label: '总分', width: 12, align: 'number' },
      ...(first ? [] : [{ label: '较上期', width: 12, align: 'number' as const }]),
    ],
    rows: [...ranked.map((one) => row(one, one.rank)), ...rest.map((one) => row(one, null))],
    total: [
      '合计',
      `${scores.length}个单位`,
      ...[sum(summary, 'lines'), null, sum(summary, 'problems'), null],
      ...(first ? [] : [null]),
    ],
    note: `“—”为没有可以统计的数据${first ? '' : '或者没有上期可比'}。发现问题的数量不计入得分，只供了解。`,
    ...(ranked.length === 0 ? {} : { chart: chartOfTotals(ranked, names) }),
  });
}

function sum({ agencies }: RoundSummary, of: 'lines' | 'problems'): number {
  return agencies.reduce((whole, one) => whole + one[of], 0);
}
