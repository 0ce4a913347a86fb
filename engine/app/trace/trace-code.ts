/** What `explain` and `trace` are refused for. */
export type TraceCode = 'enterprise-not-in-roster' | 'enterprise-unknown' | 'item-not-in-round';
