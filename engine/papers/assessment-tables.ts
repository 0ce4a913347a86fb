import { type AgencyScore, BLOCK_NAMES, type BlockScore } from '../domain/assessment.ts';
import { toNumber } from '../kernel/rational.ts';
import { averageOf, BLOCKS, type IndicatorLoss, type RankedScore } from './assessment-figures.ts';
import { formatBasis, formatPoints, pointsOf } from './format.ts';
import type { PaperNames } from './paper-names.ts';
import type { ChartView, ColumnView, TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** 考核结果: a row for every unit; those without a total stand last, without a place. */
export function tableOfUnits(
  ranked: readonly RankedScore[],
  unranked: readonly AgencyScore[],
  names: PaperNames,
): TableView {
  const cells = ({ agency, blocks, total }: AgencyScore, rank: number | null) => [
    rank,
    names.agency(agency),
    ...BLOCKS.map((id) => formatPoints(blocks.find(({ block }) => block === id)?.score ?? null)),
    formatPoints(total),
  ];
  const scores = [...ranked, ...unranked];
  return tableView({
    caption: '表1　各单位考核得分',
    columns: [
      { label: '名次', width: 7, align: 'center' },
      { label: '单位', width: 27, align: 'text' },
      ...BLOCKS.map((id) => blockColumn(id, scores)),
      { label: '总分\n100分', width: 12, align: 'number' },
    ],
    rows: [
      ...ranked.map((score) => cells(score, score.rank)),
      ...unranked.map((score) => cells(score, null)),
    ],
    total: [
      '平均',
      `${ranked.length}个单位`,
      ...BLOCKS.map((id) => formatPoints(averageOf(scoresOfBlock(scores, id)))),
      formatPoints(averageOf(ranked.map(({ total }) => total))),
    ],
    note: '“—”为没有可以统计的数据（数据缺失），不作0分，也不作满分，不计入平均；得分保留两位小数，只舍不入，名次按未舍的精确值排列。',
    ...(ranked.length === 0 ? {} : { chart: chartOfTotals(ranked, names) }),
  });
}

function blockColumn(id: BlockScore['block'], scores: readonly AgencyScore[]): ColumnView {
  const found = scores.flatMap(({ blocks }) => blocks).find(({ block }) => block === id);
  const points = found === undefined ? '' : `\n${found.points}分`;
  return { label: `${BLOCK_NAMES[id]}${points}`, width: 13.5, align: 'number' };
}

function scoresOfBlock(scores: readonly AgencyScore[], id: BlockScore['block']) {
  return scores
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ block, score }) => (block === id && score !== null ? [score] : []));
}

/** 失分情况 by indicator. */
export function tableOfLosses(losses: readonly IndicatorLoss[]): TableView {
  return tableView({
    caption: '表2　各指标失分情况',
    columns: [
      { label: '板块', width: 18, align: 'text' },
      { label: '指标', width: 32, align: 'text' },
      { label: '分值', width: 10, align: 'number' },
      { label: '适用单位（个）', width: 14, align: 'number' },
      { label: '失分单位（个）', width: 14, align: 'number' },
      { label: '平均得分', width: 12, align: 'number' },
    ],
    rows: losses.map(({ block, name, points, units, losing, average }) => [
      BLOCK_NAMES[block],
      name,
      points,
      units,
      losing,
      formatPoints(average),
    ]),
  });
}

/** 各单位指标得分: one table a unit; why each score, in words. */
export function tableOfUnit(score: RankedScore, names: PaperNames): TableView {
  return tableView({
    caption: `${names.agency(score.agency)}（总分${formatPoints(score.total)}，第${score.rank}名）`,
    columns: [
      { label: '板块、指标', width: 24, align: 'text' },
      { label: '分值', width: 7, align: 'number' },
      { label: '得分', width: 9, align: 'number' },
      { label: '计分情况', width: 60, align: 'text' },
    ],
    rows: byBlock(score).flatMap((block) => [
      [`【${BLOCK_NAMES[block.block]}】`, block.points, formatPoints(block.score), block.how],
      ...block.indicators.map((one) => [`　${one.name}`, one.points, formatPoints(one.score), one.how]),
    ]),
    total: ['总分', 100, formatPoints(score.total), `精确值 ${score.total}`],
  });
}

function byBlock({ blocks }: AgencyScore): readonly BlockScore[] {
  return blocks.toSorted((a, b) => BLOCKS.indexOf(a.block) - BLOCKS.indexOf(b.block));
}

/** 考核指标和依据: what is assessed, and by what clause. */
export function tableOfIndicators(
  scores: readonly AgencyScore[],
  losses: readonly IndicatorLoss[],
): TableView {
  const all = scores.flatMap(({ blocks }) => blocks);
  const basisOf = ({ block, name }: IndicatorLoss) =>
    all
      .filter((one) => one.block === block)
      .flatMap(({ indicators }) => indicators)
      .find((one) => one.name === name)?.basis ?? [];
  return tableView({
    caption: '考核指标',
    columns: [
      { label: '板块', width: 18, align: 'text' },
      { label: '指标', width: 34, align: 'text' },
      { label: '分值', width: 10, align: 'number' },
      { label: '依据', width: 38, align: 'text' },
    ],
    rows: losses.map((one) => [BLOCK_NAMES[one.block], one.name, one.points, formatBasis(basisOf(one))]),
  });
}

/** The totals of the ranked units as bars. */
export function chartOfTotals(ranked: readonly RankedScore[], names: PaperNames): ChartView {
  return {
    unit: '分',
    categories: ranked.map(({ agency }) => names.agency(agency)),
    series: [
      {
        name: '总分',
        bars: ranked.map(({ total }) => ({ value: toNumber(pointsOf(total)), text: formatPoints(total) })),
      },
    ],
  };
}
