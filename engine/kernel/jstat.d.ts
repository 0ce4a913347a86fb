declare module 'jstat' {
  /** The part of the package that is used; it ships no types. */
  const jStat: {
    readonly beta: {
      /** Quantile of the beta distribution with shapes a, b > 0 at 0 ≤ p ≤ 1. */
      inv(p: number, a: number, b: number): number;
    };
  };
  export = jStat;
}
