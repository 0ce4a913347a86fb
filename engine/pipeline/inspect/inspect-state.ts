import type { Decision } from '../../domain/decider.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import type { InspectState } from '../../domain/inspection.ts';
import type { PolicyItem } from '../../domain/policy.ts';
import type { Agency, DeadlineRule } from '../../domain/policy-types.ts';
import type { RecordDraft, RecordKind } from '../../domain/record.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import type { WorkingCalendar } from '../../kernel/working-day.ts';
import type { InspectProblem } from './problem.ts';

/** What the deciders of 二(七)–(九) look at: one round's stream, as two phases see it. */
export interface InspectedRound {
  readonly draw: RoundState;
  readonly inspect: InspectState;
}

/** What they need of the policy. */
export interface InspectPolicy {
  readonly agencies: readonly Pick<Agency, 'id' | 'lead'>[];
  readonly items: readonly (Pick<PolicyItem, 'id' | 'agency' | 'attaches' | 'effective' | 'repealed'> &
    Partial<Pick<PolicyItem, 'ratio' | 'helpers'>>)[];
  readonly deadlines: readonly DeadlineRule[];
  /** `calendarOfPolicy(policy.calendars)`. */
  readonly calendar: WorkingCalendar;
}

/** A record of the round's stream. */
export function inspectDraft<Kind extends string, Body, State>(
  { draw }: InspectedRound,
  { kind, version }: RecordKind<Kind, Body, State>,
  body: Body,
): RecordDraft<Kind, Body> {
  return { stream: `rounds/${draw.round}`, kind, version, body };
}

export function decisionOf<Code extends string>(
  records: readonly RecordDraft[],
  warnings: readonly Problem<Code>[] = [],
): Decision<Code> {
  return { records, frozen: [], warnings };
}

/** Nothing is planned, issued or recorded for a round that was voided or whose people are not matched. */
export function checkMatched({ draw }: InspectedRound): readonly InspectProblem[] {
  if (draw.voided !== undefined) {
    return [problem('round-voided', { round: draw.round, at: draw.voided.at })];
  }
  return draw.match === undefined ? [problem('not-matched', { round: draw.round })] : [];
}

const NAMED = 12;

/** The first twelve of a list, for a sentence. */
export function nameSome(all: readonly (string | number)[]): string {
  return all.slice(0, NAMED).join('、') + (all.length > NAMED ? '…' : '');
}
