import type { ExampleEnterprise } from './make-enterprises.ts';
import { type SeededChoice, seededChoice } from './seeded-choice.ts';

export const VISIT_HEAD = [
  '检查编号',
  '检查日期',
  '检查机关',
  '企业名称',
  '统一社会信用代码',
  '检查类型',
  '检查方式',
  '事项编号',
  '检查结果',
] as const;

interface Checked {
  readonly agency: string;
  readonly item: string;
  readonly applies: (enterprise: ExampleEnterprise) => boolean;
}

/** Items under which the example district was inspected before, and whom each concerns. */
const CHECKED: readonly Checked[] = [
  { agency: '区市场监管局', item: 'SC-01', applies: ({ uscc }) => uscc.startsWith('91') },
  { agency: '区市场监管局', item: 'SC-02', applies: ({ uscc }) => /^9[23]/u.test(uscc) },
  { agency: '区市场监管局', item: 'SC-04', applies: ({ scope }) => /餐饮|小吃/u.test(scope) },
  { agency: '区环保局', item: 'HB-01', applies: ({ scope }) => /混凝土|砖瓦|铸造|塑料制品/u.test(scope) },
  { agency: '区安监局', item: 'AJ-01', applies: ({ scope }) => /制造|加工|选煤/u.test(scope) },
  { agency: '谢家集消防大队', item: 'XF-01', applies: ({ scope }) => /超市|商场|住宿|歌舞/u.test(scope) },
  { agency: '区卫计委', item: 'WJ-01', applies: ({ scope }) => /理发|美容|洗浴|住宿/u.test(scope) },
  { agency: '区人社局', item: 'RS-01', applies: ({ uscc }) => uscc.startsWith('91') },
];

/** 以往检查 2015-09 … 2017-07, before this system was used; some visits found something. */
export function makeVisits(enterprises: readonly ExampleEnterprise[]): readonly (readonly string[])[] {
  const rows = enterprises.filter(({ inside }) => inside).flatMap(visitsOf);
  return rows
    .toSorted((a, b) => (`${a[0]}${a[3]}` < `${b[0]}${b[3]}` ? -1 : 1))
    .map((row, index) => [`示例检${String(index + 1).padStart(5, '0')}`, ...row]);
}

function visitsOf(enterprise: ExampleEnterprise): readonly (readonly string[])[] {
  return CHECKED.filter(({ applies }) => applies(enterprise)).flatMap((checked) => {
    const choice = seededChoice(`examples/visit/${checked.item}/${enterprise.uscc}`);
    return choice.oneIn(25) ? [visitRow(enterprise, checked, choice)] : [];
  });
}

function visitRow(
  { uscc, name, registeredOn }: ExampleEnterprise,
  { agency, item }: Checked,
  choice: SeededChoice,
): readonly string[] {
  const drawn = choice.day(2015, 2017);
  const day =
    drawn < '2015-09-01' ? `2016${drawn.slice(4)}` : drawn > '2017-07-28' ? `2016${drawn.slice(4)}` : drawn;
  const visitedOn = day <= registeredOn ? '2017-07-28' : day;
  return [
    visitedOn,
    agency,
    name,
    uscc,
    choice.weighted([
      { weight: 6, text: '随机抽查' },
      { weight: 2, text: '日常检查' },
      { weight: 1, text: '专项检查' },
    ]).text,
    choice.weighted([
      { weight: 8, text: '现场检查' },
      { weight: 1, text: '书面检查' },
    ]).text,
    item,
    choice.weighted([
      { weight: 17, text: '未发现问题' },
      { weight: 2, text: '发现问题已责令改正' },
      { weight: 1, text: '未按规定公示应当公示的信息' },
    ]).text,
  ];
}
