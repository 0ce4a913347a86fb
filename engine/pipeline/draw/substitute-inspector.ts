import type { Circumstances, Decision } from '../../domain/decider.ts';
import { NOT_NEXT, type SubstituteGround, type Substitution } from '../../domain/draw-change.ts';
import type { Inspector } from '../../domain/inspector.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { substituted } from '../../domain/records/substituted.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { committedPeople, relaxedBy } from './agency-match.ts';
import {
  type Approval,
  checkApproval,
  checkInstant,
  type DrawPolicy,
  type DrawState,
  decisionOf,
  roundDraft,
} from './draw-state.ts';
import { leftBefore } from './left-before.ts';
import { nameInspector } from './name-inspector.ts';
import { pickSubstitute, type Vacancy, whyNotNext } from './pick-substitute.ts';
import { prepareMatched, signedBy } from './prepare-change.ts';
import type { RoundProblemCode } from './problem.ts';
import type { RoundFiles } from './round-files.ts';
import { type StandingTask, standingTasks } from './standing-tasks.ts';

export interface SubstituteInspector extends Approval {
  readonly agency: string;
  readonly id: ObjectId;
  /** From 1; who is in it leaves. */
  readonly slot: number;
  readonly ground: Exclude<SubstituteGround, 'strike'>;
  readonly files: RoundFiles;
  /** Whom the office expects to come in, by code: refused unless it is they who do. */
  readonly expected?: string | undefined;
  /** For names: the roster of the agency. */
  readonly inspectors?: readonly Pick<Inspector, 'code' | 'name'>[];
}

/** 更换执法检查人员, 三(三): with a reason, a document and a second person; the replacement follows from the seed. */
export function substituteInspector(
  { round }: DrawState,
  policy: DrawPolicy,
  command: SubstituteInspector,
  circumstances: Circumstances,
): Result<Decision<RoundProblemCode>, Problem<RoundProblemCode>> {
  const { agency, id, slot } = command;
  const ground = prepareMatched(round, command.files);
  if (!ground.ok) return ground;
  const people = committedPeople(ground.value, command.files, agency);
  if (!people.ok) return people;
  const tasks = standingTasks(ground.value, round, agency, people.value.slots);
  const task = tasks.find((one) => one.id === id);
  const problems = [
    ...checkSlot(command, task),
    ...checkApproval('substitute', command, policy, circumstances),
    ...checkInstant(round, circumstances),
  ];
  if (task === undefined || problems.length > 0) return failed(...problems);
  const out = task.people[slot - 1] ?? null;
  const vacancy: Vacancy = {
    seed: ground.value.seed,
    people: people.value,
    tasks,
    task,
    slot,
    out,
    leftBefore: leftBefore(round, agency),
    relaxedBy: relaxedBy(round, agency),
  };
  const next = pickSubstitute(vacancy);
  const chosen = checkExpected(command, vacancy, next);
  if (chosen.length > 0) return failed(...chosen);
  const body: Substitution = {
    kind: 'substitute',
    agency,
    id,
    slot,
    out,
    in: next,
    ground: command.ground,
    ...signedBy(command, circumstances),
  };
  const warnings = body.in === null ? [warning('substitute-nobody', { agency, id, slot })] : [];
  return ok(decisionOf([roundDraft(round.round, substituted, body)], warnings));
}

function checkSlot(
  { agency, id, slot }: SubstituteInspector,
  task: StandingTask | undefined,
): readonly Problem<RoundProblemCode>[] {
  if (task === undefined) return [problem('task-unknown', { agency, id })];
  const filled = (task.people[slot - 1] ?? null) !== null;
  return filled ? [] : [problem('slot-unknown', { agency, id, slot })];
}

/** 三(三) 不得随意更换: who comes in is computed; whoever is named instead is refused, with what they lack. */
function checkExpected(
  { agency, id, slot, expected, inspectors = [] }: SubstituteInspector,
  vacancy: Vacancy,
  next: string | null,
): readonly Problem<RoundProblemCode>[] {
  const why = expected === undefined ? undefined : whyNotNext(vacancy, expected);
  if (expected === undefined || why === undefined) return [];
  const nameOf = (code: string) => nameInspector(code, inspectors);
  const values = { agency, id, slot, named: nameOf(expected), why: NOT_NEXT[why] };
  return next === null
    ? [problem('substitute-not-open', values)]
    : [problem('substitute-not-next', { ...values, next: nameOf(next) })];
}
