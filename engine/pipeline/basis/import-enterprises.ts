import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { Enterprise, EnterpriseKind, EnterpriseRoster } from '../../domain/enterprise.ts';
import type { AreasFile } from '../../domain/policy-types.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { type EnterprisesImported, enterprisesImported } from '../../domain/records/enterprises-imported.ts';
import type { BroughtFile, RowNote } from '../../domain/roster-import.ts';
import type { RostersState } from '../../domain/rosters.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { ImportCode } from './basis-codes.ts';
import { checkImport } from './check-import.ts';
import { type CollectedRows, collectRows } from './collect-rows.ts';
import { compareRosters } from './compare-rosters.ts';
import { freezeSnapshot, sortByKey } from './freeze-snapshot.ts';
import { markNames } from './mark-names.ts';
import { compileAreas } from './place-address.ts';
import { readEnterprise } from './read-enterprise.ts';

export interface ImportEnterprises extends BroughtFile {
  /** 法人库登记数 by kind, as far as the office gave it. */
  readonly registered?: Readonly<Partial<Record<EnterpriseKind, number>>>;
  /** The frozen roster that `state` names; must be given where it names one. */
  readonly previous?: EnterpriseRoster;
}

/**
 * 二(二) 建立检查对象名录库: a file of the registrar replaces the whole roster. No row is dropped silently:
 * read = kept + refused, and what is odd about a kept row is flagged.
 */
export function importEnterprises(
  state: RostersState,
  policy: { readonly areas: AreasFile },
  command: ImportEnterprises,
  { at }: Pick<Circumstances, 'at'>,
): Result<Decision<ImportCode>, Problem<ImportCode>> {
  const standing = state.enterprises;
  if (standing !== undefined && command.previous === undefined) {
    throw new Error('importEnterprises: the standing roster was not handed in');
  }
  const problems = checkImport(command, standing, at);
  if (problems.length > 0) return failed(...problems);
  const rows = readRows(policy.areas, command);
  if (rows.entries.length === 0) return failed(nothingKept(command.file.name, rows.refused));
  const roster: EnterpriseRoster = { version: 1, enterprises: sortByKey(rows.entries, ({ id }) => id) };
  const { bytes, digest } = freezeSnapshot(roster);
  if (standing?.snapshot === digest && standing.file.digest === command.file.digest) {
    return ok({ records: [], frozen: [], warnings: [importedAlready(command.file.name, standing.seq)] });
  }
  const body = describeImport(command, rows, { roster, digest });
  const record: RecordDraft<'enterprises-imported', EnterprisesImported> = {
    stream: 'rosters',
    kind: enterprisesImported.kind,
    version: enterprisesImported.version,
    body,
  };
  return ok({ records: [record], frozen: [bytes], warnings: [] });
}

/** Told where nothing is appended because the same file gives the same result. */
export function importedAlready(file: string, seq: number): Problem<'file-imported-already'> {
  return warning('file-imported-already', { file, seq }, { file });
}

/** Refuses a file of which no row could be kept; names the first reason, which is mostly the reason of all. */
export function nothingKept(file: string, refused: readonly RowNote[]): Problem<'nothing-kept'> {
  const first = refused[0];
  return problem(
    'nothing-kept',
    { file, rows: refused.length, line: first?.line ?? 0, first: first?.code ?? '' },
    { file },
  );
}

function readRows(areas: AreasFile, { file, cutOff }: BroughtFile): CollectedRows<Enterprise> {
  const placeAddress = compileAreas(areas);
  const rows = collectRows(file, (row) => readEnterprise(row, placeAddress, cutOff), {
    keyOf: ({ id }) => id,
    refusal: 'id-repeated-differing',
  });
  const flagged = [...rows.flagged, ...markNames(rows.entries)];
  return { ...rows, flagged: flagged.sort((a, b) => a.line - b.line) };
}

function describeImport(
  { file, source, cutOff, registered, previous }: ImportEnterprises,
  rows: CollectedRows<Enterprise>,
  { roster, digest }: { readonly roster: EnterpriseRoster; readonly digest: string },
): EnterprisesImported {
  return {
    source,
    cutOff,
    file: { name: file.name, digest: file.digest },
    read: file.rows.length,
    kept: file.rows.length - rows.refused.length,
    flagged: rows.flagged,
    refused: rows.refused,
    snapshot: digest,
    entries: roster.enterprises.length,
    ...(registered === undefined ? {} : { registered }),
    ...(previous === undefined ? {} : { changes: compareRosters(previous, roster) }),
  };
}
