/** What is said while imported lists and disclosed findings enter the register. */
export type RegisterCode =
  | 'list-entered-already' // warning: this import was taken over before
  | 'list-entries-missing' // warning: stays of an earlier file that this one no longer has
  | 'list-removal-kept' // warning: removed in the register, and the file still shows it as listed
  | 'nothing-disclosed'
  | 'credit-recorded-already'; // warning

/** Why a step of two people is refused. */
export type ApprovalCode =
  | 'list-keeper-only' // another agency than the one that keeps the lists
  | 'sanction-approval-missing'
  | 'sanction-approver-same-post'
  | 'sanction-approver-same-agency';

/** Why nobody is listed or removed, or what is said about it. */
export type ListingCode =
  | ApprovalCode
  | 'listing-none-due' // warning: no rule applies
  | 'listing-undecided' // warning: a rule cannot say; raises nobody
  | 'listed-already' // warning: stands on that list; not again
  | 'listing-term-missing'
  | 'listing-term-provisional' // warning
  | 'listing-late' // warning
  | 'listing-without-document'; // warning: the serious list, and no number of a decision

/** Why a repair is refused. */
export type RepairCode =
  | ListingCode
  | 'repair-not-listed'
  | 'repair-without-evidence'
  | 'repair-verified-before-listing'
  | 'repair-verified-ahead'
  | 'repair-not-due'
  | 'repair-undecided';

/** What is said of restrictions. */
export type RestrictionCode =
  | ApprovalCode
  | 'restriction-code-wrong' // in no roster and on no list, and its check character is wrong
  | 'restriction-day-ahead' // warning: asked for a day to come
  | 'restriction-stranger' // warning: in no roster and on no list
  | 'restriction-undecided' // warning: a measure cannot be judged
  | 'restrictions-announced-already'; // warning

/** Every code of 二(十一). */
export type SanctionCode = RegisterCode | RepairCode | RestrictionCode;
