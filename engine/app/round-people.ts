import type { InspectorRoster } from '../domain/inspector.ts';
import type { DateInterval, PeopleInput } from '../domain/match-people.ts';
import { dayOf, type Instant } from '../kernel/instant.ts';
import { yearOf } from '../kernel/iso-date.ts';
import { type Problem, warning } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type AgencyPeople, peopleOfAgency } from '../pipeline/draw/people-of-agency.ts';
import { joinedItems, type PlannedItem } from './draw-ground.ts';
import type { Ledger } from './ledger.ts';
import { readFrozen } from './read-frozen.ts';
import type { RoundStepProblem } from './round-problem.ts';
import type { Workplace } from './workplace.ts';

/** An inspector who is not sent, with the reason. */
export type LeftOut = AgencyPeople['left'][number] & { readonly agency: string; readonly name: string };

export interface RoundPeople {
  readonly people: readonly PeopleInput[];
  readonly left: readonly LeftOut[];
  /** Agencies of whose roster nobody may be sent. */
  readonly warnings: readonly RoundStepProblem[];
}

/** The people files of the agencies that draw; an agency without a roster waits (draw/v1 §5). */
export async function peopleOfRound(
  { frozen }: Pick<Workplace, 'frozen'>,
  ledger: Ledger,
  planned: readonly PlannedItem[],
  {
    window,
    perInspector,
    at,
  }: { readonly window: DateInterval; readonly perInspector: number; readonly at: Instant },
): Promise<Result<RoundPeople, Problem>> {
  const joining = joinedItems(planned).flatMap(({ frame, agency }) =>
    planned.filter(({ item }) => item.id === frame).map((one) => ({ ...one, agency })),
  );
  const agencies = Map.groupBy([...planned, ...joining], ({ agency }) => agency);
  const history = tasksThisYear(ledger, yearOf(dayOf(at)));
  const [people, left]: [PeopleInput[], RoundPeople['left'][number][]] = [[], []];
  for (const [agency, items] of agencies) {
    const standing = ledger.rosters.inspectors[agency];
    if (standing === undefined) continue;
    const roster = await readFrozen<InspectorRoster>(frozen, standing.snapshot);
    if (!roster.ok) return roster;
    const built = peopleOfAgency({
      agency,
      inspectors: roster.value.inspectors,
      frames: items.map(({ item }) => item.id),
      slots: Math.max(...items.map(({ item }) => item.inspectors.count)),
      window,
      cap: perInspector,
      history,
    });
    people.push(built.people);
    const names = new Map(roster.value.inspectors.map(({ code, name }) => [code, name]));
    left.push(...built.left.map((one) => ({ ...one, agency, name: names.get(one.code) ?? one.code })));
  }
  const empty = people.filter(({ inspectors }) => inspectors.length === 0);
  const warnings = empty.map(({ agency }) => warning('nobody-to-send' as const, { agency }));
  return ok({ people, left, warnings });
}

/** Tasks given this year in rounds that were matched, by inspector. */
function tasksThisYear({ rounds }: Ledger, year: number): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  for (const { draw } of rounds.values()) {
    if (draw.match === undefined || draw.opened?.commitment.rehearsal !== false) continue;
    if (Number(draw.match.at.slice(0, 4)) !== year) continue;
    const codes = draw.match.file.agencies.flatMap(({ tasks }) => tasks.flatMap(({ people }) => people));
    for (const code of codes) if (code !== null) given.set(code, (given.get(code) ?? 0) + 1);
  }
  return given;
}
