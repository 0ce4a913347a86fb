import type { FactValues } from '../../domain/condition.ts';
import type { CommittedFrame, CommittedQuota, CommittedStratum } from '../../domain/draw-commitment.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { Policy } from '../../domain/policy.ts';
import type { RiskEffect } from '../../domain/policy-types.ts';
import type { RatioInForce } from '../../domain/ratio-in-force.ts';
import type { Ruling } from '../../domain/ruling.ts';
import type { Candidate } from '../../domain/sub-roster.ts';
import type { Place } from '../../kernel/problem.ts';
import type { Rational } from '../../kernel/rational.ts';
import type { UpliftStep } from '../../pipeline/draw/combine-uplifts.ts';
import type { TicketExplanation } from '../../pipeline/draw/explain-ticket.ts';
import { entryOf, type ItemGround, rateMember } from '../../pipeline/draw/frame-of-item.ts';
import { standingIn } from '../../pipeline/draw/standing-tasks.ts';
import type { PlannedItem } from '../draw-ground.ts';
import type { Ledger } from '../ledger.ts';
import type { FactGround } from './grounds-of-facts.ts';
import type { PolicyLines } from './policy-lines.ts';

/** One step from the base ratio to the effective one, with the rule in words and the records behind it. */
export interface ExplainedStep extends UpliftStep {
  /** Of the rule; `''` where no rule took the step. */
  readonly name: string;
  /** 说明 of the rule, filled; `''` without. */
  readonly reason: string;
  readonly effect?: RiskEffect;
  /** Line of the YAML, where the folder still says what was published. */
  readonly place?: Place;
  /** Records and lines that the values seen were counted from. */
  readonly grounds: readonly FactGround[];
}

/** Why an enterprise was or was not drawn for one item, from its facts to its ticket. */
export interface ItemExplanation {
  readonly item: string;
  readonly itemName: string;
  readonly agency: string;
  readonly agencyName: string;
  /** What was drawn: the enterprise itself, or a school or site that it answers for. */
  readonly object: { readonly id: ObjectId; readonly name: string };
  readonly ticket: TicketExplanation;
  readonly tickets: CommittedFrame['tickets'];
  readonly quota: CommittedQuota;
  readonly stratum: CommittedStratum;
  /** 抽查比例 in force on the day; `focus`: the class with a ratio of its own (其中) governs. */
  readonly entry: RatioInForce;
  readonly focus: boolean;
  readonly facts: FactValues;
  /** Base ratio, uplifts, caps, in order. */
  readonly steps: readonly ExplainedStep[];
  /** Names of rules that an unknown fact left undecided: they raise nobody. */
  readonly undecided: readonly string[];
  /** `reason`: why it goes beyond a bound that holds 一般. */
  readonly plan: {
    readonly line: string;
    readonly share: Rational;
    readonly reason?: string;
    readonly place?: Place;
  };
  /** Earlier round in which it was drawn for this item; absent unless the state is `done`. */
  readonly drawnIn?: string;
}

export interface ItemMaterial {
  readonly ground: ItemGround;
  readonly plan: PlannedItem;
  readonly frame: CommittedFrame;
  readonly member: Candidate;
  readonly ticket: TicketExplanation;
  /** By fact id. */
  readonly evidence: Readonly<Record<string, readonly FactGround[]>>;
  readonly lines: PolicyLines;
  /** As published. */
  readonly policy: Policy;
  /** The ledger as it stood at the opening. */
  readonly then: Ledger;
  readonly round: string;
}

/** One item's explanation; none where the policy has no ratio for the day, which no opened round knows. */
export function explainItem(material: ItemMaterial): readonly ItemExplanation[] {
  const { ground, plan, frame, member, ticket, policy } = material;
  const { item, agency } = ground;
  const settled = entryOf(ground);
  const stratum = frame.strata.find((one) => one.stratum === ticket.stratum);
  const quota = frame.quotas.find((one) => one.quota === stratum?.quota);
  if (!settled.ok || stratum === undefined || quota === undefined) return [];
  const entry = settled.value;
  const rated = rateMember(ground, entry, member);
  if (!rated.ok) return [];
  const { steps, undecided } = rated.value.combined;
  const rulings = new Map(ground.judge(member.facts).map((ruling) => [ruling.ruleId, ruling]));
  return [
    {
      item: item.id,
      itemName: item.name,
      agency,
      agencyName: policy.agencies.find(({ id }) => id === agency)?.name ?? agency,
      object: { id: member.id, name: member.name },
      ...{ ticket, tickets: frame.tickets, quota, stratum, entry },
      focus: stratum.quota.startsWith('focus'),
      facts: member.facts,
      steps: steps.map((step) => explainStep(material, step, rulings)),
      undecided: undecided.map((id) => rulings.get(id)?.name ?? id),
      plan: planOf(material, plan),
      ...drawnBefore(material),
    },
  ];
}

function explainStep(
  { ground, lines, evidence }: ItemMaterial,
  step: UpliftStep,
  rulings: ReadonlyMap<string, Ruling<RiskEffect>>,
): ExplainedStep {
  const ruling = rulings.get(step.ruleId ?? '');
  if (ruling === undefined) {
    const place = step.kind === 'base' ? lines.ratio(ground.item, ground.on) : undefined;
    return { ...step, name: '', reason: '', ...placed(place), grounds: [] };
  }
  const { ruleId, name, reasonText: reason, effect } = ruling;
  const facts = [...new Set(step.seen.map(({ fact }) => fact))];
  const grounds = facts.flatMap((fact) => evidence[fact] ?? []);
  return { ...step, name, reason, effect, ...placed(lines.rule('riskRules', ruleId)), grounds };
}

function planOf({ lines, round }: ItemMaterial, { line, share }: PlannedItem): ItemExplanation['plan'] {
  const { id, reason } = line;
  return { line: id, share, ...(reason === undefined ? {} : { reason }), ...placed(lines.plan(line, round)) };
}

function drawnBefore({ ticket, then, ground, member }: ItemMaterial): { readonly drawnIn?: string } {
  if (ticket.state !== 'done') return {};
  const rounds = [...then.rounds].filter(([, { draw }]) =>
    standingIn(draw).get(ground.item.id)?.includes(member.id),
  );
  const last = rounds.at(-1);
  return last === undefined ? {} : { drawnIn: last[0] };
}

function placed(place: Place | undefined): { readonly place?: Place } {
  return place === undefined ? {} : { place };
}
