import { ENTERPRISE_KINDS, type EnterpriseKind } from '../../domain/enterprise.ts';
import type { ObjectId } from '../../domain/object-id.ts';

export interface KindReading {
  readonly kind: EnterpriseKind;
  readonly flag?: 'kind-unreadable' | 'kind-contradicts-code';
}

type Pattern = readonly [RegExp, EnterpriseKind];

const BY_TYPE: readonly Pattern[] = [
  [/个体/u, '个体工商户'],
  [/农民专业合作|农民合作社|^合作社$/u, '农民专业合作社'],
  [/事业|机关|社会团体|民办非企业|社会服务机构|基金会/u, '其他'],
  [/公司|企业|厂|独资|合伙|国有|集体|股份|外商|外资|有限|全民|联营|法人/u, '企业'],
];
const BY_NAME: readonly Pattern[] = [
  [/合作社/u, '农民专业合作社'],
  [/公司|集团|厂$|支行|分行|分公司|事务所|矿$/u, '企业'],
  [/店|铺|馆|超市|经营部|门市|摊|坊$|行$|部$/u, '个体工商户'],
];
const BY_CODE: Readonly<Record<string, EnterpriseKind>> = {
  '91': '企业',
  '92': '个体工商户',
  '93': '农民专业合作社',
};

/** 主体类型: as the registrar wrote it, else by the first two characters of the code, else by the name. */
export function readKind(written: string | undefined, id: ObjectId, name: string): KindReading {
  const byCode = kindOfCode(id);
  const byType = written === undefined ? undefined : kindOfType(written);
  if (byType !== undefined) {
    const contradicts = byCode !== undefined && byCode !== byType && !id.startsWith('reg:');
    return contradicts ? { kind: byType, flag: 'kind-contradicts-code' } : { kind: byType };
  }
  const kind = byCode ?? firstMatch(BY_NAME, name) ?? '其他';
  return written === undefined ? { kind } : { kind, flag: 'kind-unreadable' };
}

function kindOfType(written: string): EnterpriseKind | undefined {
  return ENTERPRISE_KINDS.find((kind) => kind === written) ?? firstMatch(BY_TYPE, written);
}

/** GB 32100-2015: 91, 92, 93; other bodies have other first characters. Of an old number, the 7th digit. */
function kindOfCode(id: ObjectId): EnterpriseKind | undefined {
  if (/^[0-9A-Z]{18}$/u.test(id)) return BY_CODE[id.slice(0, 2)] ?? '其他';
  const sequence = /^reg:\d{6}(\d)\d{8}$/u.exec(id)?.[1];
  if (sequence === undefined) return undefined;
  // 工商注册号编制规则: sequences from 6 up belong to 个体工商户.
  return Number(sequence) >= 6 ? '个体工商户' : '企业';
}

function firstMatch(patterns: readonly Pattern[], text: string): EnterpriseKind | undefined {
  return patterns.find(([pattern]) => pattern.test(text))?.[1];
}
