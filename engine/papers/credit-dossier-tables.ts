import {
  LEVEL_NAMES,
  LIST_NAMES,
  type Restriction,
  SCENE_NAMES,
  type StandingCredit,
  type StandingListing,
} from '../domain/credit.ts';
import { formatBasis, formatDay, formatDecision, formatMeasureTerm } from './format.ts';
import type { PaperNames } from './paper-names.ts';
import type { ColumnView, TableView } from './paper-view.ts';
import { type Cell, tableView } from './table-view.ts';

/** What every table of the dossier is: how many entries of one kind there are, and a row for each. */
interface EntryTable<Entry> {
  readonly title: string;
  /** 量词: 项, 次. */
  readonly counter: string;
  readonly entries: readonly Entry[];
  readonly columns: readonly (readonly [
    label: string,
    width: number,
    cell: (entry: Entry) => Cell,
    align?: ColumnView['align'],
  ])[];
}

function tableOfEntries<Entry>({ title, counter, entries, columns }: EntryTable<Entry>): TableView {
  return tableView({
    caption: `${title}（${entries.length}${counter}）`,
    columns: columns.map(([label, width, , align = 'text']) => ({ label, width, align })),
    rows: entries.map((entry) => columns.map(([, , cell]) => cell(entry))),
  });
}

/** 检查记录, by day. */
export function tableOfRecords(records: readonly StandingCredit[], names: PaperNames): TableView {
  return tableOfEntries({
    title: '一、检查记录',
    counter: '项',
    entries: records.toSorted((a, b) => (a.inspectedOn < b.inspectedOn ? -1 : 1)),
    columns: [
      ['检查日期', 13, ({ inspectedOn }) => inspectedOn, 'center'],
      ['检查机关', 16, ({ agency }) => names.agency(agency)],
      ['抽查事项', 25, ({ item }) => `${item} ${names.itemName(item)}`],
      ['检查结果', 28, ({ results }) => results.join('、')],
      ['后续处置', 18, ({ followUp }) => followUp],
    ],
  });
}

/** 列入名录、名单: every stay, over or not. */
export function tableOfStays(listings: readonly StandingListing[]): TableView {
  return tableOfEntries({
    title: '二、列入名录、名单',
    counter: '次',
    entries: listings,
    columns: [
      ['名录、名单', 17, ({ list }) => LIST_NAMES[list]],
      ['列入', 13, ({ listedOn }) => listedOn, 'center'],
      ['事由', 24, ({ ground }) => ground || '未载明'],
      ['依据', 17, ({ basis }) => (basis.length === 0 ? '见列入决定' : formatBasis(basis))],
      ['决定', 17, (stay) => linesOf(stay.decidedBy, formatDecision(stay))],
      ['移出', 12, ({ removedOn }) => removedOn ?? '在列', 'center'],
    ],
  });
}

/** 联合惩戒措施 that hold on the day. */
export function tableOfRestrictions(restrictions: readonly Restriction[], names: PaperNames): TableView {
  return tableOfEntries({
    title: '三、联合惩戒措施',
    counter: '项',
    entries: restrictions,
    columns: [
      ['场景', 14, ({ scene }) => SCENE_NAMES[scene]],
      ['措施', 24, ({ ruleName }) => ruleName],
      ['程度', 8, ({ level }) => LEVEL_NAMES[level], 'center'],
      ['依据', 24, ({ basis }) => formatBasis(basis)],
      ['期限', 16, formatMeasureTerm, 'center'],
      ['实施机关', 14, ({ executing }) => names.agency(executing)],
    ],
  });
}

/** 移出和信用修复: how each stay that is over ended. */
export function tableOfRepairs(listings: readonly StandingListing[]): TableView {
  return tableOfEntries({
    title: '四、移出和信用修复',
    counter: '次',
    entries: listings.flatMap(({ list, delisting, removalPaper }) =>
      delisting === undefined ? [] : [{ ...delisting, list, removalPaper }],
    ),
    columns: [
      ['名录、名单', 17, ({ list }) => LIST_NAMES[list]],
      ['移出', 13, ({ removedOn }) => removedOn, 'center'],
      ['方式', 12, ({ evidence }) => (evidence === '' ? '移出' : '信用修复'), 'center'],
      ['事由', 21, ({ ground }) => ground || '未载明'],
      ['依据', 20, ({ basis }) => (basis.length === 0 ? null : formatBasis(basis))],
      [
        '决定',
        17,
        ({ decidedBy, removalPaper: paper }) =>
          linesOf(decidedBy, paper && `${paper.number}（${formatDay(paper.signedOn)}）`),
      ],
    ],
  });
}

/** A line each of what there is. */
function linesOf(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}
