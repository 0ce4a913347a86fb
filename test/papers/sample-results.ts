import type {
  AgencyScore,
  BlockScore,
  IndicatorScore,
  Points,
  TaskStatus,
} from '../../engine/domain/assessment.ts';
import type { Restriction, StandingListing } from '../../engine/domain/credit.ts';
import type { DisclosedRow } from '../../engine/domain/disclosure.ts';
import { FINDING_RESULTS, FOLLOW_UPS, type RecordedFinding } from '../../engine/domain/inspection.ts';
import type { ItemEstimate } from '../../engine/domain/item-estimate.ts';
import { objectId } from '../../engine/domain/object-id.ts';
import type { AgencySummary, RoundSummary } from '../../engine/domain/round-summary.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import type { PaperLabel, TableView } from '../../engine/papers/paper-view.ts';
import { shippedPolicy } from '../policy/shipped-policy.ts';

export const POLICY = shippedPolicy();
export const ROUND = '2017-08';
export const LABEL: PaperLabel = {
  number: '谢市监〔2017〕9号',
  signedOn: isoDate('2017-09-05'),
  addressee: null,
  copyTo: ['区政府办公室'],
};

const NUMBER_OF_CODE = 1000;

export function enterprise(i: number) {
  return {
    id: objectId(`91340404MA2EX${NUMBER_OF_CODE + i}X`),
    name: `示例${NUMBER_OF_CODE + i}号${i % 7 === 3 ? '（淮南）现代物流与装备制造综合服务' : ''}商贸有限公司`,
  };
}

/** What was found at enterprise `i` for an item of the shipped policy; nothing, unless told. */
export function disclosedRow(i: number, item: string, change: Partial<DisclosedRow> = {}): DisclosedRow {
  const agency = POLICY.items.find(({ id }) => id === item)?.agency ?? '';
  return {
    ...enterprise(i),
    item,
    agency,
    inspectedOn: isoDate('2017-08-25'),
    results: ['未发现问题'],
    followUp: '无需后续处置',
    dueOn: isoDate('2017-09-22'),
    lateBy: 0,
    finding: 100 + i,
    ...change,
  };
}

export function listing(seq: number, i: number, change: Partial<StandingListing> = {}): StandingListing {
  return {
    ...enterprise(i),
    seq,
    list: 'serious',
    listedOn: isoDate('2017-08-28'),
    ground: '公示信息隐瞒真实情况、弄虚作假，情节严重',
    decidedBy: '区市场监管局',
    decision: '谢市监列〔2017〕1号',
    origin: 'decided',
    rule: 'false-disclosure',
    basis: [],
    records: [],
    approvedBy: '',
    dueOn: null,
    lateBy: 0,
    ...change,
  };
}

/** The measure of a rule of the shipped policy, following from one listing. */
export function restriction(
  i: number,
  rule: string,
  from: number,
  change: Partial<Restriction> = {},
): Restriction {
  const found = POLICY.sanctionRules.find(({ id }) => id === rule);
  if (found === undefined) throw new Error(`no rule ${rule}`);
  const verified = found.basis.every((one) => one.verified);
  return {
    ...enterprise(i),
    rule,
    ruleName: found.name,
    scene: found.then.scene,
    level: verified ? found.then.measure : 'hint',
    informationSource: found.informationSource,
    executing: found.executing,
    reason: found.reason ?? '',
    basis: found.basis,
    from: isoDate('2017-08-28'),
    until: null,
    listings: [from],
    wayOut: '履行公示义务、纠正违法行为并经核实后，向作出列入决定的机关申请移出',
    ...change,
  };
}

/** All four blocks of the shipped policy; `score` tells what a unit has on the n-th indicator, null: not applicable. */
export function agencyScore(
  agency: string,
  score: (n: number, points: number) => Points | null,
): AgencyScore {
  let n = -1;
  const blocks = POLICY.assessment.map((block): BlockScore => {
    const indicators = block.indicators.map((one): IndicatorScore => {
      n += 1;
      const got = score(n, one.points);
      const how =
        got === null
          ? '数据缺失：没有应计的认领，不适用，按其余指标折算'
          : '认领应计 7 件，符合 6 件，5 分 × 6/7 得 30/7 分';
      const counts = got === null ? [null, null] : [12, 14];
      const [numerator = null, denominator = null] = counts;
      return {
        name: one.name,
        points: one.points,
        score: got,
        numerator,
        denominator,
        how,
        basis: one.basis,
      };
    });
    const any = indicators.some((one) => one.score !== null);
    return {
      block: block.block,
      points: block.points,
      score: any ? `${block.points}/1` : null,
      how: any ? '适用指标计分' : '数据缺失',
      indicators,
    };
  });
  return { agency, blocks, total: blocks.some((block) => block.score !== null) ? '100/1' : null };
}

export function agencySummary(agency: string, change: Partial<AgencySummary> = {}): AgencySummary {
  const none = { items: 0, drawn: 0, visits: 0, lines: 0, recorded: 0, problems: 0, late: 0, overdue: 0 };
  const open = { disclosed: 0, undisclosed: 0, pending: 0, understaffed: 0, uninspected: 0 };
  const { lines = 0, recorded = 0, uninspected = 0 } = change;
  const blank = lines - recorded - uninspected;
  return { agency, ...none, ...open, blank, report: 'not-due', reportDueOn: null, ...change };
}

