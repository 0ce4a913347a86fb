import type { Place } from '../kernel/problem.ts';

/** Turns offsets of a text (UTF-16 units) into places that an editor shows. */
export interface TextPositions {
  /** Marks `start` up to `end`, but never beyond the end of its line. */
  place(start: number, end?: number): Place;
  /** Line of an offset, from 1. */
  lineAt(offset: number): number;
  /** Offsets of a line, its line break left out. */
  line(number: number): { readonly start: number; readonly end: number; readonly text: string };
}

/** Columns and lengths count characters as people do: a rare character outside the BMP is one. */
export function textPositions(text: string, file: string): TextPositions {
  const starts = lineStarts(text);
  const pairs = surrogatePairs(text);
  const characters = (start: number, end: number) =>
    Math.max(0, end - start) - (firstFrom(pairs, end) - firstFrom(pairs, start));
  const lineAt = (offset: number) => lastNotAfter(starts, offset) + 1;
  const line = (number: number) => {
    const start = starts[number - 1] ?? text.length;
    const next = starts[number];
    const end = next === undefined ? text.length : next - 1;
    const trimmed = text[end - 1] === '\r' && end > start ? end - 1 : end;
    return { start, end: trimmed, text: text.slice(start, trimmed) };
  };
  const place = (offset: number, end = offset + 1): Place => {
    const start = Math.min(Math.max(offset, 0), text.length);
    const number = lineAt(start);
    const bounds = line(number);
    const length = characters(start, Math.min(end, bounds.end));
    const column = characters(bounds.start, start) + 1;
    return { file, line: number, column, length: Math.max(length, 1) };
  };
  return { place, lineAt, line };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last start that is not after the offset. */
function lastNotAfter(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offsets of the second halves of characters outside the BMP. */
function surrogatePairs(text: string): readonly number[] {
  return [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 1);
}

/** How many of the sorted offsets lie before one. */
function firstFrom(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
