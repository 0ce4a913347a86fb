import { addDuration } from '../../domain/add-duration.ts';
import { calendarOfPolicy } from '../../domain/calendar-of-policy.ts';
import { deadlineOf } from '../../domain/deadline.ts';
import type { CommitmentFile } from '../../domain/draw-commitment.ts';
import { emptyRound, type RoundOpening } from '../../domain/draw-round.ts';
import type { RecipeStep } from '../../domain/draw-seed.ts';
import type { DateInterval, PeopleInput } from '../../domain/match-people.ts';
import type { Policy } from '../../domain/policy.ts';
import { dayOf, type Instant, instant } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { rosterFitForDraw } from '../../pipeline/basis/roster-fit-for-draw.ts';
import { unheldQualifications } from '../../pipeline/basis/unheld-qualifications.ts';
import { frameOfItem, type ItemFrame } from '../../pipeline/draw/frame-of-item.ts';
import { type OpenRound, openRound } from '../../pipeline/draw/open-round.ts';
import { itemGrounds, joinedItems, type PlannedItem, plannedItems, rehearsalOf } from '../draw-ground.ts';
import { drawPolicyOf } from '../draw-policy.ts';
import type { Ledger } from '../ledger.ts';
import { ROUND_NOTICE } from '../papers/notice-names.ts';
import type { Session, UseCase } from '../perform.ts';
import { policyAhead, publishedPolicy } from '../published-policy.ts';
import { readRosters } from '../read-rosters.ts';
import { recipeOf } from '../recipe-of.ts';
import { type LeftOut, peopleOfRound, type RoundPeople } from '../round-people.ts';
import { writeBundle } from '../write-bundle.ts';

export interface OpenInput {
  readonly round: string;
  readonly rehearsal: boolean;
  /** 人员另行承诺: objects are drawn now; people are committed to later, from the roster of that day. */
  readonly peopleLater?: boolean;
  /** 彩种、期号、开奖时间: where the policy draws by lottery, announced with the commitment. */
  readonly lotteries?: readonly RecipeStep[];
}

export interface OpenAnswer {
  readonly round: string;
  readonly hash: string;
  readonly commitment: CommitmentFile;
  readonly claimBy: Instant;
  /** Inspectors who are not sent, with the reason, by agency. */
  readonly left: readonly LeftOut[];
  /** Members of frames whom a rule could not decide. */
  readonly undecided: number;
}

interface OpenMaterial {
  readonly command: OpenRound;
  readonly policy: Policy;
  readonly left: OpenAnswer['left'];
  readonly undecided: number;
  readonly warnings: readonly Problem[];
}

/** 二(五): `yaohao open 2017-08`: the published plan's lines of the round, its rosters and people, committed. */
export const openRoundCase: UseCase<OpenInput, OpenMaterial, OpenAnswer> = {
  right: 'open',
  gather: gatherOpening,
  decide: (session, ledger, { command, policy, warnings }, circumstances) => {
    const round = ledger.rounds.get(command.round)?.draw ?? emptyRound(command.round);
    const state = { round, register: ledger.register };
    const decision = openRound(state, drawPolicyOf(session.workplace, policy), command, circumstances);
    return decision.ok
      ? ok({ ...decision.value, warnings: [...warnings, ...decision.value.warnings.filter(isNews)] })
      : decision;
  },
  answer: async ({ workplace }, { ledger, material, appended }) => {
    const opened = appended.find(({ kind }) => kind === 'round-opened')?.body as RoundOpening;
    const { commitment, hash, claimBy } = opened;
    const proof = await writeBundle(workplace, ledger, commitment.round);
    if (!proof.ok) return proof;
    const { left, undecided } = material;
    // Of a commitment that was voided before: its notice announces another C.
    const cleared = workplace.folder.clear(`reports/${commitment.round}/documents/${ROUND_NOTICE}.pdf`);
    if (!cleared.ok) return cleared;
    return ok({ round: commitment.round, hash, commitment, claimBy, left, undecided });
  },
};

/** Agencies without inspectors were named before, in words. */
function isNews({ code }: Problem): boolean {
  return code !== 'people-missing';
}

