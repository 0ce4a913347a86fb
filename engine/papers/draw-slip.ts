import type { DrawSlip, SlipDraw, SlipLine, SlipVerdict } from '../domain/draw-slip.ts';
import type { Policy } from '../domain/policy.ts';
import { formatFraction, formatPercent } from '../kernel/rational.ts';
import { formatMinute, formatRound, groupInFours } from './format.ts';
import { formatObjectId, issuerName } from './paper-names.ts';
import { precedenceInShort } from './seed-words.ts';

export interface DrawSlipInput {
  readonly policy: Policy;
  readonly slip: DrawSlip;
}

/** 抽取回执: one page for one enterprise, to check by hand against what was published. Template: `draw-slip`. */
export interface DrawSlipView {
  readonly slip: {
    readonly title: string;
    readonly subtitle: string;
    readonly example: boolean;
    readonly name: string;
    readonly code: string;
    readonly issuer: string;
    /** 承诺值, four digits a group. */
    readonly commitment: readonly string[];
    /** For the QR code. */
    readonly commitmentHex: string;
    readonly committedAt: string;
    /** Hex, or what is waited for. */
    readonly seed: string;
    /** 承诺在先, in half a line; empty before the seed, and of a rehearsal. */
    readonly precedence: string;
    /** Every item, in one line each. */
    readonly summary: readonly SlipSummary[];
    /** As many as fit on the page. */
    readonly proofs: readonly SlipProofView[];
    readonly notes: readonly string[];
    readonly steps: readonly string[];
  };
}

export interface SlipSummary {
  readonly item: string;
  readonly agency: string;
  readonly verdict: string;
  readonly ratio: string;
  readonly probability: string;
  readonly reasons: string;
}

export interface SlipProofView {
  readonly item: string;
  readonly position: string;
  readonly data: string;
  readonly leaf: string;
  readonly path: readonly { readonly side: string; readonly hash: string }[];
  readonly root: string;
  /** Empty before the draw. */
  readonly draw: readonly SlipHashes[];
}

export interface SlipHashes {
  readonly label: string;
  readonly hashes: readonly { readonly label: string; readonly hash: string }[];
}

/** 抽没抽中, as the slip says it. */
const VERDICTS: Readonly<Record<SlipVerdict, string>> = {
  drawn: '抽中',
  not: '没有抽中',
  done: '本期抽过，不再抽',
  excluded: '这一批不抽',
  struck: '抽中后剔除',
  added: '递补抽中',
};

/** Those drawn come first; what does not fit on the page is named, with how to have it. */
export function drawSlipPaper({ policy, slip }: DrawSlipInput): DrawSlipView {
  const summary = slip.lines.map(summaryOf);
  const fit = proofsThatFit(summary, Math.max(...slip.lines.map(({ proof }) => proof.path.length)));
  return {
    slip: {
      title: '抽取回执',
      subtitle: subtitleOf(slip),
      example: policy.district.example,
      name: slip.name,
      code: formatObjectId(slip.id),
      issuer: issuerName(policy),
      commitment: groupInFours(slip.commitment),
      commitmentHex: slip.commitment,
      committedAt: formatMinute(slip.committedAt),
      seed: slip.seed ?? '还没有摇号',
      precedence: slip.precedence === undefined ? '' : precedenceInShort(slip.precedence),
      summary,
      proofs: slip.lines.slice(0, fit).map(proofView),
      notes: notesOf(slip, slip.lines.slice(fit)),
      steps: STEPS,
    },
  };
}

/** How many proofs fill the page below the summary, by what was measured of the template; at least one. */
function proofsThatFit(summary: readonly SlipSummary[], longestPath: number): number {
  const rows = summary.map(({ item, agency, reasons }) =>
    Math.max(reasons.length / 24, item.length / 15, agency.length / 8),
  );
  const tableMm = rows.reduce((sum, lines) => sum + 0.8 + 3.4 * Math.ceil(lines), 0);
  const proofMm = 5 + 2.8 * (5 + Math.ceil(longestPath / 2));
  return Math.max(1, Math.floor((BOTH_PARTS_MM - tableMm) / proofMm));
}

/** Summary and proofs together. */
const BOTH_PARTS_MM = 178;

/** A rehearsal is in no register. */
function subtitleOf({ round, rehearsal, number }: DrawSlip): string {
  const of = `${formatRound(round.replace(/-rehearsal$/u, ''))}随机抽查`;
  return rehearsal ? `${of}（演练，不算数）` : `${of}，登记第${number}号`;
}

function summaryOf({ item, itemName, agencyName, object, ...line }: SlipLine): SlipSummary {
  return {
    item: `${item} ${itemName}${object.id.includes(':') ? `（${object.name}）` : ''}`,
    agency: agencyName,
    verdict: line.verdict === undefined ? '还没有摇号' : VERDICTS[line.verdict],
    ratio: formatPercent(line.ratio),
    probability: formatFraction(line.probability),
    reasons: line.reasons.length === 0 ? '按基本比例，没有加大' : line.reasons.join(''),
  };
}

function proofView({ item, object, proof, draw }: SlipLine): SlipProofView {
  const { data, leaf, index, size, path, root } = proof;
  return {
    item: `${item}${object.id.includes(':') ? ` ${object.name}` : ''}`,
    position: `底册${size}户中的第${index + 1}户`,
    ...{ data, leaf, root },
    path: path.map(({ side, hash }) => ({ side: side === 'right' ? '右' : '左', hash })),
    draw: draw === undefined ? [] : hashesOf(draw),
  };
}

function hashesOf({ key, of, ticket, threshold }: SlipDraw): readonly SlipHashes[] {
  return [
    {
      label: '算号码',
      hashes: [
        { label: '密钥', hash: key },
        { label: '代入', hash: of },
      ],
    },
    {
      label: '比号码',
      hashes: [
        { label: '号码', hash: ticket },
        { label: '入选线', hash: threshold ?? '这一组没有抽取' },
      ],
    },
  ];
}

function notesOf({ withheld, id }: DrawSlip, left: readonly SlipLine[]): readonly string[] {
  const items = left.map(({ item }) => item).join('、');
  return [
    ...(left.length === 0
      ? []
      : [`一页印不下的核验数据（${items}）另出：explain ${id} --slip --item 事项编号。`]),
    ...(withheld === 0 ? [] : [`另有${withheld}个不事先告知的事项，检查结束以后再出回执。`]),
    '本回执写有分组和理由，只给本企业；不要公开，也不要转给他人。',
  ];
}

const STEPS = [
  '承诺在先。本回执的承诺值，应与摇号以前公布的抽查公告、证明包里的 commitment.json 相同。',
  '底册没有改。对“00 字节＋底册内容”算 SHA-256 得到叶，应与证明包 frames 中本户一行的叶相同；从叶开始，从左到右、从上到下，遇“右”算 SHA-256（01 字节＋前一个＋这一个），遇“左”算 SHA-256（01 字节＋这一个＋前一个），最后应等于根，即 commitment.json 中该事项的 root。',
  '号码没有改。对“密钥＋代入”算 SHA-256，应等于号码；参加抽取的，号码不大于入选线就抽中，大于就没有抽中。用手机算：浏览器打开证明包里的 verify.html，选 commitment.json，把“底册内容”和“到根的路”粘贴或照打到“核对本企业的回执”。',
];
