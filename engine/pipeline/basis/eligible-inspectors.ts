import type { Inspector } from '../../domain/inspector.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { ProblemValues } from '../../kernel/problem.ts';
import type { IneligibilityCode } from './basis-codes.ts';

/** The days within which the visits fall, both included. */
export interface VisitWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface Eligibility {
  readonly eligible: readonly Inspector[];
  readonly ineligible: readonly Ineligible[];
}

export interface Ineligible {
  readonly inspector: Inspector;
  /** Every rule that bars, not only the first. */
  readonly reasons: readonly IneligibilityReason[];
}

export interface IneligibilityReason {
  readonly code: IneligibilityCode;
  readonly values: ProblemValues;
}

/**
 * Who may be sent in a window: 具有行政执法资格且具有行政执法证件 (二(三)，行政处罚法 42、55), valid to its
 * end, and not away on a day of it. Recusal, area and qualification belong to a visit and are asked by the match.
 */
export function eligibleInspectors(inspectors: readonly Inspector[], window: VisitWindow): Eligibility {
  const judged = inspectors.map((inspector) => ({ inspector, reasons: whyNot(inspector, window) }));
  return {
    eligible: judged.filter(({ reasons }) => reasons.length === 0).map(({ inspector }) => inspector),
    ineligible: judged.filter(({ reasons }) => reasons.length > 0),
  };
}

function whyNot(
  { name, certificate, leave }: Inspector,
  window: VisitWindow,
): readonly IneligibilityReason[] {
  const { number, expiresOn } = certificate;
  const reasons: IneligibilityReason[] = [];
  if (number === undefined) reasons.push({ code: 'certificate-none', values: { name } });
  if (expiresOn === undefined) reasons.push({ code: 'certificate-without-expiry', values: { name } });
  else if (expiresOn < window.to) {
    reasons.push({ code: 'certificate-ends-before-visit', values: { name, expiresOn, to: window.to } });
  }
  const away = leave.filter(({ from, to }) => from <= window.to && to >= window.from);
  const days = away.map(({ from, to }) => ({ code: 'on-leave' as const, values: { name, from, to } }));
  return [...reasons, ...days];
}
