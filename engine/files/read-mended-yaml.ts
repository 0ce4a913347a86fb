import { problem } from '../kernel/problem.ts';
import { decodeText } from './decode-text.ts';
import type { FilesProblem } from './files-problem.ts';
import { readYamlAsFar } from './read-yaml.ts';
import { leaveOut, MOST_GAPS, readAsMeant, readWithSpaces } from './yaml-attempts.ts';
import { markGaps } from './yaml-gaps.ts';
import { documentAsWritten, isMendable } from './yaml-mends.ts';
import type { YamlDocument } from './yaml-node.ts';
import { mend, type Read, type Recovery, readWithout, tell } from './yaml-recovery.ts';
import type { YamlUnit } from './yaml-units.ts';

interface MendedYaml {
  /** Absent where nothing of the text can be read. What cannot be read of it is marked. */
  readonly documents?: readonly YamlDocument[];
  readonly problems: readonly FilesProblem[];
}

/** So many slips are mended at a time: the next run reads the rest. */
const MOST_MENDED = 20;
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
  if (documents === undefined) {
    return { problems: nothingTwice([...toldOf(recovery), ...first.problems, ...andMore(recovery)]) };
  }
  const { lines, mends, gaps } = recovery;
  return {
    documents: documents.map((one) =>
      documentAsWritten({ ...one, root: markGaps(one.root, gaps, lines) }, mends),
    ),
    problems: nothingTwice(toldOf(recovery)),
  };
}

function toldOf({ told, gaps }: Recovery): readonly FilesProblem[] {
  return [...told, ...gaps.flatMap((gap) => gap.told)];
}

/** Where so much is broken that the rest was not gone through, it is said. */
function andMore({ file, read, gaps }: Recovery): readonly FilesProblem[] {
  if (gaps.length < MOST_GAPS && read <= MOST_READ) return [];
  return [problem('yaml-more', {}, { file, line: gaps.at(-1)?.first ?? 1 })];
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

function recover(recovery: Recovery, first: Read): readonly YamlDocument[] | undefined {
  let read = first;
  while (read.documents !== undefined && recovery.read <= MOST_READ) {
    const fresh = freshOf(read.problems, recovery);
    const isBetter = readsBetter(read, fresh, recovery);
    if (!isBetter && read.isTree) {
      tell(fresh, recovery);
      return withFewestGaps(recovery) ?? read.documents;
    }
    if (!isBetter && !leaveOut(fresh[0] ?? read.problems[0], read.problems, recovery)) return undefined;
    read = readWithout(recovery.gaps, recovery);
  }
  return undefined;
}

/** Whether something is now read as it was probably meant. */
function readsBetter(read: Read, fresh: readonly FilesProblem[], recovery: Recovery): boolean {
  const slips = fresh.filter((one) => isMendable(one, recovery.lines));
  if (slips.length > 0 && slips.length <= MOST_MENDED) {
    mend(slips, recovery);
    return true;
  }
  // One key twice is a slip; several in a row are an entry of their own.
  const [first, second] = fresh.filter(({ code }) => code === 'yaml-duplicate-key');
  if (read.isTree) return second !== undefined && readAsMeant(first, recovery);
  return readWithSpaces(fresh, recovery) || readAsMeant(fresh[0], recovery);
}

/** What follows from a slip stands on its line. */
function freshOf(problems: readonly FilesProblem[], { told }: Recovery): readonly FilesProblem[] {
  const lines = new Set(told.map(({ place }) => place?.line));
  return problems.filter(({ place }) => !lines.has(place?.line));
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
