import type { FactValues } from '../domain/condition.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { ObjectId } from '../domain/object-id.ts';
import type { Policy } from '../domain/policy.ts';
import { dayOf } from '../kernel/instant.ts';
import type { Place, Problem } from '../kernel/problem.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { CombinedRatio } from '../pipeline/draw/combine-uplifts.ts';
import { explainTicket, type TicketExplanation } from '../pipeline/draw/explain-ticket.ts';
import { findRatioEntry } from '../pipeline/draw/find-ratio-entry.ts';
import { type ItemGround, rateMember } from '../pipeline/draw/frame-of-item.ts';
import { readGround } from '../pipeline/draw/round-files.ts';
import { itemGrounds, plannedItems } from './draw-ground.ts';
import type { Ledger } from './ledger.ts';
import { ledgerAtOpening } from './ledger-at-opening.ts';
import type { Session } from './perform.ts';
import { publishedPolicy } from './published-policy.ts';
import { readRosters } from './read-rosters.ts';
import { roundAtHand } from './round-of.ts';

/** Why an enterprise was or was not drawn for one item, from its facts to its ticket. */
export interface ItemExplanation {
  readonly item: string;
  readonly itemName: string;
  readonly ticket: TicketExplanation;
  readonly facts: FactValues;
  /** Base ratio, uplifts, caps, in order. */
  readonly combined: CombinedRatio;
  /** Name and place of each rule that took a step, where the policy in the folder still is the published one. */
  readonly rules: Readonly<Record<string, { readonly name: string; readonly place?: Place }>>;
}

export interface EnterpriseExplanation {
  readonly round: string;
  readonly id: ObjectId;
  readonly name: string;
  /** Line of the roster's file. */
  readonly enterprise: Enterprise | undefined;
  readonly items: readonly ItemExplanation[];
}

/** 为什么抽到（没抽到）: everything is built again from what the round's opening names. */
export async function explainEnterprise(
  session: Session,
  ledger: Ledger,
  { round: named, id }: { readonly round?: string | undefined; readonly id: ObjectId },
): Promise<Result<EnterpriseExplanation, Problem>> {
  const { workplace } = session;
  const atHand = await roundAtHand(workplace, ledger, named);
  if (!atHand.ok) return atHand;
  const { draw: round } = atHand.value.file;
  const ground = readGround(round, atHand.value.files);
  if (!ground.ok) return ground;
  if (round.opened === undefined) return failed(problem('round-not-open' as const, { round: round.round }));
  const then = ledgerAtOpening(ledger, round.opened);
  const on = dayOf(round.opened.commitment.cutAt);
  const [inForce, rosters] = [
    await publishedPolicy(workplace, then, on),
    await readRosters(workplace.frozen, then.rosters),
  ];
  if (!inForce.ok) return inForce;
  if (!rosters.ok) return rosters;
  const { policy } = inForce.value;
  const planned = plannedItems(policy, round.round, on);
  const grounds = itemGrounds(planned, policy, rosters.value, then, on);
  const tickets = explainTicket(ground.value, round, id);
  const enterprise = rosters.value.enterprises.find((one) => one.id === id);
  return ok({
    round: round.round,
    id,
    name: enterprise?.name ?? id,
    enterprise,
    items: tickets.flatMap((ticket) => {
      const of = grounds.find(({ item }) => item.id === ticket.frame);
      return of === undefined ? [] : explainItem(of, ticket, id, session.policy);
    }),
  });
}

function explainItem(
  ground: ItemGround,
  ticket: TicketExplanation,
  id: ObjectId,
  current: Policy,
): readonly ItemExplanation[] {
  const candidate = ground.members.find((member) => member.id === id);
  const entry = findRatioEntry(ground.item.ratio, ground.on);
  if (candidate === undefined || entry === undefined) return [];
  const rated = rateMember(ground, entry, candidate);
  if (!rated.ok) return [];
  const { combined } = rated.value;
  const ids = combined.steps.flatMap(({ ruleId }) => ruleId ?? []);
  const rules = current.riskRules.filter((rule) => ids.includes(rule.id));
  return [
    {
      item: ground.item.id,
      itemName: ground.item.name,
      ticket,
      facts: candidate.facts,
      combined,
      rules: Object.fromEntries(
        rules.map(({ id: rule, name, place }) => [rule, place === undefined ? { name } : { name, place }]),
      ),
    },
  ];
}
