import type { YamlNode } from './yaml-node.ts';
import type { YamlUnit } from './yaml-units.ts';

/** A unit that was left out so that YAML can read the others. */
export interface YamlGap extends YamlUnit {
  /** What is written there. */
  readonly source: string;
}

/** The lines without the gaps, of which only dashes and keys remain; every other line keeps its number. */
export function linesWithout(gaps: readonly YamlUnit[], lines: readonly string[]): readonly string[] {
  const left = [...lines];
  for (const { first, last, keep } of gaps) left.fill('', first - 1, last).splice(first - 1, 1, keep);
  return left;
}

/**
 * The tree of such lines, each gap marked: its value where dash or key remain, else the entry that holds it. Which of
 * the entries around it holds a line without a right margin nobody can tell: all that may are marked.
 */
export function markGaps(root: YamlNode, gaps: readonly YamlGap[], lines: readonly string[]): YamlNode {
  const kept = new Map(gaps.flatMap((gap) => (gap.keep === '' ? [] : [[gap.first, gap] as const])));
  const marked = kept.size === 0 ? root : markValues(root, kept);
  return gaps.filter(holdsEntries).reduce((node, gap) => markHolder(node, gap, lines), marked);
}

/** Whether entries beside the one that is kept stand in a gap: `内容: 使用登记    方式: { … }`. */
function holdsEntries({ keep, source }: YamlGap): boolean {
  const [value = ''] = source.slice(keep.length).split('\n');
  return keep === '' || (/\S:\s/u.test(value) && !/^\s*[{["']/u.test(value));
}

function markValues(node: YamlNode, kept: ReadonlyMap<number, YamlGap>, line = node.place.line): YamlNode {
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => markValues(item, kept)) };
  if (node.kind === 'map') {
    const entries = node.entries.map((entry) => ({
      ...entry,
      value: markValues(entry.value, kept, entry.keyPlace.line),
    }));
    return { ...node, entries };
  }
  const gap = kept.get(line ?? 0);
  return gap === undefined || node.text !== '' || node.quoted ? node : { ...node, unread: gap.source };
}

function markHolder(root: YamlNode, gap: YamlGap, lines: readonly string[]): YamlNode {
  const chain = chainTo(root, gap.first, lines);
  const indent = gap.source.search(/\S|$/u);
  const holder = /^\s*-(?:\s|$)/u.test(gap.source) ? 'list' : 'map';
  const outermost = Math.max(
    0,
    chain.findLastIndex(({ kind, place }) => kind === holder && (place.column ?? 1) - 1 <= indent),
  );
  return withUnread(root, new Set(chain.slice(outermost)), gap.source);
}

/** Lists and maps around a line, from the outside: those that begin before it and may go on. */
function chainTo(root: YamlNode, line: number, lines: readonly string[]): readonly YamlNode[] {
  const chain: YamlNode[] = [];
  for (let node: YamlNode | undefined = root; node !== undefined && node.kind !== 'text'; ) {
    if (chain.length > 0 && isFlow(node, lines)) break;
    chain.push(node);
    node =
      node.kind === 'list'
        ? node.items.findLast(({ place }) => (place.line ?? 0) < line)
        : node.entries.findLast(({ keyPlace }) => (keyPlace.line ?? 0) < line)?.value;
  }
  return chain;
}

function isFlow({ place }: YamlNode, lines: readonly string[]): boolean {
  const sign = [...(lines[(place.line ?? 1) - 1] ?? '')][(place.column ?? 1) - 1] ?? '';
  return sign === '{' || sign === '[';
}

function withUnread(node: YamlNode, marked: ReadonlySet<YamlNode>, source: string): YamlNode {
  if (node.kind === 'text') return node;
  const unread = marked.has(node) ? { unread: [node.unread, source].filter(Boolean).join('\n') } : {};
  if (node.kind === 'list')
    return { ...node, ...unread, items: node.items.map((item) => withUnread(item, marked, source)) };
  const entries = node.entries.map((entry) => ({ ...entry, value: withUnread(entry.value, marked, source) }));
  return { ...node, ...unread, entries };
}
