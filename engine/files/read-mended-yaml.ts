import { decodeText } from './decode-text.ts';
import type { FilesProblem } from './files-problem.ts';
import { readYamlAsFar } from './read-yaml.ts';
import { linesWithout, markGaps, type YamlGap } from './yaml-gaps.ts';
import { documentAsWritten, isMendable, mendLines, problemAsWritten, type YamlMend } from './yaml-mends.ts';
import type { YamlDocument } from './yaml-node.ts';
import { lineAsMeant, unitAround, unitOf, type YamlUnit } from './yaml-units.ts';

interface MendedYaml {
  /** Absent where nothing of the text can be read. What cannot be read of it is marked. */
  readonly documents?: readonly YamlDocument[];
  readonly problems: readonly FilesProblem[];
}

/** So many slips are mended at a time, and so many entries of a file left out: the next run reads the rest. */
const MOST_MENDED = 20;
const MOST_GAPS = 16;
/** Of all the readings of one file, in UTF-16 units. */
const MOST_READ = 600_000;

/**
 * `readYaml`, and where something is written wrongly what the file says all the same, so that whatever else is wrong
 * with it is told in the same run. Single wrong signs — a full-width colon or comma, a space that is missing, a sign
 * that nobody sees — are read as the right ones; an entry that is no YAML is left out and marked. Every slip is told,
 * every place is that of the text as it is written.
 */
export function readMendedYaml(source: string | Uint8Array, file: string): MendedYaml {
  const first = readYamlAsFar(source, file);
  if (first.problems.some(({ code }) => code === 'not-utf8')) return readDecoded(source, file, first);
  if (first.documents === undefined || first.problems.length === 0) return first;
  const recovery: Recovery = {
    file,
    lines: plainTextOf(source).split('\n'),
    mends: [],
    gaps: [],
    told: [],
    read: 0,
    tried: new Set(),
  };
  const documents = recover(recovery, first);
  if (documents === undefined) return { problems: nothingTwice([...recovery.told, ...first.problems]) };
  const { lines, mends, gaps, told } = recovery;
  return {
    documents: documents.map((one) =>
      documentAsWritten({ ...one, root: markGaps(one.root, gaps, lines) }, mends),
    ),
    problems: nothingTwice([...told, ...gaps.flatMap((gap) => gap.told)]),
  };
}

/** In another encoding it says the same; but where that makes no YAML, the encoding is only guessed. */
function readDecoded(source: string | Uint8Array, file: string, { problems }: MendedYaml): MendedYaml {
  const { documents, problems: slips } = readMendedYaml(decodeText(Buffer.from(source)).text, file);
  return documents === undefined ? { problems } : { documents, problems: [...problems, ...slips] };
}

function plainTextOf(source: string | Uint8Array): string {
  const text = typeof source === 'string' ? source : Buffer.from(source).toString('utf8');
  return text.replace(/^\ufeff/u, '');
}

interface ToldGap extends YamlGap {
  readonly told: readonly FilesProblem[];
}

interface Recovery {
  readonly file: string;
  /** With the right signs in them. */
  readonly lines: string[];
  readonly mends: YamlMend[];
  gaps: readonly ToldGap[];
  readonly told: FilesProblem[];
  read: number;
  /** Lines that were tried as they were probably meant. */
  readonly tried: Set<number | undefined>;
}

type Read = ReturnType<typeof readYamlAsFar>;

function recover(recovery: Recovery, first: Read): readonly YamlDocument[] | undefined {
  let read = first;
  while (read.documents !== undefined && recovery.read <= MOST_READ) {
    const fresh = freshOf(read.problems, recovery);
    const slips = fresh.filter((one) => isMendable(one, recovery.lines));
    const isMended = slips.length > 0 && slips.length <= MOST_MENDED;
    if (isMended) mend(slips, recovery);
    else if (read.isTree) {
      tell(fresh, recovery);
      return withFewestGaps(recovery) ?? read.documents;
    } else if (
      !readWithSpaces(fresh, recovery) &&
      !readAsMeant(fresh[0], recovery) &&
      !leaveOut(fresh[0] ?? read.problems[0], read.problems, recovery)
    )
      return undefined;
    read = readWithout(recovery.gaps, recovery);
  }
  return undefined;
}

function mend(slips: readonly FilesProblem[], recovery: Recovery): void {
  tell(slips, recovery);
  recovery.mends.push(...mendLines(recovery.lines, slips));
}

function tell(problems: readonly FilesProblem[], { told, mends }: Recovery): void {
  told.push(...problems.map((one) => problemAsWritten(one, mends)));
}

function readWithout(
  gaps: readonly YamlGap[],
  recovery: Recovery,
  lines: readonly string[] = recovery.lines,
): Read {
  const text = linesWithout(gaps, lines).join('\n');
  recovery.read += text.length;
  return readYamlAsFar(text, recovery.file);
}

/** What follows from a slip stands on its line. */
function freshOf(problems: readonly FilesProblem[], { told }: Recovery): readonly FilesProblem[] {
  const lines = new Set(told.map(({ place }) => place?.line));
  return problems.filter(({ place }) => !lines.has(place?.line));
}

/** As wide as editors show a tab. */
const TAB_WIDTHS = [4, 2, 8];

/** Whether the file is YAML once every tab in front of a line is as many spaces. */
function readWithSpaces(fresh: readonly FilesProblem[], recovery: Recovery): boolean {
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
function readAsMeant(wrong: FilesProblem | undefined, recovery: Recovery): boolean {
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
function leaveOut(
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

/** What was taken for wrong only because of something else is read again. */
function withFewestGaps(recovery: Recovery): readonly YamlDocument[] | undefined {
  let documents: readonly YamlDocument[] | undefined;
  for (const gap of recovery.gaps.slice(0, -1)) {
    if (recovery.read > MOST_READ) break;
    const others = recovery.gaps.filter((one) => one !== gap);
    const read = readWithout(others, recovery);
    if (!read.isTree || read.problems.some(({ place }) => isInside(place?.line ?? 0, gap))) continue;
    recovery.gaps = others;
    documents = read.documents;
  }
  return documents;
}

function isInside(line: number, { first, last }: YamlUnit): boolean {
  return line >= first && line <= last;
}

function nothingTwice(problems: readonly FilesProblem[]): readonly FilesProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, place }) => {
    const key = `${code} ${place?.line} ${place?.column}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
