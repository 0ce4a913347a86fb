import type { PapersState } from '../../domain/assessment.ts';
import type { EditionsState } from '../../domain/edition.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { SupervisePolicy } from './round-records.ts';
import type { SeenRecord } from './see-record.ts';

/** 完成依据: what is there on a day, by which the tasks of 附件2 stand or fall. */
export interface TaskEvidence {
  /** Records and papers after this day are not looked at. */
  readonly on: IsoDate;
  readonly records: readonly SeenRecord[];
  readonly editions: EditionsState;
  /** Policies as published, by the digest `compiled` of their publication. */
  readonly published: ReadonlyMap<string, SupervisePolicy>;
  readonly papers: PapersState;
  /** Paths of the district's policy files, such as `config/district.yaml`. */
  readonly files: readonly string[];
  /** The policy as it stands: whose tasks, agencies and group these are. */
  readonly policy: SupervisePolicy;
}

/** What one proof comes to. */
export interface Proven {
  readonly met: boolean;
  /** The day on which it was complete; null while it is not, and for what bears no day. */
  readonly on: IsoDate | null;
  /** Where it shows, or what is missing. */
  readonly where: string;
  /** Agencies whose part is missing. */
  readonly missing: readonly string[];
}

/** Within which a task's proofs are looked for: one round, or all of them; beside it everything outside the rounds. */
export interface ProofScope {
  readonly rounds: readonly string[];
  readonly records: readonly SeenRecord[];
}

const ROUND_STREAM = 'rounds/';

/**
 * Each round by itself, oldest first: what proves that a joint inspection was completed must be of one and the same
 * round, so that a new round undoes nothing. Rehearsals and voided rounds prove nothing.
 */
export function scopesOfRounds({ records, on }: TaskEvidence): readonly ProofScope[] {
  const seen = records.filter(({ at }) => dayOf(at) <= on);
  const house = seen.filter(({ stream }) => !stream.startsWith(ROUND_STREAM));
  const streams = Map.groupBy(
    seen.filter(({ stream }) => stream.startsWith(ROUND_STREAM)),
    ({ stream }) => stream.slice(ROUND_STREAM.length),
  );
  const rounds = [...streams]
    .map(([round, of]) => [round, sinceOpened(of)] as const)
    .filter(([, of]) => of.length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([round, of]) => ({ rounds: [round], records: [...ofRound(house, round), ...of] }));
  return rounds.length > 0 ? rounds : [{ rounds: [], records: house }];
}

/** All rounds together, for a task without an end (长期). */
export function scopeOfAll(evidence: TaskEvidence): ProofScope {
  const scopes = scopesOfRounds(evidence);
  return {
    rounds: scopes.flatMap(({ rounds }) => rounds),
    records: [...new Set(scopes.flatMap(({ records }) => records))],
  };
}

/** The last opening and what followed, if it stands. */
function sinceOpened(records: readonly SeenRecord[]): readonly SeenRecord[] {
  const opened = records.findLastIndex(({ kind }) => kind === 'round-opened');
  const standing = opened < 0 ? [] : records.slice(opened);
  return standing.some(({ kind, rehearsal }) => kind === 'draw-voided' || rehearsal) ? [] : standing;
}

/** Records outside the rounds' streams that name a round belong to that round alone. */
function ofRound(house: readonly SeenRecord[], round: string): readonly SeenRecord[] {
  return house.filter(({ kind, of }) => kind !== 'credit-recorded' || of === round);
}
