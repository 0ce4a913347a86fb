import type { DisclosedRow, Disclosure } from '../domain/disclosure.ts';
import type { Policy } from '../domain/policy.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { formatObjectId, paperNames } from './paper-names.ts';

/** A published result with the day of its publication. */
export interface PublishedRow extends DisclosedRow {
  readonly batch: number;
  readonly disclosedOn: IsoDate;
}

/** Everything that is public, by id, then item; where a result was published again, the later one stands. */
export function publishedRows(disclosures: readonly Disclosure[]): readonly PublishedRow[] {
  const standing = new Map<string, PublishedRow>();
  for (const { batch, on, rows } of disclosures.toSorted((a, b) => a.batch - b.batch)) {
    for (const row of rows) standing.set(`${row.id} ${row.item}`, { ...row, batch, disclosedOn: on });
  }
  return [...standing.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** 结果公示.csv: a header, then one row for each enterprise and item; days as 2017-08-25, several results by “；”. Give it what `disclosurePaper` accepted. */
export function disclosureCsv(
  disclosures: readonly Disclosure[],
  policy: Policy,
): readonly (readonly string[])[] {
  const names = paperNames('结果公示', { policy });
  const rows = publishedRows(disclosures).map((row) => [
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
