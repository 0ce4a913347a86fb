import type { CommitmentFile } from '../domain/draw-commitment.ts';
import type { Policy } from '../domain/policy.ts';
import { sha256Hex } from '../kernel/hash.ts';
import { dayOf, type Instant } from '../kernel/instant.ts';
import { formatMinute, groupInFours } from './format.ts';
import { officialFrame } from './official-frame.ts';
import { issuerName } from './paper-names.ts';
import type { ReportView } from './paper-view.ts';
import { tableView } from './table-view.ts';

export interface SealedSheetInput {
  readonly policy: Policy;
  readonly commitment: CommitmentFile;
  /** hex(C). */
  readonly hash: string;
  /** The round secret, 64 hex digits. */
  readonly secret: string;
  /** 保管单位. */
  readonly holder: string;
  readonly sealedAt: Instant;
}

/** Hex digits on a line; each line has a check of its own, so that a slip of the pen is found where it is. */
const LINE = 16;

/** 批次密钥密封件 (draw/v1 §6): the secret in print, for one envelope, and what it is for. Template: `policy-paper`. */
export function sealedSheet(input: SealedSheetInput): ReportView {
  const { policy, commitment, hash, secret, holder, sealedAt } = input;
  const { round, series, number } = commitment;
  const lines = secret.match(new RegExp(`.{${LINE}}`, 'gu')) ?? [];
  return {
    frame: officialFrame({
      issuer: issuerName(policy),
      example: policy.district.example,
      title: `批次${round}密钥密封件`,
      label: { number: '密封保管，不编号', signedOn: dayOf(sealedAt), addressee: holder, copyTo: [] },
      annexes: [],
    }),
    lead: `请密封保管本件，到销毁那天为止不得拆封；批次${round}（登记簿 ${series} 第${number}号），${formatMinute(sealedAt)}印制。`,
    sections: [
      {
        title: '批次密钥',
        paragraphs: [`承诺值：${groupInFours(hash).join(' ')}。`],
        tables: [
          tableView({
            caption: '密钥，四行，每行十六位，核对码由该行算出',
            columns: [
              { label: '行', width: 10, align: 'center' },
              { label: '密钥', width: 66, align: 'center' },
              { label: '核对码', width: 24, align: 'center' },
            ],
            rows: lines.map((line, i) => [i + 1, groupInFours(line).join(' '), lineCheck(line)]),
          }),
        ],
      },
      {
        title: '用途和保管',
        paragraphs: [
          '密钥不决定公开号码的抽取结果，只用来给企业出具抽取回执，供审计核对各户的分组和理由；不公开号码的事项，没有它就算不出号码。',
          '经办机关的密钥丢失时，由经办机关和批准机关的人到场拆封，按四行录入恢复，录入后重新密封。泄露的，立即告知经办机关。',
          '异议、复议、诉讼期满并且审计结束以后，经批准在各保管单位见证下销毁本件，并在台账记录。',
        ],
        tables: [],
      },
    ],
  };
}

/** First four hex digits of the line's SHA-256. */
export function lineCheck(line: string): string {
  return sha256Hex(line).slice(0, 4);
}
