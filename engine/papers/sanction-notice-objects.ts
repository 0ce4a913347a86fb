import { LIST_NAMES, type StandingListing } from '../domain/credit.ts';
import type { Policy } from '../domain/policy.ts';
import { formatDecision, formatMeasureTerm } from './format.ts';
import { formatObjectId } from './paper-names.ts';
import type { ColumnView, TableView } from './paper-view.ts';
import {
  type AnnouncedMeasure,
  countEnterprises,
  type GroundedRestriction,
  isBan,
} from './sanction-notice-tables.ts';
import { tableView } from './table-view.ts';

/**
 * 检查对象: each listing of an enterprise once, with its decision, ground and term; a table for all to whom the same
 * measures apply and who have the same way out.
 */
export function tablesOfObjects(
  restrictions: readonly GroundedRestriction[],
  measures: readonly AnnouncedMeasure[],
  policy: Policy,
): readonly TableView[] {
  const numbers = new Map(measures.map(({ rule, no }) => [rule, no]));
  const stays = [...Map.groupBy(restrictions, stayOf).values()];
  const groups = Map.groupBy(stays, (of) => JSON.stringify([rulesOf(of, numbers), waysOf(of)]));
  return [...groups.values()]
    .toSorted((a, b) => firstNumber(a, numbers) - firstNumber(b, numbers))
    .map((of) => tableOfGroup(of, numbers, policy));
}

/** Measures that follow from the same listings for the same time stand in one row. */
function stayOf({ id, listings, from, until }: GroundedRestriction): string {
  return JSON.stringify([id, listings, from, until]);
}

function rulesOf(
  of: readonly GroundedRestriction[],
  numbers: ReadonlyMap<string, number>,
): readonly number[] {
  return of.map(({ rule }) => numbers.get(rule) ?? 0).toSorted((a, b) => a - b);
}

function waysOf(of: readonly GroundedRestriction[]): readonly string[] {
  return [...new Set(of.map(({ wayOut }) => wayOut))].filter((way) => way !== '');
}

function firstNumber(
  group: readonly (readonly GroundedRestriction[])[],
  numbers: ReadonlyMap<string, number>,
): number {
  return Math.min(...group.flatMap((of) => rulesOf(of, numbers)));
}

function tableOfGroup(
  stays: readonly (readonly GroundedRestriction[])[],
  numbers: ReadonlyMap<string, number>,
  policy: Policy,
): TableView {
  const sample = stays[0] ?? [];
  const lists = new Set(sample.flatMap(({ grounds }) => grounds.map(({ list }) => LIST_NAMES[list])));
  const ways = waysOf(sample);
  return tableView({
    caption: `列入${[...lists].join('、')}（${countEnterprises(stays.flat())}户）\n${measuresText(sample, numbers)}`,
    columns: COLUMNS,
    rows: stays.map(rowOf(policy)),
    ...(ways.length === 0 ? {} : { note: `退出办法：${ways.join('；')}` }),
  });
}

/** 适用措施第1、3项；提示第9项，不作禁止或者限制. */
function measuresText(of: readonly GroundedRestriction[], numbers: ReadonlyMap<string, number>): string {
  const bans = rulesOf(of.filter(isBan), numbers);
  const hints = rulesOf(
    of.filter((one) => !isBan(one)),
    numbers,
  );
  return [
    ...(bans.length === 0 ? [] : [`适用措施第${bans.join('、')}项`]),
    ...(hints.length === 0 ? [] : [`提示第${hints.join('、')}项，不作禁止或者限制`]),
  ].join('；');
}

const COLUMNS: readonly ColumnView[] = [
  { label: '序号', width: 6, align: 'center' },
  { label: '检查对象', width: 31, align: 'text' },
  { label: '列入决定', width: 25, align: 'text' },
  { label: '列入事由', width: 23, align: 'text' },
  { label: '期限', width: 15, align: 'center' },
];

function rowOf({ agencies }: Policy) {
  return (of: readonly GroundedRestriction[], i: number) => {
    const one = of[0];
    return [
      i + 1,
      one && `${one.name}\n${formatObjectId(one.id)}`,
      one?.grounds.map((listing) => decisionText(listing, agencies)).join('\n'),
      one?.grounds.map(({ ground }) => ground || '未载明').join('\n'),
      one && formatMeasureTerm(one),
    ];
  };
}

/** The listing decision, never a mere finding: by whom, which day, by what number and of which day. */
function decisionText(listing: StandingListing, agencies: Policy['agencies']): string {
  const { decidedBy, listedOn } = listing;
  const decider = agencies.find(({ id }) => id === decidedBy)?.name ?? decidedBy;
  return [decider, `${listedOn}列入`, formatDecision(listing)].filter((part) => part !== '').join('\n');
}
