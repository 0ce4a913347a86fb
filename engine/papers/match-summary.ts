import type { DrawChange, JoinerChange } from '../domain/draw-change.ts';
import type { Claim, JoinedAgency, VoidedDraw } from '../domain/draw-round.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { Inspector } from '../domain/inspector.ts';
import type { MatchShortage } from '../domain/match-result.ts';
import type { Policy } from '../domain/policy.ts';
import type { Withheld } from '../domain/withheld.ts';
import type { Instant } from '../kernel/instant.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import { formatMinute, formatRound } from './format.ts';
import { type DrawProof, howToVerify, type ProofView } from './how-to-verify.ts';
import { changesSection } from './match-summary-changes.ts';
import { othersSection } from './match-summary-others.ts';
import {
  type AgencyTotals,
  inspectorLoads,
  loadsTable,
  totalsOf,
  totalsTable,
} from './match-summary-totals.ts';
import { matchedVisits } from './match-summary-visits.ts';
import type { AgencyMatch } from './matched-visit.ts';
import { officialFrame } from './official-frame.ts';
import { copyMark, copyNotice, type PaperCopy } from './paper-copy.ts';
import { agencyOrder, fewestInspectors, issuerName, type PaperNames, paperNames } from './paper-names.ts';
import type { OfficialFrame, PaperLabel, PaperProblem, SectionView } from './paper-view.ts';
import { voidMark, voidNotice } from './void-words.ts';

export interface MatchSummaryInput {
  readonly policy: Policy;
  readonly round: string;
  readonly rehearsal: boolean;
  /** Of the people: their own, where they were committed to apart. */
  readonly proof: DrawProof;
  readonly matchedAt: Instant;
  /** As the match was made. */
  readonly matched: readonly AgencyMatch[];
  /** As strikes and substitutions have left it since. */
  readonly standing: readonly AgencyMatch[];
  readonly claims: readonly Claim[];
  readonly shortages: readonly MatchShortage[];
  readonly enterprises: readonly Enterprise[];
  /** The rosters of all agencies of the round: who got no visit is listed with 0. */
  readonly inspectors: readonly Inspector[];
  /** 市级派员, beside the people of the district's agencies. */
  readonly joined: readonly JoinedAgency[];
  /** Who was struck, who left, and who came. */
  readonly changes: readonly DrawChange[];
  readonly joinerChanges: readonly JoinerChange[];
  /** Items that the round draws, for who helps with them. */
  readonly items: readonly string[];
  /** Agencies whose match is not told until their unannounced visits are over. */
  readonly withheld: Withheld;
  /** 抽取作废: the paper says so before anything else. */
  readonly voided?: VoidedDraw | undefined;
  readonly copy: PaperCopy;
  readonly label: PaperLabel;
}

/** 匹配结果汇总表, 二(六): 匹配结果要统一汇总至区市场监管局. Template: `match-summary`. */
export interface MatchSummaryView {
  readonly frame: OfficialFrame;
  readonly lead: string;
  readonly sections: readonly SectionView[];
  readonly proof: ProofView;
}

