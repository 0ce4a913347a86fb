import { sha256 } from '../../engine/kernel/hash.ts';

/** Choices that a word fixes: the same word, the same choices, on any machine. */
export interface SeededChoice {
  /** 0 ≤ n < below. */
  below(below: number): number;
  /** True once in so many times. */
  oneIn(times: number): boolean;
  of<T>(options: readonly T[]): T;
  /** Each as often as its weight says. */
  weighted<T extends { readonly weight: number }>(options: readonly T[]): T;
  /** A day of these years, both included. */
  day(fromYear: number, toYear: number): string;
}

export function seededChoice(word: string): SeededChoice {
  const next = numbersOf(word);
  const below = (limit: number) => next() % limit;
  const of = <T>(options: readonly T[]): T => {
    const option = options[below(options.length)];
    if (option === undefined) throw new RangeError(`nothing to choose from: ${word}`);
    return option;
  };
  const weighted = <T extends { readonly weight: number }>(options: readonly T[]): T => {
    let left = below(options.reduce((sum, { weight }) => sum + weight, 0));
    const option = options.find(({ weight }) => {
      left -= weight;
      return left < 0;
    });
    return option ?? of(options);
  };
  const day = (fromYear: number, toYear: number) =>
    `${fromYear + below(toYear - fromYear + 1)}-${two(1 + below(12))}-${two(1 + below(28))}`;
  return { below, oneIn: (times) => below(times) === 0, of, weighted, day };
}

/** SHA-256 of the word and a counter, four bytes at a time. */
function numbersOf(word: string): () => number {
  let [counter, bytes, at] = [0, new Uint8Array(), 0];
  return () => {
    if (at + 4 > bytes.length) {
      bytes = new Uint8Array(sha256(`${word}/${counter}`));
      [counter, at] = [counter + 1, 0];
    }
    at += 4;
    return new DataView(bytes.buffer).getUint32(at - 4);
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
