import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { EnterpriseRoster } from '../../domain/enterprise.ts';
import type { Complaint, ComplaintsSnapshot } from '../../domain/history.ts';
import { complaintsImported } from '../../domain/records/complaints-imported.ts';
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
import { presentFields, readCell, textOf } from './row-text.ts';

export interface ImportComplaints extends BroughtFile {
  /** The standing enterprise roster, to find rows by name and to flag who is not in it. */
  readonly roster?: EnterpriseRoster;
}

/** 投诉举报, 二(五): a file is added to those before; the same file once more takes its own place. */
export function importComplaints(
  state: RostersState,
  command: ImportComplaints,
  { at }: Pick<Circumstances, 'at'>,
): Result<Decision<ImportCode>, Problem<ImportCode>> {
  const identify = compileIdentities(command.roster);
  return decideImport<Complaint, ComplaintsSnapshot>({
    brought: command,
    at,
    standing: state.complaints.find(({ file }) => file.digest === command.file.digest),
    readRow: (row) => readComplaint(row, identify),
    repeats: {
      keyOf: ({ receivedOn, id, number, line }) => `${receivedOn}/${id}/${number ?? `line-${line}`}`,
      refusal: 'entry-repeated-differing',
      labels: SOURCE_FIELDS.complaints,
    },
    snapshotOf: (complaints) => ({ version: 1, complaints }),
    recordOf: (body) => ({
      stream: 'rosters',
      kind: complaintsImported.kind,
      version: complaintsImported.version,
      body,
    }),
  });
}

function readComplaint(row: SourceRow, identify: IdentifyInRoster): RowReading<Complaint> {
  const identity = identify(textOf(row, 'uscc'), textOf(row, 'name'));
  if (identity === undefined) return { refusal: mark('row-without-identity') };
  const written = textOf(row, 'receivedOn') ?? '';
  const receivedOn = parseWrittenDay(written);
  if (receivedOn === undefined) return { refusal: mark('date-missing', { written }) };
  const substantiated = readCell(
    textOf(row, 'substantiated'),
    parseSubstantiated,
    'substantiated-unreadable',
  );
  const known = typeof substantiated.value === 'boolean' ? substantiated.value : undefined;
  const entry: Complaint = {
    ...presentFields({
      number: textOf(row, 'number'),
      content: textOf(row, 'content'),
      substantiated: known,
    }),
    id: identity.id,
    receivedOn,
    line: row.line,
  };
  return { entry, flags: [...identity.flags, ...substantiated.flags] };
}

/** `pending`: being looked into. */
function parseSubstantiated(text: string): boolean | 'pending' | undefined {
  if (/^(?:不属实|不实|否|查无实据)$/u.test(text)) return false;
  if (/^(?:属实|部分属实|基本属实|是)$/u.test(text)) return true;
  return /^(?:待核实|核查中|办理中|调查中|处理中)$/u.test(text) ? 'pending' : undefined;
}
