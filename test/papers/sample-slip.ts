import type { DrawSlip, SlipLine } from '../../engine/domain/draw-slip.ts';
import { objectId } from '../../engine/domain/object-id.ts';
import { sha256Hex } from '../../engine/kernel/hash.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { rational } from '../../engine/kernel/rational.ts';

const ID = '91340404EXAM0778X2';
/** A line of a roster of 4,096: a path of twelve hashes. */
export function slipLine(i: number, verdict: SlipLine['verdict']): SlipLine {
  const hash = (what: string) => sha256Hex(`${what} ${i}`);
  const item = `SC-${String(i + 1).padStart(2, '0')}`;
  return {
    ...{ item, itemName: '特种设备使用单位监督检查', agencyName: '区城市管理行政执法局' },
    object: { id: objectId(ID), name: '谢家集区示例有限公司' },
    state: 'in',
    ...(verdict === undefined
      ? {}
      : { verdict, draw: { key: hash('K'), of: ID, ticket: hash('t'), threshold: hash('T') } }),
    reasons: [
      '属于涉及人民群众生命财产安全的特殊行业，抽查比例不低于 30%。',
      '近12个月被投诉举报 5 件（标准为 3 件），抽查比例加倍。',
    ],
    ...{ ratio: rational(3, 100), probability: rational(3, 137), stratum: 's1' },
    proof: {
      data: `{"area":"CJG","frame":"${item}","id":"${ID}","salt":"${hash('salt')}","state":"in","stratum":"s1","why":["hazardous-sectors","repeated-complaints"]}`,
      ...{ salt: hash('salt'), leaf: hash('leaf'), root: hash('root'), index: 4, size: 4096 },
      path: Array.from({ length: 12 }, (_, step) => ({
        side: step % 2 === 0 ? ('left' as const) : ('right' as const),
        hash: hash(`step ${step}`),
      })),
    },
  };
}

export function slipOf(lines: readonly SlipLine[], more: Partial<DrawSlip> = {}): DrawSlip {
  return {
    ...{ round: '2017-08', rehearsal: false, id: objectId(ID), name: '谢家集区示例有限公司', number: 1 },
    ...{ commitment: sha256Hex('C'), committedAt: instant('2017-08-15T09:30:00+08:00') },
    ...{ seed: sha256Hex('seed'), precedence: { recipe: [], evidence: [], unannounced: true } },
    ...{ lines, withheld: 0, ...more },
  };
}
