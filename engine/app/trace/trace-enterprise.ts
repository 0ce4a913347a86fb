import { existsSync } from 'node:fs';
import type { ObjectId } from '../../domain/object-id.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { explainRebuilt } from '../explain-enterprise.ts';
import type { Ledger } from '../ledger.ts';
import { officeFolder } from '../papers/document-path.ts';
import type { Session } from '../perform.ts';
import { publishedPolicies } from '../published-policy.ts';
import { readRosters } from '../read-rosters.ts';
import type { RoundFile } from '../round-file.ts';
import { policyLines } from './policy-lines.ts';
import { maySeePrivate } from './public-part.ts';
import { rebuildRound } from './rebuild-round.ts';
import type { TraceCode } from './trace-code.ts';
import { traceChecks, traceCredit, traceListings, traceRestrictions } from './trace-credit.ts';
import { traceFacts, traceRoster, traceStrata, traceTickets } from './trace-draw.ts';
import type { RosterEntry, TraceEntry } from './trace-entry.ts';
import {
  traceAttachments,
  traceChanges,
  traceClaims,
  traceDisclosures,
  traceFindings,
  traceForms,
  traceMatch,
  traceUninspected,
  traceVisits,
} from './trace-inspection.ts';
import { tracePapers } from './trace-papers.ts';

/** One enterprise's whole way through the system, in the order of the plan's clauses, round by round. */
export interface EnterpriseTrace {
  readonly id: ObjectId;
  readonly name: string;
  readonly entries: readonly TraceEntry[];
}

/** 全程追溯: every station with its record and the line of its rule; refuses an id of which nothing is known. */
export async function traceEnterprise(
  session: Session,
  ledger: Ledger,
  id: ObjectId,
): Promise<Result<EnterpriseTrace, Problem>> {
  const roster = await traceStandingRoster(session, ledger, id);
  if (!roster.ok) return roster;
  const [entries, ids]: [TraceEntry[], Set<ObjectId>] = [[...roster.value], new Set([id])];
  for (const [round, file] of ledger.rounds) {
    const stations = await traceRound(session, ledger, { id, round, file });
    if (!stations.ok) return stations;
    for (const one of stations.value.ids) ids.add(one);
    entries.push(...withoutKnown(stations.value.entries, entries));
  }
  const credit = await traceRegister(session, ledger, ids);
  if (!credit.ok) return credit;
  entries.push(...credit.value);
  entries.push(...tracePapers(ledger, entries, (round) => hasOfficeFolder(session, round)));
  if (entries.length === 0) {
    const code: TraceCode = 'enterprise-unknown';
    return failed(problem(code, { id }));
  }
  return ok({ id, name: nameIn(entries), entries });
}

/** While unannounced visits are ahead the forms lie there (`printForms`). */
function hasOfficeFolder({ workplace }: Session, round: string): boolean {
  const folder = workplace.folder.inside(officeFolder(round));
  return folder.ok && existsSync(folder.value);
}

/** The row of the roster that stands now; rounds have the row of their own time. */
async function traceStandingRoster(
  { workplace }: Session,
  { rosters }: Ledger,
  id: ObjectId,
): Promise<Result<readonly RosterEntry[], Problem>> {
  const [standing, read] = [rosters.enterprises, await readRosters(workplace.frozen, rosters)];
  if (!read.ok) return read;
  const enterprise = read.value.enterprises.find((one) => one.id === id);
  if (standing === undefined || enterprise === undefined) return ok([]);
  const { seq, file, source, cutOff } = standing;
  return ok([
    {
      stage: 'roster',
      ...{ enterprise, source, cutOff },
      records: [{ stream: 'rosters', seq }],
      places: [{ file: file.name, line: enterprise.line }],
    },
  ]);
}

/** A round in which the enterprise did not stand in any roster has no stations. */
async function traceRound(
  session: Session,
  ledger: Ledger,
  { id, round, file }: { readonly id: ObjectId; readonly round: string; readonly file: RoundFile },
): Promise<Result<{ readonly entries: readonly TraceEntry[]; readonly ids: readonly ObjectId[] }, Problem>> {
  if (file.draw.opened === undefined) return ok({ entries: [], ids: [] });
  const built = await rebuildRound(session, ledger, round);
  if (!built.ok) return built;
  const explained = await explainRebuilt(session, built.value, { id });
  if (!explained.ok) return isStranger(explained.problems) ? ok({ entries: [], ids: [] }) : explained;
  const { policy } = built.value;
  const lines = policyLines(session.workplace.folder, session.policy, policy);
  const records = ledger.records.get(`rounds/${round}`) ?? [];
  const seesPrivate = maySeePrivate(session);
  const ids = new Set([id, ...explained.value.items.map(({ object }) => object.id)]);
  const draw = { id, built: built.value, explained: explained.value, lines, records, seesPrivate };
  const after = { ids, round, file, records, policy, lines };
  const drawing = [traceRoster, traceFacts, traceStrata, traceTickets];
  const stations = drawing.flatMap((of): readonly TraceEntry[] => of(draw));
  const later = [
    traceClaims,
    traceMatch,
    traceChanges,
    traceVisits,
    traceForms,
    traceAttachments,
    traceUninspected,
    traceFindings,
    traceDisclosures,
  ];
  return ok({
    entries: [...stations, ...later.flatMap((of): readonly TraceEntry[] => of(after))],
    ids: [...ids],
  });
}

function isStranger(problems: readonly Problem[]): boolean {
  const code: TraceCode = 'enterprise-not-in-roster';
  return problems.every((one) => one.code === code);
}

/** 信用记录、名录、惩戒: the register knows no rounds. Rules are those published last. */
async function traceRegister(
  session: Session,
  ledger: Ledger,
  ids: ReadonlySet<ObjectId>,
): Promise<Result<readonly TraceEntry[], Problem>> {
  const policies = await publishedPolicies(session.workplace, ledger);
  if (!policies.ok) return policies;
  const published = [...policies.value.values()].at(-1) ?? session.policy;
  const lines = policyLines(session.workplace.folder, session.policy, published);
  const trace = { ids, credit: ledger.credit, lines };
  const stations = [traceCredit, traceListings, traceRestrictions, traceChecks];
  return ok(stations.flatMap((of): readonly TraceEntry[] => of(trace)));
}

/** The same row of the same import is told once. */
function withoutKnown(entries: readonly TraceEntry[], known: readonly TraceEntry[]): readonly TraceEntry[] {
  const rows = new Set(known.flatMap(({ stage, records }) => (stage === 'roster' ? [records[0]?.seq] : [])));
  return entries.filter(({ stage, records }) => stage !== 'roster' || !rows.has(records[0]?.seq));
}

function nameIn(entries: readonly TraceEntry[]): string {
  for (const entry of entries) {
    if (entry.stage === 'roster') return entry.enterprise.name;
    if (entry.stage === 'strata' || entry.stage === 'ticket') return entry.item.object.name;
    if (entry.stage === 'listing') return entry.listing.name;
    if (entry.stage === 'credit') return entry.record.name;
  }
  return '';
}
