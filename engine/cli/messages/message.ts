/** The words of one problem code. `{name}` in a text is filled from the problem's values. */
export interface Message {
  /** What is wrong, in Chinese, one sentence. */
  readonly says: string;
  /** Said after it where the problem's values carry a `suggestion` (did you mean). */
  readonly near?: string;
  /**
   * Said instead where several say the same of different subjects, of one file where they stand in files; `{n}` = how
   * many, `{list}` = each of them, with its line.
   */
  readonly several?: { readonly says: string; readonly each: string };
  /** What to do about it, in Chinese; every message has one. */
  readonly remedy: string;
  /** Clause of the plan or of a law, such as `二(五)`. */
  readonly clause?: string;
  /** `process` = refused by a rule of the process (exit 3); `usage` = wrong command line (exit 2); else exit 1. */
  readonly kind?: 'process' | 'usage';
}

/** One sentence for each code of a closed union: a code without words does not compile. */
export type Messages<Code extends string> = Readonly<Record<Code, Message>>;
