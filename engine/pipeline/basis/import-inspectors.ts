import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { Inspector, InspectorRoster } from '../../domain/inspector.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { type InspectorsImported, inspectorsImported } from '../../domain/records/inspectors-imported.ts';
import type { BroughtFile } from '../../domain/roster-import.ts';
import type { RostersState } from '../../domain/rosters.ts';
import { SOURCE_FIELDS } from '../../domain/source-fields.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { Problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { ImportCode } from './basis-codes.ts';
import { checkAge, checkImport, standsAlready } from './check-import.ts';
import { collectRows } from './collect-rows.ts';
import { importedAlready, nothingKept, reportOf } from './decide-import.ts';
import { type FrozenSnapshot, freezeSnapshot, sortByKey } from './freeze-snapshot.ts';
import { compileInspectorReader, type InspectorWords } from './read-inspector.ts';

export interface ImportInspectors extends BroughtFile {
  /** Id of the agency that brings its own rows; absent where one file holds the rows of several. */
  readonly agency?: string;
}

interface AgencySnapshot extends FrozenSnapshot {
  readonly agency: string;
  readonly entries: number;
}

/**
 * 二(三) 建立执法检查人员名录库: the rows of each agency in the file replace that agency's inspectors and
 * nobody else's. Whoever may not inspect is kept and flagged; `eligibleInspectors` says who may go.
 */
export function importInspectors(
  state: RostersState,
  policy: InspectorWords,
  command: ImportInspectors,
  { at }: Pick<Circumstances, 'at'>,
): Result<Decision<ImportCode>, Problem<ImportCode>> {
  const problems = checkImport(command, undefined, at);
  if (problems.length > 0) return failed(...problems);
  const context = { today: dayOf(at), ...(command.agency === undefined ? {} : { agency: command.agency }) };
  const rows = collectRows(command.file, compileInspectorReader(policy, context), {
    keyOf: ({ agency, code }) => `${agency}/${code.toLowerCase()}`,
    refusal: 'inspector-repeated-differing',
    labels: { ...SOURCE_FIELDS.inspectors, certificate: '执法证' },
  });
  if (rows.entries.length === 0) return failed(nothingKept(command.file.name, rows.refused));
  const snapshots = freezeByAgency(rows.entries);
  const older = snapshots.flatMap(({ agency }) => checkAge(command, state.inspectors[agency]));
  if (older.length > 0) return failed(...older);
  if (snapshots.every(({ agency, digest }) => standsAlready(command, digest, state.inspectors[agency]))) {
    const seq = state.inspectors[snapshots[0]?.agency ?? '']?.seq ?? 0;
    return ok({ records: [], frozen: [], warnings: [importedAlready(command.file.name, seq)] });
  }
  const record: RecordDraft<'inspectors-imported', InspectorsImported> = {
    stream: 'rosters',
    kind: inspectorsImported.kind,
    version: inspectorsImported.version,
    body: {
      ...reportOf(command, rows.flagged, rows.refused),
      agencies: snapshots.map(({ agency, digest, entries }) => ({ agency, snapshot: digest, entries })),
    },
  };
  return ok({ records: [record], frozen: snapshots.map(({ bytes }) => bytes), warnings: [] });
}

function freezeByAgency(inspectors: readonly Inspector[]): readonly AgencySnapshot[] {
  const groups = [...Map.groupBy(inspectors, ({ agency }) => agency)];
  return sortByKey(groups, ([agency]) => agency).map(([agency, own]) => {
    const roster: InspectorRoster = { version: 1, agency, inspectors: sortByKey(own, ({ code }) => code) };
    return { agency, entries: own.length, ...freezeSnapshot(roster) };
  });
}
