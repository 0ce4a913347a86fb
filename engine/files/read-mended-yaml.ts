import type { Place } from '../kernel/problem.ts';
import type { FilesProblem } from './files-problem.ts';
import { readYaml } from './read-yaml.ts';
import { textPositions } from './text-positions.ts';
import type { YamlDocument, YamlNode } from './yaml-node.ts';

interface MendedYaml {
  /** Absent where the text is no YAML, and what was meant cannot be told from its signs. */
  readonly documents?: readonly YamlDocument[];
  readonly problems: readonly FilesProblem[];
}

/** So many slips in a file are mended at most, in so many readings: the next run reads the rest. */
const MOST_MENDED = 20;
const MOST_READINGS = 4;

/**
 * `readYaml`, and where single signs are wrong — a full-width colon or comma, a space that is missing, a sign that
 * nobody sees — what the file says with the right ones, so that whatever else is wrong with it is told in the same run.
 * Every slip is told, every place is that of the text as it is written.
 */
export function readMendedYaml(source: string | Uint8Array, file: string): MendedYaml {
  const first = readYaml(source, file);
  if (first.ok) return { documents: first.value, problems: [] };
  const told = [...first.problems];
  const mends: Mend[] = [];
  let [text, problems] = [plainTextOf(source), first.problems];
  for (let reading = 1; reading <= MOST_READINGS && problems.length <= MOST_MENDED; reading += 1) {
    const mended = mendAll(text, file, problems);
    if (mended === undefined) break;
    text = mended.text;
    mends.push(...mended.mends);
    const read = readYaml(text, file);
    if (read.ok) return { documents: read.value.map((one) => asWritten(one, mends)), problems: told };
    problems = read.problems;
    // What follows from a slip stands on its line.
    const lines = new Set(told.map(({ place }) => place?.line));
    const others = problems.filter(({ place }) => !lines.has(place?.line));
    told.push(
      ...others.map((one) => ({ ...one, ...(one.place && { place: placeAsWritten(one.place, mends) }) })),
    );
  }
  return { problems: told };
}

function plainTextOf(source: string | Uint8Array): string {
  const text = typeof source === 'string' ? source : Buffer.from(source).toString('utf8');
  return text.replace(/^\ufeff/u, '');
}

/** One sign that was changed: so many characters more (or fewer) behind its column. */
interface Mend {
  readonly line: number;
  readonly column: number;
  readonly more: number;
}

/** Undefined where one of the slips is of another kind. From the last to the first, so that each place holds. */
function mendAll(
  text: string,
  file: string,
  problems: readonly FilesProblem[],
): { readonly text: string; readonly mends: readonly Mend[] } | undefined {
  const positions = textPositions(text, file);
  let mended = text;
  const mends: Mend[] = [];
  for (const one of problems.toReversed()) {
    const { line = 0, column = 0 } = one.place ?? {};
    const { start, text: whole } = positions.line(line);
    const at = start + [...whole].slice(0, column - 1).join('').length;
    const [written, right] = mendOf(one, text.slice(at)) ?? [];
    if (written === undefined || right === undefined || !text.startsWith(written, at)) return undefined;
    mended = mended.slice(0, at) + right + mended.slice(at + written.length);
    mends.push({ line, column, more: right.length - written.length });
  }
  return { text: mended, mends };
}

/** What stands there, and what should. */
function mendOf({ code, values }: FilesProblem, rest: string): readonly [string, string] | undefined {
  switch (code) {
    case 'full-width-colon':
      return ['：', ': '];
    case 'yaml-colon-space':
      return [':', ': '];
    case 'yaml-dash-space':
      return ['-', '- '];
    case 'text-invisible':
      return [[...rest][0] ?? '', ''];
    case 'full-width-sign':
      return [String(values.sign), String(values.half)];
    default:
      return undefined;
  }
}

function asWritten(document: YamlDocument, mends: readonly Mend[]): YamlDocument {
  return {
    ...document,
    root: nodeAsWritten(document.root, mends),
    warnings: document.warnings.map((one) => ({
      ...one,
      ...(one.place && { place: placeAsWritten(one.place, mends) }),
    })),
  };
}

function nodeAsWritten(node: YamlNode, mends: readonly Mend[]): YamlNode {
  const place = placeAsWritten(node.place, mends);
  if (node.kind === 'text') return { ...node, place };
  if (node.kind === 'list')
    return { ...node, place, items: node.items.map((item) => nodeAsWritten(item, mends)) };
  const entries = node.entries.map(({ key, keyPlace, value }) => ({
    key,
    keyPlace: placeAsWritten(keyPlace, mends),
    value: nodeAsWritten(value, mends),
  }));
  return { ...node, place, entries };
}

/** Back through the changes, the last first. */
function placeAsWritten(place: Place, mends: readonly Mend[]): Place {
  const column = mends
    .toReversed()
    .filter(({ line }) => line === place.line)
    .reduce(
      (here, mend) => (here > mend.column ? Math.max(mend.column, here - mend.more) : here),
      place.column ?? 1,
    );
  return { ...place, column };
}
