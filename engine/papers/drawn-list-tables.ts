import type { DrawFile } from '../domain/draw-result.ts';
import type { RoundOpening } from '../domain/draw-round.ts';
import type { Policy } from '../domain/policy.ts';
import type { Withheld } from '../domain/withheld.ts';
import { type DrawnRow, itemsByAgency } from './drawn-rows.ts';
import { agencyOrder, type PaperNames } from './paper-names.ts';
import type { AnnexView, TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** One table for each town with a drawn enterprise, in the order of the policy. */
export function drawnPerTown(
  rows: readonly DrawnRow[],
  policy: Policy,
  names: PaperNames,
): Omit<AnnexView, 'label'> {
  const numbered = new Map(
    townOrder(rows, policy)
      .flatMap((town) => town.rows)
      .map((row, i) => [row, i + 1]),
  );
  const towns = townOrder(rows, policy).filter((town) => town.rows.length > 0);
  const columns = [
    { label: '序号', width: 8, align: 'center' },
    { label: '企业名称', width: 27, align: 'text' },
    { label: '统一社会信用代码', width: 25, align: 'center' },
    { label: '执法检查机关和抽查事项', width: 40, align: 'text' },
  ] as const;
  return {
    title: '抽查名单',
    tables:
      towns.length === 0
        ? [tableView({ caption: '抽查名单（0户）', columns, rows: [] })]
        : towns.map((town) =>
            tableView({
              caption: `${town.name}（${town.rows.length}户）`,
              columns,
              rows: town.rows.map((row) => [
                numbered.get(row),
                row.enterprise.name,
                row.enterprise.code,
                itemsByAgency(row.frames, names),
              ]),
            }),
          ),
    notes: ['按乡镇、街道和统一社会信用代码排列，与号码先后无关。'],
  };
}

/** Towns without a drawn enterprise stay in the table. */
export function drawnByTown(rows: readonly DrawnRow[], policy: Policy): TableView {
  const count = (some: readonly DrawnRow[]) => some.reduce((sum, { frames }) => sum + frames.length, 0);
  return tableView({
    caption: '按乡镇、街道',
    columns: [
      { label: '乡镇、街道', width: 52, align: 'text' },
      { label: '户数', width: 24, align: 'number' },
      { label: '户次', width: 24, align: 'number' },
    ],
    rows: townOrder(rows, policy).map((town) => [town.name, town.rows.length, count(town.rows)]),
    total: ['合计', rows.length, count(rows)],
  });
}

interface TownRows {
  readonly name: string;
  readonly rows: readonly DrawnRow[];
}

function townOrder(rows: readonly DrawnRow[], { areas }: Policy): readonly TownRows[] {
  const byTown = Map.groupBy(rows, ({ enterprise }) => enterprise.town);
  const known = new Set(areas.towns.map(({ id }) => id));
  const rest = rows.filter(({ enterprise }) => !known.has(enterprise.town));
  return [
    ...areas.towns.map(({ id, name }) => ({ name, rows: byTown.get(id) ?? [] })),
    ...(rest.length === 0 ? [] : [{ name: '乡镇、街道未识别', rows: rest }]),
  ];
}

/**
 * Visits of unannounced items too: the commitment has published their number. Enterprises (户数) without them: 1 visit
 * here, 1 there and 1 enterprise in all would name it. Agencies without an item of the round stay in.
 */
export function drawnByAgency(
  {
    policy,
    opening,
    draw,
    withheld,
  }: {
    readonly policy: Policy;
    readonly opening: RoundOpening;
    readonly draw: DrawFile;
    readonly withheld: Withheld;
  },
  names: PaperNames,
): TableView {
  const drawn = new Map(draw.frames.map((frame) => [frame.frame, frame.drawn]));
  const isNamed = ({ frame }: { readonly frame: string }) => !withheld.frames.has(frame);
  const frames = opening.commitment.frames;
  const order = agencyOrder(
    policy,
    frames.map(({ agency }) => agency),
  );
  const rows = order.map((agency) => {
    const own = frames.filter((frame) => frame.agency === agency);
    const ids = own.filter(isNamed).flatMap(({ frame }) => drawn.get(frame)?.map(({ id }) => id) ?? []);
    const visits = own.reduce((sum, { frame }) => sum + (drawn.get(frame)?.length ?? 0), 0);
    return { agency, items: own.length, enterprises: new Set(ids).size, visits };
  });
  const all = draw.frames.filter(isNamed).flatMap((frame) => frame.drawn.map(({ id }) => id));
  const visits = draw.frames.reduce((sum, frame) => sum + frame.drawn.length, 0);
  const note = '同一户可以被几个机关抽中，各机关户数之和可以大于合计。';
  return tableView({
    caption: '按执法检查机关',
    columns: [
      { label: '执法检查机关', width: 46, align: 'text' },
      { label: '抽查事项', width: 18, align: 'number' },
      { label: '户数', width: 18, align: 'number' },
      { label: '户次', width: 18, align: 'number' },
    ],
    rows: rows.map((row) => [names.agency(row.agency), row.items, row.enterprises, row.visits]),
    total: ['合计', frames.length, new Set(all).size, visits],
    note: withheld.frames.size === 0 ? note : `${note}户次含不事先告知的事项，户数在检查结束前不含。`,
  });
}
