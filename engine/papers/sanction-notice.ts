import { calendarOfPolicy } from '../domain/calendar-of-policy.ts';
import type { RestrictionsAnnounced, StandingListing } from '../domain/credit.ts';
import { deadlineOf } from '../domain/deadline.ts';
import type { Policy } from '../domain/policy.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { agenciesInOrder } from './agencies-in-order.ts';
import { checkTotals } from './check-totals.ts';
import { formatDay, formatRound } from './format.ts';
import { contactWords } from './office-contact.ts';
import { officialFrame } from './official-frame.ts';
import { issuerName, type PaperNames, paperNames } from './paper-names.ts';
import type { AnnexView, PaperLabel, PaperProblem, ReportView } from './paper-view.ts';
import { remediesOfListings } from './remedy-words.ts';
import { tablesOfObjects } from './sanction-notice-objects.ts';
import {
  countEnterprises,
  type GroundedRestriction,
  isBan,
  numberMeasures,
  SCENES,
  tableOfMeasures,
  tableOfScenes,
} from './sanction-notice-tables.ts';

/** 联合惩戒公告, 二(十一). Template: `sanction-notice`. */
export type SanctionNoticeView = ReportView;

export interface SanctionNoticeInput {
  readonly announced: RestrictionsAnnounced;
  /** All stays on the lists of stream `credit`, for the decisions that the measures follow from. */
  readonly listings: readonly StandingListing[];
  readonly policy: Policy;
  readonly label: PaperLabel;
}

/** The paper; or every measure without its listing decision and every sum that does not add up. */
export function sanctionNoticePaper(input: SanctionNoticeInput): Result<SanctionNoticeView, PaperProblem> {
  const { announced, policy } = input;
  const grounded = groundRestrictions(announced, input.listings);
  const names = paperNames(TITLE, { policy });
  const [bans, hints] = [grounded.filter(isBan), grounded.filter((one) => !isBan(one))];
  const annexes = annexesOf(grounded, policy, names);
  const execution = executionOf(input, grounded, names);
  const problems = [...missingGrounds(grounded), ...checkTotals(TITLE, sumsOf(grounded)), ...names.missing()];
  if (problems.length > 0) return failed(...problems);
  const issuer = issuerName(policy);
  return ok({
    frame: officialFrame({
      issuer,
      example: policy.district.example,
      title: `${policy.district.name}${formatRound(announced.round)}失信联合惩戒公告`,
      label: input.label,
      annexes,
    }),
    lead: leadOf(bans, hints),
    sections: [
      {
        title: '公告内容',
        paragraphs: contentOf(input, grounded, annexes.length),
        tables: [tableOfScenes(grounded)],
      },
      { title: '执行和反馈', paragraphs: execution, tables: [] },
      {
        title: '退出惩戒和提出异议',
        paragraphs: [
          ...wayOutOf(grounded, issuer),
          ...remediesOfListings(
            policy,
            grounded.flatMap(({ grounds }) => grounds),
            announced.on,
          ),
          ...contactWords(policy),
        ],
        tables: [],
      },
    ],
  });
}

const TITLE = '联合惩戒公告';

/** By enterprise within its scene. */
function groundRestrictions(
  { restrictions }: RestrictionsAnnounced,
  listings: readonly StandingListing[],
): readonly GroundedRestriction[] {
  const bySeq = new Map(listings.map((listing) => [listing.seq, listing]));
  return restrictions
    .map((one) => ({ ...one, grounds: one.listings.flatMap((seq) => bySeq.get(seq) ?? []) }))
    .toSorted((a, b) => (`${a.id} ${a.rule}` < `${b.id} ${b.rule}` ? -1 : 1));
}

function missingGrounds(restrictions: readonly GroundedRestriction[]): readonly PaperProblem[] {
  return restrictions
    .filter(({ grounds, listings }) => grounds.length === 0 || grounds.length < listings.length)
    .map(({ name, ruleName }) => problem('listing-missing', { paper: TITLE, name, measure: ruleName }));
}

function sumsOf(restrictions: readonly GroundedRestriction[]) {
  const count = (has: (one: GroundedRestriction) => boolean) => restrictions.filter(has).length;
  return [
    {
      what: '各场景措施',
      whole: restrictions.length,
      parts: SCENES.map((scene) => count((one) => one.scene === scene)),
    },
    {
      what: '禁止、限制与提示',
      whole: restrictions.length,
      parts: (['prohibit', 'restrict', 'hint'] as const).map((level) => count((one) => one.level === level)),
    },
  ];
}

