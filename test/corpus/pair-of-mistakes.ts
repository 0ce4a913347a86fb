import { type Answered, answerMistake, saidOf, soundFiles } from './answer-mistake.ts';
import type { Mistake } from './mistake.ts';

type Files = ReturnType<typeof soundFiles>;

/** What is told where: the code, the file, and the line. */
export interface Told {
  readonly code: string;
  readonly file: string;
  readonly line: number;
}

export interface AnsweredPair {
  readonly mistakes: readonly [Mistake, Mistake];
  /** Of the two, what is not told at its line. */
  readonly untold: readonly Told[];
  /** Told of the two together, and of neither alone. */
  readonly extra: readonly string[];
  readonly twice: readonly string[];
}

const ALONE = new Map<Mistake, Answered>();

/** The answer to one mistake by itself. */
export function alone(mistake: Mistake): Answered {
  const known = ALONE.get(mistake) ?? answerMistake(mistake);
  ALONE.set(mistake, known);
  return known;
}

/** Both in one policy; undefined where they do not stand in places of their own. */
export function answerPair(first: Mistake, second: Mistake): AnsweredPair | undefined {
  const both = withBoth(first, second);
  if (both === undefined) return undefined;
  const expected = [expectedOf(first, second, both), expectedOf(second, first, both)];
  if (expected.some((one) => one === undefined)) return undefined;
  const said = saidOf(both);
  const told = said.map(toldOf);
  const known = new Set(
    [first, second].flatMap((one) => keysOf(alone(one).said, withOne(soundFiles(), one))),
  );
  const places = said.map(({ code, place }) => `${code} ${place?.file}:${place?.line}:${place?.column}`);
  return {
    mistakes: [first, second],
    untold: expected.flatMap((one) =>
      one === undefined || told.some((other) => isSame(one, other)) ? [] : [one],
    ),
    extra: keysOf(said, both).filter((key) => !known.has(key)),
    twice: places.filter((place, i) => places.indexOf(place) !== i),
  };
}

function withBoth(first: Mistake, second: Mistake): Files | undefined {
  const isCopied = first.copyOf !== undefined || second.copyOf !== undefined;
  if (first.path === second.path && (isCopied || touches(first, second))) return undefined;
  return withOne(withOne(soundFiles(), first), second);
}

/** The first or the last line of the one is a line of the other. */
function touches(first: Mistake, second: Mistake): boolean {
  const text = soundFiles().find(({ path }) => path === first.path)?.text ?? '';
  const [[a, b], [c, d]] = [linesOf(text, first.from), linesOf(text, second.from)];
  return a <= d && c <= b;
}

/** First and last line of a part of a text, from 1. */
function linesOf(text: string, part: string): readonly [number, number] {
  const at = text.indexOf(part);
  return [lineAt(text, at), lineAt(text, at + part.trimEnd().length)];
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function withOne(files: Files, { path, copyOf, from, to }: Mistake): Files {
  const text = files.find((file) => file.path === (copyOf ?? path))?.text ?? '';
  const edited = { path, text: text.split(from).join(to) };
  return [...files.filter((file) => file.path !== path), edited].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Where a mistake is told once the other is there as well; undefined where that stands on the same line. */
function expectedOf(one: Mistake, other: Mistake, both: Files): Told | undefined {
  const { line, mistake } = alone(one);
  const file = mistake.shownIn ?? mistake.path;
  const plain = { code: mistake.code, file, line };
  if (other.path !== file || other.copyOf !== undefined) return plain;
  const text = withOne(soundFiles(), one).find(({ path }) => path === file)?.text ?? '';
  if (text.split(other.from).length !== 2) return undefined;
  const [from, to] = linesOf(text, other.from);
  if (from <= line && line <= to) return undefined;
  const added = other.to.split('\n').length - other.from.split('\n').length;
  const now = both.find(({ path }) => path === file)?.text ?? '';
  const moved = line > to ? line + added : line;
  return lineText(now, moved) === lineText(text, line) ? { ...plain, line: moved } : undefined;
}

function lineText(text: string, line: number): string {
  return text.split('\n')[line - 1] ?? '';
}

type Said = Answered['said'];

function toldOf({ code, place }: Said[number]): Told {
  return { code, file: place?.file ?? '', line: place?.line ?? 0 };
}

function isSame(a: Told, b: Told): boolean {
  return a.code === b.code && a.file === b.file && a.line === b.line;
}

/** By what stands on the line, which the other mistake may have moved. */
function keysOf(said: Said, files: Files): readonly string[] {
  return said.map(({ code, place }) => {
    const text = files.find(({ path }) => path === place?.file)?.text ?? '';
    return `${code} ${place?.file} ${lineText(text, place?.line ?? 0).trim()}`;
  });
}
