import type { Actor } from '../../domain/actor.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import { isHashHex } from '../../domain/draw-code.ts';
import type { RegisterState } from '../../domain/draw-register.ts';
import { type RoundState, standingStaffing } from '../../domain/draw-round.ts';
import type { RecordDraft, RecordKind, StreamName } from '../../domain/record.ts';
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
 * them in one order by their times.
 */
export function checkInstant(
  { staffings, changes }: RoundState,
  { at }: Circumstances,
): readonly Problem<RoundProblemCode>[] {
  const isTaken = standingStaffing({ staffings }) !== undefined && changes.at(-1)?.at === at;
  return isTaken ? [problem('change-in-same-second', { at })] : [];
}

export function checkApproval(
  { evidence, approvedBy }: Approval,
  { actor }: Circumstances,
): readonly Problem<RoundProblemCode>[] {
  return [
    ...(isHashHex(evidence) ? [] : [problem('evidence-not-a-hash', { evidence })]),
    ...(approvedBy.agency === actor.agency
      ? [problem('approver-of-same-body', { agency: actor.agency })]
      : []),
  ];
}
