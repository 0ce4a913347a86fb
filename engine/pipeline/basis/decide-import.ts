import type { Decision } from '../../domain/decider.ts';
import type { RecordDraft } from '../../domain/record.ts';
import type { BroughtFile, ImportReport, RowNote } from '../../domain/roster-import.ts';
import type { StandingImport } from '../../domain/rosters.ts';
import type { SourceRow } from '../../domain/source-row.ts';
import type { Instant } from '../../kernel/instant.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { ImportCode } from './basis-codes.ts';
import { checkImport, standsAlready } from './check-import.ts';
import { collectRows, type Placed, type Repeats, type RowReading } from './collect-rows.ts';
import { freezeSnapshot, sortByKey } from './freeze-snapshot.ts';

/** How one kind of file becomes one frozen snapshot and one record. */
export interface ImportPlan<Entry extends Placed, Snapshot extends object> {
  readonly brought: BroughtFile;
  readonly at: Instant;
  /** What this import would replace. */
  readonly standing: StandingImport | undefined;
  readonly readRow: (row: SourceRow) => RowReading<Entry>;
  readonly repeats: Repeats<Entry>;
  /** Marks that only the whole file shows. */
  readonly markAll?: (entries: readonly Entry[]) => readonly RowNote[];
  readonly snapshotOf: (entries: readonly Entry[]) => Snapshot;
  readonly recordOf: (report: SnapshotReport, snapshot: Snapshot) => RecordDraft;
}

export interface SnapshotReport extends ImportReport {
  /** SHA-256 of the snapshot's canonical JSON. */
  readonly snapshot: string;
  readonly entries: number;
}

/**
 * Every import of a file that ends in one snapshot: refused whole where nothing can be read from it, not repeated
 * where the same file gives the same snapshot, else one record and the bytes that it names.
 */
export function decideImport<Entry extends Placed, Snapshot extends object>(
  plan: ImportPlan<Entry, Snapshot>,
): Result<Decision<ImportCode>, Problem<ImportCode>> {
  const { brought, standing } = plan;
  const problems = checkImport(brought, standing, plan.at);
  if (problems.length > 0) return failed(...problems);
  const rows = collectRows(brought.file, plan.readRow, plan.repeats);
  if (rows.entries.length === 0) return failed(nothingKept(brought.file.name, rows.refused));
  const snapshot = plan.snapshotOf(sortByKey(rows.entries, plan.repeats.keyOf));
  const { bytes, digest } = freezeSnapshot(snapshot);
  if (standing !== undefined && standsAlready(brought, digest, standing)) {
    return ok({ records: [], frozen: [], warnings: [importedAlready(brought.file.name, standing.seq)] });
  }
  const flagged = [...rows.flagged, ...(plan.markAll?.(rows.entries) ?? [])];
  const report = {
    ...reportOf(brought, flagged, rows.refused),
    snapshot: digest,
    entries: rows.entries.length,
  };
  return ok({ records: [plan.recordOf(report, snapshot)], frozen: [bytes], warnings: [] });
}

/** read = kept + refused; notes in the order of the lines. */
export function reportOf(
  { file, source, cutOff }: BroughtFile,
  flagged: readonly RowNote[],
  refused: readonly RowNote[],
): ImportReport {
  return {
    source,
    cutOff,
    file: { name: file.name, digest: file.digest },
    read: file.rows.length,
    kept: file.rows.length - refused.length,
    flagged: flagged.toSorted((a, b) => a.line - b.line),
    refused: refused.toSorted((a, b) => a.line - b.line),
  };
}

/** Told where nothing is appended because the same file gives the same result. */
export function importedAlready(file: string, seq: number): Problem<'file-imported-already'> {
  return warning('file-imported-already', { file, seq }, { file });
}

/** Refuses a file of which no row could be kept; points at the first, whose reason is mostly the reason of all. */
export function nothingKept(file: string, refused: readonly RowNote[]): Problem<'nothing-kept'> {
  const line = refused[0]?.line;
  return problem(
    'nothing-kept',
    { file, rows: refused.length },
    line === undefined ? { file } : { file, line },
  );
}
