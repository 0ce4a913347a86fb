import type { FilesProblem } from './files-problem.ts';
import { linesWithout } from './yaml-gaps.ts';
import { problemAsWritten } from './yaml-mends.ts';
import { type Recovery, readWithout, tell } from './yaml-recovery.ts';
import { lineAsMeant, unitAround, unitOf, type YamlUnit } from './yaml-units.ts';

/** So many entries of a file are left out: it is said that there are more, and the next run reads them. */
export const MOST_GAPS = 32;
/** As wide as editors show a tab. */
const TAB_WIDTHS = [4, 2, 8];

/** Whether the file is YAML once every tab in front of a line is as many spaces. */
export function readWithSpaces(fresh: readonly FilesProblem[], recovery: Recovery): boolean {
  const { lines, gaps, mends } = recovery;
  const tabs = fresh.filter(({ code }) => code === 'yaml-tab');
  const width = tabs.length === 0 ? undefined : TAB_WIDTHS.find((one) => readsWith(one, recovery));
  if (width === undefined) return false;
  tell(tabs, recovery);
  const spaced = linesWithout(gaps, lines).map((text) => withSpaces(text, width).length - text.length);
  for (const [i, more] of spaced.entries()) {
    if (more > 0) mends.push({ line: i + 1, column: 1, more });
    if (more > 0) lines[i] = withSpaces(lines[i] ?? '', width);
  }
  return true;
}

function readsWith(width: number, recovery: Recovery): boolean {
  const { lines, gaps } = recovery;
  const read = readWithout(
    gaps,
    recovery,
    lines.map((text) => withSpaces(text, width)),
  );
  return (
    read.isTree && !read.problems.some(({ code }) => code === 'yaml-duplicate-key' || code === 'yaml-indent')
  );
}

function withSpaces(text: string, width: number): string {
  return text.replace(/^[ \t]+/u, (margin) => margin.replaceAll('\t', ' '.repeat(width)));
}

/** Whether a line is YAML once it is written as it was probably meant. */
export function readAsMeant(wrong: FilesProblem | undefined, recovery: Recovery): boolean {
  if (wrong === undefined || recovery.tried.has(wrong.place?.line)) return false;
  const { lines, gaps, mends, tried } = recovery;
  const line = wrong.place?.line ?? 1;
  const right = lineAsMeant(wrong, linesWithout(gaps, lines));
  const text = lines[line - 1] ?? '';
  if (right === undefined || right === text) return false;
  tried.add(line);
  const read = readWithout(gaps, recovery, lines.with(line - 1, right));
  if (read.problems.some(({ place }) => place?.line === line)) return false;
  tell([wrong], recovery);
  lines[line - 1] = right;
  mends.push({
    line,
    column: Math.min(wrong.place?.column ?? 1, right.length + 1),
    more: right.length - text.length,
  });
  return true;
}

/** Whether there is an entry to leave out: the smallest that holds what is wrong, and was not left out before. */
export function leaveOut(
  wrong: FilesProblem | undefined,
  problems: readonly FilesProblem[],
  recovery: Recovery,
): boolean {
  if (wrong === undefined || recovery.gaps.length >= MOST_GAPS) return false;
  const { lines, gaps, mends } = recovery;
  const now = linesWithout(gaps, lines);
  let unit: YamlUnit | undefined = unitOf(wrong, now);
  const isLeftOut = (one: YamlUnit) => gaps.some((gap) => isNothingMore(one, gap));
  while (unit !== undefined && isLeftOut(unit)) unit = unitAround(unit, lines);
  if (unit === undefined) return false;
  const { first, last } = unit;
  const absorbed = gaps.filter((gap) => gap.first >= first && gap.last <= last);
  // Further down it may only follow from this.
  const beside = problems.filter(({ place }) => place?.line === wrong.place?.line);
  const found = beside.map((one) => problemAsWritten(one, mends));
  const told = absorbed[0]?.told ?? found;
  const source = lines.slice(first - 1, last).join('\n');
  recovery.gaps = [...gaps.filter((gap) => !absorbed.includes(gap)), { ...unit, source, told }];
  return true;
}

function isNothingMore({ first, last, keep }: YamlUnit, gap: YamlUnit): boolean {
  return gap.first <= first && gap.last >= last && (gap.first < first || gap.keep.length <= keep.length);
}
