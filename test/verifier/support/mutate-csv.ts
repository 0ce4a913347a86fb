/** A table with one line or cell changed. */
interface TableMutation {
  readonly what: string;
  readonly text: string;
}

/** Every simple falsification of a table: lines taken out, doubled, moved; cells that become another’s, or nobody’s. */
export function mutateCsv(text: string): readonly TableMutation[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  return lines.flatMap((_, i) => mutateLine(header, lines, i));
}

/** Those of one line, from 0; all the others are not made. */
export function mutateRow(text: string, row: (rows: number) => number): readonly TableMutation[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  return lines.length === 0 ? [] : mutateLine(header, lines, row(lines.length));
}

function mutateLine(header: string, lines: readonly string[], i: number): readonly TableMutation[] {
  const join = (changed: readonly string[]) => `${[header, ...changed].join('\n')}\n`;
  const line = lines[i] ?? '';
  return [
    { what: `line ${i} taken out`, text: join(lines.toSpliced(i, 1)) },
    { what: `line ${i} doubled`, text: join(lines.toSpliced(i, 0, line)) },
    ...(i > 0
      ? [{ what: `line ${i} moved up`, text: join(lines.toSpliced(i - 1, 2, line, lines[i - 1] ?? '')) }]
      : []),
    ...line.split(',').flatMap((cell, c) =>
      changeCell(cell, lines, c).map((changed) => ({
        what: `line ${i} cell ${c} becomes ${changed}`,
        text: join(lines.with(i, line.split(',').with(c, changed).join(','))),
      })),
    ),
  ];
}

/** Another value that stands in this column, and one that nobody has. */
function changeCell(cell: string, lines: readonly string[], column: number): readonly string[] {
  const others = lines.map((line) => line.split(',')[column] ?? '').filter((other) => other !== cell);
  const last = cell.endsWith('0') ? '1' : '0';
  return [...new Set([...others, cell.slice(0, -1) + last, `${cell}0`, ''])].filter(
    (changed) => changed !== cell,
  );
}
