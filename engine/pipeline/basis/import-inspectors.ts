import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { Inspector, InspectorRoster } from '../../domain/inspector.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { type InspectorsImported, inspectorsImported } from '../../domain/records/inspectors-imported.ts';
import type { BroughtFile } from '../../domain/roster-import.ts';
import type { RostersState } from '../../domain/rosters.ts';
import { SOURCE_FIELDS } from '../../domain/source-fields.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { ImportCode } from './basis-codes.ts';
import { checkImport } from './check-import.ts';
import { collectRows } from './collect-rows.ts';
import { importedAlready, nothingKept, reportOf } from './decide-import.ts';
import { type FrozenSnapshot, freezeSnapshot, sortByKey } from './freeze-snapshot.ts';
import { compileInspectorReader, type InspectorWords } from './read-inspector.ts';

export interface ImportInspectors extends BroughtFile {
  /** The agency that brings its own rows; absent where one file holds the rows of several. */
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
  const older = snapshots.filter(({ agency }) => command.cutOff < (state.inspectors[agency]?.cutOff ?? ''));
  if (older.length > 0) return failed(...older.map(({ agency }) => goesBack(state, command, agency)));
  const standing = snapshots.map(({ agency }) => state.inspectors[agency]);
  const same = snapshots.every(
    ({ digest }, index) =>
      standing[index]?.snapshot === digest && standing[index]?.file.digest === command.file.digest,
  );
  if (same) {
    return ok({
      records: [],
      frozen: [],
      warnings: [importedAlready(command.file.name, standing[0]?.seq ?? 0)],
    });
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

function goesBack(
  state: RostersState,
  { file, cutOff }: ImportInspectors,
  agency: string,
): Problem<'cut-off-goes-back'> {
  const standing = state.inspectors[agency]?.cutOff ?? '';
  return problem('cut-off-goes-back', { cutOff, standing }, { file: file.name });
}
