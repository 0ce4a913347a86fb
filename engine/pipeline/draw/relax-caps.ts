import type { Actor } from '../../domain/actor.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { Relaxation } from '../../domain/draw-change.ts';
import { relaxed } from '../../domain/records/relaxed.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { committedPeople } from './agency-match.ts';
import {
  checkApproval,
  type DrawPolicy,
  type DrawState,
  decisionOf,
  roundDraft,
  signatureOf,
} from './draw-state.ts';
import { matchAgency } from './match-round.ts';
import { prepareDrawn } from './prepare-change.ts';
import type { RoundProblemCode } from './problem.ts';
import { matchGround, type RoundFiles } from './round-files.ts';

export interface RelaxCaps {
  readonly agency: string;
  /** What the office agreed to add to every cap: only the smallest increase that suffices is used. */
  readonly cap: number;
  /** SHA-256 of the approval. */
  readonly evidence: string;
  readonly approvedBy: Actor;
  readonly files: RoundFiles;
}

/** 放宽每人任务上限: where the match of an agency falls short (draw/v1 §5). */
export function relaxCaps(
  { round }: DrawState,
  policy: DrawPolicy,
  command: RelaxCaps,
  circumstances: Circumstances,
): Result<Decision<RoundProblemCode>, Problem<RoundProblemCode>> {
  if (round.match !== undefined) {
    return failed(problem('matched-already', { round: round.round, at: round.match.at }));
  }
  const drawn = prepareDrawn(round, command.files);
  if (!drawn.ok) return drawn;
  const ground = matchGround(round, drawn.value);
  const { agency, cap, evidence, approvedBy } = command;
  const people = committedPeople(ground, command.files, agency);
  if (!people.ok) return people;
  const { shortage } = matchAgency(ground, round, people.value, false);
  const problems = [
    ...checkApproval('relax', command, policy, circumstances),
    ...checkIncrease(agency, cap, shortage === undefined ? 0 : shortage.relaxBy),
  ];
  if (problems.length > 0) return failed(...problems);
  const { at } = circumstances;
  const body: Relaxation = { kind: 'relax', agency, cap, evidence, at, approvedBy: signatureOf(approvedBy) };
  return ok(decisionOf([roundDraft(round.round, relaxed, body)]));
}

function checkIncrease(
  agency: string,
  cap: number,
  smallest: number | null,
): readonly Problem<RoundProblemCode>[] {
  if (smallest === 0) return [problem('relax-not-needed', { agency })];
  if (smallest === null) return [problem('relax-cannot-help', { agency })];
  return cap === smallest ? [] : [problem('relax-not-smallest', { agency, cap, smallest })];
}
