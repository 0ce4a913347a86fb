import type { InspectorRoster } from '../../domain/inspector.ts';
import type { InspectorsImported } from '../../domain/records/inspectors-imported.ts';
import type { RostersState } from '../../domain/rosters.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { eligibleInspectors, type Ineligible } from '../../pipeline/basis/eligible-inspectors.ts';
import { type ImportInspectors, importInspectors } from '../../pipeline/basis/import-inspectors.ts';
import { bringsForAll, findAgency, refuseRowsOfOthers, requireOwnAgency } from '../own-agency.ts';
import type { Session } from '../perform.ts';
import { readFrozen } from '../read-frozen.ts';
import { type ImportInput, importCase } from './import-file.ts';

export interface InspectorsInput extends ImportInput {
  /** Whose rows alone are brought, by id or name; a file without a column 机关 needs it. */
  readonly agency?: string;
  /** Why more than half of an agency's inspectors are gone. */
  readonly fewer?: string;
}

/** 二(三): `yaohao import inspectors FILE`. Who may not be sent today is told with the rule. */
export const importInspectorsCase = importCase<InspectorsInput, ImportInspectors>({
  kind: 'inspectors',
  right: 'import',
  complete: async ({ session, rosters, input, brought }) => {
    const agency = whoseRows(session, input.agency);
    if (!agency.ok) return agency;
    const own = refuseRowsOfOthers(session, brought.file);
    if (!own.ok) return own;
    const previous = await readStandingInspectors(session, rosters);
    if (!previous.ok) return previous;
    const command = {
      ...brought,
      previous: previous.value,
      ...(agency.value === undefined ? {} : { agency: agency.value }),
      ...(input.fewer === undefined ? {} : { fewer: input.fewer }),
    };
    return ok({ command });
  },
  decide: importInspectors,
  tell: async (session, { report }) => {
    const day = dayOf(session.at);
    const { agencies } = report as InspectorsImported;
    const people: Ineligible[] = [];
    for (const { snapshot } of agencies) {
      const roster = await readFrozen<InspectorRoster>(session.workplace.frozen, snapshot);
      if (!roster.ok) return roster;
      people.push(...eligibleInspectors(roster.value.inspectors, { from: day, to: day }).ineligible);
    }
    return ok({ agencies, ineligible: { day, people } });
  },
});

/** The frozen roster of each agency that has one. */
async function readStandingInspectors(
  { workplace: { frozen } }: Session,
  { inspectors }: RostersState,
): Promise<Result<ReadonlyMap<string, InspectorRoster>, Problem>> {
  const found = new Map<string, InspectorRoster>();
  for (const [agency, { snapshot }] of Object.entries(inspectors)) {
    const roster = await readFrozen<InspectorRoster>(frozen, snapshot);
    if (!roster.ok) return roster;
    found.set(agency, roster.value);
  }
  return ok(found);
}

/** The agency named; without one, the post's own, or every one where the post brings for all. */
function whoseRows(session: Session, written: string | undefined): Result<string | undefined, Problem> {
  if (written === undefined) return ok(bringsForAll(session) ? undefined : session.actor.agency);
  const agency = findAgency(session, written);
  if (!agency.ok) return agency;
  const { id, name, enforcing } = agency.value;
  const own = requireOwnAgency(session, id);
  if (!own.ok) return own;
  return enforcing ? ok(id) : failed(problem('agency-not-enforcing' as const, { agency: name }));
}
