import type { ObjectId } from '../domain/object-id.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { type Problem, type ProblemValues, problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { explainTicket } from '../pipeline/draw/explain-ticket.ts';
import type { Ledger } from './ledger.ts';
import type { Session } from './perform.ts';
import type { ReadRosters } from './read-rosters.ts';
import { explainItem, type ItemExplanation, type ItemMaterial } from './trace/explain-item.ts';
import { explainOutside, type ItemOutside } from './trace/explain-outside.ts';
import { groundsOfFacts } from './trace/grounds-of-facts.ts';
import { policyLines } from './trace/policy-lines.ts';
import { type RebuiltRound, rebuildRound } from './trace/rebuild-round.ts';
import type { TraceCode } from './trace/trace-code.ts';

export interface EnterpriseExplanation {
  readonly round: string;
  /** The day whose state the frames show (名录截止). */
  readonly on: IsoDate;
  readonly id: ObjectId;
  readonly name: string;
  /** Whether numbers were drawn yet. */
  readonly drawn: boolean;
  /** 演练: decides nothing. */
  readonly rehearsal: boolean;
  /** Items that the round draws in all. */
  readonly planned: number;
  /** Those in whose frame the enterprise, or an object that it answers for, stands. */
  readonly items: readonly ItemExplanation[];
  /** The other items of the round, each with why it is not there. */
  readonly outside: readonly ItemOutside[];
}

export interface ExplainWish {
  readonly round?: string | undefined;
  readonly id: ObjectId;
  /** One item alone. */
  readonly item?: string | undefined;
}

/** 为什么抽到（没抽到）: everything is built again from what the round's opening names. */
export async function explainEnterprise(
  session: Session,
  ledger: Ledger,
  wish: ExplainWish,
): Promise<Result<EnterpriseExplanation, Problem>> {
  const built = await rebuildRound(session, ledger, wish.round);
  return built.ok ? explainRebuilt(session, built.value, wish) : built;
}

/** The same of a round that was built again before. */
export async function explainRebuilt(
  session: Session,
  built: RebuiltRound,
  { id, item }: Pick<ExplainWish, 'id' | 'item'>,
): Promise<Result<EnterpriseExplanation, Problem>> {
  const { round, opened, on, planned, rosters, then } = built;
  if (item !== undefined && !planned.some((one) => one.item.id === item)) {
    const items = planned.map((one) => one.item.id).join('、');
    return refuse('item-not-in-round', { item, round: round.round, items });
  }
  const name = nameOf(rosters, id);
  if (name === undefined) return refuse('enterprise-not-in-roster', { id, round: round.round });
  const evidence = await groundsOfFacts(session.workplace.frozen, then, id, on);
  if (!evidence.ok) return evidence;
  return ok({
    ...{ round: round.round, on, id, name },
    drawn: round.draw !== undefined,
    rehearsal: opened.commitment.rehearsal,
    planned: planned.length,
    items: explainItems(session, built, { id, item, evidence: evidence.value }),
    outside: explainOutside(built, id).filter((one) => item === undefined || one.item === item),
  });
}

function refuse(code: TraceCode, values: ProblemValues) {
  return failed(problem(code, values));
}

/** undefined for whoever is in no roster of that moment. */
function nameOf({ enterprises, listed }: ReadRosters, id: ObjectId): string | undefined {
  const object = () => listed.flatMap(({ objects }) => objects).find((one) => one.id === id);
  return (enterprises.find((one) => one.id === id) ?? object())?.name;
}

function explainItems(
  { workplace, policy: current }: Session,
  built: RebuiltRound,
  { id, item, evidence }: Pick<ExplainWish, 'id' | 'item'> & Pick<ItemMaterial, 'evidence'>,
): readonly ItemExplanation[] {
  const { ground, round, then, policy, planned, grounds } = built;
  const lines = policyLines(workplace.folder, current, policy);
  const asked = grounds.filter((one) => item === undefined || one.item.id === item);
  return asked.flatMap((of) => {
    const plan = planned.find((one) => one.item.id === of.item.id);
    const frame = ground.commitment.frames.find((one) => one.frame === of.item.id);
    if (plan === undefined || frame === undefined) return [];
    const members = of.members.filter((member) => member.id === id || member.enterprise === id);
    return members.flatMap((member) =>
      explainTicket(ground, round, member.id)
        .filter((ticket) => ticket.frame === of.item.id)
        .flatMap((ticket) =>
          explainItem({
            ...{ ground: of, plan, frame, member, ticket, evidence, lines, policy, then },
            round: round.round,
          }),
        ),
    );
  });
}
