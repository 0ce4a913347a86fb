import type { RenderingProblem } from '../../domain/ports.ts';
import { problem } from '../../kernel/problem.ts';
import { withoutWords } from './style-sheets.ts';

/**
 * What a template asks for from elsewhere, or wants to run: `<img src="logo.png">`, `<link>`, `<script>`, `<iframe>`,
 * `url(…)`, `@import`, `onload=`. Nothing of it works in print or on the page, and nothing would say so. Allowed is
 * what stands in the file: `data:`, `#…`, and a link that a reader may follow.
 */
export function findForeignParts(source: string, file: string): readonly RenderingProblem[] {
  const text = withoutWords(source);
  return FOREIGN.flatMap(([code, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) =>
      problem(code, { what: found.trim().slice(0, LONGEST) }, placeIn(text, index, file)),
    ),
  );
}

/** Values may stand in quotes or not; white space and the case of letters mean nothing. */
const FOREIGN: readonly (readonly ['template-runs' | 'template-loads', RegExp])[] = [
  ['template-runs', /<script\b/giu],
  ['template-runs', /(?<=<[^<>]*\s)on[a-z]+\s*=/giu],
  ['template-runs', /(?<==\s*["']?\s*)javascript:/giu],
  ['template-loads', /<(?:iframe|frame|frameset|object|embed|link|base|applet|portal)\b/giu],
  ['template-loads', /(?<=<meta\b[^<>]*)http-equiv\s*=\s*["']?\s*refresh/giu],
  [
    'template-loads',
    /(?<=<[^<>]*\s)(?:src|poster|background|data)\s*=\s*["']?(?!\s*["']?data:)[^\s"'<>]*/giu,
  ],
  ['template-loads', /(?<=<[^<>]*\s)srcset\s*=/giu],
  [
    'template-loads',
    /(?<=<(?!a\b)[a-z][^<>]*\s)(?:xlink:)?href\s*=\s*["']?(?!\s*["']?(?:#|data:))[^\s"'<>]*/giu,
  ],
  ['template-loads', /@import\b/giu],
  ['template-loads', /\burl\(\s*["']?(?!\s*["']?(?:#|data:))[^\s"')]*/giu],
];
const LONGEST = 40;

function placeIn(text: string, index: number, file: string) {
  const before = text.slice(0, index).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
