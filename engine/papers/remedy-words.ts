import { calendarOfPolicy } from '../domain/calendar-of-policy.ts';
import type { StandingListing } from '../domain/credit.ts';
import { type DeadlineMatter, deadlineOf } from '../domain/deadline.ts';
import type { Policy } from '../domain/policy.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { formatBasis, formatTerm } from './format.ts';

/** 复议、诉讼 against the decisions that measures follow from: those made here, and those that came with a list. */
export function remediesOfListings(
  policy: Policy,
  listings: readonly Pick<StandingListing, 'origin'>[],
  on: IsoDate,
): readonly string[] {
  const here = listings.some(({ origin }) => origin === 'decided');
  const elsewhere = listings.some(({ origin }) => origin === 'imported');
  const own = { against: '本区的列入决定', since: '收到列入决定书之日', on };
  return [
    ...(here ? [`${remedyWords(policy, own)}${remedyBasis(policy, on)}。`] : []),
    ...(elsewhere ? ['不服导入的名录、名单所列决定的，按作出决定的机关告知的途径和期限办理。'] : []),
  ];
}

/** 不服…的，可以…申请行政复议，或者…提起行政诉讼: the terms of the policy on a day; without a full stop. */
export function remedyWords(
  policy: Policy,
  { against, since, on }: { readonly against: string; readonly since: string; readonly on: IsoDate },
): string {
  const within = (matter: DeadlineMatter) => termWords(policy, matter, on) || '在法定期限';
  return (
    `不服${against}的，可以自${since}起${within('review')}内依法向${policy.district.name}人民政府申请行政复议，` +
    `或者${within('lawsuit')}内依法向有管辖权的人民法院提起行政诉讼`
  );
}

/** The articles that give both terms, as the policy has them that day; what is not verified is marked so. */
function remedyBasis(policy: Policy, on: IsoDate): string {
  const calendar = calendarOfPolicy(policy.calendars);
  const basis = (['review', 'lawsuit'] as const).flatMap(
    (matter) => deadlineOf(policy.deadlines, calendar, matter, on)?.rule.basis ?? [],
  );
  return basis.length === 0 ? '' : `（${formatBasis(basis)}）`;
}

/** 15日, 6个月; '' where the policy has no such term that day. */
export function termWords(policy: Policy, matter: DeadlineMatter, on: IsoDate): string {
  const ruled = deadlineOf(policy.deadlines, calendarOfPolicy(policy.calendars), matter, on);
  return ruled === undefined ? '' : formatTerm(ruled.rule.term);
}
