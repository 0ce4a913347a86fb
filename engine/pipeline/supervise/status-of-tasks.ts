import type { TaskStatus } from '../../domain/assessment.ts';
import type { PlanTask, TaskProof } from '../../domain/policy-types.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { orderAgencies } from './name-agencies.ts';
import { proveByEdition } from './prove-by-edition.ts';
import { proveByFile } from './prove-by-file.ts';
import { proveByRecord } from './prove-by-record.ts';
import {
  type ProofScope,
  type Proven,
  scopeOfAll,
  scopesOfRounds,
  type TaskEvidence,
} from './task-evidence.ts';
import { EVERY_AGENCY, enforcingAgencies } from './units-to-assess.ts';

/**
 * 任务进度, 附件2: each task from its proving facts, never from a state that somebody typed. Take the record, the
 * paper or the edition away and the task falls back.
 */
export function statusOfTasks(evidence: TaskEvidence): readonly TaskStatus[] {
  return evidence.policy.tasks.map((task) => statusOfTask(task, evidence));
}

function statusOfTask(task: PlanTask, evidence: TaskEvidence): TaskStatus {
  // 长期: every round has to bear it out; a task with an end is done once one round has.
  const scopes = task.deadline.date === undefined ? [scopeOfAll(evidence)] : scopesOfRounds(evidence);
  const attempts = scopes.map((scope) => task.proof.map((proof) => prove(proof, task, scope, evidence)));
  const proven = furthest(attempts);
  const missing = orderAgencies(
    proven.flatMap((one) => one.missing),
    evidence.policy,
  );
  const provenOn = proven.every(({ met }) => met) ? lastOf(proven) : null;
  return {
    no: task.no,
    name: task.name,
    lead: task.responsible.lead,
    deadline: task.deadline.text,
    dueOn: task.deadline.date ?? null,
    state: stateOf(task, proven, provenOn, evidence.on),
    provenOn,
    missing,
    proofs: task.proof.map((proof, i) => written(proof, proven[i], evidence)),
  };
}

/** The attempt that was complete first, else the one with most proofs, else the oldest. */
function furthest(attempts: readonly (readonly Proven[])[]): readonly Proven[] {
  const metOf = (proven: readonly Proven[]) => proven.filter(({ met }) => met).length;
  const dayOfLast = (proven: readonly Proven[]) => lastOf(proven) ?? '';
  const ranked = attempts.toSorted(
    (a, b) => metOf(b) - metOf(a) || (dayOfLast(a) < dayOfLast(b) ? -1 : dayOfLast(a) > dayOfLast(b) ? 1 : 0),
  );
  return ranked[0] ?? [];
}

function lastOf(proven: readonly Proven[]): IsoDate | null {
  return (
    proven
      .flatMap(({ on }) => on ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

function stateOf(
  { deadline }: PlanTask,
  proven: readonly Proven[],
  provenOn: IsoDate | null,
  on: IsoDate,
): TaskStatus['state'] {
  const due = deadline.date;
  if (!proven.every(({ met }) => met)) return due !== undefined && on > due ? 'overdue' : 'open';
  if (due === undefined) return 'ongoing';
  return provenOn !== null && provenOn > due ? 'late' : 'done';
}

function prove(proof: TaskProof, task: PlanTask, scope: ProofScope, evidence: TaskEvidence): Proven {
  const { record, edition, file, document, part, period, provided } = proof;
  if (provided !== undefined && !scope.records.some(({ kind }) => kind === provided)) {
    return { met: true, on: null, where: '没有需要办理的情形', missing: [] };
  }
  const every = task.responsible.support.includes(EVERY_AGENCY) ? enforcingAgencies(evidence.policy) : [];
  if (record !== undefined) {
    const own = record === 'inspectors-imported' ? every : [];
    return proveByRecord({ kind: record, period, every: own }, scope, evidence.policy);
  }
  if (edition !== undefined) return proveByEdition(edition, part, every, evidence);
  if (file !== undefined) return proveByFile(file, evidence);
  return proveByDocument(document ?? '', period, scope, evidence);
}

/** 文书 as proof: released, for the period or the round that it is about. */
function proveByDocument(
  document: string,
  period: string | undefined,
  { rounds }: ProofScope,
  { papers, on }: TaskEvidence,
): Proven {
  const of = (paper: string) => (period === undefined ? rounds.includes(paper) : paper === period);
  const found = papers.released.find((one) => one.paper === document && of(one.of) && dayOf(one.at) <= on);
  if (found === undefined) return { met: false, on: null, where: `还没有签发《${document}》`, missing: [] };
  const number = found.number === '' ? '' : ` ${found.number}`;
  return {
    met: true,
    on: found.signedOn,
    where: `《${document}》${number}，papers 第 ${found.seq} 条`,
    missing: [],
  };
}

function written(proof: TaskProof, proven: Proven | undefined, { policy }: TaskEvidence) {
  const { record, edition, file, document, note } = proof;
  return {
    text: note ?? document ?? file ?? record ?? edition ?? '',
    met: proven?.met ?? false,
    where: proven?.where ?? '',
    missing: orderAgencies(proven?.missing ?? [], policy),
  };
}
