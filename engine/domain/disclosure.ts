import type { Instant } from '../kernel/instant.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { FindingResult, FollowUp } from './inspection.ts';
import type { ObjectId } from './object-id.ts';

/** One published result: an enterprise, an item. Never a blank value. 二(九) */
export interface DisclosedRow {
  readonly id: ObjectId;
  readonly name: string;
  readonly item: string;
  readonly agency: string;
  readonly inspectedOn: IsoDate;
  readonly results: readonly FindingResult[];
  readonly followUp: FollowUp;
  /** 20 working days after the inspection, by `config/deadlines.yaml`. */
  readonly dueOn: IsoDate;
  readonly lateBy: number;
  /** Seq of the finding in the round's stream. */
  readonly finding: number;
}

/** Body of `disclosed`: what one publication adds. */
export interface Disclosure {
  /** From 1, per round. */
  readonly batch: number;
  readonly on: IsoDate;
  /** By id, then item. */
  readonly rows: readonly DisclosedRow[];
}

/** What the records of 二(九) of one round add up to. */
export interface PublishState {
  readonly disclosures: readonly (Disclosure & { readonly seq: number; readonly at: Instant })[];
}

export const NOTHING_DISCLOSED: PublishState = { disclosures: [] };

/** A published result with the day of its publication. */
export interface PublishedRow extends DisclosedRow {
  readonly batch: number;
  readonly disclosedOn: IsoDate;
}

/** What stands published: of each enterprise and item the row of the last batch, by id, then item. */
export function standingRows(disclosures: readonly Disclosure[]): readonly PublishedRow[] {
  const standing = new Map<string, PublishedRow>();
  for (const { batch, on, rows } of disclosures.toSorted((a, b) => a.batch - b.batch)) {
    for (const row of rows) standing.set(`${row.id} ${row.item}`, { ...row, batch, disclosedOn: on });
  }
  return [...standing.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
