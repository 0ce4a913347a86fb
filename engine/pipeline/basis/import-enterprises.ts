import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { Enterprise, EnterpriseKind, EnterpriseRoster } from '../../domain/enterprise.ts';
import type { AreasFile } from '../../domain/policy-types.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { type EnterprisesImported, enterprisesImported } from '../../domain/records/enterprises-imported.ts';
import type { BroughtFile } from '../../domain/roster-import.ts';
import type { RostersState } from '../../domain/rosters.ts';
import { SOURCE_FIELDS } from '../../domain/source-fields.ts';
import { type Problem, warning } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { ImportCode } from './basis-codes.ts';
import { compareRosters } from './compare-rosters.ts';
import { decideImport, type SnapshotReport } from './decide-import.ts';
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
  if (state.enterprises !== undefined && command.previous === undefined) {
    throw new Error('importEnterprises: the standing roster was not handed in');
  }
  const placeAddress = compileAreas(policy.areas);
  const decided = decideImport<Enterprise, EnterpriseRoster>({
    brought: command,
    at,
    standing: state.enterprises,
    readRow: (row) => readEnterprise(row, placeAddress, command.cutOff),
    repeats: {
      keyOf: ({ id }) => id,
      refusal: 'id-repeated-differing',
      labels: SOURCE_FIELDS.enterprises,
    },
    markAll: markNames,
    snapshotOf: (enterprises) => ({ version: 1, enterprises }),
    recordOf: (report, roster) => recordImport(command, report, roster),
  });
  return decided.ok ? ok(warnOfShrinking(decided.value, command.previous)) : decided;
}

/** A part of the registrar's file, or one bureau's list, brought as if it were the whole. */
function warnOfShrinking(
  decision: Decision<ImportCode>,
  previous: EnterpriseRoster | undefined,
): Decision<ImportCode> {
  const before = previous?.enterprises.length ?? 0;
  const bodies = decision.records.map(({ body }) => body as EnterprisesImported);
  const shrunk = bodies.filter(({ entries }) => 2 * entries < before);
  const told = shrunk.map(({ entries }) => warning('roster-shrunk' as const, { before, after: entries }));
  return { ...decision, warnings: [...decision.warnings, ...told] };
}

function recordImport(
  { registered, previous }: ImportEnterprises,
  report: SnapshotReport,
  roster: EnterpriseRoster,
): RecordDraft<'enterprises-imported', EnterprisesImported> {
  return {
    stream: 'rosters',
    kind: enterprisesImported.kind,
    version: enterprisesImported.version,
    body: {
      ...report,
      ...(registered === undefined ? {} : { registered }),
      ...(previous === undefined ? {} : { changes: compareRosters(previous, roster) }),
    },
  };
}
