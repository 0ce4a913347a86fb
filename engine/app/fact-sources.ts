import type { EarlierVisit } from '../domain/history.ts';
import type { Policy } from '../domain/policy.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { FactSources } from '../pipeline/basis/compile-facts.ts';
import { listEntriesOf } from '../pipeline/sanction/list-entries-of.ts';
import { mergeVisits } from '../pipeline/sanction/visits-on-record.ts';
import type { Ledger } from './ledger.ts';
import type { ReadRosters } from './read-rosters.ts';

/** What facts of enterprises are made of on a day: rosters as imported, lists and violations from the one credit register. */
export function factSources(
  policy: Pick<Policy, 'areas'>,
  rosters: ReadRosters,
  ledger: Ledger,
  day: IsoDate,
): FactSources {
  return {
    day,
    areas: policy.areas,
    listed: rosters.listed,
    complaints: rosters.complaints,
    visits: knownVisits(rosters.visits, ledger),
    lists: {
      abnormal: listEntriesOf(ledger.credit, 'abnormal'),
      serious: listEntriesOf(ledger.credit, 'serious'),
    },
  };
}

/** Visits of files that offices brought, those on record in the register, and those that are not published yet. */
export function knownVisits(
  imported: readonly EarlierVisit[],
  ledger: Pick<Ledger, 'credit' | 'rounds'>,
): readonly EarlierVisit[] {
  const recorded = mergeVisits(imported, ledger.credit);
  const known = new Set(recorded.map(keyOf));
  return [...recorded, ...unpublishedVisits(ledger).filter((visit) => !known.has(keyOf(visit)))];
}

/**
 * A visit was made when its finding is recorded; what was found counts when it is published. Nobody was visited in a
 * rehearsal, whatever was typed in to practise.
 */
function unpublishedVisits({ rounds }: Pick<Ledger, 'rounds'>): readonly EarlierVisit[] {
  const real = [...rounds].filter(([, { draw }]) => draw.opened?.commitment.rehearsal === false);
  return real.flatMap(([round, { inspect }]) =>
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

function keyOf({ id, agency, visitedOn }: EarlierVisit): string {
  return `${id} ${agency} ${visitedOn}`;
}
