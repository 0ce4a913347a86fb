import type { Place } from '../kernel/problem.ts';
import type { FilesProblem } from './files-problem.ts';
import type { YamlDocument, YamlNode } from './yaml-node.ts';

/** One sign that was changed: so many characters more (or fewer) behind its column. */
export interface YamlMend {
  readonly line: number;
  readonly column: number;
  readonly more: number;
}

/** Whether one right sign makes of a slip what was meant. */
export function isMendable(one: FilesProblem, lines: readonly string[]): boolean {
  return mendIn(lines[(one.place?.line ?? 0) - 1] ?? '', one) !== undefined;
}

/** Puts the right signs into the lines, from the last slip to the first, so that each place holds. */
export function mendLines(lines: string[], slips: readonly FilesProblem[]): readonly YamlMend[] {
  return slips.toReversed().flatMap((one) => {
    const { line = 0, column = 0 } = one.place ?? {};
    const mended = mendIn(lines[line - 1] ?? '', one);
    if (mended === undefined) return [];
    const more = mended.length - (lines[line - 1] ?? '').length;
    lines[line - 1] = mended;
    return [{ line, column, more }];
  });
}

function mendIn(text: string, one: FilesProblem): string | undefined {
  const at = [...text].slice(0, (one.place?.column ?? 1) - 1).join('').length;
  const [written, right] = mendOf(one, text.slice(at)) ?? [];
  if (written === undefined || right === undefined || written === '' || !text.startsWith(written, at))
    return undefined;
  return text.slice(0, at) + right + text.slice(at + written.length);
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

/** The document with the places of the text before its signs were changed. */
export function documentAsWritten(document: YamlDocument, mends: readonly YamlMend[]): YamlDocument {
  if (mends.length === 0) return document;
  const warnings = document.warnings.map((one) => problemAsWritten(one, mends));
  return { ...document, root: nodeAsWritten(document.root, mends), warnings };
}

function nodeAsWritten(node: YamlNode, mends: readonly YamlMend[]): YamlNode {
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

/** The same of one problem. */
export function problemAsWritten(one: FilesProblem, mends: readonly YamlMend[]): FilesProblem {
  return one.place === undefined ? one : { ...one, place: placeAsWritten(one.place, mends) };
}

/** Back through the changes, the last first. */
function placeAsWritten(place: Place, mends: readonly YamlMend[]): Place {
  const column = mends
    .toReversed()
    .filter(({ line }) => line === place.line)
    .reduce(
      (here, mend) => (here > mend.column ? Math.max(mend.column, here - mend.more) : here),
      place.column ?? 1,
    );
  return { ...place, column };
}
