import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { Inspector, InspectorRoster } from '../../domain/inspector.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { type InspectorsImported, inspectorsImported } from '../../domain/records/inspectors-imported.ts';
import type { BroughtFile } from '../../domain/roster-import.ts';
import type { RostersState } from '../../domain/rosters.ts';
import { SOURCE_FIELDS } from '../../domain/source-fields.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { ImportCode } from './basis-codes.ts';
import { checkAge, checkImport, standsAlready } from './check-import.ts';
import { collectRows } from './collect-rows.ts';
import { importedAlready, nothingKept, reportOf } from './decide-import.ts';
import { type FrozenSnapshot, freezeSnapshot, sortByKey } from './freeze-snapshot.ts';
import { lostOfRoster, reasonOf } from './lost-of-roster.ts';
import { compileInspectorReader, type InspectorWords } from './read-inspector.ts';

export interface ImportInspectors extends BroughtFile {
  /** Id of the agency that brings its own rows; absent where one file holds the rows of several. */
  readonly agency?: string;
  /** The frozen rosters that stand, by agency; those that the file replaces must be among them. */
  readonly previous?: ReadonlyMap<string, InspectorRoster>;
  /** Why more than half of an agency's inspectors are in this file no longer; asked for where they are not. */
  readonly fewer?: string;
}

interface AgencySnapshot extends FrozenSnapshot {
  readonly agency: string;
  readonly entries: number;
  readonly codes: readonly string[];
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
  const losses = lossesOf(snapshots, command, policy);
  const reason = losses.length === 0 ? undefined : reasonOf(command.fewer);
  if (losses.length > 0 && reason === undefined) {
    return failed(
      ...losses.map((values) => problem('people-would-shrink' as const, values, { file: command.file.name })),
    );
  }
  const record: RecordDraft<'inspectors-imported', InspectorsImported> = {
    stream: 'rosters',
    kind: inspectorsImported.kind,
    version: inspectorsImported.version,
    body: {
      ...reportOf(command, rows.flagged, rows.refused),
      agencies: snapshots.map(({ agency, digest, entries }) => ({ agency, snapshot: digest, entries })),
      ...(reason === undefined ? {} : { fewer: reason }),
    },
  };
  return ok({
    records: [record],
    frozen: snapshots.map(({ bytes }) => bytes),
    warnings: losses.map((values) => warning('people-shrunk' as const, values)),
  });
}

/** Agencies of whose inspectors more than half would be gone. */
function lossesOf(
  snapshots: readonly AgencySnapshot[],
  { previous }: ImportInspectors,
  { agencies }: InspectorWords,
) {
  return snapshots.flatMap(({ agency, codes }) => {
    const before = previous?.get(agency)?.inspectors.map(({ code }) => code) ?? [];
    const loss = lostOfRoster(before, codes);
    return loss === undefined
      ? []
      : [{ agency: agencies.find(({ id }) => id === agency)?.name ?? agency, ...loss }];
  });
}

function freezeByAgency(inspectors: readonly Inspector[]): readonly AgencySnapshot[] {
  const groups = [...Map.groupBy(inspectors, ({ agency }) => agency)];
  return sortByKey(groups, ([agency]) => agency).map(([agency, own]) => {
    const roster: InspectorRoster = { version: 1, agency, inspectors: sortByKey(own, ({ code }) => code) };
    return { agency, codes: own.map(({ code }) => code), entries: own.length, ...freezeSnapshot(roster) };
  });
}
