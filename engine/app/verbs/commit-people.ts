import type { RoundOpening } from '../../domain/draw-round.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type CommitPeople, commitPeople } from '../../pipeline/draw/commit-people.ts';
import { type VoidPeople, voidPeople } from '../../pipeline/draw/void-people.ts';
import { joinedItems, plannedItems, rehearsalOf } from '../draw-ground.ts';
import { drawPolicyOf } from '../draw-policy.ts';
import { findApprover } from '../find-approver.ts';
import type { Ledger } from '../ledger.ts';
import { PEOPLE_NOTICE } from '../papers/notice-names.ts';
import type { Session, UseCase } from '../perform.ts';
import { policyAhead, publishedPolicy } from '../published-policy.ts';
import { roundOf } from '../round-of.ts';
import { peopleOfRound } from '../round-people.ts';
import { type RoundInput, roundStep } from '../round-step.ts';
import { writeBundle } from '../write-bundle.ts';
import { type OpenAnswer, type OpenInput, timesOf } from './open-round.ts';

interface StaffingMaterial {
  readonly command: CommitPeople;
  readonly policy: Session['policy'];
  readonly round: string;
  readonly left: OpenAnswer['left'];
  readonly warnings: readonly Problem[];
}

/** 人员承诺: `yaohao open 2017-08 --people only`, for a round that was drawn without people (draw/v1 §5). */
export const commitPeopleCase: UseCase<OpenInput, StaffingMaterial, OpenAnswer> = {
  right: 'open',
  gather: gatherPeople,
  decide: (session, ledger, { command, policy, round, warnings }, circumstances) => {
    const found = ledger.rounds.get(round);
    if (found === undefined) throw new Error(`round ${round} was there a moment ago`);
    const state = { round: found.draw, register: ledger.register };
    const decision = commitPeople(state, drawPolicyOf(session.workplace, policy), command, circumstances);
    return decision.ok
      ? ok({ ...decision.value, warnings: [...warnings, ...decision.value.warnings] })
      : decision;
  },
  answer: async ({ workplace }, { ledger, material, appended }) => {
    const proof = await writeBundle(workplace, ledger, material.round);
    if (!proof.ok) return proof;
    const opened = appended.find(({ kind }) => kind === 'people-committed')?.body as RoundOpening;
    const { commitment, hash, claimBy } = opened;
    const cleared = workplace.folder.clear(`reports/${commitment.round}/documents/${PEOPLE_NOTICE}.pdf`);
    if (!cleared.ok) return cleared;
    return ok({ round: commitment.round, hash, commitment, claimBy, left: material.left, undecided: 0 });
  },
};

/** The rosters of today, for the items for which the round was drawn; days and ceremony by the policy of today. */
async function gatherPeople(
  session: Session,
  ledger: Ledger,
  { round: named, rehearsal, lotteries = [] }: OpenInput,
): Promise<Result<StaffingMaterial, Problem>> {
  const { workplace, at } = session;
  const file = roundOf(ledger, rehearsal ? rehearsalOf(named) : named);
  if (!file.ok) return file;
  const { round, opened } = file.value.draw;
  if (opened === undefined) return failed(problem('round-not-open' as const, { round }));
  const inForce = await publishedPolicy(workplace, ledger, dayOf(at));
  if (!inForce.ok) return inForce;
  const { policy, policySums } = inForce.value;
  const times = timesOf(policy, at, rehearsal, lotteries);
  if (!times.ok) return times;
  const { window, perInspector, recipe } = times.value;
  const frames = new Set(opened.commitment.frames.map(({ frame }) => frame));
  const planned = plannedItems(policy, round, dayOf(opened.commitment.cutAt)).filter(({ item }) =>
    frames.has(item.id),
  );
  const people = await peopleOfRound(workplace, ledger, planned, { window, perInspector, at });
  if (!people.ok) return people;
  const { rosters = 0, credit = 0, editions = 0 } = ledger.lastSeq;
  return ok({
    ...{ policy, round, left: people.value.left },
    warnings: [...policyAhead(session.policy, ledger.editions), ...people.value.warnings],
    command: {
      ...{ cutAt: at, recipe, people: people.value.people, policySums },
      basis: { rosters, credit, editions },
      joining: joinedItems(planned),
    },
  });
}

export interface VoidPeopleEntry extends RoundInput {
  readonly reason: string;
  readonly approvedBy: string | undefined;
}

/** 人员承诺作废: `yaohao void --people`. */
export const voidPeopleCase = roundStep<VoidPeopleEntry, VoidPeople>({
  right: 'draw',
  commandOf: async (session, { file: { inspect } }, { reason, approvedBy }) => {
    const command = { reason, formsIssued: Object.keys(inspect.forms).length > 0 };
    if (approvedBy === undefined) return ok(command);
    const approver = findApprover(session, approvedBy);
    return approver.ok ? ok({ ...command, approvedBy: approver.value }) : approver;
  },
  decide: voidPeople,
});
