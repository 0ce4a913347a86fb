import { calendarOfPolicy } from '../../domain/calendar-of-policy.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { problem } from '../../kernel/problem.ts';
import { failed, ok } from '../../kernel/result.ts';
import { discloseResults } from '../../pipeline/publish/disclose-results.ts';
import type { UseCase } from '../perform.ts';
import { roundOf } from '../round-of.ts';
import type { RoundInput } from '../round-step.ts';

export interface DiscloseInput extends RoundInput {
  /** 统计截至; today where nothing is said. */
  readonly cutOff?: IsoDate;
}

export interface DiscloseAnswer {
  readonly round: string;
  /** undefined where there was nothing new. */
  readonly disclosure: Disclosure | undefined;
}

/** 二(九): `yaohao disclose`. What is published enters the credit register by itself. */
export const discloseResultsCase: UseCase<DiscloseInput, { round: string; cutOff: IsoDate }, DiscloseAnswer> =
  {
    right: 'disclose',
    obeys: 'published',
    gather: async ({ at }, ledger, { round, cutOff }) => {
      const file = roundOf(ledger, round);
      if (file.ok && file.value.draw.opened?.commitment.rehearsal === true) {
        return failed(problem('rehearsal-decides-nothing' as const, { round: file.value.draw.round }));
      }
      return file.ok ? ok({ round: file.value.draw.round, cutOff: cutOff ?? dayOf(at) }) : file;
    },
    decide: ({ policy }, { rounds }, { round, cutOff }, circumstances) => {
      const file = rounds.get(round);
      if (file === undefined) throw new Error(`round ${round} was there a moment ago`);
      const { deadlines, agencies } = policy;
      const calendar = calendarOfPolicy(policy.calendars);
      const state = { round, inspect: file.inspect, publish: file.publish };
      return discloseResults(state, { deadlines, agencies, calendar }, { cutOff }, circumstances);
    },
    answer: async (_session, { material, appended }) => {
      const record = appended.find(({ kind }) => kind === 'disclosed');
      return ok({ round: material.round, disclosure: record?.body as Disclosure | undefined });
    },
  };
