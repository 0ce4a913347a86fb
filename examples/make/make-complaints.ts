import type { ExampleEnterprise } from './make-enterprises.ts';
import { type SeededChoice, seededChoice } from './seeded-choice.ts';

export const COMPLAINT_HEAD = [
  '登记编号',
  '登记日期',
  '被投诉举报单位',
  '统一社会信用代码',
  '投诉内容',
  '是否属实',
] as const;

const CONTENTS = [
  '（示例）反映未明码标价',
  '（示例）反映商品与宣传不符',
  '（示例）反映拒开发票',
  '（示例）反映环境卫生差',
  '（示例）反映噪声扰民',
  '（示例）反映拖欠工资',
  '（示例）反映预付卡退款难',
] as const;

interface Event {
  readonly day: string;
  readonly enterprise: ExampleEnterprise;
  readonly content: string;
  readonly substantiated: string;
  readonly coded: boolean;
}

/** 投诉举报登记 2016-01 … 2017-08-10: most enterprises none, some one, a few many, some of them ten in a day. */
export function makeComplaints(enterprises: readonly ExampleEnterprise[]): readonly (readonly string[])[] {
  const events = enterprises.flatMap(eventsOf);
  return events
    .toSorted((a, b) => (`${a.day}${a.enterprise.uscc}` < `${b.day}${b.enterprise.uscc}` ? -1 : 1))
    .map(({ day, enterprise, content, substantiated, coded }, index) => [
      `示例投${String(index + 1).padStart(5, '0')}`,
      day,
      enterprise.name,
      coded ? enterprise.uscc : '',
      content,
      substantiated,
    ]);
}

function eventsOf(enterprise: ExampleEnterprise): readonly Event[] {
  const choice = seededChoice(`examples/complaints/${enterprise.uscc}`);
  const lot = choice.below(1000);
  if (lot >= 140) return [];
  const count = lot < 12 ? 4 + choice.below(5) : lot < 40 ? 2 + choice.below(3) : 1;
  const events = Array.from({ length: count }, () => eventOf(enterprise, choice));
  const [first] = events;
  return lot < 4 && first !== undefined ? [...Array.from({ length: 9 }, () => first), ...events] : events;
}

function eventOf(enterprise: ExampleEnterprise, choice: SeededChoice): Event {
  return {
    day: complaintDay(choice),
    enterprise,
    content: choice.of(CONTENTS),
    substantiated: choice.weighted([
      { weight: 4, text: '是' },
      { weight: 5, text: '否' },
      { weight: 1, text: '' },
    ]).text,
    coded: !choice.oneIn(15),
  };
}

function complaintDay(choice: SeededChoice): string {
  const day = choice.day(2016, 2017);
  return day > '2017-08-10' ? `2016${day.slice(4)}` : day;
}
