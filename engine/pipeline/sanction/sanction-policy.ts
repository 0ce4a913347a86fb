import type { FactValues } from '../../domain/condition.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { PolicyRule } from '../../domain/policy.ts';
import type {
  Agency,
  DeadlineRule,
  ListingEffect,
  ListingRule,
  PostsFile,
  SanctionEffect,
  SanctionRule,
} from '../../domain/policy-types.ts';
import type { Ruling } from '../../domain/ruling.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { WorkingCalendar } from '../../kernel/working-day.ts';

/** What the deciders of 二(十一) need of the policy. */
export interface SanctionPolicy {
  readonly agencies: readonly Pick<Agency, 'id' | 'name' | 'lead'>[];
  /** For 双人步骤. */
  readonly posts: Pick<PostsFile, 'twoPersonSteps'>;
  readonly deadlines: readonly DeadlineRule[];
  /** `calendarOfPolicy(policy.calendars)`. */
  readonly calendar: WorkingCalendar;
  readonly listingRules: readonly PolicyRule<ListingRule>[];
}

/** What the listing rules in force on a day say of one subject: an enterprise, or a finding at one. */
export type ListingJudge = (facts: FactValues, on: IsoDate) => readonly Ruling<ListingEffect>[];

/** One row of 联合惩戒措施目录 (附件2-11) with its condition compiled. */
export interface SanctionMeasure {
  readonly rule: PolicyRule<SanctionRule>;
  readonly isInForce: (on: IsoDate) => boolean;
  readonly judge: (facts: FactValues) => Ruling<SanctionEffect>;
}

/** The facts of an enterprise on a day, its lists read from the register: abnormalListed, seriousListed, years. */
export type FactsOn = (id: ObjectId, on: IsoDate) => FactValues;

/** 联合惩戒措施 as they are judged. */
export interface Sanctions {
  readonly measures: readonly SanctionMeasure[];
  readonly factsOn: FactsOn;
}
