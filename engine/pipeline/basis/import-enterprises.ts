import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { Enterprise, EnterpriseKind, EnterpriseRoster } from '../../domain/enterprise.ts';
import type { AreasFile } from '../../domain/policy-types.ts';
import type { RecordDraft } from '../../domain/record.ts';
import {
  type EnterprisesImported,
  enterprisesImported,
  type RosterChanges,
} from '../../domain/records/enterprises-imported.ts';
import type { BroughtFile } from '../../domain/roster-import.ts';
import type { RostersState } from '../../domain/rosters.ts';
import { SOURCE_FIELDS } from '../../domain/source-fields.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { ImportCode } from './basis-codes.ts';
import { compareRosters } from './compare-rosters.ts';
import { decideImport, type SnapshotReport } from './decide-import.ts';
import { reasonOf } from './lost-of-roster.ts';
import { markNames } from './mark-names.ts';
import { compileAreas } from './place-address.ts';
import { readEnterprise } from './read-enterprise.ts';

export interface ImportEnterprises extends BroughtFile {
  /** 法人库登记数 by kind, as far as the office gave it. */
  readonly registered?: Readonly<Partial<Record<EnterpriseKind, number>>>;
  /** The frozen roster that `state` names; must be given where it names one. */
  readonly previous?: EnterpriseRoster;
  /** Why more than half of those who stand are in this file no longer; asked for where they are not. */
  readonly fewer?: string;
}

/**
 * 二(二) 建立检查对象名录库: a file of the registrar replaces the whole roster. No row is dropped silently:
 * read = kept + refused, and what is odd about a kept row is flagged. Refused where more than half of who stands
 * would be gone and nobody says why.
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
  return decided.ok ? confirmShrinking(decided.value, command) : decided;
}

/** A part of the registrar's file, or one bureau's list, is not taken for the whole unless somebody says why. */
function confirmShrinking(
  decision: Decision<ImportCode>,
  { file, fewer, previous }: ImportEnterprises,
): Result<Decision<ImportCode>, Problem<ImportCode>> {
  const [record] = decision.records;
  const changes = (record?.body as EnterprisesImported | undefined)?.changes;
  if (!isMostOf(previous, changes)) return ok(decision);
  const values = { before: previous?.enterprises.length ?? 0, left: changes?.left.length ?? 0 };
  if (reasonOf(fewer) === undefined) {
    return failed(problem('roster-would-shrink' as const, values, { file: file.name }));
  }
  return ok({ ...decision, warnings: [...decision.warnings, warning('roster-shrunk' as const, values)] });
}

function recordImport(
  { registered, previous, fewer }: ImportEnterprises,
  report: SnapshotReport,
  roster: EnterpriseRoster,
): RecordDraft<'enterprises-imported', EnterprisesImported> {
  const changes = previous === undefined ? undefined : compareRosters(previous, roster);
  const reason = isMostOf(previous, changes) ? reasonOf(fewer) : undefined;
  return {
    stream: 'rosters',
    kind: enterprisesImported.kind,
    version: enterprisesImported.version,
    body: {
      ...report,
      ...(registered === undefined ? {} : { registered }),
      ...(changes === undefined ? {} : { changes }),
      ...(reason === undefined ? {} : { fewer: reason }),
    },
  };
}

/** More than half of who stood has left. */
function isMostOf(previous: EnterpriseRoster | undefined, changes: RosterChanges | undefined): boolean {
  return 2 * (changes?.left.length ?? 0) > (previous?.enterprises.length ?? 0);
}
