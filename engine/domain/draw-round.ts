import type { Instant } from '../kernel/instant.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { DrawChange, JoinerChange } from './draw-change.ts';
import type { CommitmentFile } from './draw-commitment.ts';
import type { DrawFile } from './draw-result.ts';
import type { SeedEvidence, SeedFile } from './draw-seed.ts';
import type { MatchFile, MatchShortage } from './match-result.ts';
import type { ObjectId } from './object-id.ts';

/** Digests of what a round froze when it was opened: `data/frozen/<sha256>`. */
export interface RoundFrozen {
  /** The round secret, 32 bytes; destroyed when the terms have run. */
  readonly secret: string;
  /** policy.sums as published. */
  readonly policySums: string;
  readonly frames: readonly { readonly frame: string; readonly digest: string }[];
  readonly people: readonly { readonly agency: string; readonly digest: string }[];
}

/** Body of `round-opened` (开启批次): the commitment and what it stands on. */
export interface RoundOpening {
  readonly commitment: CommitmentFile;
  /** hex(C), printed on 抽取公告. */
  readonly hash: string;
  /** Lines of the published annual plan that this round executes. */
  readonly planLines: readonly string[];
  /** 认领截止: what is unclaimed then counts as claimed, and is reported. */
  readonly claimBy: Instant;
  /** How far the streams were read from which the frames were built: the state of that moment can be had again. */
  readonly basis: RoundBasis;
  readonly frozen: RoundFrozen;
  /** Which items the city's people are added to; without it none is. */
  readonly joining?: readonly Joining[];
}

/** 市级派员参加 (二(八)): the city's people come beside the two of the district, and are not counted with them. */
export interface Joining {
  readonly frame: string;
  /** 市级执法检查机关; its people are committed to like those of any other. */
  readonly agency: string;
  /** How many of them come to each visit. */
  readonly count: number;
}

/** Who of the city comes to which visits: body of `city-joined`, whole each time. */
export interface JoinedAgency {
  readonly agency: string;
  /** Ascending by id; fewer people than asked for where no more can come. */
  readonly tasks: readonly { readonly id: ObjectId; readonly people: readonly string[] }[];
}

/** Last seq read of each stream that decides who can be drawn, and how. */
export interface RoundBasis {
  readonly rosters: number;
  readonly credit: number;
  readonly editions: number;
}

/** An agency's acknowledgement of its part of a visit (认领). It chooses nothing. */
export interface Claim {
  readonly agency: string;
  readonly id: ObjectId;
  readonly how: 'claimed' | 'deadline';
  readonly at: Instant;
}

/** 抽取作废. */
export interface VoidedDraw {
  readonly reason: string;
  /** `agency/post` of another body; `''` where none is needed. */
  readonly approvedBy: string;
  /** `after-result`: voided when the result could be known, and so printed. */
  readonly when: 'before-source' | 'after-result';
  readonly at: Instant;
}

/**
 * 人员承诺 (draw/v1 §5): a second commitment of a round that left `match` empty: people alone, with a number and a seed of
 * its own, for the match.
 */
export interface Staffing {
  readonly opened: RoundOpening & { readonly at: Instant };
  readonly seed?: SeedFile;
  readonly voided?: {
    readonly reason: string;
    /** `agency/post` of another body; absent where it was voided before its first source. */
    readonly approvedBy?: string;
    readonly at: Instant;
    readonly seq: number;
  };
  /** Of people voided when their numbers could be known: the full result, which stays published. */
  readonly result?: StaffedMatch;
}

/** What was made of people committed to apart, until they were voided (人员承诺作废). */
export interface StaffedMatch extends Pick<RoundState, 'match' | 'joined' | 'changes'> {}

/** 留证 of one of a round's commitments. */
export interface ShownEvidence extends SeedEvidence {
  /** hex(C). */
  readonly commitment: string;
}

/** 密封件: on how many sheets, and who keeps them. */
export interface SealedSecret {
  /** hex(C) of the commitment whose secret it is. */
  readonly commitment: string;
  readonly holders: readonly string[];
  readonly at: Instant;
}

/** What a destruction took away and what it left, on record. */
export interface Destruction {
  /** How many secrets went: of the commitments that were voided and of people committed to apart too. */
  readonly secrets: number;
  /** Frozen frames (strata and reasons) and people files that stay: papers and traces are remade from them. */
  readonly keptFrames: number;
  readonly keptPeople: number;
}

