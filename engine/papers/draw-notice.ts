import type { RegisterEntry } from '../domain/draw-register.ts';
import type { RoundOpening } from '../domain/draw-round.ts';
import type { Policy } from '../domain/policy.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { ceremonySheet } from './ceremony-sheet.ts';
import { checkTotals } from './check-totals.ts';
import { committedItems, planLinesOfRound } from './draw-notice-annexes.ts';
import { ceremonyOf } from './draw-notice-ceremony.ts';
import { formatMinute, formatRound, groupInFours } from './format.ts';
import { howToVerify, type ProofView, registerOf, scanOf } from './how-to-verify.ts';
import { officialFrame } from './official-frame.ts';
import { issuerName, paperNames } from './paper-names.ts';
import type { OfficialFrame, PaperLabel, PaperProblem, SectionView } from './paper-view.ts';
import { voidedBefore, voidedWords } from './void-words.ts';

export interface DrawNoticeInput {
  /** As published for the round. */
  readonly policy: Policy;
  readonly opening: RoundOpening;
  /** 抽取登记簿: which of the earlier numbers are void. */
  readonly register: readonly RegisterEntry[];
  /** 摇号地点; the issuing office where it is left out. */
  readonly place?: string;
  readonly label: PaperLabel;
}

/** 抽查公告, 二(五): published before the first source, so that nobody can have chosen. Template: `draw-notice`. */
export interface DrawNoticeView {
  readonly frame: OfficialFrame;
  readonly lead: string;
  readonly sections: readonly (SectionView & { readonly commitment: CommitmentView | null })[];
  readonly proof: ProofView;
}

/** 承诺值 (C of draw/v1 §2), to be copied by hand, read aloud or scanned. */
export interface CommitmentView {
  /** 抽取登记簿编号. */
  readonly register: string;
  /** Four lines of four groups of four hex digits. */
  readonly lines: readonly (readonly string[])[];
  /** Text of the QR code. */
  readonly scan: string;
}

/** Says what is fixed, how many are drawn, and how anyone checks; nothing of reasons, strata or risk. */
export function drawNoticePaper(input: DrawNoticeInput): Result<DrawNoticeView, PaperProblem> {
  const { policy, opening, label } = input;
  const { commitment } = opening;
  const names = paperNames(TITLE, { policy });
  const lines = planLinesOfRound(TITLE, policy, opening, names);
  const items = committedItems(TITLE, commitment, names);
  const problems = [
    ...checkTotals(TITLE, sumsOf(opening)),
    ...(lines.ok ? [] : lines.problems),
    ...(items.ok ? [] : items.problems),
    ...names.missing(),
  ];
  if (!lines.ok || !items.ok || problems.length > 0) return failed(...problems);
  const rehearsal = commitment.rehearsal ? '（演练）' : '';
  const issuer = issuerName(policy);
  return ok({
    frame: officialFrame({
      issuer,
      example: policy.district.example,
      title: `${policy.district.name}${formatRound(commitment.round)}${isForPeople(commitment) ? PEOPLE : TITLE}${rehearsal}`,
      label,
      annexes: [
        ...(isForPeople(commitment) ? [] : [lines.value, items.value]),
        ...ceremonySheet(opening, registerOf(commitment), input.place ?? issuer),
      ],
    }),
    lead: leadOf(input),
    sections: [
      section('抽取的依据和范围', scopeOf(input)),
      {
        ...section('承诺值', [...COMMITTED, ...chainOf(commitment, input.register)]),
        commitment: commitmentView(opening),
      },
      section('摇号的时间、地点和方式', ceremonyOf(commitment, input.place ?? issuer)),
      section('结果公布和认领', afterwards(opening)),
    ],
    proof: howToVerify(null, commitment.frames.filter(({ tickets }) => tickets === 'blind').length),
  });
}

const TITLE = '随机抽查公告';
const PEOPLE = '执法检查人员随机匹配公告';

/** 人员承诺: people alone, for a round whose objects were drawn before. */
function isForPeople({ frames }: RoundOpening['commitment']): boolean {
  return frames.length === 0;
}

function section(title: string, paragraphs: readonly string[]) {
  return { title, paragraphs, tables: [], commitment: null };
}

/** Everyone of a sub-roster stands in one stratum: what the commitment says of sizes must agree with itself. */
function sumsOf({ commitment }: RoundOpening) {
  return commitment.frames.map(({ frame, size, strata }) => ({
    what: `${frame}子库户数`,
    whole: size,
    parts: strata.flatMap((stratum) => [stratum.size, stratum.done, stratum.excluded]),
  }));
}

