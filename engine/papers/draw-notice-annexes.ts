import type { CommitmentFile, CommittedFrame } from '../domain/draw-commitment.ts';
import type { RoundOpening } from '../domain/draw-round.ts';
import { findRatioEntry } from '../domain/find-ratio-entry.ts';
import type { Policy } from '../domain/policy.ts';
import { formatRatioPhrase } from '../domain/policy-ratio-phrase.ts';
import type { PlanLine, RatioEntry } from '../domain/policy-types.ts';
import { ratioEntryWords } from '../domain/ratio-words.ts';
import { dayOf } from '../kernel/instant.ts';
import { problem } from '../kernel/problem.ts';
import { formatFraction, ONE, type Rational } from '../kernel/rational.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { PaperNames } from './paper-names.ts';
import type { AnnexView, PaperProblem } from './paper-view.ts';
import { tableView } from './table-view.ts';

type Annex = Omit<AnnexView, 'label'>;

/** The lines of 年度抽查计划 that the round executes, 附件2-9; every line that the plan lacks is a problem. */
export function planLinesOfRound(
  paper: string,
  { plans }: Policy,
  { commitment: { round }, planLines }: RoundOpening,
  names: PaperNames,
): Result<Annex, PaperProblem> {
  const year = Number(round.slice(0, 4));
  const lines = plans.find((plan) => plan.year === year)?.lines ?? [];
  const found = planLines.map((id) => ({ id, line: lines.find((line) => line.id === id) }));
  const lacking = found.filter(({ line }) => line === undefined);
  if (lacking.length > 0) {
    return failed(...lacking.map(({ id }) => problem('plan-line-missing', { paper, line: id, year })));
  }
  return ok({
    title: '本批次执行的年度计划',
    tables: [
      tableView({
        caption: `${year}年度随机抽查计划（${round}批次）`,
        columns: [
          { label: '计划行', width: 9, align: 'center' },
          { label: '抽查事项', width: 33, align: 'text' },
          { label: '对象和范围', width: 22, align: 'text' },
          { label: '方法和要求', width: 24, align: 'text' },
          { label: '累计份额', width: 12, align: 'center' },
        ],
        rows: found.flatMap(({ line }) => (line === undefined ? [] : [planCells(line, round, names)])),
        note: '累计份额为到本批次为止应当完成年度抽查比例的多少。',
      }),
    ],
    notes: [],
  });
}

function planCells(line: PlanLine, round: string, names: PaperNames) {
  const share = line.rounds.find((one) => one.round === round)?.share;
  return [
    line.id,
    line.items.map((item) => names.itemName(item)).join('；'),
    line.range,
    line.requirements,
    share === undefined ? null : shareWords(share),
  ];
}

function shareWords(share: Rational): string {
  return share.n === ONE.n && share.d === ONE.d ? '全部' : formatFraction(share);
}

/** Each item with its legal ratio and how many will be taken; numbers only, no stratum and no reason. */
export function committedItems(
  paper: string,
  { frames, cutAt }: CommitmentFile,
  names: PaperNames,
): Result<Annex, PaperProblem> {
  const on = dayOf(cutAt);
  const entries = frames.map(({ frame }) => findRatioEntry(names.item(frame)?.ratio ?? [], on));
  const gaps = frames.filter(({ frame }, i) => entries[i] === undefined && names.item(frame) !== undefined);
  if (gaps.length > 0) {
    return failed(...gaps.map(({ frame }) => problem('ratio-not-in-force', { paper, item: frame, on })));
  }
  const rows = frames.map((frame, i) => itemCells(frame, entries[i], names));
  const agencies = new Set(frames.map(({ agency }) => agency)).size;
  const take = frames.reduce((sum, frame) => sum + takeOfFrame(frame), 0);
  return ok({
    title: '抽查事项、抽查比例和抽取户数',
    tables: [
      tableView({
        caption: '各抽查事项抽取户数',
        columns: [
          { label: '编号', width: 10, align: 'center' },
          { label: '抽查事项', width: 26, align: 'text' },
          { label: '执法检查机关', width: 18, align: 'text' },
          { label: '法定抽查比例', width: 18, align: 'text' },
          { label: '子库户数', width: 9, align: 'number' },
          { label: '期内已抽', width: 9, align: 'number' },
          { label: '本批抽取', width: 10, align: 'number' },
        ],
        rows,
        total: ['合计', `${frames.length}个事项`, `${agencies}个机关`, null, null, null, take],
        note: '本批抽取为户次：同一户抽中几个事项计几次。同一户可以列入多个子库，子库户数不作合计。期内已抽为同一比例周期内已经抽取、不再重复抽取的户数。',
      }),
    ],
    notes: frames.length === 0 ? [] : [UPLIFT],
  });
}

const UPLIFT =
  '对投诉举报多、列入经营异常名录或者有严重违法违规记录的市场主体，以及特殊行业、重点区域的市场主体，按方案二（五）加大抽查比例，因此抽取户数可以高于法定比例算得的户数。';

function itemCells(frame: CommittedFrame, entry: RatioEntry | undefined, names: PaperNames) {
  return [
    frame.frame,
    names.itemName(frame.frame),
    names.agency(frame.agency),
    entry === undefined ? null : ratioWords(entry),
    frame.size,
    frame.strata.reduce((sum, { done }) => sum + done, 0),
    takeOfFrame(frame),
  ];
}

function takeOfFrame({ quotas }: CommittedFrame): number {
  return quotas.reduce((sum, { take }) => sum + take, 0);
}

const PERIODS: Readonly<Record<RatioEntry['per'], string>> = {
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  'two-years': '每两年',
  'three-years': '每三年',
  'permit-validity': '许可有效期内',
  'filing-validity': '备案有效期内',
};

/** 占: what the number of 其中 is a part of. */
const SHARES = { focus: '', sample: '（占样本）', total: '（占总数）' } as const;

/** 每年不低于 3%，其中重点单位… */
export function ratioWords(entry: RatioEntry): string {
  const { per, focus } = entry;
  const key = focus === undefined ? '' : `，其中重点单位${formatRatioPhrase(focus.value)}${SHARES[focus.of]}`;
  return `${PERIODS[per]}${ratioEntryWords(entry)}${key}`;
}
