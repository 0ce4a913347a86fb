import type { PublishState } from '../../domain/disclosure.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import type { InspectState } from '../../domain/inspection.ts';
import type { Policy } from '../../domain/policy.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';

/** One round's stream, folded for each phase that writes into it. */
export interface RoundRecords {
  readonly draw: RoundState;
  readonly inspect: InspectState;
  readonly publish: PublishState;
}

/** What the supervision needs of the policy. */
export type SupervisePolicy = Pick<
  Policy,
  | 'agencies'
  | 'assessment'
  | 'calendars'
  | 'deadlines'
  | 'district'
  | 'items'
  | 'leadingGroup'
  | 'listingRules'
  | 'plans'
  | 'posts'
  | 'riskRules'
  | 'sanctionRules'
  | 'tasks'
>;

/** 2017-08, 2017-08-b and so on belong to 2017-08 and to 2017. */
export function belongsTo(period: string, round: string): boolean {
  return round === period || round.startsWith(`${period}-`);
}

/** 演练和作废的批次 are not looked at: they decide nothing. */
export function counts({ draw }: RoundRecords): boolean {
  return draw.opened?.commitment.rehearsal !== true && draw.voided === undefined;
}

/** 数据截至: whether something recorded then is looked at. */
export function seenBy(cutOff: IsoDate): (recorded: { readonly at: Instant }) => boolean {
  return ({ at }) => dayOf(at) <= cutOff;
}

/** 2017-08 批次 91340404… SC-01: where a counted thing shows. */
export function wordsOf({ draw }: Pick<RoundRecords, 'draw'>, id = '', item = ''): string {
  return [`${draw.round} 批次`, id, item].filter((word) => word !== '').join(' ');
}
