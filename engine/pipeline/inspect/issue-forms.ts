import type { Circumstances, Decision } from '../../domain/decider.ts';
import { compareCodes } from '../../domain/draw-code.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import type {
  FormsIssued,
  InspectionTask,
  InspectState,
  IssuedForm,
  JointPlan,
  PlannedVisit,
} from '../../domain/inspection.ts';
import type { Inspector } from '../../domain/inspector.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { formsIssued } from '../../domain/records/forms-issued.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { checkVisit } from './check-visit.ts';
import { draftForm, fitsVisit } from './draft-form.ts';
import {
  checkMatched,
  decisionOf,
  type InspectedRound,
  type InspectPolicy,
  inspectDraft,
  nameSome,
} from './inspect-state.ts';
import { listNeededVisits, standingVisits } from './needed-visits.ts';
import type { InspectProblem, InspectProblemCode } from './problem.ts';

export interface IssueForms {
  /** Of every agency, as strikes and substitutions have left them: the plan must be theirs. */
  readonly tasks: readonly InspectionTask[];
  /** 检查对象名录库: whoever is visited must be in it. */
  readonly enterprises: ReadonlyMap<string, EnterpriseOnForm>;
  /** 执法检查人员名录库 of all agencies. */
  readonly inspectors: readonly InspectorKnown[];
}

export type EnterpriseOnForm = Pick<Enterprise, 'name' | 'kind' | 'address'>;
export type InspectorKnown = Pick<Inspector, 'agency' | 'code' | 'name' | 'certificate'>;

/**
 * 形成“一企一表” (二(七)): one form for each planned visit. Issued again, with the same number, where the plan has
 * changed since; withdrawn where the enterprise was struck.
 */
export function issueForms(
  round: InspectedRound,
  policy: InspectPolicy,
  command: IssueForms,
  _circumstances: Circumstances,
): Result<Decision<InspectProblemCode>, Problem<InspectProblemCode>> {
  const { plan, forms } = round.inspect;
  const refused = checkMatched(round);
  if (refused.length > 0) return failed(...refused);
  if (plan === undefined) return failed(problem('not-scheduled', { round: round.draw.round }));
  const outdated = checkPlan(round.inspect, plan, command.tasks);
  if (outdated.length > 0) return failed(...outdated);
  const changed = plan.visits.filter((visit) => !fitsVisit(forms[visit.id], visit));
  const withdrawn = withdrawnIds(round.inspect, plan);
  if (changed.length === 0 && withdrawn.length === 0) {
    return failed(problem('forms-issued-already', { round: round.draw.round, count: plan.visits.length }));
  }
  const problems = changed.flatMap((visit) => checkVisit(visit, policy, command));
  if (problems.length > 0) return failed(...problems);
  const body: FormsIssued = { forms: numberForms(round, changed, command, policy), withdrawn };
  return ok(
    decisionOf(
      [inspectDraft(round, formsIssued, body)],
      [...openSlots(changed, command.tasks), ...recordedBefore(round.inspect, withdrawn)],
    ),
  );
}

/** Everyone whose visit is not, or no longer, what the match asks for. */
function checkPlan(
  inspect: InspectState,
  plan: JointPlan,
  tasks: readonly InspectionTask[],
): readonly InspectProblem[] {
  const needed = listNeededVisits(tasks);
  const standing = standingVisits(inspect, needed, plan.window);
  const ids = [...needed, ...plan.visits].map(({ id }) => id).filter((id) => !standing.has(id));
  const differing = [...new Set(ids)].toSorted(compareCodes);
  if (differing.length === 0) return [];
  return [problem('plan-outdated', { count: differing.length, list: nameSome(differing) })];
}

function withdrawnIds({ forms }: InspectState, { visits }: JointPlan): readonly ObjectId[] {
  const planned = new Set(visits.map(({ id }) => id));
  return Object.values(forms)
    .map(({ id }) => id)
    .filter((id) => !planned.has(id))
    .toSorted(compareCodes);
}

/** A form keeps its number for good; new ones go on counting, in the order of the plan. */
function numberForms(
  { draw, inspect: { forms, withdrawn } }: InspectedRound,
  visits: readonly PlannedVisit[],
  command: IssueForms,
  policy: InspectPolicy,
): readonly IssuedForm[] {
  let given = Object.keys(forms).length + withdrawn.length;
  const numbered = visits.map((visit) => {
    const before = forms[visit.id];
    if (before === undefined) given += 1;
    const number = before?.number ?? `${draw.round}-${String(given).padStart(NUMBER_DIGITS, '0')}`;
    return draftForm(visit, { number, issue: (before?.issue ?? 0) + 1 }, command, policy);
  });
  return numbered.toSorted((a, b) => compareCodes(a.number, b.number));
}

const NUMBER_DIGITS = 4;

function openSlots(
  visits: readonly PlannedVisit[],
  tasks: readonly InspectionTask[],
): readonly InspectProblem[] {
  const issued = new Set(visits.map(({ id }) => id));
  const open = tasks
    .filter(({ id }) => issued.has(id))
    .flatMap(({ agency, id, people }) =>
      people.flatMap((code, slot) => (code === null ? [{ agency, place: `${id} 第 ${slot + 1} 名` }] : [])),
    );
  return [...Map.groupBy(open, ({ agency }) => agency)]
    .toSorted(([a], [b]) => compareCodes(a, b))
    .map(([agency, slots]) => {
      const list = nameSome(slots.map(({ place }) => place).toSorted(compareCodes));
      return warning('slots-open-on-form', { agency, count: slots.length, list });
    });
}

/** Somebody inspected an enterprise that should not have been on the list: the office must know. */
function recordedBefore(
  { forms, findings }: InspectState,
  withdrawn: readonly ObjectId[],
): readonly InspectProblem[] {
  return withdrawn.flatMap((id) => {
    const count = findings.filter((finding) => finding.id === id).length;
    return count === 0
      ? []
      : [warning('withdrawn-with-findings', { id, number: forms[id]?.number ?? '', count })];
  });
}
