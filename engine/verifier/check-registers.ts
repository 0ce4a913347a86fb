import { type Failure, failure } from './failure.ts';
import type { Documents } from './read-bundle.ts';

/** The register as one proof in the folder of a round has it. */
export interface PartRegister {
  readonly folder: string;
  readonly documents: Pick<Partial<Documents>, 'chain'>;
}

/**
 * The proofs of a round tell of one register: a number that two of them hold has one commitment. A register by itself
 * binds its last two entries alone; what comes before stands fast where it is the end of another. Of a rehearsal,
 * which has no number, nothing is compared.
 */
export function checkRegisters(parts: readonly PartRegister[]): readonly Failure[] {
  const known = new Map<number, string>();
  return parts.flatMap(({ folder, documents: { chain = [] } }) =>
    chain.flatMap(({ number, commitment }, i) => {
      if (number <= 0) return [];
      const expected = known.get(number) ?? commitment;
      known.set(number, expected);
      return expected === commitment
        ? []
        : [
            failure(`${folder}/chain.json`, 'chain-differs', {
              at: `[${i}].commitment`,
              expected,
              found: commitment,
            }),
          ];
    }),
  );
}
