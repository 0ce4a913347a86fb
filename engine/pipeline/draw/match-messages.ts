import type { Substitution } from '../../domain/draw-change.ts';
import type { MatchShortage } from '../../domain/match-result.ts';
import type { CityJoinedBody } from '../../domain/records/city-joined.ts';
import type { ClaimedBody } from '../../domain/records/claimed.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import type { MatchOutcome } from './match-inspectors.ts';
import type { RoundProblemCode } from './problem.ts';

/** What came of a match besides its pairs. */
interface MatchCircumstances {
  readonly lapsed: readonly ClaimedBody[];
  readonly seated: readonly Substitution[];
  readonly joined: CityJoinedBody['agencies'];
  readonly shortages: readonly MatchShortage[];
}

/** Told with a match that holds: claims that nobody made, places that nobody takes. */
export function matchWarnings({ lapsed, seated, joined, shortages }: MatchCircumstances) {
  return [
    ...lapsed.map(({ agency, ids }) => warning('claim-unmade', { agency, count: ids.length })),
    ...seated
      .filter((one) => one.in === null)
      .map(({ agency, id, slot }) => warning('substitute-nobody', { agency, id, slot })),
    ...joined.flatMap(({ agency, tasks }) => {
      const count = tasks.filter((task) => task.people.length === 0).length;
      return count === 0 ? [] : [warning('city-nobody', { agency, count })];
    }),
    ...shortages.map(({ agency, slots }) =>
      warning('slots-left-open', { agency, count: slots.length, ...slotList({ slots }) }),
    ),
  ];
}

/** An agency that is short of people and has not said that its places stay open. */
export function refuseShort({
  matched: given,
  shortage,
}: MatchOutcome): readonly Problem<RoundProblemCode>[] {
  return given === undefined && shortage !== undefined ? [shortProblem(shortage)] : [];
}

/** The numbers of a shortage, for the office that must decide. */
function shortProblem(shortage: MatchShortage): Problem<RoundProblemCode> {
  const { agency, slots, exhausted, places, onceEach, once, short, relaxBy } = shortage;
  const visits = new Set(slots.map(({ id }) => id)).size;
  const where = { agency, visits, slots: slots.length };
  const able = exhausted.length + onceEach.length;
  if (able === 0) return problem('match-nobody', where);
  const numbers = { ...where, able, filled: places + once, short };
  return relaxBy === null
    ? problem('match-impossible', numbers)
    : problem('match-short', { ...numbers, relaxBy });
}

const VISITS_NAMED = 6;

/** Open slots by enterprise: `91340404EXAM0778X2 第 1、2 名`. */
function slotList({ slots }: Pick<MatchShortage, 'slots'>): { readonly list: string } {
  const visits = [...Map.groupBy(slots, ({ id }) => id)];
  const named = visits
    .slice(0, VISITS_NAMED)
    .map(([id, of]) => `${id} 第 ${of.map(({ slot }) => slot).join('、')} 名`);
  const all = visits.length > VISITS_NAMED ? `等 ${visits.length} 户` : '';
  return { list: `${named.join('，')}${all}` };
}
