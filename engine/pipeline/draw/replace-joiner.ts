import type { Circumstances, Decision } from '../../domain/decider.ts';
import { type JoinerChange, NOT_NEXT, type NotNext } from '../../domain/draw-change.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import type { Inspector } from '../../domain/inspector.ts';
import type { DateInterval, PeopleFile } from '../../domain/match-people.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { joinerReplaced } from '../../domain/records/joiner-replaced.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { barsOf } from './check-edge.ts';
import type { DrawGround } from './draw-frames.ts';
import { checkApproval, type DrawPolicy, type DrawState, decisionOf, roundDraft } from './draw-state.ts';
import { givenTo, type JoinedVisit, joinedVisits, joinersInOrder, joiningOf } from './join-city.ts';
import { matchKey } from './match-inspectors.ts';
import { nameInspector } from './name-inspector.ts';
import { prepareMatched, signedBy } from './prepare-change.ts';
import type { RoundProblemCode } from './problem.ts';
import { standingIn } from './standing-tasks.ts';
import type { SubstituteInspector } from './substitute-inspector.ts';

export interface ReplaceJoiner extends Omit<SubstituteInspector, 'inspectors'> {
  /** The city's roster as it stands: whoever is named must be in it. */
  readonly inspectors: readonly Inspector[];
}

/** Whether the agency comes to this visit beside those who inspect (派员参加), not with an item of its own. */
export function joinsVisit(round: RoundState, agency: string, id: ObjectId): boolean {
  if (!joiningOf(round).some((one) => one.agency === agency)) return false;
  const list = round.joined.find((one) => one.agency === agency);
  return list === undefined || list.tasks.some((task) => task.id === id);
}

/**
 * 更换市级派员 (二(八)), with a reason, a document and a second person. Of the list that the city sent before the draw the
 * next comes by the rule; where it sent none, or nobody of it can come, whom it names (指派), and the record says so.
 */
export function replaceJoiner(
  { round }: DrawState,
  policy: DrawPolicy,
  command: ReplaceJoiner,
  circumstances: Circumstances,
): Result<Decision<RoundProblemCode>, Problem<RoundProblemCode>> {
  const matched = prepareMatched(round, command.files);
  if (!matched.ok) return matched;
  const ground = matched.value;
  const { agency, id, slot } = command;
  const joining = joiningOf(round).filter((one) => one.agency === agency);
  const visit = joinedVisits(ground, standingIn(round), joining).find((one) => one.id === id);
  if (visit === undefined) return failed(problem('task-unknown', { agency, id }));
  const there =
    round.joined.find((one) => one.agency === agency)?.tasks.find((one) => one.id === id)?.people ?? [];
  const place: Place = { visit, slot, there, out: there[slot - 1] ?? null };
  const next = nextJoiner(ground, round, command, place);
  const filled = fillPlace(command, place, next);
  const problems = [
    ...(slot >= 1 && slot <= visit.places ? [] : [problem('slot-unknown' as const, { agency, id, slot })]),
    ...(filled.ok ? [] : filled.problems),
    ...checkApproval('substitute', command, policy, circumstances),
  ];
  if (!filled.ok || problems.length > 0) return failed(...problems);
  const body: JoinerChange = {
    kind: 'replace-joiner',
    ...{ agency, id, slot, out: place.out, ...filled.value },
    ground: command.ground,
    ...signedBy(command, circumstances),
  };
  return ok(decisionOf([roundDraft(round.round, joinerReplaced, body)]));
}

interface Place {
  readonly visit: JoinedVisit;
  /** From 1. */
  readonly slot: number;
  /** Who of the city comes to the visit. */
  readonly there: readonly string[];
  readonly out: string | null;
}

/** Of the city's list; undefined where it sent none, null where nobody of it can come. */
function nextJoiner(
  ground: DrawGround,
  round: RoundState,
  { agency, files }: ReplaceJoiner,
  { visit, slot, there }: Place,
): string | null | undefined {
  const people = files.people.get(agency);
  if (people === undefined) return undefined;
  const order = joinersInOrder(matchKey(ground.seed, agency), people, {
    ...{ task: visit, place: slot, spared: there },
    given: givenTo(ground, round, agency),
  });
  return order[0]?.inspector ?? null;
}

type Filling = Pick<JoinerChange, 'in' | 'how'>;

function fillPlace(
  command: ReplaceJoiner,
  place: Place,
  next: string | null | undefined,
): Result<Filling, Problem<RoundProblemCode>> {
  const { agency, id, slot, expected, inspectors } = command;
  const values = { agency, id, slot };
  if (typeof next === 'string') {
    if (expected === undefined || expected === next) return ok({ in: next, how: 'rule' });
    const [named, right] = [nameInspector(expected, inspectors), nameInspector(next, inspectors)];
    const why = whyNotJoining(expected, command, place) ?? 'later-number';
    return failed(problem('substitute-not-next', { ...values, named, next: right, why: NOT_NEXT[why] }));
  }
  if (expected === undefined) {
    return next === null && place.out !== null
      ? ok({ in: null, how: 'rule' })
      : failed(problem('joiner-unnamed', values));
  }
  const why = whyUnfit(expected, command, place);
  const named = nameInspector(expected, inspectors);
  return why === undefined
    ? ok({ in: expected, how: 'named' })
    : failed(problem('joiner-unfit', { ...values, named, why: NOT_NEXT[why] }));
}

/** What somebody of the city lacks who is named though the rule says another. */
function whyNotJoining(
  named: string,
  { files, agency }: ReplaceJoiner,
  { visit, there, out }: Place,
): NotNext | undefined {
  if (named === out) return 'leaves';
  if (there.includes(named)) return 'on-visit';
  const people = files.people.get(agency) as PeopleFile;
  const known = people.inspectors.find(({ inspector }) => inspector === named);
  return known === undefined ? 'uncommitted' : barsOf(people, known, visit, '')[0];
}

/** Whoever is named (指派) shows a certificate all the same, is not away and has nothing to do with the enterprise. */
function whyUnfit(named: string, command: ReplaceJoiner, { visit, there, out }: Place): NotNext | undefined {
  const { inspectors, files } = command;
  if (named === out) return 'leaves';
  if (there.includes(named)) return 'on-visit';
  const known = inspectors.find(({ code }) => code === named);
  const window = [...files.people.values()][0]?.window;
  if (known === undefined || window === undefined) return 'uncommitted';
  if (!isCertified(known, window)) return 'certificate';
  if (known.leave.some((away) => away.from <= window[1] && away.to >= window[0])) return 'away';
  return known.recusals.includes(visit.id) ? 'recusal' : undefined;
}

function isCertified({ certificate }: Inspector, [, to]: DateInterval): boolean {
  const { number, expiresOn } = certificate;
  return number !== undefined && expiresOn !== undefined && expiresOn >= to;
}
