import type { RenderingCode, RenderingProblem } from '../../domain/ports.ts';
import { problem } from '../../kernel/problem.ts';
import { type StyleSheet, styleSheets } from './style-sheets.ts';

/**
 * Where a style sheet breaks off: a brace or bracket that nothing closes or that closes nothing, a comment or text
 * without an end, a full-width `：；｛｝（）`. A browser leaves out what follows and says nothing. A property that no
 * browser knows harms nothing else, and is not told.
 */
export function findStyleFaults(source: string, file: string): readonly RenderingProblem[] {
  return styleSheets(source, file).flatMap((sheet) =>
    faultsOf(sheet).map(({ code, at, what }) => {
      const before = source.slice(0, at).split('\n');
      const place = { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
      return problem(code, { what }, place);
    }),
  );
}

interface Fault {
  readonly code: Extract<RenderingCode, `style-${string}`>;
  readonly at: number;
  readonly what: string;
}

/** One mark, a comment, or a text in quotes: what a brace may hide in. */
const MARKS =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*(?:"|\n|$)|'(?:\\.|[^'\\\n])*(?:'|\n|$)|[{}()[\]：；｛｝（）]/gu;
const CLOSES: Readonly<Record<string, string>> = { '}': '{', ')': '(', ']': '[' };
const FULL_WIDTH = '：；｛｝（）';

function faultsOf({ text, start, end }: StyleSheet): readonly Fault[] {
  const faults: Fault[] = [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (const { 0: mark, index } of text.slice(start, end).matchAll(MARKS)) {
    const at = start + index;
    if (mark.length > 1 || mark === '"' || mark === "'") {
      if (!isEnded(mark)) faults.push({ code: 'style-unended', at, what: mark.trim().slice(0, LONGEST) });
    } else if (FULL_WIDTH.includes(mark)) {
      faults.push({ code: 'style-full-width', at, what: mark });
    } else if (CLOSES[mark] === undefined) {
      open.push({ mark, at });
    } else {
      faults.push(...close(mark, at, open));
    }
  }
  return [...faults, ...open.map(unclosed)].toSorted((a, b) => a.at - b.at);
}

/** What the mark closes; a bracket left open within a block ends with it. */
function close(
  mark: string,
  at: number,
  open: { readonly mark: string; readonly at: number }[],
): readonly Fault[] {
  const last = open.findLastIndex((one) => one.mark === CLOSES[mark]);
  if (last < 0) return [{ code: 'style-closes-nothing', at, what: mark }];
  return open.splice(last).slice(1).map(unclosed);
}

function unclosed({ mark, at }: { readonly mark: string; readonly at: number }): Fault {
  return { code: 'style-unclosed', at, what: mark };
}

function isEnded(text: string): boolean {
  if (text.startsWith('/*')) return text.length > '/**'.length && text.endsWith('*/');
  return text.length > 1 && text.endsWith(text.slice(0, 1));
}

const LONGEST = 20;