/** 批次密钥销毁, on record. */
export interface DestroyedSecret extends Partial<Destruction> {
  /** Last day of the terms for objection, review and suit. */
  readonly termsUntil: IsoDate;
  readonly auditedOn: IsoDate;
  /** SHA-256 of the record of destruction (销毁记录). */
  readonly evidence: string;
  /** `agency/post` of another body. */
  readonly approvedBy: string;
  readonly at: Instant;
}

/** What the draw's records of one round add up to; stream `rounds/<id>`. */
export interface RoundState {
  readonly round: string;
  /** Last seq of the stream, whatever its kind; 0 if it is empty. */
  readonly seq: number;
  readonly opened?: RoundOpening & { readonly at: Instant };
  /** 留证 shown by themselves; a seed has its own list, with those shown until then. */
  readonly evidence: readonly ShownEvidence[];
  readonly seed?: SeedFile;
  /** hex(C) of those whose seed was entered though C was not public ten minutes before the first source. */
  readonly unannounced?: readonly string[];
  readonly draw?: { readonly file: DrawFile; readonly at: Instant; readonly seq: number };
  readonly claims: readonly Claim[];
  readonly match?: {
    readonly file: MatchFile;
    readonly at: Instant;
    readonly seq: number;
    /** Of agencies that were matched with slots left open. */
    readonly shortages: readonly MatchShortage[];
  };
  /** 市级派员, as strikes and replacements have left them. */
  readonly joined: readonly JoinedAgency[];
  readonly joinerChanges: readonly JoinerChange[];
  /** As in changes.json: in the order decided. */
  readonly changes: readonly DrawChange[];
  readonly voided?: VoidedDraw & { readonly seq: number };
  /** Openings of this round that were voided before their first source. */
  readonly earlier: readonly RoundOpening[];
  readonly sealed: readonly SealedSecret[];
  /** Since then receipts and the audit of strata are gone. */
  readonly destroyed?: DestroyedSecret;
  /** In the order committed; at most the last stands. */
  readonly staffings: readonly Staffing[];
}

export function emptyRound(round: string): RoundState {
  return {
    round,
    seq: 0,
    evidence: [],
    claims: [],
    joined: [],
    joinerChanges: [],
    changes: [],
    earlier: [],
    sealed: [],
    staffings: [],
  };
}

/** The people committed to for the match alone, if the round has them apart. */
export function standingStaffing({ staffings }: Pick<RoundState, 'staffings'>): Staffing | undefined {
  const last = staffings.at(-1);
  return last?.voided === undefined ? last : undefined;
}

/** The people whose proof is published: those last committed to, void or not. */
export function shownStaffing({ staffings }: Pick<RoundState, 'staffings'>): Staffing | undefined {
  return staffings.at(-1);
}

/** Those before them that were voided when their numbers could be known: their full result stays published. */
export function voidedStaffings({ staffings }: Pick<RoundState, 'staffings'>): readonly Staffing[] {
  return staffings.slice(0, -1).filter(({ result }) => result !== undefined);
}

/** What the next seed is of: the round's own commitment, then that of its people. */
export function commitmentAwaiting(
  round: Pick<RoundState, 'opened' | 'seed' | 'staffings'>,
): Pick<RoundOpening, 'commitment' | 'hash'> | undefined {
  const staffing = standingStaffing(round);
  return round.seed === undefined || staffing === undefined ? round.opened : staffing.opened;
}

/** The commitment that evidence (留证) is brought for: the last of the round. */
export function lastCommitment(
  round: Pick<RoundState, 'opened' | 'staffings'>,
): Pick<RoundOpening, 'commitment' | 'hash'> | undefined {
  return standingStaffing(round)?.opened ?? round.opened;
}

/** What was shown of a commitment (hex(C)), as seed.json writes it. */
export function evidenceOf(
  { evidence }: Pick<RoundState, 'evidence'>,
  hash: string | undefined,
): readonly SeedEvidence[] {
  return evidence.filter((one) => one.commitment === hash).map(({ commitment: _, ...shown }) => shown);
}

/** Every opening that the round ever had, void ones and those of people alone too, in the order made. */
export function openingsOf({ opened, earlier, staffings }: RoundState): readonly RoundOpening[] {
  return [...earlier, ...(opened ? [opened] : []), ...staffings.map((one) => one.opened)];
}

/** Digests of every round secret that the round ever had, in the order made. */
export function secretsOf(round: RoundState): readonly string[] {
  return openingsOf(round).map(({ frozen }) => frozen.secret);
}
