/** Why a whole import is not made, or what is said about it. */
export type ImportCode =
  | 'file-imported-already' // warning: the same file, the same result; nothing appended
  | 'roster-empty' // a head and no rows
  | 'roster-shrunk' // warning: more than half of who stood is gone, for a reason that is recorded
  | 'roster-would-shrink' // the same without a reason: refused
  | 'people-shrunk' // warning
  | 'people-would-shrink'
  | 'nothing-kept' // every row refused: wrong file or wrong mapping
  | 'cut-off-in-future'
  | 'cut-off-goes-back' // older than what stands
  | 'sub-roster-unknown' // no item of the policy
  | 'list-not-used'; // warning: the item's sub-roster is made by condition alone; the list gives facts

/** Why a row is not kept. */
export type RefusalCode =
  | 'row-without-identity' // neither a usable code nor a name
  | 'id-repeated-differing' // the same object once more, saying something else
  | 'agency-missing'
  | 'agency-unknown'
  | 'agency-not-enforcing' // has no right to inspect, so no inspectors
  | 'agency-not-yours' // another agency's rows in this agency's file
  | 'inspector-nameless'
  | 'inspector-repeated-differing'
  | 'date-missing' // an event or entry without its day
  | 'object-number-unreadable'
  | 'entry-repeated-differing'
  | 'whereabouts-undecided' // the clerk left the cell empty
  | 'whereabouts-unreadable'
  | 'object-unknown'; // the worksheet names somebody who is not in the roster

/** What is marked on a row that is kept. */
export type FlagCode =
  | 'uscc-check-digit'
  | 'uscc-respelled'
  | 'uscc-old-number'
  | 'uscc-missing'
  | 'name-missing'
  | 'name-two-spellings'
  | 'name-shared'
  | 'row-repeated'
  | 'row-repeated-respelled'
  | 'kind-contradicts-code'
  | 'kind-unreadable'
  | 'state-unreadable'
  | 'address-missing'
  | 'row-date-unreadable'
  | 'date-after-cut-off'
  | 'capital-unreadable'
  | 'inspector-code-missing'
  | 'certificate-number-missing'
  | 'certificate-expiry-missing'
  | 'certificate-expired'
  | 'level-unknown'
  | 'town-unknown'
  | 'qualification-unknown'
  | 'leave-unreadable'
  | 'recusal-unreadable'
  | 'substantiated-unreadable'
  | 'quantity-unreadable'
  | 'focus-unreadable'
  | 'answers-missing'
  | 'object-not-in-roster'
  | 'identified-by-name'
  | 'item-unknown'
  | 'visit-kind-unreadable'
  | 'visit-method-unreadable';

/** Why a roster is not fit for a draw. */
export type FitnessCode =
  | 'roster-missing'
  | 'roster-too-old'
  | 'roster-later-than-draw'
  | 'inspectors-missing'
  | 'qualification-unheld' // warning
  | 'sub-roster-list-missing';

/** Why an inspector may not be sent in a window of days. */
export type IneligibilityCode =
  | 'certificate-none'
  | 'certificate-without-expiry'
  | 'certificate-ends-before-visit'
  | 'on-leave';

/** Why an object stands in a sub-roster now, or no longer. */
export type MembershipChangeCode =
  | 'entered-roster'
  | 'entered-district'
  | 'entered-list'
  | 'entered-condition'
  | 'left-roster'
  | 'left-district'
  | 'left-list'
  | 'left-condition'
  | 'left-undecided';

export type RowCode = RefusalCode | FlagCode;
export type BasisCode = ImportCode | RowCode | FitnessCode | IneligibilityCode;
