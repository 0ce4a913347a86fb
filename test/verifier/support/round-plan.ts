import type {
  Chain,
  Changes,
  Commitment,
  Draw,
  Inspector,
  Match,
  People,
  Quota,
  RecipeSource,
  Seed,
  Source,
} from '../../../engine/verifier/documents.ts';
import type { Documents } from '../../../engine/verifier/read-bundle.ts';
import type { LeafRow, RosterRow } from '../../../engine/verifier/text-tables.ts';

/** Deeply changeable. */
export type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

export interface FramePlan {
  readonly frame: string;
  readonly agency: string;
  readonly group: string;
  readonly qualification?: string;
  readonly tickets?: 'open' | 'blind';
  readonly quotas: readonly Omit<Quota, 'take'>[];
  readonly strata: readonly {
    readonly stratum: string;
    readonly quota: string;
    readonly ratio: string;
    readonly rho?: string;
  }[];
  readonly rows: readonly Omit<LeafRow, 'salt'>[];
}

export interface PeoplePlan {
  readonly agency: string;
  readonly slots: number;
  readonly window: readonly [string, string];
  readonly inspectors: readonly Inspector[];
}

/** A round to make a bundle of, and places to falsify it: everything after a place follows from what it leaves behind. */
export interface RoundPlan {
  readonly secret: string;
  readonly head: Pick<
    Commitment,
    'series' | 'number' | 'previous' | 'rehearsal' | 'round' | 'cutAt' | 'committedAt' | 'engine'
  >;
  readonly policySums: string;
  readonly recipe: readonly RecipeSource[];
  readonly sources: readonly Source[];
  readonly evidence: Seed['evidence'];
  readonly frames: readonly FramePlan[];
  readonly people: readonly PeoplePlan[];
  readonly changes: (round: Pick<Documents, 'draw' | 'match' | 'commitment'>) => Changes;
  readonly chain: (commitmentHash: string) => Chain;
  readonly withhold?: boolean;
  readonly falsify?: {
    readonly leaves?: (leaves: Map<string, LeafRow[]>) => void;
    readonly people?: (people: Mutable<People>[]) => void;
    readonly commitment?: (commitment: Mutable<Commitment>) => void;
    readonly seed?: (seed: Mutable<Seed>) => void;
    readonly draw?: (draw: Mutable<Draw>) => void;
    readonly rosters?: (rosters: Map<string, Mutable<RosterRow>[]>) => void;
    readonly match?: (match: Mutable<Match>) => void;
    readonly publishedLeaves?: (leaves: Map<string, LeafRow[]>) => void;
  };
}
