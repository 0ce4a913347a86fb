/** What is written instead of what, in which file of `sound/`. */
export interface Edit {
  readonly path: string;
  /** The file of `sound/` of which `path` is a new copy. */
  readonly copyOf?: string;
  /** Stands once in the sound file. */
  readonly from: string;
  readonly to: string;
}

/**
 * A mistake as a clerk makes it. It must be answered on the
 * line where `at` first stands in the broken file, and the answer must hold words that lead the clerk to the remedy.
 */
export interface Mistake extends Edit {
  /** The file that shows the mistake, where it is not the one in which it was made. */
  readonly shownIn?: string;
  readonly at: string;
  readonly code: string;
  /** The remedy, in words that any good answer would use. */
  readonly says: RegExp;
}

export const MARKET = 'config/items/market.yaml';
export const SAFETY = 'config/items/safety.yaml';
export const AGENCIES = 'config/agencies.yaml';
export const AREAS = 'config/areas.yaml';
export const CALENDAR = 'config/calendar/2017.yaml';
export const DEADLINES = 'config/deadlines.yaml';
export const DISTRICT = 'config/district.yaml';
export const LEADERS = 'config/leading-group.yaml';
export const PLAN = 'config/plan/2017.yaml';
export const POSTS = 'config/posts.yaml';
export const SCHEDULE = 'config/schedule.yaml';
export const TASKS = 'config/tasks.yaml';
export const FACTS = 'rules/facts.yaml';
export const COMPLAINTS = 'rules/risk/repeated-complaints.yaml';
export const COMPLAINTS_CASES = 'rules/risk/repeated-complaints.cases.yaml';
export const SERIOUS = 'rules/risk/serious-list.yaml';
export const HAZARDOUS = 'rules/risk/hazardous.yaml';
export const UNREACHABLE = 'rules/listing/unreachable.yaml';
export const PROCUREMENT = 'rules/sanctions/procurement-serious.yaml';
export const BIDDING = 'rules/sanctions/bidding-abnormal.yaml';
export const ASSESSMENT = 'rules/assessment/double-random.yaml';
export const CALENDAR_2018 = 'config/calendar/2018.yaml';
export const ENTERPRISES = 'config/mappings/enterprises.yaml';
export const FINDINGS = 'config/mappings/findings.yaml';
export const SERIOUS_CASES = 'rules/risk/serious-list.cases.yaml';
export const REMOVED = 'rules/listing/removed.yaml';
