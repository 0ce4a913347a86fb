import type { SettledWhereabouts, Whereabouts } from '../../domain/area.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { Enterprise, EnterpriseRoster } from '../../domain/enterprise.ts';
import { type ObjectId, parseObjectId } from '../../domain/object-id.ts';
import type { AreasFile } from '../../domain/policy-types.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { type WhereaboutsSettled, whereaboutsSettled } from '../../domain/records/whereabouts-settled.ts';
import type { BroughtFile } from '../../domain/roster-import.ts';
import type { RostersState } from '../../domain/rosters.ts';
import { SOURCE_FIELDS } from '../../domain/source-fields.ts';
import type { SourceRow } from '../../domain/source-row.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { ImportCode } from './basis-codes.ts';
import { checkImport } from './check-import.ts';
import { collectRows, mark, type RowReading, respell } from './collect-rows.ts';
import { importedAlready, nothingKept, reportOf } from './decide-import.ts';
import { compileNames } from './find-named.ts';
import { textOf } from './row-text.ts';

export interface SettleWhereabouts extends BroughtFile {
  readonly roster: EnterpriseRoster;
}

type Settled = { readonly id: ObjectId; readonly line: number } & SettledWhereabouts;

/**
 * 属地核定: the worksheet of `listUnsettled` came back. An empty cell decides nothing; a word holds for the address on
 * the worksheet, so that nobody is settled by an address that no clerk saw.
 */
export function settleWhereabouts(
  state: RostersState,
  policy: { readonly areas: AreasFile },
  command: SettleWhereabouts,
  { at }: Pick<Circumstances, 'at'>,
): Result<Decision<ImportCode>, Problem<ImportCode>> {
  const problems = checkImport(command, undefined, at);
  if (problems.length > 0) return failed(...problems);
  const readDecision = compileDecisions(policy.areas);
  const context = { ...knownFrom(command), readDecision };
  const rows = collectRows(command.file, (row) => readSettled(row, context), {
    keyOf: ({ id }) => id,
    refusal: 'id-repeated-differing',
    labels: { ...SOURCE_FIELDS.whereabouts, whereabouts: SOURCE_FIELDS.whereabouts.decision },
  });
  if (rows.entries.length === 0) return failed(nothingKept(command.file.name, rows.refused));
  const settled = rows.entries.map(({ line: _, ...entry }) => entry);
  if (settled.every((entry) => isSettled(state, entry))) {
    return ok({ records: [], frozen: [], warnings: [importedAlready(command.file.name, 0)] });
  }
  const record: RecordDraft<'whereabouts-settled', WhereaboutsSettled> = {
    stream: 'rosters',
    kind: whereaboutsSettled.kind,
    version: whereaboutsSettled.version,
    body: { ...reportOf(command, rows.flagged, rows.refused), settled },
  };
  return ok({ records: [record], frozen: [], warnings: [] });
}

type ReadDecision = (written: string) => Whereabouts | undefined;

/** A town by any of its names, the district, another district, or just 本区、区外. */
function compileDecisions({ district, otherDistricts, towns }: AreasFile): ReadDecision {
  const findTown = compileNames(towns);
  const own = compileNames([{ id: '本区', ...district }]);
  const others = compileNames(otherDistricts.map((other) => ({ id: other.name, ...other })));
  return (written) => {
    const town = findTown(written);
    if (town !== undefined) return { district: 'inside', town: town.id };
    if (own(written) !== undefined) return { district: 'inside' };
    const named = others(written)?.name ?? (/^(?:区外|外区|外地)$/u.test(written) ? '区外' : undefined);
    return named === undefined ? undefined : { district: 'outside', named };
  };
}

interface SettledContext {
  readonly known: ReadonlyMap<string, Enterprise>;
  /** Whether the worksheet shows addresses at all. */
  readonly shown: boolean;
  readonly readDecision: ReadDecision;
}

function knownFrom({ file, roster }: SettleWhereabouts): Omit<SettledContext, 'readDecision'> {
  return {
    known: new Map(roster.enterprises.map((enterprise) => [enterprise.id, enterprise])),
    shown: file.rows.some((row) => textOf(row, 'address') !== undefined),
  };
}

function readSettled(row: SourceRow, { known, shown, readDecision }: SettledContext): RowReading<Settled> {
  const written = textOf(row, 'id') ?? '';
  const id = parseObjectId(written);
  const enterprise = known.get(written);
  if (id === undefined || enterprise === undefined)
    return { refusal: mark('object-unknown', { id: written }) };
  const decision = textOf(row, 'decision');
  if (decision === undefined) return { refusal: mark('whereabouts-undecided', { name: enterprise.name }) };
  const whereabouts = readDecision(decision);
  if (whereabouts === undefined) return { refusal: mark('whereabouts-unreadable', { written: decision }) };
  const seen = shown ? (textOf(row, 'address') ?? '') : enterprise.address;
  const address = respell(seen) === respell(enterprise.address) ? enterprise.address : seen;
  return { entry: { id, address, whereabouts, line: row.line }, flags: [] };
}

function isSettled({ settled }: RostersState, { id, address, whereabouts }: Omit<Settled, 'line'>): boolean {
  const standing = settled[id];
  return standing?.address === address && canonicalJson(standing.whereabouts) === canonicalJson(whereabouts);
}
