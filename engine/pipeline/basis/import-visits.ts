import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { EnterpriseRoster } from '../../domain/enterprise.ts';
import type { EarlierVisit, VisitsSnapshot } from '../../domain/history.ts';
import type { Agency } from '../../domain/policy-types.ts';
import { visitsImported } from '../../domain/records/visits-imported.ts';
import type { BroughtFile } from '../../domain/roster-import.ts';
import type { RostersState } from '../../domain/rosters.ts';
import { SOURCE_FIELDS } from '../../domain/source-fields.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import type { ImportCode } from './basis-codes.ts';
import { decideImport } from './decide-import.ts';
import { compileNames } from './find-named.ts';
import { compileIdentities } from './identify-in-roster.ts';
import { readVisit } from './read-visit.ts';

export interface ImportVisits extends BroughtFile {
  /** The standing enterprise roster, to find rows by name and to flag who is not in it. */
  readonly roster?: EnterpriseRoster;
}

/** 以往检查: visits made before this system, or outside it; a file is added to those before. */
export function importVisits(
  state: RostersState,
  policy: { readonly agencies: readonly Agency[] },
  command: ImportVisits,
  { at }: Pick<Circumstances, 'at'>,
): Result<Decision<ImportCode>, Problem<ImportCode>> {
  const context = { identify: compileIdentities(command.roster), findAgency: compileNames(policy.agencies) };
  return decideImport<EarlierVisit, VisitsSnapshot>({
    brought: command,
    at,
    standing: state.visits.find(({ file }) => file.digest === command.file.digest),
    readRow: (row) => readVisit(row, context),
    repeats: {
      keyOf: ({ visitedOn, id, agency, item, number }) =>
        [visitedOn, id, agency, item ?? '', number ?? ''].join('/'),
      refusal: 'entry-repeated-differing',
      labels: SOURCE_FIELDS.visits,
    },
    snapshotOf: (visits) => ({ version: 1, visits }),
    recordOf: (body) => ({
      stream: 'rosters',
      kind: visitsImported.kind,
      version: visitsImported.version,
      body,
    }),
  });
}
