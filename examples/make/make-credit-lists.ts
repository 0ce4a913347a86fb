import type { ExampleEnterprise } from './make-enterprises.ts';
import { type SeededChoice, seededChoice } from './seeded-choice.ts';

export const LIST_HEAD = [
  '统一社会信用代码',
  '企业名称',
  '列入日期',
  '列入原因',
  '作出决定机关',
  '决定书文号',
  '移出日期',
] as const;

const GROUNDS = [
  { weight: 6, text: '未依照规定的期限公示年度报告' },
  { weight: 3, text: '通过登记的住所（经营场所）无法联系' },
  { weight: 1, text: '公示企业信息隐瞒真实情况、弄虚作假' },
] as const;
const BUREAU = '示例市场监督管理局';

/** 经营异常名录: one company in 25, a third of them off it again. */
export function makeAbnormalList(enterprises: readonly ExampleEnterprise[]): readonly (readonly string[])[] {
  return companies(enterprises).flatMap((enterprise) => {
    const choice = seededChoice(`examples/abnormal/${enterprise.uscc}`);
    return choice.oneIn(25) ? [abnormalRow(enterprise, choice)] : [];
  });
}

function abnormalRow(
  { uscc, name, registeredOn }: ExampleEnterprise,
  choice: SeededChoice,
): readonly string[] {
  const year = 2015 + choice.below(3);
  const listedOn = registeredOn >= `${year}-07-08` ? '2017-07-10' : `${year}-07-08`;
  const removed = year < 2017 && choice.below(3) === 0 ? `${year + 1}-03-15` : '';
  const removedOn = removed > listedOn ? removed : '';
  const number = `示例异列〔${listedOn.slice(0, 4)}〕${1 + choice.below(400)}号`;
  return [uscc, name, listedOn, choice.weighted(GROUNDS).text, BUREAU, number, removedOn];
}

/** 严重违法失信名单: a handful. */
export function makeSeriousList(enterprises: readonly ExampleEnterprise[]): readonly (readonly string[])[] {
  return companies(enterprises).flatMap((enterprise) => {
    const choice = seededChoice(`examples/serious/${enterprise.uscc}`);
    if (!choice.oneIn(50) || enterprise.registeredOn > '2013-06-30') return [];
    const listedOn = choice.of(['2016-07-20', '2017-01-18', '2017-07-12']);
    const ground = '（示例）被列入经营异常名录届满3年仍未履行相关义务';
    const number = `示例严列〔${listedOn.slice(0, 4)}〕${1 + choice.below(40)}号`;
    return [[enterprise.uscc, enterprise.name, listedOn, ground, BUREAU, number, '']];
  });
}

function companies(enterprises: readonly ExampleEnterprise[]): readonly ExampleEnterprise[] {
  return enterprises.filter(({ uscc, state }) => uscc.startsWith('91') && !/^注销|^迁出/u.test(state));
}
