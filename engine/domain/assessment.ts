import type { Instant } from '../kernel/instant.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { AssessmentBlock, Citation } from './policy-types.ts';

export type BlockId = AssessmentBlock['block'];
export const BLOCK_NAMES: Readonly<Record<BlockId, string>> = {
  'information-sharing': '信息归集共享',
  'dual-notice': '双告知',
  'double-random': '双随机监管',
  'joint-sanction': '联合惩戒',
};

/** An exact number of points, `n/d`. */
export type Points = string;

export interface IndicatorScore {
  readonly name: string;
  readonly points: number;
  /** null: not applicable, and how it was then treated. */
  readonly score: Points | null;
  /** Counted facts, such as 按期 12 件、应当 14 件. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** In words, with the numbers: why this score. */
  readonly how: string;
  readonly basis: readonly Citation[];
}

export interface BlockScore {
  readonly block: BlockId;
  readonly points: number;
  /** null: nothing in this block could be counted for the unit (数据缺失). */
  readonly score: Points | null;
  /** In words: out of how many points it was scored, or that data is missing. */
  readonly how: string;
  readonly indicators: readonly IndicatorScore[];
}

/** One row of the assessment (考核): a unit of 附件1. */
export interface AgencyScore {
  readonly agency: string;
  readonly blocks: readonly BlockScore[];
  /** Over what applies, out of 100; null where nothing applies to the unit yet. */
  readonly total: Points | null;
}

/** Body of `assessed`. */
export interface Assessment {
  /** `2017-08` for a month, `2017` for a year. */
  readonly period: string;
  /** Records after this day are not looked at. */
  readonly cutOff: IsoDate;
  readonly scores: readonly AgencyScore[];
}

/** One proof of a task of 附件2, as the records show it. */
export interface ProofStatus {
  readonly text: string;
  readonly met: boolean;
  /** Where it shows: `rounds/2017-08 第 12 条`, a file, an edition; or what is missing. */
  readonly where: string;
  /** Agencies whose part of it is missing, in the order of `config/agencies.yaml`. */
  readonly missing: readonly string[];
}

export interface TaskStatus {
  readonly no: number;
  readonly name: string;
  readonly lead: string;
  readonly deadline: string;
  readonly dueOn: IsoDate | null;
  /** `ongoing`: without an end (长期), proven so far. */
  readonly state: 'done' | 'late' | 'open' | 'overdue' | 'ongoing';
  /** The day on which the last of its proofs came in; null while one is missing, or where none bears a day. */
  readonly provenOn: IsoDate | null;
  /** 缺少依据的机关: agencies whose part is missing, in the order of `config/agencies.yaml`. */
  readonly missing: readonly string[];
  readonly proofs: readonly ProofStatus[];
}

/** A released paper (已签发文书): body of `paper-released`. */
export interface ReleasedPaper {
  /** Name of the file without ending: 考核通报. */
  readonly paper: string;
  /** Round or period it belongs to. */
  readonly of: string;
  /** 文号; `''` for a paper that bears none. */
  readonly number: string;
  readonly signedOn: IsoDate;
  /** `agency/post`. */
  readonly signedBy: string;
  /** SHA-256 of the frozen PDF. */
  readonly pdf: string;
  readonly path: string;
  /** 文号 of the papers that it takes the place of (撤回), and why; absent where it is the first. */
  readonly withdraws?: readonly string[];
  readonly why?: string;
}

/** A released paper as it stands now. */
export interface StandingRelease extends ReleasedPaper {
  readonly seq: number;
  readonly at: Instant;
  /** 文号 of the paper that withdrew it. */
  readonly withdrawnBy?: string;
}

/** Stream `papers`. */
export interface PapersState {
  readonly seq: number;
  readonly released: readonly StandingRelease[];
  readonly assessments: readonly (Assessment & { readonly seq: number; readonly at: Instant })[];
}

export const NO_PAPERS: PapersState = { seq: 0, released: [], assessments: [] };
