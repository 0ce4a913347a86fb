import type { SourceText } from './folder-rule.ts';

/** What reaches for the clock, chance, the machine or the network, whatever it is called by. */
const REACHES: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'the clock',
    /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|(?![\s(.\w]))|(?<!new\s)(?<![.\w])Date\s*\(|\bperformance\b/u,
  ],
  ['the clock', /\bset(?:Timeout|Interval|Immediate)\b|\bTemporal\s*\.\s*Now\b/u],
  [
    'the place of the machine',
    /\.\s*(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)\s*\(|\.toLocale|\blocaleCompare\b|\bIntl\b/u,
  ],
  ['chance', /\bMath\s*\.\s*random\b|\bgetRandomValues\b|\brandom(?:UUID|Bytes|Int|FillSync)\b/u],
  ['the machine', /\bprocess\s*[.[]|\bglobalThis\b|\brequire\s*\(|\beval\s*\(|\bnew\s+Function\b/u],
  ['the network', /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/u],
  [
    'a module of Node',
    /['"]node:|['"](?:fs|path|os|http|https|crypto|child_process|worker_threads)(?:\/[^'"]*)?['"]/u,
  ],
  ['a module that is named at run time', /\bimport\s*\(/u],
];

/** What a file may reach for all the same: hashes are no chance. */
export type Allowed = Readonly<Record<string, readonly string[]>>;

/** Every reach of these sources for something outside them, one sentence each; comments do not reach. */
export function findImpureCode(sources: readonly SourceText[], allowed: Allowed = {}): readonly string[] {
  return sources.flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .map((line) => (allowed[path] ?? []).reduce((rest, leave) => rest.replace(leave, ''), line))
      .flatMap((line, i) =>
        REACHES.filter(([, pattern]) => pattern.test(line)).map(
          ([what]) => `${path}:${i + 1} reaches for ${what}: ${line.trim()}`,
        ),
      ),
  );
}

/** Lines keep their numbers. A `//` within a string stays. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '))
    .replace(/(^|[\s;{}(),])\/\/.*$/gmu, '$1');
}
