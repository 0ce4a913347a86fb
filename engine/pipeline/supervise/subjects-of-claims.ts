import { dayOf, type Instant, instantMs } from '../../kernel/instant.ts';
import {
  type Assessing,
  type CountedSubject,
  doneInTime,
  fact,
  stillOwed,
  type Timeliness,
} from './counted-subject.ts';
import { drawnTasks } from './owed-lines.ts';
import { type RoundRecords, seenBy, wordsOf } from './round-records.ts';

/** 认领: each enterprise that an agency drew is to be claimed before the claims close. 二(六) */
export function subjectsOfClaims(round: RoundRecords, assessing: Assessing): readonly CountedSubject[] {
  const tasks = Map.groupBy(drawnTasks(round, assessing.cutOff), ({ agency, id }) => `${agency} ${id}`);
  const claims = round.draw.claims.filter(seenBy(assessing.cutOff));
  return [...tasks.values()].flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    const { agency, id } = first;
    const claim = claims.find((one) => one.agency === agency && one.id === id);
    // Drawn from the beginning in any frame: the claim was due with the others.
    const since = of.every((task) => task.since !== undefined) ? first.since : undefined;
    const made =
      since === undefined ? claimOfDraw(round, assessing, claim) : claimOfStrike(assessing, since, claim);
    return [{ count: 'claim', agency, facts: fact('claimMade', made), where: wordsOf(round, id) } as const];
  });
}

type MadeClaim = RoundRecords['draw']['claims'][number];

function claimOfDraw(
  { draw }: RoundRecords,
  { cutOff }: Assessing,
  claim: MadeClaim | undefined,
): Timeliness | undefined {
  const by = draw.opened?.claimBy;
  if (by === undefined) return undefined;
  if (claim !== undefined) {
    // `deadline`: nobody claimed it, it lapsed and was reported.
    return claim.how === 'claimed' && instantMs(claim.at) <= instantMs(by) ? '按期' : '逾期';
  }
  return cutOff > dayOf(by) ? '逾期' : '未到期';
}

function claimOfStrike(
  assessing: Assessing,
  since: Instant,
  claim: MadeClaim | undefined,
): Timeliness | undefined {
  if (claim?.how === 'deadline') return '逾期';
  return claim === undefined
    ? stillOwed(assessing, 'claim', dayOf(since))
    : doneInTime(assessing, 'claim', dayOf(since), dayOf(claim.at));
}
