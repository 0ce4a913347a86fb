import type { CreditListKind, CreditListSnapshot, ListEntry } from '../../domain/credit-list.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { EnterpriseRoster } from '../../domain/enterprise.ts';
import { listsImported } from '../../domain/records/lists-imported.ts';
import type { BroughtFile } from '../../domain/roster-import.ts';
import type { RostersState } from '../../domain/rosters.ts';
import { SOURCE_FIELDS } from '../../domain/source-fields.ts';
import type { SourceRow } from '../../domain/source-row.ts';
import { parseWrittenDay } from '../../domain/written-day.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import type { ImportCode } from './basis-codes.ts';
import { mark, type RowReading } from './collect-rows.ts';
import { decideImport } from './decide-import.ts';
import { compileIdentities, type IdentifyInRoster } from './identify-in-roster.ts';
import { presentFields, readDay, textOf } from './row-text.ts';

export interface ImportCreditList extends BroughtFile {
  readonly list: CreditListKind;
  /** The standing enterprise roster, to find rows by name and to flag who is not in it. */
  readonly roster?: EnterpriseRoster;
}

/** 经营异常名录, 严重违法失信名单: the file of the office that keeps the list replaces the one before. */
export function importCreditList(
  state: RostersState,
  command: ImportCreditList,
  { at }: Pick<Circumstances, 'at'>,
): Result<Decision<ImportCode>, Problem<ImportCode>> {
  const { list } = command;
  const identify = compileIdentities(command.roster);
  return decideImport<ListEntry, CreditListSnapshot>({
    brought: command,
    at,
    standing: state.lists[list],
    readRow: (row) => readListEntry(row, identify),
    repeats: {
      // Two decisions of one day, on two grounds, are two listings.
      keyOf: ({ id, listedOn, decision }) => `${id}/${listedOn}/${decision ?? ''}`,
      refusal: 'entry-repeated-differing',
      labels: SOURCE_FIELDS.lists,
    },
    snapshotOf: (entries) => ({ version: 1, list, entries }),
    recordOf: (report) => ({
      stream: 'rosters',
      kind: listsImported.kind,
      version: listsImported.version,
      body: { ...report, list },
    }),
  });
}

function readListEntry(row: SourceRow, identify: IdentifyInRoster): RowReading<ListEntry> {
  const name = textOf(row, 'name');
  const identity = identify(textOf(row, 'uscc'), name);
  if (identity === undefined) return { refusal: mark('row-without-identity') };
  const written = textOf(row, 'listedOn') ?? '';
  const listedOn = parseWrittenDay(written);
  if (listedOn === undefined) return { refusal: mark('date-missing', { written }) };
  const removedOn = readDay(textOf(row, 'removedOn'), SOURCE_FIELDS.lists.removedOn);
  const entry: ListEntry = {
    id: identity.id,
    name: name ?? '',
    listedOn,
    ...presentFields({
      removedOn: removedOn.value,
      ground: textOf(row, 'ground'),
      decidedBy: textOf(row, 'decidedBy'),
      decision: textOf(row, 'decision'),
    }),
    line: row.line,
  };
  return { entry, flags: [...identity.flags, ...removedOn.flags] };
}
