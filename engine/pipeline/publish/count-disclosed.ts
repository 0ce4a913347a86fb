import type { DisclosedRow } from '../../domain/disclosure.ts';
import { FINDING_RESULTS, type FindingResult, isViolation, NO_PROBLEM } from '../../domain/inspection.ts';

/** How the inspected items ended: items = clean + violating + unseen. */
export interface ItemCount {
  readonly items: number;
  /** 未发现问题. */
  readonly clean: number;
  /** 发现违法违规的. */
  readonly violating: number;
  /** Neither: 未发现开展本次抽查涉及的经营活动. */
  readonly unseen: number;
  /** Result → how often it was given; values that nobody gave stand there with 0. */
  readonly results: Readonly<Record<FindingResult, number>>;
}

export interface AgencyCount extends ItemCount {
  readonly agency: string;
  /** 户次: enterprises at which this agency inspected, each day once. */
  readonly visits: number;
}

/**
 * 结果公示 in numbers. Items and results of the agencies add up to the whole; their visits do not, for a joint visit
 * is one visit of several agencies.
 */
export interface DisclosedCount extends ItemCount {
  /** 户次: an enterprise on a day. */
  readonly visits: number;
  /** Every agency that was asked for, in that order, with 0 where it has nothing; then others that have rows. */
  readonly agencies: readonly AgencyCount[];
}

/** Counts published rows, for a paper to print and to check. */
export function countDisclosed(
  rows: readonly DisclosedRow[],
  { agencies }: { readonly agencies: readonly string[] },
): DisclosedCount {
  const all = [...new Set([...agencies, ...rows.map(({ agency }) => agency).toSorted()])];
  return {
    visits: countVisits(rows),
    ...countItems(rows),
    agencies: all.map((agency) => {
      const own = rows.filter((row) => row.agency === agency);
      return { agency, visits: countVisits(own), ...countItems(own) };
    }),
  };
}

function countVisits(rows: readonly DisclosedRow[]): number {
  return new Set(rows.map(({ id, inspectedOn }) => `${id} ${inspectedOn}`)).size;
}

function countItems(rows: readonly DisclosedRow[]): ItemCount {
  const clean = rows.filter(({ results }) => results.includes(NO_PROBLEM)).length;
  const violating = rows.filter(({ results }) => isViolation(results)).length;
  const given = rows.flatMap(({ results }) => results);
  const results = Object.fromEntries(
    FINDING_RESULTS.map((value) => [value, given.filter((one) => one === value).length]),
  ) as Record<FindingResult, number>;
  return { items: rows.length, clean, violating, unseen: rows.length - clean - violating, results };
}
