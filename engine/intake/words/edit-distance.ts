/** What it costs to make one word of another, character by character. */
export interface EditCosts {
  readonly change: (written: string, meant: string) => number;
  /** A character too many. */
  readonly remove: (written: string) => number;
  /** A character too few. */
  readonly add: (meant: string) => number;
}

/** Insertions, deletions, changes, and swaps of two neighbours (Damerau, optimal string alignment). */
export function editDistance(written: readonly string[], meant: readonly string[], costs: EditCosts): number {
  const { change, remove, add } = costs;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = firstRow(meant, add);
  for (const [i, from] of written.entries()) {
    const row = [at(last, 0) + remove(from)];
    for (const [j, to] of meant.entries()) {
      const swap = areSwapped(written, meant, i, j) ? at(beforeLast, j - 1) + 1 : Number.POSITIVE_INFINITY;
      row.push(
        Math.min(at(last, j) + change(from, to), at(last, j + 1) + remove(from), at(row, j) + add(to), swap),
      );
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, -1);
}

function firstRow(meant: readonly string[], add: EditCosts['add']): readonly number[] {
  const row = [0];
  for (const character of meant) row.push(at(row, -1) + add(character));
  return row;
}

function areSwapped(a: readonly string[], b: readonly string[], i: number, j: number): boolean {
  return i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j];
}

function at(row: readonly number[], index: number): number {
  return row.at(index) ?? 0;
}
