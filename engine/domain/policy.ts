import type { Place } from '../kernel/problem.ts';
import type {
  Agency,
  AreasFile,
  AssessmentBlock,
  CalendarFile,
  DeadlineRule,
  DistrictFile,
  FactDeclaration,
  Item,
  LeadingGroupFile,
  ListingRule,
  PlanFile,
  PlanTask,
  PostsFile,
  Qualification,
  RiskRule,
  RuleCase,
  SanctionRule,
  ScheduleFile,
} from './policy-types.ts';

/** Where the thing stands in the YAML; absent in a policy that was read back from its frozen form. */
export type Placed<T> = T & { readonly place?: Place };

/** An inspection item (随机抽查事项) with the agency whose list it stands in. */
export type PolicyItem = Placed<Item & { readonly agency: string }>;

/** A rule with its id: the name of its file without `.yaml`. */
export type PolicyRule<Rule> = Placed<Rule & { readonly id: string; readonly cases: readonly RuleCase[] }>;

/**
 * The district's whole policy (config/ and rules/), checked: every reference leads somewhere and is an id,
 * every phrase is a number. Pure data; `compiledPolicy` freezes it.
 */
export interface Policy {
  readonly district: DistrictFile;
  readonly agencies: readonly Placed<Agency>[];
  readonly qualifications: readonly Placed<Qualification>[];
  readonly leadingGroup?: LeadingGroupFile;
  /** Posts, 系统用户 and 双人步骤. */
  readonly posts: PostsFile;
  readonly areas: AreasFile;
  /** In the order of the files by path, then as written. */
  readonly items: readonly PolicyItem[];
  readonly plans: readonly Placed<PlanFile>[];
  readonly calendars: readonly Placed<CalendarFile>[];
  /** 期限, dated, with their basis. */
  readonly deadlines: readonly Placed<DeadlineRule>[];
  readonly schedule?: ScheduleFile;
  readonly tasks: readonly Placed<PlanTask>[];
  readonly facts: readonly Placed<FactDeclaration>[];
  readonly riskRules: readonly PolicyRule<RiskRule>[];
  readonly listingRules: readonly PolicyRule<ListingRule>[];
  readonly sanctionRules: readonly PolicyRule<SanctionRule>[];
  readonly assessment: readonly Placed<AssessmentBlock>[];
}
