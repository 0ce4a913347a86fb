import type { Strike, StrikeGround, Substitution } from '../../domain/draw-change.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import type { Inspector } from '../../domain/inspector.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { StruckBody } from '../../domain/records/struck.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { ok } from '../../kernel/result.ts';
import { strikeEnterprise } from '../../pipeline/draw/strike-enterprise.ts';
import { findApprover } from '../find-approver.ts';
import { ledgerAtOpening } from '../ledger-at-opening.ts';
import { objectsOnForms } from '../objects-on-forms.ts';
import type { UseCase } from '../perform.ts';
import { readEvidence } from '../read-evidence.ts';
import { readRosters } from '../read-rosters.ts';
import { type RoundAnswer, roundStep } from '../round-step.ts';
import { inspectorsOf } from '../round-tasks.ts';
import type { ApprovedEntry } from './change-steps.ts';

export interface StrikeEntry extends ApprovedEntry {
  readonly id: ObjectId;
  readonly ground: StrikeGround;
  readonly recordedOn: IsoDate;
}

const step = roundStep({
  right: 'draw',
  commandOf: async (session, { files }, { id, ground, recordedOn, evidence, approvedBy }: StrikeEntry) => {
    const [approver, sha256] = [findApprover(session, approvedBy), readEvidence(evidence)];
    if (!approver.ok) return approver;
    if (!sha256.ok) return sha256;
    return ok({ id, ground, recordedOn, files, evidence: sha256.value, approvedBy: approver.value });
  },
  decide: strikeEnterprise,
});

export interface StrikeAnswer {
  readonly round: RoundState;
  readonly recordedOn: IsoDate;
  /** One for each item. */
  readonly strikes: readonly Strike[];
  /** Who goes for it, where the round is matched. */
  readonly seated: readonly Substitution[];
  /** Of the roster that the round was opened from. */
  readonly nameOf: (id: ObjectId) => string | undefined;
  readonly inspectors: readonly Inspector[];
}

type StepMaterial = typeof step extends UseCase<StrikeEntry, infer Material, RoundAnswer> ? Material : never;

/** 剔除并递补. */
export const strikeEnterpriseCase: UseCase<StrikeEntry, StepMaterial, StrikeAnswer> = {
  ...step,
  answer: async (session, done) => {
    const answer = await step.answer(session, done);
    if (!answer.ok) return answer;
    const { round } = answer.value;
    const { frozen } = session.workplace;
    const then = round.opened === undefined ? done.ledger : ledgerAtOpening(done.ledger, round.opened);
    const rosters = await readRosters(frozen, then.rosters);
    const inspectors = await inspectorsOf(session.workplace, done.ledger);
    if (!rosters.ok) return rosters;
    if (!inspectors.ok) return inspectors;
    const objects = objectsOnForms(rosters.value);
    const bodiesOf = (of: string) => done.appended.filter(({ kind }) => kind === of).map(({ body }) => body);
    const struck = bodiesOf('struck') as readonly StruckBody[];
    return ok({
      ...{ round, recordedOn: done.material.command.recordedOn, inspectors: inspectors.value },
      strikes: struck.flatMap(({ strikes }) => strikes),
      seated: bodiesOf('substituted') as readonly Substitution[],
      nameOf: (id) => objects.get(id)?.name,
    });
  },
};
