import { warning } from '../../kernel/problem.ts';
import type { PolicyProblem } from './policy-problem.ts';
import type { Standing } from './shape-node.ts';

/** A year of four digits in brackets, and the number behind it; 〔〕 is left out. */
const WRONG = /[[［(（【［]((?:19|20)\d{2})[\]］)）】］]\s*(?:第\s*)?(\d+)\s*号/u;

/** GB/T 9704-2012 7.2.5: the year of a document's number stands in 〔〕. Papers print it as it is written here. */
export function wrongDocumentNumbers(standings: ReadonlyMap<string, Standing>): readonly PolicyProblem[] {
  // A citation on one line has several parts that stand in the same place.
  const texts = new Map([...standings.values()].map((one) => [`${one.place.line}:${one.place.column}`, one]));
  return [...texts.values()].flatMap(({ text, place }) => {
    const [written, year = '', number = ''] = WRONG.exec(text ?? '') ?? [];
    if (written === undefined) return [];
    return [warning('document-number-brackets', { written, meant: `〔${year}〕${number}号` }, place)];
  });
}
