import type { CheckedEvidence } from '../../app/verbs/check-evidence.ts';
import { lastCommitment, type RoundState } from '../../domain/draw-round.ts';
import { type SeedEvidence, showsPrecedence } from '../../domain/draw-seed.ts';
import type { TimeStamp } from '../../files/read-time-stamp.ts';

/** What shows that the commitment came first. */
export const EVIDENCE_NAMES: Readonly<Record<SeedEvidence['kind'], string>> = {
  tsa: '时间戳',
  notice: '公告',
  witness: '见证',
};

/** What `open` says while there is still time: without one of these only this office says that C came first. */
export function howToEvidence(hash: string): readonly string[] {
  return [
    '摇号以前先留证，证明承诺值在前，下面至少办一样（都不办，核验时只显示“只有本机关自己的说法”）：',
    `  时间戳  openssl ts -query -digest ${hash} -sha256 -cert -out C.tsq，把 C.tsq 交给时间戳服务，收到 C.tsr 后：yaohao evidence C.tsr --kind 时间戳`,
    '  公告    登在本机关不能改日期的地方（报纸、上级网站），留下截图或扫描件：yaohao evidence 公告.png --kind 公告 --shown-at 公布时间',
    '  见证    用抽查公告所附的摇号记录单，掷骰人、两名其他机关的见证人、经办人签名拍照：录入时加 --evidence 照片',
  ];
}

/** What `evidence` says of the document just brought. */
export function evidenceLines(state: RoundState): readonly string[] {
  const { round, evidence } = state;
  const last = evidence.at(-1);
  if (last === undefined) return [];
  const shows = showsPrecedence(lastCommitment(state)?.commitment.recipe ?? [], last);
  return [
    `批次 ${round} 已留证：${EVIDENCE_NAMES[last.kind]}，${last.what}，${last.at}。`,
    shows ? '能证明承诺值在摇号以前就有。' : '不早于第一次摇号，证明不了承诺在先。',
    ...NOT_CHECKED[last.kind],
  ];
}

/** What `verify --evidence` says of an original held against the bundle. */
export function checkedEvidenceLines({
  evidence,
  proof,
  stamp,
  showsPrecedence: shows,
}: CheckedEvidence): readonly string[] {
  const { kind, what, at } = evidence;
  return [
    `留证原件：${EVIDENCE_NAMES[kind]}“${what}”，就是证明包${proof === '' ? '' : ` ${proof}/ `}所列的那一份（SHA-256 相同），时间 ${at}。`,
    ...(stamp === undefined ? [] : [`  ✓ 盖的是本次的承诺值 C`, SIGNATURES[stamp.signature](stamp.signer)]),
    shows ? '  ✓ 早于摇号，或者是摇号时的记录单' : '  ✗ 不早于第一次摇号，证明不了承诺在先',
    ...NOT_CHECKED[kind].map((line) => `  – ${line}`),
  ];
}

const SIGNATURES: Readonly<Record<TimeStamp['signature'], (signer: string) => string>> = {
  good: (signer) => `  ✓ 签名相符，签名证书：${signer}`,
  unfit: (signer) => `  ✗ 签名相符，但证书（${signer}）不是时间戳专用、不在有效期，或者签名里没有指明它`,
  unchecked: () => '  – 没有附证书，签名没有核验',
};

/** What nobody can see from the bytes. */
const NOT_CHECKED: Readonly<Record<SeedEvidence['kind'], readonly string[]>> = {
  tsa: [
    '没有核对：签发时间戳的机构是否可信、证书是否被吊销，请与该机构公布的根证书核对（openssl ts -verify）。',
  ],
  notice: ['只记了文件的哈希和写明的时间，没有核对公告的内容和日期；请保存原件。'],
  witness: ['只记了文件的哈希，没有核对签名；请保存原件。'],
};
