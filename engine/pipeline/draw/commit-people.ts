import type { Circumstances, Decision } from '../../domain/decider.ts';
import { nextInSeries } from '../../domain/draw-register.ts';
import { type RoundState, standingStaffing } from '../../domain/draw-round.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { commitDraw } from './commit-draw.ts';
import type { DrawPolicy, DrawState } from './draw-state.ts';
import { freezeOpening, type OpenRound, openingDrafts } from './open-round.ts';
import type { OpenProblemCode, RoundProblemCode } from './problem.ts';

/** 人员承诺: what an opening has, without frames. */
export type CommitPeople = Pick<
  OpenRound,
  'cutAt' | 'recipe' | 'people' | 'basis' | 'policySums' | 'joining'
>;

type Code = OpenProblemCode | RoundProblemCode;

const SECRET_BYTES = 32;

/**
 * Commits to the people of a round that was drawn without them: a second commitment of the round, with its own number,
 * secret and seed (draw/v1 §5). `chance`: at least 32 bytes, the secret.
 */
export function commitPeople(
  { round, register }: DrawState,
  policy: DrawPolicy,
  command: CommitPeople,
  { at, chance }: Circumstances,
): Result<Decision<Code>, Problem<Code>> {
  if (chance.length < SECRET_BYTES) throw new RangeError('commitPeople: the secret needs 32 bytes');
  const { opened } = round;
  if (opened === undefined) return failed(problem('round-not-open', { round: round.round }));
  const refused = checkStage(round);
  if (refused.length > 0) return failed(...refused);
  const secret = chance.slice(0, SECRET_BYTES);
  const { rehearsal } = opened.commitment;
  const built = commitDraw(
    {
      ...{ ...command, ...policy, ...nextInSeries(register, policy.series), committedAt: at },
      ...{ round: round.round, rehearsal, frames: [], drawn: opened.commitment },
    },
    secret,
  );
  if (!built.ok) return built;
  const { claimBy } = opened;
  const { opening, frozen } = freezeOpening({ ...command, planLines: [], claimBy }, built.value, secret);
  return ok({ records: openingDrafts(opening, register.seq), frozen, warnings: built.value.warnings });
}

/** The tasks must be known, so that nobody waits for people in vain; and nobody is committed to twice. */
function checkStage(round: RoundState): readonly Problem<Code>[] {
  const { opened, voided, draw, match } = round;
  if (voided !== undefined) return [problem('round-voided', { round: round.round, at: voided.at })];
  if (match !== undefined) return [problem('matched-already', { round: round.round, at: match.at })];
  const standing = standingStaffing(round)?.opened.at ?? opened?.at;
  const has = standingStaffing(round) !== undefined || (opened?.commitment.match.length ?? 0) > 0;
  if (has) return [problem('people-committed-already', { round: round.round, at: standing ?? '' })];
  return draw === undefined ? [problem('not-drawn', { round: round.round })] : [];
}
