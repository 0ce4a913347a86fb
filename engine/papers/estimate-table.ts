import type { EstimatedRate, ItemEstimate } from '../domain/item-estimate.ts';
import type { PaperNames } from './paper-names.ts';
import type { TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** 各抽查事项问题发生率: a row for every item of the draw, visited or not; never a rate over all items together. */
export function tableOfEstimates(estimates: readonly ItemEstimate[], names: PaperNames): TableView {
  return tableView({
    caption: '各抽查事项问题发生率（推算）',
    columns: [
      { label: '执法检查机关', width: 16, align: 'text' },
      { label: '抽查事项', width: 23, align: 'text' },
      { label: '可抽（户）', width: 8, align: 'number' },
      { label: '应查（户）', width: 8, align: 'number' },
      { label: '已查', width: 6, align: 'number' },
      { label: '未查', width: 6, align: 'number' },
      { label: '有问题', width: 7, align: 'number' },
      { label: '发生率', width: 9, align: 'number' },
      { label: '95%区间', width: 17, align: 'center' },
    ],
    rows: estimates.map((one) => [
      names.agency(one.agency),
      `${one.item} ${names.itemName(one.item)}`,
      one.population,
      one.drawn,
      one.visited,
      one.missing,
      one.problems,
      one.rate === undefined ? '—' : percent(one.rate.share, Math.round),
      intervalText(one.rate),
    ]),
    note:
      '发生率按每户被抽中的概率加权推算到全部可抽对象，区间用克洛珀—皮尔逊法，向外取到0.1%；' +
      '未查的不当作没有问题。各事项、各批次的抽取概率不同，不能相加。',
  });
}

function intervalText(rate: EstimatedRate | undefined): string {
  if (rate === undefined) return '—';
  if (rate.interval === undefined) return '全部检查';
  const { lower, upper } = rate.interval;
  return `${percent(lower, Math.floor)}–${percent(upper, Math.ceil)}`;
}

function percent(share: number, round: (tenths: number) => number): string {
  return `${(round(share * 1000) / 10).toFixed(1)}%`;
}
