/** How many of a roster are not in what is to replace it. */
export interface Loss {
  /** Who stood. */
  readonly before: number;
  /** Of them, who would be gone. */
  readonly left: number;
}

/**
 * 二(二)(三): what a replacement takes away, where it is more than half. A part of the registrar's file, or one
 * bureau's list, looks like a whole roster; it replaces one only where whoever brings it says why so many are gone.
 */
export function lostOfRoster(before: readonly string[], after: Iterable<string>): Loss | undefined {
  const now = new Set(after);
  const left = before.filter((key) => !now.has(key)).length;
  return 2 * left > before.length ? { before: before.length, left } : undefined;
}

/** The reason as it is recorded; undefined where none was given. */
export function reasonOf(written: string | undefined): string | undefined {
  const reason = written?.trim();
  return reason === '' ? undefined : reason;
}