/** Every agency, visit and inspector that may be told; an open place is shown as 缺员, never left out. */
export function matchSummaryPaper(input: MatchSummaryInput): Result<MatchSummaryView, PaperProblem> {
  const { policy, label, withheld, copy } = input;
  const names = paperNames(TITLE, input);
  const order = agencyOrder(
    policy,
    input.matched.map(({ agency }) => agency),
  );
  const told = input.matched.filter(({ agency }) => !withheld.agencies.has(agency));
  const matched = order.flatMap((agency) => told.filter((one) => one.agency === agency));
  const totals = totalsOf(order, matched, input.claims);
  const loads = inspectorLoads(input.inspectors, matched);
  const sections = [
    {
      title: '匹配结果',
      paragraphs: [matchedWords(input)],
      tables: [totalsTable(totals, { enterprises: countEnterprises(matched), withheld }, names)],
    },
    { title: '缺员和补派', paragraphs: shortageWords(input, totals, names), tables: [] },
    ...changesSection(input, names),
    ...othersSection(input, names),
  ];
  const annexes = [matchedVisits(matched, names), loadsTable(loads, names)];
  const problems = [...checkTotals(TITLE, sumsOf(totals, loads)), ...names.missing()];
  if (problems.length > 0) return failed(...problems);
  const rehearsal = input.rehearsal ? '（演练）' : '';
  return ok({
    frame: officialFrame({
      issuer: issuerName(policy),
      example: policy.district.example,
      title: `${policy.district.name}${formatRound(input.round)}${TITLE}${rehearsal}${voidMark(input.voided)}${copyMark(copy)}`,
      label,
      annexes,
    }),
    lead: `${voidNotice(input.voided, policy)}${copyNotice(copy)}${leadOf(totals, countEnterprises(matched), withheld)}`,
    sections,
    proof: howToVerify(input.proof, withheld.frames.size),
  });
}

const TITLE = '执法检查人员匹配结果汇总表';

function sumsOf(totals: readonly AgencyTotals[], loads: readonly { readonly visits: number }[]) {
  return [
    ...totals.map(({ agency, places, filled, open }) => ({
      what: `${agency}应派人次`,
      whole: places,
      parts: [filled, open],
    })),
    {
      what: '执法检查人员任务量',
      whole: totals.reduce((sum, { filled }) => sum + filled, 0),
      parts: loads.map(({ visits }) => visits),
    },
  ];
}

function countEnterprises(matched: readonly AgencyMatch[]): number {
  return new Set(matched.flatMap(({ tasks }) => tasks.map(({ id }) => id))).size;
}

function leadOf(
  totals: readonly AgencyTotals[],
  enterprises: number,
  { agencies: hidden }: Withheld,
): string {
  const sum = (of: (one: AgencyTotals) => number) => totals.reduce((all, one) => all + of(one), 0);
  const agencies = totals.filter(({ visits }) => visits > 0).length;
  const open = sum((one) => one.open);
  const state = open === 0 ? '没有缺员' : `缺员${open}人次，须在检查前补派`;
  const later =
    hidden.size === 0 ? '' : `另有${hidden.size}个机关的检查不事先告知，匹配结果在检查结束后公布。`;
  return `${agencies}个执法检查机关参加对${enterprises}户的检查，应派${sum((one) => one.places)}人次，已匹配${sum((one) => one.filled)}人次；${state}。${later}`;
}

function matchedWords({ matchedAt, policy }: MatchSummaryInput): string {
  return (
    `执法检查人员于${formatMinute(matchedAt)}由系统随机匹配：每户每机关不少于${fewestInspectors(policy)}人，证件在检查期间有效，` +
    '并已避开回避、请假和超出检查范围的人员。各机关匹配结果见附件1，人员任务量见附件2。'
  );
}

function shortageWords(
  { shortages, withheld }: MatchSummaryInput,
  totals: readonly AgencyTotals[],
  names: PaperNames,
): readonly string[] {
  const open = totals.filter((one) => one.open > 0);
  if (open.length === 0)
    return [withheld.agencies.size === 0 ? '各机关人员已配齐。' : '所列各机关人员已配齐。'];
  return [
    ...open.map((one) => {
      const known = shortages.find(({ agency }) => agency === one.agency);
      const raise = known?.relaxBy;
      const remedy =
        raise === undefined || raise === null
          ? '须增派符合条件的人员'
          : `每人检查户数上限提高${raise}户即可配齐，须经批准`;
      return `${names.agency(one.agency)}缺员${one.open}人次：${remedy}。`;
    }),
    '补派人员由系统按号码顺序递补，不得自行指定；补齐以前人数不足法定人数的，该机关不得实施该户检查。',
  ];
}
