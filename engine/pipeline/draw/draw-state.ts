import type { Actor } from '../../domain/actor.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import { isHashHex } from '../../domain/draw-code.ts';
import type { RegisterState } from '../../domain/draw-register.ts';
import { type RoundState, standingStaffing } from '../../domain/draw-round.ts';
import type { PostsFile, TwoPersonStep } from '../../domain/policy-types.ts';
import type { RecordDraft, RecordKind, StreamName } from '../../domain/record.ts';
import { twoPersonFault } from '../../domain/two-person-step.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import type { RoundProblemCode } from './problem.ts';

/** What the deciders of a round look at: the round's own stream, and the register of all draws. */
export interface DrawState {
  readonly round: RoundState;
  readonly register: RegisterState;
}

/** What the deciders of a round need of the policy. */
export interface DrawPolicy {
  /** District code, with `-agency` where an agency draws by itself. */
  readonly series: string;
  /** Name and version of the program, written into every commitment. */
  readonly engine: string;
  /** 双人步骤, of config/posts.yaml. */
  readonly twoPersonSteps: PostsFile['twoPersonSteps'];
}

export function roundStream(round: string): StreamName {
  return `rounds/${round}`;
}

/** A record of the round's stream. */
export function roundDraft<Kind extends string, Body, State>(
  round: string,
  { kind, version }: RecordKind<Kind, Body, State>,
  body: Body,
): RecordDraft<Kind, Body> {
  return { stream: roundStream(round), kind, version, body };
}

export function decisionOf<Code extends string>(
  records: readonly RecordDraft[],
  warnings: readonly Problem<Code>[] = [],
): Decision<Code> {
  return { records, frozen: [], warnings };
}

/** How changes.json names who acted. */
export function signatureOf({ agency, post }: Actor): string {
  return `${agency}/${post}`;
}

/** A step that needs a document and a second person of another body. */
export interface Approval {
  /** SHA-256 of the document. */
  readonly evidence: string;
  readonly approvedBy: Actor;
}

/**
 * Where people were committed to apart, strikes stand in one proof and what follows in another; whoever checks both puts
 * them in one order by their times, and takes what is later than the void of the people for none of theirs.
 */
export function checkInstant(
  { staffings, changes }: RoundState,
  { at }: Circumstances,
): readonly Problem<RoundProblemCode>[] {
  const isTaken =
    staffings.at(-1)?.voided?.at === at ||
    (standingStaffing({ staffings }) !== undefined && changes.at(-1)?.at === at);
  return isTaken ? [problem('change-in-same-second', { at })] : [];
}

/** By the policy's 双人步骤; whatever it says, nobody approves what they propose. */
export function checkApproval(
  step: TwoPersonStep['step'],
  { evidence, approvedBy }: Approval,
  policy: DrawPolicy,
  { actor }: Circumstances,
): readonly Problem<RoundProblemCode>[] {
  return [
    ...(isHashHex(evidence) ? [] : [problem('evidence-not-a-hash', { evidence })]),
    ...checkApprover(step, approvedBy, policy, actor),
  ];
}

function checkApprover(
  step: TwoPersonStep['step'],
  approvedBy: Actor,
  policy: DrawPolicy,
  actor: Actor,
): readonly Problem<RoundProblemCode>[] {
  // draw/v1 §4 asks for another body where who is visited changes, whatever the policy says.
  const isOwnBody = step === 'strike' && approvedBy.agency === actor.agency;
  const fault = isOwnBody ? 'same-agency' : twoPersonFault(policy, step, actor, approvedBy);
  if (fault === 'same-agency') return [problem('approver-of-same-body', { agency: actor.agency })];
  const isAlone = fault === 'same-post' || approvedBy.post === actor.post;
  return isAlone ? [problem('approver-of-same-post', { post: actor.post })] : [];
}
