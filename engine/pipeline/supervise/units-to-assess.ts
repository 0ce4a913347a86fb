import type { PlanTask } from '../../domain/policy-types.ts';
import type { SupervisePolicy } from './round-records.ts';

/** 配合 in 附件2: every agency that may inspect. */
export const EVERY_AGENCY = '各执法检查机关';

/**
 * 考核对象: the units of 附件1 that have a task, in its order, then the units outside it to which 附件2 or the plan
 * gives one. A task: leading or supporting one of 附件2 (各执法检查机关 is every agency that may inspect), or a line of
 * the yearly plan. A member without any — 区科技局, the court, the procuratorate — gets no row.
 */
export function unitsToAssess(policy: SupervisePolicy): readonly string[] {
  const withTask = new Set([
    ...policy.tasks.flatMap((task) => unitsOfTask(task, policy)),
    ...unitsOfPlans(policy),
  ]);
  const members = policy.leadingGroup?.members.flatMap(({ agency }) => agency ?? []) ?? [];
  const order = new Set([...members, ...policy.agencies.map(({ id }) => id)]);
  return [...order].filter((agency) => withTask.has(agency));
}

function unitsOfTask(
  { responsible: { lead, support } }: PlanTask,
  policy: SupervisePolicy,
): readonly string[] {
  return [lead, ...support.flatMap((unit) => (unit === EVERY_AGENCY ? enforcingAgencies(policy) : [unit]))];
}

/** 各执法检查机关. */
export function enforcingAgencies({ agencies }: Pick<SupervisePolicy, 'agencies'>): readonly string[] {
  return agencies.filter(({ enforcing }) => enforcing).map(({ id }) => id);
}

function unitsOfPlans({ plans, items }: SupervisePolicy): readonly string[] {
  const agencies = new Map(items.map(({ id, agency }) => [id, agency]));
  return plans.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      line.agency === undefined ? line.items.flatMap((item) => agencies.get(item) ?? []) : [line.agency],
    ),
  );
}
