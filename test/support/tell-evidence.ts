/** The full counts, `npm run test:long`; an ordinary run tries a slice of them. */
export const LONG = process.env.YAOHAO_LONG === '1';

/** Prints what a run has tried, so that nobody need believe that it did. */
export function tellEvidence(line: string): void {
  process.stdout.write(`evidence: ${line}\n`);
}
