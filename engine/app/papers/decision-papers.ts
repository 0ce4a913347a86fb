import { LIST_NAMES, type Restriction, type StandingListing } from '../../domain/credit.ts';
import { decisionIsOf } from '../../domain/decision-papers.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { listingDecisionPaper } from '../../papers/listing-decision.ts';
import { removalDecisionPaper, removalPaperName } from '../../papers/removal-decision.ts';
import { wayOut } from '../../pipeline/sanction/way-out.ts';
import type { Ledger } from '../ledger.ts';
import { publishedPolicy } from '../published-policy.ts';
import type { Workplace } from '../workplace.ts';
import { documentFolder } from './document-path.ts';
import type { PaperAtHand } from './paper-at-hand.ts';

export const DECISION_NAMES = ['列入决定书', '移出决定书', '信用修复决定书'] as const;

/** A decision lies with the round whose findings it rests on, else with the month in which it was made. */
export interface DecisionAtHand extends PaperAtHand {
  readonly folder: string;
}

/** 决定书 of every listing and removal that was decided here, in the order of their records. */
export async function decisionPapersOf(
  workplace: Workplace,
  ledger: Ledger,
): Promise<Result<readonly DecisionAtHand[], Problem>> {
  const papers: (DecisionAtHand & { readonly seq: number })[] = [];
  for (const listing of ledger.credit.listings) {
    const { delisting, removal = 0 } = listing;
    if (listing.origin === 'decided') {
      const inForce = await publishedPolicy(workplace, ledger, listing.listedOn);
      if (!inForce.ok) return inForce;
      papers.push({ ...listingPaper(ledger, listing, inForce.value.policy), seq: listing.seq });
    }
    if (delisting?.origin === 'decided') {
      const inForce = await publishedPolicy(workplace, ledger, delisting.removedOn);
      if (!inForce.ok) return inForce;
      papers.push({
        ...paperOf(ledger, listing, inForce.value.policy, {
          ...{ name: removalPaperName(delisting), seq: removal, on: delisting.removedOn },
          ...{ folder: delisting.removedOn.slice(0, '2017-08'.length), by: delisting.decidedBy },
        }),
        seq: removal,
        view: (label) =>
          removalDecisionPaper({
            ...{ listing, delisting, policy: inForce.value.policy, label },
            measures: measuresOf(ledger, listing),
          }),
      });
    }
  }
  return ok(papers.toSorted((a, b) => a.seq - b.seq));
}

function listingPaper(ledger: Ledger, listing: StandingListing, policy: Policy): DecisionAtHand {
  const findings = ledger.credit.records.filter(({ seq }) => listing.records.includes(seq));
  const { listedOn: on, list, seq } = listing;
  return {
    ...paperOf(ledger, listing, policy, {
      ...{ name: '列入决定书', seq, on, by: listing.decidedBy },
      folder: findings[0]?.round ?? on.slice(0, '2017-08'.length),
    }),
    view: (label) =>
      listingDecisionPaper({
        ...{ listing, findings, policy, label },
        measures: measuresOf(ledger, listing),
        wayOut: wayOut([list], policy.listingRules, on),
      }),
  };
}

interface Decided {
  readonly name: string;
  readonly seq: number;
  readonly on: IsoDate;
  /** Name of the agency that decided. */
  readonly by: string;
  readonly folder: string;
}

function paperOf(
  { records }: Ledger,
  { id, list }: StandingListing,
  { agencies, district }: Policy,
  { name, seq, on, by, folder }: Decided,
): Omit<DecisionAtHand, 'view'> {
  return {
    ...{ name, on, folder, object: id },
    of: decisionIsOf(seq),
    path: `${documentFolder(folder)}${name}/${id.replaceAll(':', '-')} ${LIST_NAMES[list]}`,
    issuer: agencies.find((one) => one.name === by)?.id ?? district.issuer,
    madeAt: records.get('credit')?.[seq - 1]?.at as Instant,
    template: 'decision',
  };
}

/** As announced last, each measure once. */
function measuresOf({ credit }: Ledger, { seq }: StandingListing): readonly Restriction[] {
  const all = credit.announced.flatMap(({ restrictions }) => restrictions);
  const own = all.filter(({ listings }) => listings.includes(seq));
  return [...new Map(own.map((one) => [one.rule, one])).values()];
}
