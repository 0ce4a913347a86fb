/** What `explain` and `trace` are refused for. */
export type TraceCode =
  | 'enterprise-not-in-roster'
  | 'enterprise-unknown'
  | 'item-not-in-round'
  | 'slip-secret-gone' // the round secret was destroyed: leaves hide for ever
  | 'slip-without-lines'; // in no frame of the round: nothing to open
