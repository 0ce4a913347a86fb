import type { JoinerChange, SubstituteGround, Substitution } from '../../domain/draw-change.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import type { Inspector } from '../../domain/inspector.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { Agency } from '../../domain/policy-types.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { joinsVisit, replaceJoiner } from '../../pipeline/draw/replace-joiner.ts';
import { substituteInspector } from '../../pipeline/draw/substitute-inspector.ts';
import { findApprover } from '../find-approver.ts';
import { findAgency } from '../own-agency.ts';
import type { UseCase } from '../perform.ts';
import { readEvidence } from '../read-evidence.ts';
import { type RoundAnswer, roundStep } from '../round-step.ts';
import { inspectorsOf } from '../round-tasks.ts';
import { standingNames } from '../standing-names.ts';
import type { ApprovedEntry } from './change-steps.ts';

export interface SubstituteEntry extends ApprovedEntry {
  readonly agency: string;
  readonly id: ObjectId;
  readonly slot: number;
  readonly ground: Exclude<SubstituteGround, 'strike'>;
  /** Who is expected to come in: code, name or certificate number. */
  readonly named: string | undefined;
}

const step = roundStep({
  right: 'match',
  commandOf: async (session, { files }, entry: SubstituteEntry, ledger) => {
    const { agency: written, id, slot, ground, evidence, approvedBy, named } = entry;
    const [approver, sha256] = [findApprover(session, approvedBy), readEvidence(evidence)];
    const agency = findAgency(session, written);
    const inspectors = await inspectorsOf(session.workplace, ledger);
    if (!approver.ok) return approver;
    if (!sha256.ok) return sha256;
    if (!agency.ok) return agency;
    if (!inspectors.ok) return inspectors;
    const own = inspectors.value.filter((one) => one.agency === agency.value.id);
    const expected = findInspector(own, agency.value, named);
    if (!expected.ok) return expected;
    return ok({
      ...{ agency: agency.value.id, id, slot, ground, files, inspectors: own },
      expected: expected.value?.code,
      evidence: sha256.value,
      approvedBy: approver.value,
    });
  },
  decide: (state, policy, command, circumstances) =>
    (joinsVisit(state.round, command.agency, command.id) ? replaceJoiner : substituteInspector)(
      state,
      policy,
      command,
      circumstances,
    ),
});

function findInspector(
  inspectors: readonly Inspector[],
  { id: agency }: Agency,
  written: string | undefined,
): Result<Inspector | undefined, Problem> {
  if (written === undefined) return ok(undefined);
  const found = inspectors.filter(
    ({ code, name, certificate }) => code === written || name === written || certificate.number === written,
  );
  const [one] = found;
  return found.length === 1 && one !== undefined
    ? ok(one)
    : failed(problem('inspector-unknown' as const, { agency, written }));
}

export interface SubstituteAnswer {
  readonly round: RoundState;
  readonly change: Substitution | JoinerChange;
  /** For the names of who left and who came. */
  readonly inspectors: readonly Inspector[];
  /** 名称 of the enterprise visited; undefined where no roster has it any more. */
  readonly visited: string | undefined;
}

type StepMaterial =
  typeof step extends UseCase<SubstituteEntry, infer Material, RoundAnswer> ? Material : never;

/** 更换执法检查人员. */
export const substituteInspectorCase: UseCase<SubstituteEntry, StepMaterial, SubstituteAnswer> = {
  ...step,
  answer: async (session, done) => {
    const answer = await step.answer(session, done);
    if (!answer.ok) return answer;
    const { round } = answer.value;
    const { inspectors } = done.material.command;
    const change = done.appended[0]?.body as Substitution | JoinerChange;
    const { objectOf } = await standingNames(session);
    return ok({ round, change, inspectors, visited: objectOf(change.id) });
  },
};