function leadOf(bans: readonly GroundedRestriction[], hints: readonly GroundedRestriction[]): string {
  const hinted = hints.length === 0 ? '' : `另有提示关注${hints.length}项，不作禁止或者限制。`;
  if (bans.length === 0) return `本期没有禁止或者限制措施。${hinted}`;
  return `本期对${countEnterprises(bans)}户检查对象公告禁止或者限制措施${bans.length}项。${hinted}`;
}

function contentOf(
  { announced, policy }: SanctionNoticeInput,
  grounded: readonly GroundedRestriction[],
  annexes: number,
): readonly string[] {
  const ground =
    `根据${policy.district.plan}二（十一），截至${formatDay(announced.on)}，对列入名录、名单的检查对象，` +
    '在政府采购、政府购买服务、工程招投标、国有土地出让、授予荣誉称号五个场景公告联合惩戒措施。' +
    '措施以列入决定为依据，不以一次检查结果为依据。';
  const where = grounded.some(isBan)
    ? `措施的依据和实施机关见附件1，检查对象、列入决定、期限和退出办法见附件${annexes}。`
    : '本期没有列入禁止或者限制措施的检查对象。';
  const hint = grounded.every(isBan)
    ? []
    : ['依据尚待核实的措施只作提示，单独列出，不禁止、不限制检查对象参加任何活动。'];
  return [ground, ...decisionsOf(grounded), where, ...hint];
}

/** How many of the decisions were made here, and how many came with an imported list. */
function decisionsOf(grounded: readonly GroundedRestriction[]): readonly string[] {
  const listings = [
    ...new Map(grounded.flatMap(({ grounds }) => grounds).map((one) => [one.seq, one])).values(),
  ];
  if (listings.length === 0) return [];
  const here = listings.filter(({ origin }) => origin === 'decided').length;
  return [
    `以上措施依据列入决定${listings.length}件，其中本区依据检查结果决定列入${here}件，` +
      `由导入的名录、名单列明的${listings.length - here}件。`,
  ];
}

function executionOf(
  { announced, policy }: SanctionNoticeInput,
  restrictions: readonly GroundedRestriction[],
  names: PaperNames,
): readonly string[] {
  const ids = restrictions.map((one) => one.executing);
  const executing = agenciesInOrder(policy, ids).map((id) => names.agency(id));
  if (executing.length === 0) return ['本期没有需要执行的措施。'];
  const calendar = calendarOfPolicy(policy.calendars);
  const term = deadlineOf(policy.deadlines, calendar, 'sanction-feedback', announced.on);
  const feedback = term === undefined ? '' : `，并于${formatDay(term.date)}前（含当日）反馈执行情况`;
  return [
    `由${executing.join('、')}按附件所列的场景和期限执行${feedback}。` +
      '执行前应当查询检查对象当日的状态：以在列期间为期限而已经移出，或者期限已经届满的，不再执行。',
  ];
}

function wayOutOf(restrictions: readonly GroundedRestriction[], issuer: string): readonly string[] {
  const ways = [...new Set(restrictions.map(({ wayOut }) => wayOut))].filter((way) => way !== '');
  return [
    ...ways.map((way) => (/[。！]$/u.test(way) ? way : `${way}。`)),
    '以在列期间为期限的措施，自移出名录、名单之日起停止。',
    `对列入决定有异议的，向作出决定的机关提出；对本公告有异议的，向${issuer}书面提出。`,
  ];
}

/** Bans and hints never stand in one table; without either there is no annex. Each enterprise stands in the last one. */
function annexesOf(
  grounded: readonly GroundedRestriction[],
  policy: Policy,
  names: PaperNames,
): readonly Omit<AnnexView, 'label'>[] {
  const measures = numberMeasures(grounded);
  const bans = measures.filter(({ restrictions }) => isBan(restrictions[0]));
  const hints = measures.filter(({ restrictions }) => !isBan(restrictions[0]));
  const annex = (title: string, caption: string, of: typeof measures, note: string) =>
    of.length === 0 ? [] : [{ title, tables: [tableOfMeasures(caption, of, policy, names)], notes: [note] }];
  const objects = tablesOfObjects(grounded, measures, policy);
  return [
    ...annex('禁止和限制措施', '措施目录', bans, '一户受到几项措施的，在各项中各计一次。'),
    ...annex(
      '提示关注（不是禁止或者限制）',
      '提示目录',
      hints,
      '以上事项的依据尚待核实，只供有关单位了解情况，不得据此禁止或者限制检查对象参加任何活动。',
    ),
    ...(objects.length === 0 ? [] : [{ title: '检查对象和列入决定', tables: objects, notes: [TERM_NOTE] }]),
  ];
}

const TERM_NOTE = '“在列期间”指自起始日到移出名录、名单之日。同时列入名录和名单的，分别列出。';
