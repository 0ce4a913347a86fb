import type { Place } from '../kernel/problem.ts';

const NUMBER_WIDTH = 5;
const WIDE =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6×]|\p{Extended_Pictographic}|[\u{20000}-\u{3fffd}]/u;

/**
 * The line at fault and a line with carets below the marked part, as a person who opens the file sees it.
 * `part` narrows the mark to the first such text at or after the place (the `130%` of `不低于 130%`).
 * undefined where the place has no line, or the text no such line.
 */
export function codeFrame(text: string, place: Place, part?: string): string | undefined {
  if (place.line === undefined) return undefined;
  const source = text.split(/\r?\n/u)[place.line - 1];
  if (source === undefined) return undefined;
  const line = place.line === 1 ? source.replace(/^\ufeff/u, '') : source;
  const { start, length } = markedPart([...line], place, part);
  const shown = [...line.replaceAll('\t', ' ')];
  const before = displayWidth(shown.slice(0, start));
  const marked = Math.max(displayWidth(shown.slice(start, start + length)), 1);
  return [
    `${String(place.line).padStart(NUMBER_WIDTH)} | ${shown.join('')}`,
    `${' '.repeat(NUMBER_WIDTH)} | ${' '.repeat(before)}${'^'.repeat(marked)}`,
  ].join('\n');
}

function markedPart(
  line: readonly string[],
  place: Place,
  part: string | undefined,
): { readonly start: number; readonly length: number } {
  const start = (place.column ?? 1) - 1;
  const rest = line.slice(start).join('');
  const found = part === undefined || part === '' ? -1 : rest.indexOf(part);
  if (part === undefined || found < 0) return { start, length: place.length ?? 1 };
  return { start: start + [...rest.slice(0, found)].length, length: [...part].length };
}

/** Columns that the characters take in a terminal: Chinese characters and full-width signs take two. */
function displayWidth(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
