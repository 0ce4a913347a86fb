import { AGENCIES, type ExampleAgency } from './agencies.ts';
import type { ExampleEnterprise } from './make-enterprises.ts';
import { TOWNS } from './places.ts';
import { type SeededChoice, seededChoice } from './seeded-choice.ts';

export const INSPECTOR_HEAD = [
  '人员编号',
  '姓名',
  '执法检查机关',
  '执法级别',
  '属地',
  '专业',
  '业务专长',
  '资格',
  '可检查事项',
  '执法证号',
  '发证机关',
  '有效期至',
  '请假',
  '回避',
] as const;

/** 执法检查人员名录 of all agencies. Names are labels, certificates say 示例: nobody is meant. */
export function makeInspectors(enterprises: readonly ExampleEnterprise[]): readonly (readonly string[])[] {
  return AGENCIES.flatMap((agency, agencyIndex) =>
    Array.from({ length: agency.inspectors }, (_, index) =>
      makeInspector(agency, { agencyIndex, number: index + 1 }, enterprises),
    ),
  );
}

interface Place {
  readonly agencyIndex: number;
  readonly number: number;
}

function makeInspector(
  agency: ExampleAgency,
  { agencyIndex, number }: Place,
  enterprises: readonly ExampleEnterprise[],
): readonly string[] {
  const code = `${agency.id}-${String(number).padStart(2, '0')}`;
  const choice = seededChoice(`examples/inspector/${code}`);
  const profession = agency.professions[number % agency.professions.length] ?? '';
  return [
    code,
    `示例检查员${agency.id}${String(number).padStart(2, '0')}`,
    agency.name,
    choice.oneIn(20) ? '市级' : '区级',
    areasOf(agency, number, choice),
    profession,
    choice.of(['文书制作', '现场勘验', '抽样取证', '数据核查', '法律法规']),
    qualificationsOf(agency, number),
    itemsOf(profession),
    certificateOf(agency, agencyIndex, number),
    '示例发证机关',
    expiryOf(number, choice),
    leaveOf(number, choice),
    choice.oneIn(12) ? choice.of(enterprises).uscc : '',
  ];
}

/** The first four of every agency go everywhere, so that every visit can find two. */
function areasOf({ inspectors }: ExampleAgency, number: number, choice: SeededChoice): string {
  if (number <= 4 || inspectors < 8 || choice.below(3) > 0) return '全区';
  const first = choice.below(TOWNS.length);
  const towns = [0, 1, 2, 3].map((step) => TOWNS[(first + step * 3) % TOWNS.length]?.name ?? '');
  return [...new Set(towns)].join('、');
}

function qualificationsOf({ qualifications = [] }: ExampleAgency, number: number): string {
  let first = 1;
  const held: string[] = [];
  for (const { name, holders } of qualifications) {
    if (number >= first && number < first + holders) held.push(name);
    first += holders;
  }
  return held.join('、');
}

/** Of the lead bureau's many items, some inspectors may carry out only those of their profession. */
const ITEMS_OF: ReadonlyMap<string, string> = new Map([
  ['食品安全', 'SC-03、SC-04、SC-05'],
  ['广告', 'SC-01、SC-02、SC-12'],
]);

function itemsOf(profession: string): string {
  return ITEMS_OF.get(profession) ?? '全部';
}

function certificateOf({ id }: ExampleAgency, agencyIndex: number, number: number): string {
  if (id === 'HOU' && number === 5) return '';
  return `示例340404${String(agencyIndex + 1).padStart(2, '0')}${String(number).padStart(3, '0')}`;
}

/** The fifth of each agency is odd in some way or other in four of five agencies; the rest run for years. */
function expiryOf(number: number, choice: SeededChoice): string {
  if (number === 5) return choice.of(['2017-06-30', '2017-08-20', '2016-12-31', '2019-12-31', '']);
  return `${2018 + choice.below(4)}-${choice.of(['06-30', '12-31'])}`;
}

function leaveOf(number: number, choice: SeededChoice): string {
  return number > 4 && choice.oneIn(10) ? '2017-08-21至2017-08-25' : '';
}
