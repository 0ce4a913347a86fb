import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Ledger } from '../ledger.ts';
import { findAgency } from '../own-agency.ts';
import type { Session } from '../perform.ts';
import { AGENCY_REPORT, agencyPapersOf } from './agency-papers.ts';
import { CORRECTION, correctionPapersOf } from './correction-papers.ts';
import { DECISION_NAMES, decisionPapersOf } from './decision-papers.ts';
import { NOTICE, noticePapersOf } from './notice-papers.ts';
import type { PaperAtHand } from './paper-at-hand.ts';
import { paperGround } from './paper-ground.ts';
import { PERIOD_PAPERS, periodPapersOf } from './period-papers.ts';
import { AGENCY_POLICY_PAPERS, POLICY_PAPERS, policyPapersOf } from './policy-papers.ts';
import { ROUND_PAPERS, roundPapersOf } from './round-papers.ts';
import { isYear, yearlyPapersOf } from './yearly-papers.ts';

/** Which papers are meant: a name, and what narrows it down. */
export interface WantedPapers {
  readonly paper: string;
  readonly round: string | undefined;
  /** Only those of one enterprise. */
  readonly object?: string | undefined;
  /** Only those of one issuing agency. */
  readonly agency?: string | undefined;
}

type PapersOf = (
  session: Session,
  ledger: Ledger,
  wanted: WantedPapers,
) => Promise<Result<readonly PaperAtHand[], Problem>>;

/** Where papers come from, and the names they have there. */
const SOURCES: readonly { readonly names: readonly string[]; readonly papersOf: PapersOf }[] = [
  {
    names: [...ROUND_PAPERS.map(({ name }) => name), ...PERIOD_PAPERS],
    papersOf: async ({ workplace }, ledger, { round }) => {
      if (round !== undefined && isYear(round)) return yearlyPapersOf(workplace, ledger, round);
      const ground = await paperGround(workplace, ledger, round);
      if (!ground.ok) return ground;
      return ok([...roundPapersOf(ground.value), ...periodPapersOf(workplace, ground.value)]);
    },
  },
  {
    names: [NOTICE],
    papersOf: async ({ workplace }, ledger, { round }) => {
      const ground = await paperGround(workplace, ledger, round);
      return ground.ok ? ok(noticePapersOf(ground.value)) : ground;
    },
  },
  {
    names: [CORRECTION],
    papersOf: async ({ workplace }, ledger, { round }) => {
      const ground = await paperGround(workplace, ledger, round);
      return ground.ok ? ok(correctionPapersOf(ground.value)) : ground;
    },
  },
  {
    names: [AGENCY_REPORT],
    papersOf: async ({ workplace }, ledger, { round }) => {
      const ground = await paperGround(workplace, ledger, round);
      return ground.ok ? ok(agencyPapersOf(ground.value)) : ground;
    },
  },
  {
    names: [...POLICY_PAPERS.map(({ name }) => name), ...AGENCY_POLICY_PAPERS],
    papersOf: async ({ workplace, at }, ledger) => {
      const found = await policyPapersOf(workplace, ledger, dayOf(at));
      return found.ok ? ok([...found.value.papers, ...found.value.ofAgencies]) : found;
    },
  },
  {
    names: DECISION_NAMES,
    papersOf: ({ workplace }, ledger) => decisionPapersOf(workplace, ledger),
  },
];

/** The papers of a name that the records let make; refused where there is no such name, or nothing to make it of. */
export async function wantedPapers(
  session: Session,
  ledger: Ledger,
  wanted: WantedPapers,
): Promise<Result<readonly PaperAtHand[], Problem>> {
  const { paper, round, object, agency } = wanted;
  const source = SOURCES.find(({ names }) => names.includes(paper));
  if (source === undefined) {
    const papers = SOURCES.flatMap(({ names }) => names).join('、');
    return failed(problem('report-unknown' as const, { paper, papers }));
  }
  const found = await source.papersOf(session, ledger, wanted);
  if (!found.ok) return found;
  const from = agency === undefined ? undefined : findAgency(session, agency);
  if (from?.ok === false) return from;
  const meant = found.value.filter(
    (one) =>
      one.name === paper &&
      (object === undefined || one.object === object) &&
      (from === undefined || one.issuer === from.value.id),
  );
  if (meant.length > 0) return ok(meant);
  return failed(problem('paper-not-ready' as const, { paper, round: object ?? round ?? '' }));
}
