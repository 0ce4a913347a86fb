/** Where something stands that a person can open: a line of a text file, or a cell of a workbook. */
export interface Place {
  /** Path relative to the district folder, or as the user typed it. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in characters. */
  readonly column?: number;
  /** How many characters are marked, for the code frame. */
  readonly length?: number;
  /** Such as `企业!B7`; instead of line and column in a workbook. */
  readonly cell?: string;
}

/**
 * Something found wrong, without words: `engine/cli/messages` turns the code into a sentence.
 * `values` fills the sentence's blanks. An `error` refuses; a `warning` is told and lets pass.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  readonly place?: Place;
  readonly values: Readonly<Record<string, string | number>>;
}

export type ProblemValues = Readonly<Record<string, string | number>>;

export function problem<Code extends string>(
  code: Code,
  values: ProblemValues = {},
  place?: Place,
): Problem<Code> {
  return place === undefined
    ? { code, severity: 'error', values }
    : { code, severity: 'error', place, values };
}

export function warning<Code extends string>(
  code: Code,
  values: ProblemValues = {},
  place?: Place,
): Problem<Code> {
  return { ...problem(code, values, place), severity: 'warning' };
}

/** By file, then by line: the order in which a person mends them. */
export function inReadingOrder<P extends Problem>(problems: readonly P[]): readonly P[] {
  const key = ({ place }: P) => [place?.file ?? '', place?.line ?? 0, place?.column ?? 0] as const;
  return problems.toSorted((a, b) => {
    const [[file, line, column], [otherFile, otherLine, otherColumn]] = [key(a), key(b)];
    return file === otherFile ? line - otherLine || column - otherColumn : file < otherFile ? -1 : 1;
  });
}
