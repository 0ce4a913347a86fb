import { sha256 } from '../../engine/kernel/hash.ts';

/** Choices that a word fixes: the same word, the same choices, on any machine. */
export interface SeededChoice {
  /** 0 ≤ n < below. */
  below(below: number): number;
  of<T>(options: readonly T[]): T;
}

export function seededChoice(word: string): SeededChoice {
  let [counter, bytes, at] = [0, new Uint8Array(), 0];
  const next = (): number => {
    if (at + 4 > bytes.length) {
      bytes = new Uint8Array(sha256(`${word}/${counter}`));
      [counter, at] = [counter + 1, 0];
    }
    at += 4;
    return new DataView(bytes.buffer).getUint32(at - 4);
  };
  const below = (limit: number) => next() % limit;
  return {
    below,
    of: (options) => {
      const option = options[below(options.length)];
      if (option === undefined) throw new RangeError('nothing to choose from');
      return option;
    },
  };
}
