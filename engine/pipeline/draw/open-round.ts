import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { FrameInput } from '../../domain/draw-frame.ts';
import { nextInSeries, type RegisterEntry } from '../../domain/draw-register.ts';
import type { Joining, RoundBasis, RoundOpening, RoundState } from '../../domain/draw-round.ts';
import type { RecipeStep } from '../../domain/draw-seed.ts';
import type { PeopleInput } from '../../domain/match-people.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { drawCommitted } from '../../domain/records/draw-committed.ts';
import { peopleCommitted } from '../../domain/records/people-committed.ts';
import { roundOpened } from '../../domain/records/round-opened.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { type Instant, instantMs } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { peopleText } from './build-people.ts';
import { type BuiltCommitment, commitDraw } from './commit-draw.ts';
import { lastSourceMs } from './derive-seed.ts';
import { type DrawPolicy, type DrawState, roundDraft, roundStream } from './draw-state.ts';
import type { OpenProblemCode } from './problem.ts';

/** 开启批次. */
export interface OpenRound {
  /** A month, `2017-08`; a second one that month is `2017-08-b`. */
  readonly round: string;
  readonly rehearsal: boolean;
  readonly cutAt: Instant;
  readonly recipe: readonly RecipeStep[];
  readonly frames: readonly FrameInput[];
  readonly people: readonly PeopleInput[];
  readonly planLines: readonly string[];
  readonly claimBy: Instant;
  readonly basis: RoundBasis;
  /** Text of `writePolicySums` over the published policy. */
  readonly policySums: string;
  /** 市级派员参加. */
  readonly joining?: readonly Joining[];
}

const SECRET_BYTES = 32;
const encoder = new TextEncoder();

/** 二(五): commits to everything that decides the draw. `chance`: at least 32 bytes, the round secret. */
export function openRound(
  { round, register }: DrawState,
  policy: DrawPolicy,
  command: OpenRound,
  { at, chance }: Circumstances,
): Result<Decision<OpenProblemCode>, Problem<OpenProblemCode>> {
  if (chance.length < SECRET_BYTES) throw new RangeError('openRound: the round secret needs 32 bytes');
  const secret = chance.slice(0, SECRET_BYTES);
  const built = commitDraw(
    { ...command, ...policy, ...nextInSeries(register, policy.series), committedAt: at },
    secret,
  );
  const refused = [
    ...checkReopening(round, register.entries),
    ...(built.ok ? checkClaims(command, built.value) : []),
  ];
  if (!built.ok) return failed(...refused, ...built.problems);
  if (refused.length > 0) return failed(...refused);
  const { opening, frozen } = freezeOpening(command, built.value, secret);
  return ok({
    records: openingDrafts(opening, register.seq),
    frozen,
    warnings: built.value.warnings,
  });
}

/** The round's own record, from what the register froze: after a crash between the two streams. */
export function resumeOpening(entry: RegisterEntry, frozen: Uint8Array): RecordDraft {
  const opening = JSON.parse(new TextDecoder().decode(frozen)) as RoundOpening;
  const cause = { stream: 'draws', seq: entry.seq } as const;
  return { ...openingDraft(opening), cause };
}

/** A round is drawn once; only a commitment that was voided before its first source may be followed by another. */
function checkReopening(
  round: RoundState,
  entries: readonly RegisterEntry[],
): readonly Problem<OpenProblemCode>[] {
  if (round.draw !== undefined)
    return [problem('round-drawn-already', { round: round.round, at: round.draw.at })];
  const registered = entries.find((entry) => entry.round === round.round && entry.state === 'open');
  if (registered !== undefined || (round.opened !== undefined && round.voided === undefined)) {
    const at = round.opened?.at ?? registered?.at ?? '';
    return [problem('round-open-already', { round: round.round, at })];
  }
  return [];
}

function checkClaims({ claimBy }: OpenRound, { file }: BuiltCommitment): readonly Problem<OpenProblemCode>[] {
  return instantMs(claimBy) > lastSourceMs(file) ? [] : [problem('claim-before-source', { claimBy })];
}

/** Everything that an opening names by its digest, and the opening. */
export function freezeOpening(
  command: Pick<OpenRound, 'policySums' | 'planLines' | 'claimBy' | 'basis' | 'joining'>,
  built: BuiltCommitment,
  secret: Uint8Array,
) {
  const frames = built.snapshots.map((snapshot) => ({
    frame: snapshot.frame,
    bytes: encoder.encode(canonicalJson(snapshot)),
  }));
  const people = built.people.map((file) => ({
    agency: file.agency,
    bytes: encoder.encode(peopleText(file)),
  }));
  const policySums = encoder.encode(command.policySums);
  const opening: RoundOpening = {
    commitment: built.file,
    hash: built.hash,
    planLines: command.planLines,
    claimBy: command.claimBy,
    basis: command.basis,
    ...(command.joining === undefined || command.joining.length === 0 ? {} : { joining: command.joining }),
    frozen: {
      secret: sha256Hex(secret),
      policySums: sha256Hex(policySums),
      frames: frames.map(({ frame, bytes }) => ({ frame, digest: sha256Hex(bytes) })),
      people: people.map(({ agency, bytes }) => ({ agency, digest: sha256Hex(bytes) })),
    },
  };
  const contents = [...frames, ...people].map(({ bytes }) => bytes);
  return { opening, frozen: [secret, policySums, ...contents, encoder.encode(canonicalJson(opening))] };
}

/** Without a frame it is a commitment to people alone. */
function openingDraft(opening: RoundOpening): RecordDraft {
  const { round, frames } = opening.commitment;
  return frames.length === 0
    ? roundDraft(round, peopleCommitted, opening)
    : roundDraft(round, roundOpened, opening);
}

/** The register first, so that two rounds can never take one number. A rehearsal has none. */
export function openingDrafts(opening: RoundOpening, registerSeq: number): readonly RecordDraft[] {
  const { round, series, number, previous, rehearsal } = opening.commitment;
  const own = openingDraft(opening);
  if (rehearsal) return [own];
  const entry: RecordDraft = {
    stream: 'draws',
    kind: drawCommitted.kind,
    version: drawCommitted.version,
    body: {
      series,
      number,
      previous,
      commitment: opening.hash,
      round,
      opening: sha256Hex(canonicalJson(opening)),
    },
  };
  return [entry, { ...own, stream: roundStream(round), cause: { stream: 'draws', seq: registerSeq + 1 } }];
}
