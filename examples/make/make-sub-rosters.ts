import type { ExampleEnterprise } from './make-enterprises.ts';
import { seededChoice } from './seeded-choice.ts';

export const EQUIPMENT_HEAD = [
  '使用单位名称',
  '统一社会信用代码',
  '设备种类',
  '台数',
  '使用地点',
  '是否重点单位',
] as const;
export const POLLUTER_HEAD = ['单位名称', '统一社会信用代码', '类别', '地址', '重点单位'] as const;
export const SCHOOL_HEAD = [
  '学校标识码',
  '学校名称',
  '举办者统一社会信用代码',
  '举办者',
  '学校地址',
  '类别',
] as const;

/** 特种设备使用单位名单 for SC-09: who has how many, and who is a key unit. */
export function makeEquipmentList(enterprises: readonly ExampleEnterprise[]): readonly (readonly string[])[] {
  return enterprises.flatMap(({ uscc, name, scope, address, inside }) => {
    const kind = EQUIPMENT.find(({ pattern }) => pattern.test(scope))?.kind;
    const choice = seededChoice(`examples/equipment/${uscc}`);
    if (kind === undefined || !inside || choice.below(3) === 0) return [];
    const count = 1 + choice.below(kind === '电梯' ? 12 : 4);
    return [[name, uscc, kind, String(count), address, count > 6 || kind === '气瓶' ? '是' : '否']];
  });
}

const EQUIPMENT: readonly { readonly pattern: RegExp; readonly kind: string }[] = [
  { pattern: /商场|医院|宾馆|房地产开发/u, kind: '电梯' },
  { pattern: /热力|洗浴|食品生产/u, kind: '锅炉' },
  { pattern: /机械|铸造|水泥|混凝土/u, kind: '起重机械' },
  { pattern: /气瓶|液化石油气/u, kind: '气瓶' },
];

/** 重点排污单位名单 for HB-01. */
export function makePolluterList(enterprises: readonly ExampleEnterprise[]): readonly (readonly string[])[] {
  return enterprises.flatMap(({ uscc, name, scope, address, inside }) => {
    const polluting = /化工生产|混凝土|水泥|铸造|选煤|砖瓦/u.test(scope);
    const choice = seededChoice(`examples/polluter/${uscc}`);
    if (!polluting || !inside || choice.below(3) > 0) return [];
    return [[name, uscc, choice.of(['水环境', '大气环境']), address, '是']];
  });
}

/** 民办学校和幼儿园名单 for JY-01: schools have numbers of their own, and a unit that answers for them. */
export function makeSchoolList(enterprises: readonly ExampleEnterprise[]): readonly (readonly string[])[] {
  const schools = enterprises.filter(
    ({ uscc, trade }) => uscc.startsWith('52') && /幼儿园|学校/u.test(trade),
  );
  return schools.map(({ uscc, name, address, trade }, index) => [
    `SL340404${String(index + 1).padStart(4, '0')}`,
    trade === '幼儿园' ? `${name}（园区）` : `${name}（校区）`,
    uscc,
    name,
    address,
    trade,
  ]);
}
