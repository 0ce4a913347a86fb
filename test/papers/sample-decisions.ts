import type { Delisting, StandingCredit } from '../../engine/domain/credit.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import type { ListingDecisionInput } from '../../engine/papers/listing-decision.ts';
import { enterprise, LABEL, listing, POLICY, restriction } from './sample-results.ts';

const RULE = POLICY.listingRules.find(({ id }) => id === 'unreachable');
const FINDING: StandingCredit = {
  ...enterprise(1),
  ...{ seq: 7, at: instant('2017-08-26T10:00:00+08:00'), on: isoDate('2017-08-26'), round: '2017-08' },
  ...{ finding: 9, agency: 'AMR', item: 'SC-01', inspectedOn: isoDate('2017-08-25') },
  results: ['通过登记的住所（经营场所）无法联系'],
  followUp: '反馈日常监管部门',
  violation: true,
};
export const STAY = listing(4, 1, {
  list: 'abnormal',
  basis: RULE?.basis ?? [],
  records: [7],
  ground: '通过登记的住所无法联系',
});
/** 列入决定书 of an enterprise that could not be reached. */
export const LISTING: ListingDecisionInput = {
  listing: STAY,
  findings: [FINDING],
  measures: [restriction(1, 'land-abnormal', 4), restriction(1, 'public-services-abnormal', 4)],
  wayOut: '异常情形已消除的，移出经营异常名录；移出当日解除。',
  policy: POLICY,
  label: LABEL,
};
/** It could be reached again, and showed it. */
export const REMOVAL: Delisting = {
  ...{ list: 'abnormal', id: STAY.id, listedOn: STAY.listedOn, removedOn: isoDate('2017-11-06') },
  ...{ ground: '异常情形已消除', decidedBy: '区市场监管局', origin: 'decided', rule: 'abnormal-removed' },
  basis: POLICY.listingRules.find(({ id }) => id === 'abnormal-removed')?.basis ?? [],
  ...{ evidence: 'a'.repeat(64), approvedBy: 'AMR/amr-head', dueOn: isoDate('2017-11-10'), lateBy: 0 },
};
export const REMOVED = { listing: STAY, measures: LISTING.measures, policy: POLICY, label: LABEL };
