import { type RoundState, standingStaffing } from '../../domain/draw-round.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import type { EarlierVisit } from '../../domain/history.ts';
import type { Inspector } from '../../domain/inspector.ts';
import type { Policy } from '../../domain/policy.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { mergeVisits } from '../../pipeline/sanction/visits-on-record.ts';
import type { Ledger } from '../ledger.ts';
import { ledgerAtOpening } from '../ledger-at-opening.ts';
import { publishedPolicy } from '../published-policy.ts';
import { type ReadRosters, readRosters } from '../read-rosters.ts';
import { type RoundAtHand, roundAtHand } from '../round-of.ts';
import { inspectorsOf } from '../round-tasks.ts';
import type { Workplace } from '../workplace.ts';

/** What the papers of a round are made from: its records, and the policy and rosters that it was opened on. */
export interface PaperGround extends RoundAtHand {
  readonly round: string;
  readonly ledger: Ledger;
  readonly policy: Policy;
  readonly enterprises: readonly Enterprise[];
  readonly inspectors: readonly Inspector[];
  /** Visits made before the round was opened: imported, and on record. */
  readonly visits: readonly EarlierVisit[];
}

export async function paperGround(
  workplace: Workplace,
  ledger: Ledger,
  named: string | undefined,
): Promise<Result<PaperGround, Problem>> {
  const atHand = await roundAtHand(workplace, ledger, named);
  if (!atHand.ok) return atHand;
  const { draw } = atHand.value.file;
  if (draw.opened === undefined) return failed(problem('round-not-open' as const, { round: draw.round }));
  const then = ledgerAtOpening(ledger, draw.opened);
  const inForce = await publishedPolicy(workplace, then, dayOf(draw.opened.commitment.cutAt));
  const rosters = await readRosters(workplace.frozen, then.rosters);
  // Of people committed to apart, the roster is that of their own commitment.
  const staffed = standingStaffing(draw)?.opened;
  const inspectors = await inspectorsOf(
    workplace,
    staffed === undefined ? then : ledgerAtOpening(ledger, staffed),
  );
  if (!inForce.ok) return inForce;
  if (!rosters.ok) return rosters;
  if (!inspectors.ok) return inspectors;
  const later = await namedSince(workplace, ledger, draw, inspectors.value);
  if (!later.ok) return later;
  return ok({
    ...atHand.value,
    round: draw.round,
    ledger,
    policy: inForce.value.policy,
    enterprises: everyObject(rosters.value),
    inspectors: [...inspectors.value, ...later.value],
    visits: mergeVisits(rosters.value.visits, then.credit),
  });
}

/** 指派: whoever of the city was named after the commitment may stand in a later roster only. */
async function namedSince(
  workplace: Workplace,
  ledger: Ledger,
  { joined }: RoundState,
  known: readonly Inspector[],
): Promise<Result<readonly Inspector[], Problem>> {
  const codes = new Set(known.map(({ agency, code }) => `${agency}/${code}`));
  const missing = new Set(
    joined
      .flatMap(({ agency, tasks }) =>
        tasks.flatMap(({ people }) => people.map((code) => `${agency}/${code}`)),
      )
      .filter((one) => !codes.has(one)),
  );
  if (missing.size === 0) return ok([]);
  const now = await inspectorsOf(workplace, ledger);
  return now.ok ? ok(now.value.filter(({ agency, code }) => missing.has(`${agency}/${code}`))) : now;
}

/** Enterprises, and the schools and sites of the agencies' lists, so that papers can name whoever was drawn. */
function everyObject({ enterprises, listed }: ReadRosters): readonly Enterprise[] {
  const known = new Set(enterprises.map(({ id }) => id));
  const others = listed.flatMap(({ objects }) => objects).filter(({ id }) => !known.has(id));
  return [
    ...enterprises,
    ...others.map(({ id, name, address = '', whereabouts = { district: 'unknown' }, line }): Enterprise => {
      return { id, name, kind: '其他', address, whereabouts, businessScope: '', line };
    }),
  ];
}
