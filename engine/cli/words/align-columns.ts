/** A table in a terminal: the first column to the left, the others to the right, by the width that is seen. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => seenWidth(row[i] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const blanks = ' '.repeat((widths[i] ?? 0) - seenWidth(cell));
        return i === 0 ? cell + blanks : blanks + cell;
      })
      .join('  '),
  );
}

/** Chinese characters are two columns wide. */
function seenWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}
