import type { Rational } from '../../kernel/rational.ts';
import { formatFraction } from '../../kernel/rational.ts';

/** The value with every exact fraction written `n/d`, as the files of the proof write them: JSON knows no bigint. */
export function plainRatios(value: object): object {
  return JSON.parse(JSON.stringify(value, (_, part) => (isRational(part) ? formatFraction(part) : part)));
}

function isRational(part: unknown): part is Rational {
  return (
    typeof part === 'object' && part !== null && 'n' in part && typeof part.n === 'bigint' && 'd' in part
  );
}
