import { type CreditState, standsOn } from '../../domain/credit.ts';
import type { CreditListKind } from '../../domain/credit-list.ts';
import type { ComplaintsSnapshot, VisitsSnapshot } from '../../domain/history.ts';
import type { FindingResult } from '../../domain/inspection.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { FrozenInputs, StoreProblem } from '../../domain/ports.ts';
import type { Cause } from '../../domain/record.ts';
import type { StandingImport } from '../../domain/rosters.ts';
import { addMonths, type IsoDate } from '../../kernel/iso-date.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { violationsBehind } from '../../pipeline/sanction/visits-on-record.ts';
import type { Ledger } from '../ledger.ts';
import { readFrozen } from '../read-frozen.ts';

/** A line of a file that an office brought, and the record of its import. */
export interface FileLine {
  readonly record: Cause;
  readonly file: string;
  readonly line: number;
}

/** What a fact of an enterprise was counted from (凭据). */
export type FactGround =
  | {
      readonly kind: 'violation';
      /** 信用记录, and the finding that it follows from. */
      readonly record: Cause;
      readonly finding: Cause;
      readonly on: IsoDate;
      readonly agency: string;
      readonly item: string;
      readonly results: readonly FindingResult[];
    }
  | ({
      readonly kind: 'visit';
      readonly on: IsoDate;
      readonly agency: string;
      readonly outcome: string;
    } & FileLine)
  | ({ readonly kind: 'complaint'; readonly on: IsoDate; readonly substantiated: boolean } & FileLine)
  | {
      readonly kind: 'listing';
      readonly record: Cause;
      readonly list: CreditListKind;
      readonly on: IsoDate;
      readonly ground: string;
      readonly decision: string;
    };

/** Months that the facts `complaints12m`, `substantiated12m` and `violations24m` look back, as their names say. */
const COMPLAINT_MONTHS = 12;
const VIOLATION_MONTHS = 24;

/** By fact id, what it was counted from on a day: the records by which somebody was raised. */
export async function groundsOfFacts(
  frozen: FrozenInputs,
  { credit, rosters }: Pick<Ledger, 'credit' | 'rosters'>,
  id: ObjectId,
  on: IsoDate,
): Promise<Result<Readonly<Record<string, readonly FactGround[]>>, StoreProblem>> {
  const visits = await linesOf<VisitsSnapshot>(frozen, rosters.visits);
  const complaints = await linesOf<ComplaintsSnapshot>(frozen, rosters.complaints);
  if (!visits.ok) return visits;
  if (!complaints.ok) return complaints;
  const complained = complaintGrounds(complaints.value, id, on);
  const [abnormal, serious] = [listingGrounds(credit, 'abnormal'), listingGrounds(credit, 'serious')];
  return ok({
    violations24m: violationGrounds(credit, visits.value, id, on),
    complaints12m: complained,
    substantiated12m: complained.filter((one) => one.kind === 'complaint' && one.substantiated),
    abnormalListed: abnormal(id, on),
    abnormalYears: abnormal(id, on),
    seriousListed: serious(id, on),
    seriousYears: serious(id, on),
  });
}

/** Those on record here, and those of imported files that are not the same visit. */
function violationGrounds(
  credit: CreditState,
  files: readonly ReadFile<VisitsSnapshot>[],
  id: ObjectId,
  on: IsoDate,
): readonly FactGround[] {
  const recorded = violationsBehind(credit, id, on);
  const known = new Set(recorded.map(({ agency, inspectedOn }) => `${agency} ${inspectedOn}`));
  const brought = files.flatMap(({ at, snapshot }) =>
    snapshot.visits
      .filter((one) => one.id === id && one.violation === true)
      .filter((one) => isWithin(one.visitedOn, on, VIOLATION_MONTHS))
      .filter((one) => !known.has(`${one.agency} ${one.visitedOn}`))
      .map(({ visitedOn, agency, outcome = '', line }) => {
        return { kind: 'visit' as const, on: visitedOn, agency, outcome, ...at, line };
      }),
  );
  return [
    ...recorded.map(({ seq, round, finding, inspectedOn, agency, item, results }) => ({
      kind: 'violation' as const,
      record: { stream: 'credit' as const, seq },
      finding: { stream: `rounds/${round}` as const, seq: finding },
      ...{ on: inspectedOn, agency, item, results },
    })),
    ...brought,
  ];
}

function complaintGrounds(
  files: readonly ReadFile<ComplaintsSnapshot>[],
  id: ObjectId,
  on: IsoDate,
): readonly FactGround[] {
  return files.flatMap(({ at, snapshot }) =>
    snapshot.complaints
      .filter((one) => one.id === id && isWithin(one.receivedOn, on, COMPLAINT_MONTHS))
      .map(({ receivedOn, substantiated = false, line }) => {
        return { kind: 'complaint' as const, on: receivedOn, substantiated, ...at, line };
      }),
  );
}

function listingGrounds({ listings }: CreditState, list: CreditListKind) {
  return (id: ObjectId, day: IsoDate): readonly FactGround[] =>
    listings
      .filter((stay) => stay.id === id && stay.list === list && standsOn(stay, day))
      .map(({ seq, listedOn, ground, decision }) => {
        const record = { stream: 'credit' as const, seq };
        return { kind: 'listing' as const, record, list, on: listedOn, ground, decision };
      });
}

interface ReadFile<Snapshot> {
  readonly at: Omit<FileLine, 'line'>;
  readonly snapshot: Snapshot;
}

async function linesOf<Snapshot>(frozen: FrozenInputs, imports: readonly StandingImport[]) {
  const read: ReadFile<Snapshot>[] = [];
  for (const { seq, file, snapshot } of imports) {
    const found = await readFrozen<Snapshot>(frozen, snapshot);
    if (!found.ok) return failed(...found.problems);
    read.push({ at: { record: { stream: 'rosters', seq }, file: file.name }, snapshot: found.value });
  }
  return ok(read);
}

function isWithin(date: IsoDate, day: IsoDate, months: number): boolean {
  return date <= day && date > addMonths(day, -months);
}
