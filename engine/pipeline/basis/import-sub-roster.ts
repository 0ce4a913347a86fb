import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { EnterpriseRoster } from '../../domain/enterprise.ts';
import type { AreasFile, Item } from '../../domain/policy-types.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { type SubRosterListed, subRosterListed } from '../../domain/records/sub-roster-listed.ts';
import type { BroughtFile } from '../../domain/roster-import.ts';
import type { RostersState } from '../../domain/rosters.ts';
import { SOURCE_FIELDS } from '../../domain/source-fields.ts';
import type { ListedObject, ListedSubRoster, ObjectKind } from '../../domain/sub-roster.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { ImportCode } from './basis-codes.ts';
import { decideImport, type SnapshotReport } from './decide-import.ts';
import { compileIdentities } from './identify-in-roster.ts';
import { compileAreas } from './place-address.ts';
import { readListedObject } from './read-listed-object.ts';

export interface ImportSubRoster extends BroughtFile {
  /** Item id (事项编号). */
  readonly subRoster: string;
  /** Kind of the objects where they are not enterprises. */
  readonly objectKind?: ObjectKind;
  /** The standing enterprise roster, to find rows by name and to flag who is not in it. */
  readonly roster?: EnterpriseRoster;
  /** The frozen list that `state` names for this item; must be given where it names one. */
  readonly previous?: ListedSubRoster;
}

export interface SubRosterWords {
  readonly areas: AreasFile;
  readonly items: readonly (Pick<Item, 'id' | 'name' | 'roster'> & { readonly agency: string })[];
}

/** 二(二) 建立子库: the list that an agency brings for one of its items replaces the one before. */
export function importSubRoster(
  state: RostersState,
  policy: SubRosterWords,
  command: ImportSubRoster,
  { at }: Pick<Circumstances, 'at'>,
): Result<Decision<ImportCode>, Problem<ImportCode>> {
  const { subRoster, previous } = command;
  const item = policy.items.find(({ id }) => id === subRoster);
  if (item === undefined) return failed(problem('sub-roster-unknown', { item: subRoster }));
  const standing = state.subRosters[subRoster];
  if (standing !== undefined && previous === undefined) {
    throw new Error('importSubRoster: the standing list was not handed in');
  }
  const context = {
    ...(command.objectKind === undefined ? {} : { objectKind: command.objectKind }),
    identify: compileIdentities(command.roster),
    placeAddress: compileAreas(policy.areas),
  };
  const decided = decideImport<ListedObject, ListedSubRoster>({
    brought: command,
    at,
    standing,
    readRow: (row) => readListedObject(row, context),
    repeats: { keyOf: ({ id }) => id, refusal: 'id-repeated-differing', labels: SOURCE_FIELDS.subRoster },
    snapshotOf: (objects) => ({ version: 1, subRoster, agency: item.agency, objects }),
    recordOf: (report, list) => recordList(report, list, previous),
  });
  if (!decided.ok || item.roster !== 'condition') return decided;
  const unused = warning('list-not-used' as const, { item: item.id, name: item.name });
  return ok({ ...decided.value, warnings: [...decided.value.warnings, unused] });
}

function recordList(
  report: SnapshotReport,
  { subRoster, agency, objects }: ListedSubRoster,
  previous: ListedSubRoster | undefined,
): RecordDraft<'sub-roster-listed', SubRosterListed> {
  const [old, now] = [previous?.objects ?? [], objects].map((list) => new Set(list.map(({ id }) => id)));
  const changes = {
    entered: objects.filter(({ id }) => !old?.has(id)).map(({ id }) => id),
    left: (previous?.objects ?? []).filter(({ id }) => !now?.has(id)).map(({ id }) => id),
  };
  return {
    stream: 'rosters',
    kind: subRosterListed.kind,
    version: subRosterListed.version,
    body: { ...report, subRoster, agency, ...(previous === undefined ? {} : changes) },
  };
}
