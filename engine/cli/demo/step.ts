/** One verb of the demo: as it would be typed, by whom and when. */
export interface DemoStep {
  /** What it is for, in the officer's words. */
  readonly what: string;
  readonly verb: string;
  readonly args: readonly string[];
  readonly as: string;
  /** Beijing time without zone: `2017-08-15T09:00`. */
  readonly at: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** 环节: steps that follow from what the ledger says when they begin. */
export interface DemoAct {
  readonly name: string;
  readonly steps: () => Promise<readonly DemoStep[]>;
}

/** An act as it was played, for the table at the end. */
export interface PlayedAct {
  readonly act: string;
  readonly seconds: number;
}
