import type { ChartView, ColumnView, TableView } from './paper-view.ts';

/** What stands in a cell; null and undefined are “—”, never blank. */
export type Cell = string | number | null | undefined;

/** A table of a paper; `total` is its last row (合计). */
export function tableView(table: {
  readonly caption: string;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total?: readonly Cell[];
  readonly note?: string;
  readonly chart?: ChartView;
}): TableView {
  const row = (cells: readonly Cell[], total: boolean) => ({
    total,
    cells: table.columns.map(({ align }, i) => ({ align, text: cellText(cells[i]) })),
  });
  return {
    caption: table.caption,
    columns: table.columns,
    rows: [
      ...table.rows.map((cells) => row(cells, false)),
      ...(table.total === undefined ? [] : [row(table.total, true)]),
    ],
    note: table.note ?? null,
    chart: table.chart ?? null,
  };
}

function cellText(cell: Cell): string {
  return cell === null || cell === undefined || cell === '' ? '—' : String(cell);
}
