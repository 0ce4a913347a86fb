import type { AgencyScore, Assessment } from '../domain/assessment.ts';
import type { Policy } from '../domain/policy.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { agenciesInOrder } from './agencies-in-order.ts';
import {
  averageOf,
  type IndicatorLoss,
  lossesOf,
  type RankedScore,
  rankScores,
} from './assessment-figures.ts';
import { changeOfScores, losersText, lossText, overviewOf } from './assessment-overview.ts';
import { tableOfIndicators, tableOfLosses, tableOfUnit, tableOfUnits } from './assessment-tables.ts';
import { checkTotals } from './check-totals.ts';
import { mendBy } from './decide-text.ts';
import { formatDay, formatPeriod, formatPoints } from './format.ts';
import { type PaperNames, paperNames } from './paper-names.ts';
import type { AnnexView, PaperProblem, ReportView, SectionView } from './paper-view.ts';
import { firstPeriodText } from './period-change.ts';
import { type ReportInput, reportOf, section } from './report-of.ts';
import { tableOfScoreChange } from './score-change.ts';

/** 考核通报, 三(五)、附件2-8 and 2-14. Template: `assessment-report`. */
export type AssessmentReportView = ReportView;

export interface AssessmentReportInput extends ReportInput {
  readonly assessment: Assessment;
  /** The assessment of the period before; null or left out where this is the first. */
  readonly before?: Assessment | null;
}

/** The paper; or every sum that does not add up, such as a unit that stands twice. */
export function assessmentReportPaper(
  input: AssessmentReportInput,
): Result<AssessmentReportView, PaperProblem> {
  const { assessment, policy, before = null } = input;
  const names = paperNames(TITLE, { policy });
  const scores = inOrder(assessment.scores, policy);
  const ranked = rankScores(scores);
  const unranked = scores.filter(({ total }) => total === null);
  const units = tableOfUnits(ranked, unranked, names);
  const losses = lossesOf(scores, policy);
  const by = mendBy(policy, input.label.signedOn);
  const overview = overviewOf(ranked, unranked, losses, { by, names });
  const losers = losersText(ranked, losses, names);
  const change = before === null ? [] : [sectionOfChange(scores, assessment, before, names)];
  const problems = [...checkTotals(TITLE, sumsOf(scores, ranked, unranked)), ...names.missing()];
  if (problems.length > 0) return failed(...problems);
  const title = `${policy.district.name}${yearOrMonth(assessment.period)}“双随机、一公开”和联合惩戒工作考核通报`;
  return ok(
    reportOf(input, title, {
      annexes: annexesOf({ scores, ranked, unranked, losses }, names),
      lead: leadOf(assessment, ranked),
      sections: [
        section('总体情况', overview),
        section('考核结果', [], [units]),
        section('失分情况', [lossText(losses), ...losers], [tableOfLosses(losses)]),
        ...change,
        section('考核范围和计分口径', [...methodOf(input), ...firstPeriodText(before)]),
      ],
    }),
  );
}

const TITLE = '考核通报';

/** 与上期相比: how many rose and fell, and every unit with its score and place now and before. */
function sectionOfChange(
  scores: readonly AgencyScore[],
  now: Assessment,
  before: Assessment,
  names: PaperNames,
): SectionView {
  const table = tableOfScoreChange(scores, now, before, names);
  return section('与上期相比', [changeOfScores(scores, before)], [table]);
}

/** 附件1's order, so that units with equal totals stand as everybody knows them. */
function inOrder(scores: readonly AgencyScore[], policy: Policy): readonly AgencyScore[] {
  const agencies = agenciesInOrder(
    policy,
    scores.map(({ agency }) => agency),
  );
  return agencies.flatMap((agency) => scores.filter((score) => score.agency === agency));
}

function sumsOf(
  scores: readonly AgencyScore[],
  ranked: readonly RankedScore[],
  unranked: readonly AgencyScore[],
) {
  return [
    {
      what: '参加排名与不计总分的单位',
      whole: new Set(scores.map(({ agency }) => agency)).size,
      parts: [ranked.length, unranked.length],
    },
  ];
}

function yearOrMonth(period: string): string {
  return period.length === 4 ? `${period}年度` : formatPeriod(period);
}

function leadOf({ period, scores }: Assessment, ranked: readonly RankedScore[]): string {
  const when = yearOrMonth(period);
  if (ranked.length === 0)
    return `${when}考核单位${scores.length}个，均没有可以统计的数据，不计总分，不排名。`;
  const average = formatPoints(averageOf(ranked.map(({ total }) => total)));
  const full = ranked.filter(({ total }) => formatPoints(total) === '100.00').length;
  return `${when}考核单位${scores.length}个，得出总分${ranked.length}个，平均${average}分，满分${full}个。`;
}

function methodOf({ assessment, policy }: AssessmentReportInput): readonly string[] {
  const task = policy.tasks.find(({ proof }) => proof.some(({ document }) => document === TITLE));
  const deadline =
    task === undefined ? '' : `本项工作为该方案附件2第${task.no}项任务，完成时限为${task.deadline.text}。`;
  return [
    `考核依据${policy.district.plan}三（五）和附件2，按信息归集共享、双告知、双随机监管、联合惩戒四个板块计分，` +
      `数据截至${formatDay(assessment.cutOff)}，此后的记录不计入。${deadline}`,
    '各项件数由业务记录自动统计，不由单位自报；只考核是否按时、齐全、守规矩，不考核检查、发现问题、立案、罚款的数量。',
    '没有可以统计的件数的指标，按该指标规定的办法处理：折算、取其余指标平均或者得满分，见附件1的计分情况。' +
      '整个板块或者整个单位没有可以统计的数据的，以“—”表示，不作0分，也不作满分，单位不参加排名。' +
      '总分按可以计分的板块折算为百分制；得分保留两位小数，只舍不入，名次按精确值排列，得分相同的名次并列。',
  ];
}

function annexesOf(
  figures: {
    readonly scores: readonly AgencyScore[];
    readonly ranked: readonly RankedScore[];
    readonly unranked: readonly AgencyScore[];
    readonly losses: readonly IndicatorLoss[];
  },
  names: PaperNames,
): readonly Omit<AnnexView, 'label'>[] {
  const { scores, ranked, unranked, losses } = figures;
  const left =
    unranked.length === 0
      ? []
      : [
          `以下单位本期没有可以统计的数据（数据缺失），不列明细：${unranked.map(({ agency }) => names.agency(agency)).join('、')}。`,
        ];
  return [
    { title: '各单位指标得分', tables: ranked.map((score) => tableOfUnit(score, names)), notes: left },
    { title: '考核指标和依据', tables: [tableOfIndicators(scores, losses)], notes: [] },
  ];
}
