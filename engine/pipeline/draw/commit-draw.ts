import { compareCodes, isDrawCode, isProofText, NO_HASH } from '../../domain/draw-code.ts';
import type { CommitmentFile } from '../../domain/draw-commitment.ts';
import type { FrameInput, FrameSnapshot } from '../../domain/draw-frame.ts';
import type { Joining } from '../../domain/draw-round.ts';
import type { RecipeStep } from '../../domain/draw-seed.ts';
import type { PeopleFile, PeopleInput } from '../../domain/match-people.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { type Instant, instantMs } from '../../kernel/instant.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { buildFrame } from './build-frame.ts';
import { buildPeople, checkPeople, peopleHash } from './build-people.ts';
import { checkFrames } from './check-frames.ts';
import { checkRecipe } from './check-recipe.ts';
import type { OpenProblemCode } from './problem.ts';

/** Everything a commitment fixes before any randomness exists. */
export interface CommitmentInput {
  readonly series: string;
  /** Ignored in a rehearsal, whose number is 0 and previous zeros. */
  readonly number: number;
  readonly previous: string;
  readonly rehearsal: boolean;
  readonly round: string;
  readonly cutAt: Instant;
  readonly committedAt: Instant;
  /** Name and version of the program. */
  readonly engine: string;
  /** policy.sums as text; see `writePolicySums`. */
  readonly policySums: string;
  readonly recipe: readonly RecipeStep[];
  readonly frames: readonly FrameInput[];
  /** Empty: the match waits for a later roster, in a commitment of its own. */
  readonly people: readonly PeopleInput[];
  /** 人员承诺: the commitment of the draw for whose tasks these people are; `frames` is then empty. */
  readonly drawn?: Pick<CommitmentFile, 'frames'>;
  /** 市级派员: agencies that draw nothing may commit to people for these. */
  readonly joining?: readonly Joining[];
}

export interface BuiltCommitment {
  readonly file: CommitmentFile;
  /** hex(C). */
  readonly hash: string;
  /** Ascending by frame. */
  readonly snapshots: readonly FrameSnapshot[];
  /** Ascending by agency. */
  readonly people: readonly PeopleFile[];
  readonly warnings: readonly Problem<OpenProblemCode>[];
}

/** draw/v1 §2: the commitment, or everything that is wrong with what it would fix. */
export function commitDraw(
  input: CommitmentInput,
  secret: Uint8Array,
): Result<BuiltCommitment, Problem<OpenProblemCode>> {
  if (secret.length !== 32) throw new RangeError('commitDraw: the round secret has 32 bytes');
  const problems = checkInput(input);
  if (problems.length > 0) return failed(...problems);
  const frames = input.frames
    .toSorted((a, b) => compareCodes(a.frame, b.frame))
    .map((frame) => buildFrame(frame, secret));
  const people = input.people
    .toSorted((a, b) => compareCodes(a.agency, b.agency))
    .map((agency) => buildPeople(agency, secret));
  const { series, rehearsal, round, cutAt, committedAt, engine, recipe } = input;
  const file: CommitmentFile = {
    version: 'draw/v1',
    series,
    number: rehearsal ? 0 : input.number,
    previous: rehearsal ? NO_HASH : input.previous,
    rehearsal,
    round,
    cutAt,
    committedAt,
    engine,
    policy: sha256Hex(input.policySums),
    secret: sha256Hex('draw/v1/secret\n', secret),
    recipe,
    match: people.map((one) => ({ agency: one.agency, input: peopleHash(one) })),
    frames: frames.map(({ committed }) => committed),
  };
  return ok({
    file,
    hash: commitmentHash(file),
    snapshots: frames.map(({ snapshot }) => snapshot),
    people,
    warnings: [...warnUnmatched(input), ...frames.flatMap(({ warnings }) => warnings)],
  });
}

/** hex(C): H("draw/v1/commit\n" ‖ commitment.json). */
export function commitmentHash(file: CommitmentFile): string {
  return sha256Hex('draw/v1/commit\n', canonicalJson(file));
}

function checkInput(input: CommitmentInput): readonly Problem<OpenProblemCode>[] {
  const { series, round, cutAt, committedAt, engine, recipe, rehearsal, frames, people } = input;
  const codes = Object.entries({ series, round }).filter(([, code]) => !isDrawCode(code));
  const late = instantMs(cutAt) > instantMs(committedAt);
  return [
    ...codes.map(([kind, code]) => problem('code-malformed', { kind, code })),
    ...(isProofText(engine) ? [] : [problem('text-not-nfc', { field: 'engine' })]),
    ...(late ? [problem('cut-after-commitment', { cutAt, committedAt })] : []),
    ...(frames.length === 0 && input.drawn === undefined ? [problem('frames-missing')] : []),
    ...checkFrames(frames),
    ...checkPeople(people),
    ...checkPeopleAgainstFrames(input),
    ...checkRecipe(recipe, committedAt, rehearsal),
  ];
}

/** Either every agency that draws brings its people, or none does; in a commitment of people alone all do. */
function checkPeopleAgainstFrames({
  frames,
  people,
  drawn,
  joining = [],
}: CommitmentInput): readonly Problem<OpenProblemCode>[] {
  if (people.length === 0 && drawn === undefined) return [];
  const drawing = new Set((drawn?.frames ?? frames).map(({ agency }) => agency));
  const brought = new Set(people.map(({ agency }) => agency));
  return [
    ...[...drawing]
      .filter((agency) => !brought.has(agency))
      .map((agency) => problem('people-missing', { agency })),
    ...[...brought]
      .filter((agency) => !drawing.has(agency) && !joining.some((one) => one.agency === agency))
      .map((agency) => problem('people-without-frame', { agency })),
  ];
}

function warnUnmatched({ frames, people }: CommitmentInput): readonly Problem<OpenProblemCode>[] {
  if (people.length > 0) return [];
  return [...new Set(frames.map(({ agency }) => agency))].map((agency) =>
    warning('people-missing', { agency }),
  );
}
