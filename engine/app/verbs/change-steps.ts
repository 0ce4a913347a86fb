import { ok } from '../../kernel/result.ts';
import { relaxCaps } from '../../pipeline/draw/relax-caps.ts';
import { findApprover } from '../find-approver.ts';
import { findAgency } from '../own-agency.ts';
import { readEvidence } from '../read-evidence.ts';
import { type RoundInput, roundStep } from '../round-step.ts';

/** A document and a second person: what a change of a draw needs. */
export interface ApprovedEntry extends RoundInput {
  readonly evidence: string;
  readonly approvedBy: string | undefined;
}

export interface RelaxEntry extends ApprovedEntry {
  readonly agency: string;
  readonly cap: number;
}

/** 放宽每人上限. */
export const relaxCapsCase = roundStep({
  right: 'match',
  commandOf: async (session, { files }, { agency: written, cap, evidence, approvedBy }: RelaxEntry) => {
    const [approver, sha256] = [findApprover(session, approvedBy), readEvidence(evidence)];
    const agency = findAgency(session, written);
    if (!approver.ok) return approver;
    if (!sha256.ok) return sha256;
    if (!agency.ok) return agency;
    return ok({ agency: agency.value.id, cap, files, evidence: sha256.value, approvedBy: approver.value });
  },
  decide: relaxCaps,
});