/** How many are drawn in all: an enterprise drawn for two items counts twice (户次). */
function takeOf(frames: RoundOpening['commitment']['frames']): number {
  return frames.flatMap(({ quotas }) => quotas).reduce((sum, { take }) => sum + take, 0);
}

function leadOf({ policy, opening }: DrawNoticeInput): string {
  const { frames, recipe, rehearsal, round } = opening.commitment;
  const first = recipe[0]?.at;
  const when = first === undefined ? '' : `定于${formatMinute(first)}`;
  const what =
    frames.length === 0
      ? '随机匹配执法检查人员，不抽取检查对象'
      : `公开摇号，从${countAgencies(frames)}个执法检查机关的${frames.length}个抽查事项子库中随机抽取检查对象${takeOf(frames)}户次`;
  const trial = rehearsal ? '本公告为演练，摇号结果不产生抽查名单。' : '';
  return `${trial}根据${policy.district.plan}${frames.length === 0 ? '二（六）' : '二（五）'}，${when}${what}（批次${round}）。`;
}

function countAgencies(frames: RoundOpening['commitment']['frames']): number {
  return new Set(frames.map(({ agency }) => agency)).size;
}

function scopeOf({ opening }: DrawNoticeInput): readonly string[] {
  const { commitment, planLines } = opening;
  if (isForPeople(commitment)) {
    return [
      '本批次的检查对象已经抽取并公布，不再抽取。本次只从名录中随机匹配执法检查人员。',
      `${commitment.match.length}个执法检查机关的人员名录以${formatMinute(commitment.cutAt)}为准；此后新增、变更的，不改变本次匹配。`,
    ];
  }
  const year = commitment.round.slice(0, 4);
  const plan =
    planLines.length === 0
      ? '本批次不执行年度计划的计划行。'
      : `本批次执行${year}年度随机抽查计划中的${planLines.length}行（附件1）。`;
  return [
    `${plan}各事项的法定抽查比例、子库户数和本批抽取户数见附件2。`,
    `检查对象名录库和各子库以${formatMinute(commitment.cutAt)}为准；此后新增、注销或者变更的，不改变本次抽取。`,
  ];
}

const COMMITTED: readonly string[] = [
  '决定抽取结果的全部材料，即各子库名单、抽查比例、抽取户数、执法检查人员名录、摇号方式和政策文本，' +
    '已在本公告发布前固定，并据以算出下列承诺值（SHA-256，64位十六进制数字，每4位一组）。' +
    '材料改动一个字，承诺值就会不同。请在摇号以前抄录、拍照或者扫码保存。',
];

/** The head of the chain of all commitments: whoever keeps one notice can tell whether an earlier one was exchanged. */
function chainOf(
  commitment: RoundOpening['commitment'],
  register: readonly RegisterEntry[],
): readonly string[] {
  const { rehearsal, number, previous } = commitment;
  if (rehearsal) return [];
  if (number === 1) return ['本号是登记簿的第1号，没有上一号；以后每一号都写入上一号的承诺值。'];
  const before = number === 2 ? '第1号没有上一号' : `第${number - 1}号又写入它的上一号`;
  return [
    `登记簿链头：本号写入了第${number - 1}号的承诺值 ${groupInFours(previous).join(' ')}，${before}。` +
      '因此本号就是全部承诺的链头，以前任何一号被删改、替换，都与这里对不上。',
    ...voidedWords(voidedBefore(commitment, register)),
  ];
}

function commitmentView(opening: RoundOpening): CommitmentView {
  const groups = groupInFours(opening.hash);
  return {
    register: registerOf(opening.commitment),
    lines: [0, 4, 8, 12].map((from) => groups.slice(from, from + 4)),
    scan: scanOf(opening),
  };
}

function afterwards({ claimBy, commitment }: RoundOpening): readonly string[] {
  if (isForPeople(commitment)) return ['摇号结束后即匹配执法检查人员，公布匹配结果汇总表；不重新匹配。'];
  if (commitment.rehearsal) return ['演练结果只用于检验程序，不公布名单，不派出检查。'];
  return [
    `摇号结束后即公布抽查名单。各执法检查机关应于${formatMinute(claimBy)}前认领本机关参与检查的企业；` +
      '到期未认领的视为认领，并予以通报。',
    '已经公告的承诺不删除、不替换；摇号以后不重新抽取。确需作废的，说明理由，由另一机关批准，并公布已经产生的结果。',
  ];
}
