import type { Assessment } from '../../domain/assessment.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { ok } from '../../kernel/result.ts';
import { type RecordAssessment, recordAssessment } from '../../pipeline/supervise/record-assessment.ts';
import { compileCondition } from '../../rulebook/compile-condition.ts';
import type { UseCase } from '../perform.ts';

export interface AssessInput {
  /** `2017-08` or `2017`; the month of today where nothing is said. */
  readonly period: string | undefined;
  readonly cutOff: IsoDate | undefined;
}

export interface AssessAnswer {
  readonly period: string;
  /** undefined where the same numbers stand already. */
  readonly assessment: Assessment | undefined;
}

/** 三(五): `yaohao assess 2017-08`. */
export const assessPeriodCase: UseCase<AssessInput, RecordAssessment, AssessAnswer> = {
  right: 'assess',
  obeys: 'published',
  gather: async ({ policy, at }, ledger, { period, cutOff }) =>
    ok({
      period: period ?? dayOf(at).slice(0, '2017-08'.length),
      cutOff: cutOff ?? dayOf(at),
      rounds: [...ledger.rounds.values()],
      credit: ledger.credit,
      meets: (when, facts) => compileCondition(when, policy.facts)(facts).verdict,
    }),
  decide: ({ policy }, { papers }, command, circumstances) =>
    recordAssessment(papers, policy, command, circumstances),
  answer: async (_session, { material, appended }) =>
    ok({ period: material.period, assessment: appended[0]?.body as Assessment | undefined }),
};
