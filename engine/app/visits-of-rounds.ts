import type { EarlierVisit } from '../domain/history.ts';
import type { Ledger } from './ledger.ts';

/** Visits that this system recorded: one for every finding, drawn at random and made on site. What was found lies in the credit register. */
export function visitsOfRounds({ rounds }: Pick<Ledger, 'rounds'>): readonly EarlierVisit[] {
  return [...rounds].flatMap(([round, { inspect }]) =>
    inspect.findings.map(({ id, agency, item, inspectedOn, results, seq }) => ({
      number: `${round}/${seq}`,
      id,
      agency,
      item,
      visitedOn: inspectedOn,
      random: true,
      onsite: true,
      outcome: results.join('、'),
      line: seq,
    })),
  );
}
