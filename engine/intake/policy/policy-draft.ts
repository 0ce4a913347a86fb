import type { Placed, Policy } from '../../domain/policy.ts';
import type { ChangedBasis, ConditionCase, Duty, ProvisionScope } from '../../domain/policy-types.ts';
import type { Place } from '../../kernel/problem.ts';
import type { PolicyFileKind } from './policy-files.ts';

type Required = 'district' | 'posts' | 'areas';

/** The policy as far as its files could be read: checks look at what is there, so that all is told at once. */
export type PolicyDraft = Omit<Policy, Required> & {
  readonly [K in Required]?: Policy[K];
} & {
  /** What the provisions cover that measures rest on; asked by `check` alone, and no part of the policy. */
  readonly scopes: readonly Placed<ProvisionScope>[];
  /** 权责清单, and laws that changed: held against items and rules by `check`, and no part of the policy. */
  readonly duties: readonly Placed<Duty>[];
  readonly bases: readonly Placed<ChangedBasis>[];
  /** Cases of items' 对象 and of indicators' 当; asked by `test` alone, and no part of the policy. */
  readonly conditionCases: readonly Placed<ConditionCase>[];
};

/** What the checks across files are given beside the draft. */
export interface DraftPlaces {
  /** Where a part of the policy stands, or one of its properties; `/agency` is a pointer from the top of its file. */
  readonly placeOf: (part: object, property?: string) => Place | undefined;
  /** Every file by path, readable or not. */
  readonly paths: ReadonlySet<string>;
  /** Kinds of which a file could not be read at all. */
  readonly broken: ReadonlySet<PolicyFileKind>;
  /**
   * Whether nothing of a part, or of these properties of it, was left out because it could not be read or leads
   * nowhere. What says that something is missing, or sums up, asks this first.
   */
  readonly isRead: (part: object, ...properties: readonly string[]) => boolean;
  /** Whether every entry of a list is there, whatever of them cannot be read. */
  readonly isComplete: (list: readonly unknown[]) => boolean;
  /** Whether no file of a kind has anything that was left out. */
  readonly isWhole: (kind: PolicyFileKind) => boolean;
  /** Whether a name may be that of a fact that cannot be read. */
  readonly mayBeFact: (name: string) => boolean;
}
