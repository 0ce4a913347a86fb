import { type Disclosure, standingRows } from '../domain/disclosure.ts';
import type { Policy } from '../domain/policy.ts';
import { formatObjectId, paperNames } from './paper-names.ts';

/** 结果公示.csv: a header, then one row for each enterprise and item; days as 2017-08-25, several results by “；”. Give it what `disclosurePaper` accepted. */
export function disclosureCsv(
  disclosures: readonly Disclosure[],
  policy: Policy,
): readonly (readonly string[])[] {
  const names = paperNames('结果公示', { policy });
  const rows = standingRows(disclosures).map((row) => [
    row.name,
    formatObjectId(row.id),
    row.item,
    names.itemName(row.item),
    names.agency(row.agency),
    row.inspectedOn,
    row.results.join('；'),
    row.followUp,
    row.disclosedOn,
  ]);
  return [CSV_HEADER, ...rows];
}

const CSV_HEADER: readonly string[] = [
  '检查对象',
  '统一社会信用代码',
  '事项编号',
  '抽查事项',
  '执法检查机关',
  '检查日期',
  '检查结果',
  '后续处置',
  '公示日期',
];