async function gatherOpening(
  session: Session,
  ledger: Ledger,
  { round: named, rehearsal, peopleLater = false, lotteries = [] }: OpenInput,
): Promise<Result<OpenMaterial, Problem>> {
  const { workplace, at } = session;
  const round = rehearsal ? rehearsalOf(named) : named;
  const inForce = await publishedPolicy(workplace, ledger, dayOf(at));
  if (!inForce.ok) return inForce;
  const { policy, policySums } = inForce.value;
  const times = timesOf(policy, at, rehearsal, lotteries);
  const planned = plannedItems(policy, round, dayOf(at));
  if (planned.length === 0) return failed(problem('round-not-in-plan' as const, { round }));
  if (!times.ok) return times;
  const built = await buildFrames(session, ledger, policy, planned);
  if (!built.ok) return built;
  const { window, perInspector } = times.value;
  const people = peopleLater
    ? ok(NOBODY_YET)
    : await peopleOfRound(workplace, ledger, planned, { window, perInspector, at });
  if (!people.ok) return people;
  const { recipe, claimBy } = times.value;
  return ok({
    policy,
    left: people.value.left,
    undecided: built.value.frames.reduce((sum, { undecided }) => sum + undecided.length, 0),
    warnings: [
      ...built.value.warnings,
      ...policyAhead(session.policy, ledger.editions),
      ...people.value.warnings,
      ...unheld(people.value.people, planned, policy, session.policy),
    ],
    command: {
      round,
      rehearsal,
      cutAt: at,
      recipe,
      frames: built.value.frames.map(({ frame }) => frame),
      people: people.value.people,
      planLines: [...new Set(planned.map(({ line }) => line.id))],
      claimBy,
      basis: {
        rosters: ledger.lastSeq.rosters ?? 0,
        credit: ledger.lastSeq.credit ?? 0,
        editions: ledger.lastSeq.editions ?? 0,
      },
      policySums,
      joining: joinedItems(planned),
    },
  });
}

/** Rosters that may be drawn from, and everyone on the sub-roster of each planned item. */
async function buildFrames(
  { workplace, at }: Session,
  ledger: Ledger,
  policy: Policy,
  planned: readonly PlannedItem[],
): Promise<Result<{ frames: readonly ItemFrame[]; warnings: readonly Problem[] }, Problem>> {
  const items = planned.map(({ item, agency }) => ({ ...item, agency }));
  const calendar = calendarOfPolicy(policy.calendars);
  const fitness = rosterFitForDraw(ledger.rosters, { ...policy, items }, at, calendar);
  if (fitness.some(({ severity }) => severity === 'error')) return failed(...fitness);
  const rosters = await readRosters(workplace.frozen, ledger.rosters);
  if (!rosters.ok) return rosters;
  workplace.progress(`建立 ${planned.length} 个事项的抽取底册`);
  const frames = itemGrounds(planned, policy, rosters.value, ledger, dayOf(at)).map(frameOfItem);
  const problems = frames.flatMap((frame) => (frame.ok ? [] : frame.problems));
  if (problems.length > 0) return failed(...problems);
  return ok({ frames: frames.flatMap((frame) => (frame.ok ? [frame.value] : [])), warnings: fitness });
}

const NOBODY_YET: RoundPeople = { people: [], left: [], warnings: [] };

/** A qualification that nobody holds who may be sent; agencies of which nobody may be were named before. */
function unheld(
  people: readonly PeopleInput[],
  planned: readonly PlannedItem[],
  policy: Policy,
  { items }: Session['policy'],
): readonly Problem[] {
  const sent = people.filter(({ inspectors }) => inspectors.length > 0);
  return unheldQualifications({
    ...policy,
    items: planned.map(({ item, agency }) => ({ ...item, agency })),
    skillsOf: (agency) =>
      sent
        .find((one) => one.agency === agency)
        ?.inspectors.map(({ qualifications, scope }) => ({ qualifications, items: scope })),
    placeOf: (id) => items.find((item) => item.id === id)?.place,
  });
}

export interface RoundTimes {
  readonly recipe: readonly RecipeStep[];
  readonly claimBy: Instant;
  readonly window: DateInterval;
  readonly perInspector: number;
}

/** When numbers are thrown, claims end and visits fall, by the policy's 批次 and 期限. */
export function timesOf(
  policy: Policy,
  at: Instant,
  rehearsal: boolean,
  lotteries: readonly RecipeStep[],
): Result<RoundTimes, Problem> {
  const rules = policy.district.round;
  if (rules === undefined) return failed(problem('round-rules-missing' as const));
  const calendar = calendarOfPolicy(policy.calendars);
  const recipe = recipeOf(rules, at, rehearsal, lotteries);
  if (!recipe.ok) return recipe;
  const day = dayOf(recipe.value.at(-1)?.at ?? at);
  const claim = deadlineOf(policy.deadlines, calendar, 'claim', day);
  if (claim === undefined) return failed(problem('deadline-missing' as const, { day, matter: '认领' }));
  const from = addDuration(day, rules.visitsStart, calendar).date;
  return ok({
    recipe: recipe.value,
    claimBy: instant(`${claim.date}T23:59:59+08:00`),
    window: [from, addDuration(from, rules.visitsLast, calendar).date],
    perInspector: rules.perInspector.count,
  });
}
