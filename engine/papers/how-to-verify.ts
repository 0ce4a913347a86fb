import type { RoundOpening } from '../domain/draw-round.ts';
import type { SeedFile } from '../domain/draw-seed.ts';
import { groupInFours } from './format.ts';
import { precedenceWords } from './seed-words.ts';

/** What a paper's numbers follow from: the commitment, and the seed once there is one. */
export interface DrawProof {
  readonly opening: Pick<RoundOpening, 'commitment' | 'hash'>;
  readonly seed: Pick<SeedFile, 'seed' | 'evidence'> | null;
  /** C was not public ten minutes before the first source. */
  readonly unannounced: boolean;
}

/** 怎样查证: what anybody can do with the published files, without asking the office. Partial: `how-to-verify`. */
export interface ProofView {
  /** Null where the paper shows the commitment in a section of its own. */
  readonly committed: {
    /** 抽取登记簿编号. */
    readonly register: string;
    /** 承诺值 and, after the ceremony, 种子: groups of four hex digits. */
    readonly values: readonly { readonly label: string; readonly value: string }[];
    /** 承诺在先: by what, or that only this office says so; empty before the ceremony, and of a rehearsal. */
    readonly precedence: readonly string[];
    /** Text of the QR code. */
    readonly scan: string;
  } | null;
  /** Always three. */
  readonly steps: readonly string[];
  /** Items whose list comes later; null without. */
  readonly note: string | null;
}

/** The same three steps on every paper of a draw; `later` items are not told before their visits are over. */
export function howToVerify(proof: DrawProof | null, later: number): ProofView {
  return {
    committed: proof && committedBox(proof),
    steps: STEPS.map((step, i) => `（${'一二三'[i]}）${step}`),
    note: later === 0 ? null : `其中${later}个事项不事先告知，名单在检查结束后公布，承诺值届时同样可以核对。`,
  };
}

const STEPS: readonly string[] = [
  '核对承诺值。公布的 commitment.json 前面加上一行“draw/v1/commit”，计算 SHA-256，应与摇号前公告的承诺值相同（扫码可得）。',
  '核对种子。种子由承诺值和摇号数字算出，见 seed.json；摇号数字应与现场所见、公开发布的一致。',
  '核对结果。用浏览器打开随名单公布的 verify.html，选入公布的全部文件，逐户、逐人重算一遍：不联网、不安装，谁算都一样。',
];

function committedBox({ opening, seed, unannounced }: DrawProof): ProofView['committed'] {
  const { recipe, rehearsal } = opening.commitment;
  const values = [
    { label: '承诺值', value: groupInFours(opening.hash).join(' ') },
    ...(seed === null ? [] : [{ label: '种　子', value: groupInFours(seed.seed).join(' ') }]),
  ];
  const precedence =
    seed === null || rehearsal ? [] : precedenceWords({ recipe, evidence: seed.evidence, unannounced });
  return { register: registerOf(opening.commitment), values, precedence, scan: scanOf(opening) };
}

/** Text of the QR code: the same on every paper of a draw, so that two of them can be compared. */
export function scanOf({ commitment: { series, number, round }, hash }: DrawProof['opening']): string {
  return `draw/v1 ${series} ${number} ${round} ${hash}`;
}

/** 抽取登记簿编号. */
export function registerOf({ rehearsal, series, number }: RoundOpening['commitment']): string {
  return rehearsal ? '演练，不编入登记簿' : `抽取登记簿 ${series} 第${number}号`;
}
