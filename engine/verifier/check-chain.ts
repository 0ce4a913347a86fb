import { NO_COMMITMENT } from './check-commitment.ts';
import type { Chain, Commitment } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { instantOf } from './formats.ts';

/** The register of the series (抽取登记) up to this number: no number missing, none twice, this one last (draw.md §2, §6). */
export function checkChain(chain: Chain, commitment: Commitment, commitmentHash: string): readonly Failure[] {
  const numbered = chain.filter((entry) => entry.number > 0);
  const isOwn = (entry: Chain[number] | undefined) =>
    entry?.number === commitment.number && entry.commitment === commitmentHash;
  // A rehearsal has no number of the series: its register is empty, or holds itself alone.
  const ends = commitment.rehearsal && chain.length === 0 ? true : isOwn(chain.at(-1));
  return [
    ...checkNumbers(chain, commitment),
    ...(ends
      ? []
      : [failure(FILE, 'chain-end', { expected: commitmentHash, found: chain.at(-1)?.commitment ?? '' })]),
    ...(commitment.rehearsal ? [] : checkPrevious(numbered, commitment)),
    ...checkRepeats(chain),
    ...chain.flatMap(checkReason),
    ...chain.filter(isOwn).flatMap((entry) => checkOwnEnd(entry, commitment)),
  ];
}

const FILE = 'chain.json';

function checkNumbers(chain: Chain, { rehearsal, number }: Commitment): readonly Failure[] {
  const first = rehearsal ? 0 : 1;
  const length = rehearsal ? Math.min(chain.length, 1) : number;
  const gaps = chain.flatMap((entry, i) =>
    entry.number === i + first
      ? []
      : [failure(FILE, 'chain-gap', { at: `[${i}].number`, expected: i + first, found: entry.number })],
  );
  return chain.length === length
    ? gaps
    : [...gaps, failure(FILE, 'chain-gap', { expected: length, found: chain.length })];
}

function checkPrevious(chain: Chain, { number, previous }: Commitment): readonly Failure[] {
  const before = chain.find((entry) => entry.number === number - 1)?.commitment ?? NO_COMMITMENT;
  return before === previous ? [] : [failure(FILE, 'chain-previous', { expected: previous, found: before })];
}

function checkRepeats(chain: Chain): readonly Failure[] {
  const seen = new Set<string>();
  return chain.flatMap(({ commitment }, i) => {
    const twice = seen.has(commitment);
    seen.add(commitment);
    return twice ? [failure(FILE, 'chain-repeats', { at: `[${i}].commitment`, found: commitment })] : [];
  });
}

function checkReason(entry: Chain[number], index: number): readonly Failure[] {
  const silent = entry.state === 'void' && entry.reason === '';
  return silent ? [failure(FILE, 'chain-reason', { at: `[${index}].reason` })] : [];
}

/** A commitment with a result was drawn, or voided after its first source; neither before the source existed. */
function checkOwnEnd(entry: Chain[number], commitment: Commitment): readonly Failure[] {
  const place = { at: `number ${entry.number}`, found: entry.at };
  if (entry.state === 'open') return [failure(FILE, 'chain-undrawn', place)];
  const times = commitment.recipe.map((source) => instantOf(source.at) ?? 0);
  const at = instantOf(entry.at) ?? 0;
  if (entry.state === 'void')
    return at < Math.min(...times) ? [failure(FILE, 'chain-void-before-source', place)] : [];
  return at < Math.max(...times) ? [failure(FILE, 'chain-time', place)] : [];
}
