import type { CheckedLine } from './check-receipt.ts';

/** What a pasted receipt (抽取回执) shows, line by line. */
export function describeReceipt(lines: readonly CheckedLine[] | undefined): readonly string[] {
  if (!lines) return ['证明包的公开文件不可读，无法核对回执。'];
  if (lines.length === 0) return ['没有找到底册内容：请粘贴回执里以 {"area": 开头的那一行，或整份回执。'];
  return lines.flatMap(describeLine);
}

function describeLine({ leaf, hash, standing, stratum }: CheckedLine): readonly string[] {
  return [
    `事项 ${leaf.frame}，${leaf.id}：${STANDINGS[standing]}`,
    `  叶 ${hash}`,
    `  盐 ${leaf.salt}`,
    `  抽取前定下：层 ${leaf.stratum}，${STATES[leaf.state]}，理由 ${leaf.why.join('、') || '（没有）'}`,
    ...(stratum ? describeStratum(leaf, stratum) : ['  承诺里没有这一层。']),
  ];
}

const STANDINGS: Readonly<Record<CheckedLine['standing'], string>> = {
  listed: '与公布名录中本户的叶相同，分组和理由确是抽取前承诺的。',
  rooted: '沿回执所列各步算到了承诺的根，分组和理由确是抽取前承诺的。',
  differs: '与承诺不符！请把回执和证明包一并交给发出回执的机关或者审计人员。',
  'path-missing':
    '没有本事项的公开名录，或者它算不到承诺的根：请把回执中“左”“右”各行一并粘贴，才能算到承诺的根。',
  'frame-unknown': '这个证明包里没有这个事项，请核对批次。',
};

const STATES = { in: '参加抽取', done: '今年已抽过，不参加', excluded: '按规定不参加' } as const;

function describeStratum(
  { state }: CheckedLine['leaf'],
  { ratio, rho, size, expect, probability, threshold, ticket }: NonNullable<CheckedLine['stratum']>,
): readonly string[] {
  const terms = `  本层比例 ${ratio}，冷却系数 ${rho}，参加抽取 ${size} 家，平均抽 ${expect} 家，每家抽中的机会 ${probability}。`;
  if (state !== 'in' || threshold === undefined) return [terms];
  if (threshold === null) return [terms, '  本层没有公布入选线：没有抽取，或者检查结束前不公布。'];
  if (ticket === undefined) return [terms, `  本层入选线 ${threshold}。`];
  const result = ticket <= threshold ? '不大于入选线，所以抽到' : '大于入选线，所以没有抽到';
  return [terms, `  签号 ${ticket}`, `  本层入选线 ${threshold}；签号${result}。`];
}