/** An item of which a sample was visited, one of which all were, and one whose visits are not made. */
export const ESTIMATES: readonly ItemEstimate[] = [
  {
    ...{ agency: 'FIR', item: 'XF-01', population: 60, drawn: 3, struck: 0 },
    ...{ visited: 2, missing: 1, problems: 0 },
    rate: { share: 0, interval: { lower: 0, upper: 0.841_886_1 } },
  },
  {
    ...{ agency: 'AMR', item: 'SC-01', population: 8, drawn: 8, struck: 0 },
    ...{ visited: 8, missing: 0, problems: 1 },
    rate: { share: 0.125 },
  },
  {
    ...{ agency: 'AMR', item: 'SC-02', population: 240, drawn: 2, struck: 1 },
    ...{ visited: 0, missing: 2, problems: 0 },
  },
];

/** 12 of 13 lines recorded, one 未检查: 8 without a problem, 3 with one (one of them with two values), 1 not seen. */
export const SUMMARY: RoundSummary = {
  round: ROUND,
  cutOff: isoDate('2017-09-05'),
  window: [isoDate('2017-08-23'), isoDate('2017-08-30')],
  enterprises: { drawn: 9, completed: 8, withProblems: 2, unvisited: 1 },
  visits: 9,
  agencies: [
    agencySummary('FIR', {
      items: 1,
      drawn: 3,
      visits: 3,
      lines: 3,
      recorded: 2,
      uninspected: 1,
      late: 1,
      overdue: 1,
      disclosed: 2,
      report: 'missing',
      reportDueOn: isoDate('2017-09-04'),
    }),
    agencySummary('AMR', {
      items: 3,
      drawn: 8,
      visits: 8,
      lines: 10,
      recorded: 10,
      problems: 3,
      disclosed: 9,
      undisclosed: 1,
      report: 'received',
      reportDueOn: isoDate('2017-09-06'),
    }),
    agencySummary('CIV', { items: 1 }),
  ],
  results: FINDING_RESULTS.map((result, i) => ({ result, lines: [8, 2, 0, 0, 2, 0, 1, 0][i] ?? 0 })),
  followUps: FOLLOW_UPS.map((followUp, i) => ({ followUp, lines: [9, 0, 2, 1, 0, 0][i] ?? 0 })),
  uninspected: [
    {
      ...{ ...enterprise(2), item: 'XF-01', agency: 'FIR' },
      ...{ visitedOn: isoDate('2017-08-25'), reason: '企业歇业，等待核实' },
    },
  ],
  lateLines: [
    {
      ...enterprise(1),
      item: 'XF-01',
      agency: 'FIR',
      dueOn: isoDate('2017-08-31'),
      lateBy: 2,
      recorded: true,
      reason: '',
    },
    {
      ...enterprise(2),
      item: 'XF-01',
      agency: 'FIR',
      dueOn: isoDate('2017-09-01'),
      lateBy: 2,
      recorded: false,
      reason: '未检查：企业歇业，等待核实',
    },
  ],
  creditRecords: 9,
  listed: [
    { list: 'abnormal', enterprises: 2 },
    { list: 'serious', enterprises: 0 },
  ],
  restrictions: [
    { scene: 'procurement', prohibit: 0, restrict: 2, hint: 0 },
    { scene: 'public-services', prohibit: 0, restrict: 0, hint: 2 },
    { scene: 'bidding', prohibit: 0, restrict: 2, hint: 0 },
    { scene: 'land', prohibit: 0, restrict: 2, hint: 0 },
    { scene: 'honours', prohibit: 0, restrict: 2, hint: 0 },
  ],
};

const LAST_STATES = ['late', 'overdue', 'open', 'ongoing'] as const;
const PROVEN_ON: Readonly<Record<TaskStatus['state'], TaskStatus['provenOn']>> = {
  done: isoDate('2017-08-14'),
  late: isoDate('2017-09-01'),
  overdue: null,
  open: null,
  ongoing: null,
};

/** The 15 tasks of the shipped policy: 1–11 done, 12 late, 13 overdue, 14 open, 15 without an end. */
export function taskStatuses(): readonly TaskStatus[] {
  return POLICY.tasks.map(({ no, name, deadline, responsible, proof }): TaskStatus => {
    const state = LAST_STATES[no - 12] ?? 'done';
    const met = state !== 'overdue' && state !== 'open';
    return {
      no,
      name,
      lead: responsible.lead,
      deadline: deadline.text,
      dueOn: deadline.date ?? null,
      state,
      provenOn: PROVEN_ON[state],
      missing: no === 13 ? ['FIR', 'SAF'] : [],
      proofs: proof.map(({ note = '' }) => ({
        text: note,
        met,
        where: met ? 'rounds/2017-08 第 12 条' : '没有这样的记录',
        missing: [],
      })),
    };
  });
}

/** Texts of a table, row by row. */
export function cellsOf(table: TableView | undefined): readonly (readonly string[])[] {
  return table?.rows.map((row) => row.cells.map(({ text }) => text)) ?? [];
}

/** The ten findings of SUMMARY's AMR, three with problems. */
export const FINDINGS: readonly RecordedFinding[] = Array.from({ length: 10 }, (_, i) => ({
  ...{ id: enterprise(i).id, item: i < 7 ? 'SC-01' : 'SC-02', agency: 'AMR', form: `2017-08-${i}` },
  ...{ inspectedOn: isoDate('2017-08-25'), inspectors: ['01', '02'], note: '' },
  ...(i < 3
    ? { results: ['发现问题已责令改正'] as const, followUp: '责令改正并跟踪' as const }
    : { results: ['未发现问题'] as const, followUp: '无需后续处置' as const }),
  ...{ dueOn: isoDate('2017-09-22'), lateBy: 0, lateReason: '' },
  ...{ seq: i + 1, at: instant('2017-08-26T10:00:00+08:00') },
}));
