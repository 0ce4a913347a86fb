import type { Ledger } from '../../app/ledger.ts';
import { isViolation } from '../../domain/inspection.ts';
import { ROUND } from './timetable.ts';

/** What the round came to, in numbers; all of them from the ledger. */
export type Products = ReturnType<typeof countProducts>;

export function countProducts({ rosters, rounds, credit, papers }: Ledger) {
  const file = rounds.get(ROUND);
  const frames = file?.draw.draw?.file.frames ?? [];
  const tasks = file?.draw.match?.file.agencies.flatMap((agency) => agency.tasks) ?? [];
  const findings = lastOfEach(file?.inspect.findings ?? []);
  const announced = credit.announced.filter(({ round }) => round === ROUND);
  return {
    enterprises: rosters.enterprises?.entries ?? 0,
    inspectors: sum(Object.values(rosters.inspectors).map(({ entries }) => entries)),
    items: frames.length,
    drawn: sum(frames.map(({ drawn }) => drawn.length)),
    visited: new Set(tasks.map(({ id }) => id)).size,
    tasks: tasks.length,
    sent: new Set(tasks.flatMap(({ people }) => people.filter((code) => code !== null))).size,
    forms: Object.keys(file?.inspect.forms ?? {}).length,
    findings: findings.length,
    problems: findings.filter(({ results }) => isViolation(results)).length,
    disclosed: lastOfEach(file?.publish.disclosures.flatMap(({ rows }) => rows) ?? []).length,
    listed: credit.listings.filter(({ origin }) => origin === 'decided').length,
    restrictions: announced.at(-1)?.restrictions.length ?? 0,
    assessed: papers.assessments.findLast(({ period }) => period === ROUND)?.scores.length ?? 0,
    released: papers.released.length,
  };
}

function lastOfEach<Row extends { readonly id: string; readonly item: string }>(
  rows: readonly Row[],
): readonly Row[] {
  return [...new Map(rows.map((row) => [`${row.id} ${row.item}`, row])).values()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
