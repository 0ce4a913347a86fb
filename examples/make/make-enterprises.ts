import { makeCode } from './make-code.ts';
import { LANDMARKS, NEIGHBOURS, TOWNS } from './places.ts';
import { type SeededChoice, seededChoice } from './seeded-choice.ts';
import { COMPANY_TRADES, COOPERATIVE_TRADES, HOUSEHOLD_TRADES, type Trade, UNIT_TRADES } from './trades.ts';

/** An example enterprise as the registrar's file has it. Nobody like it exists. */
export interface ExampleEnterprise {
  readonly uscc: string;
  readonly name: string;
  readonly type: string;
  readonly state: string;
  readonly registeredOn: string;
  readonly capital: string;
  readonly industry: string;
  readonly address: string;
  readonly scope: string;
  /** What the other example files go by. */
  readonly trade: string;
  readonly inside: boolean;
}

interface Group {
  readonly department: string;
  readonly count: number;
  readonly trades: readonly Trade[];
  readonly prefix: string;
  readonly types: readonly { readonly weight: number; readonly type: string; readonly ending: string }[];
}

/** A little fewer than `config/district.yaml` counts in the 法人库: a register is never quite complete. */
const GROUPS: readonly Group[] = [
  {
    department: '91',
    count: 1700,
    trades: COMPANY_TRADES,
    prefix: '淮南市示例',
    types: [
      { weight: 16, type: '有限责任公司(自然人投资或控股)', ending: '有限公司' },
      { weight: 4, type: '有限责任公司(自然人独资)', ending: '有限公司' },
      { weight: 3, type: '个人独资企业', ending: '厂' },
      { weight: 2, type: '有限责任公司分公司', ending: '有限公司谢家集分公司' },
      { weight: 1, type: '股份有限公司', ending: '股份有限公司' },
    ],
  },
  {
    department: '92',
    count: 1760,
    trades: HOUSEHOLD_TRADES,
    prefix: '谢家集区示例',
    types: [{ weight: 1, type: '个体工商户', ending: '' }],
  },
  {
    department: '93',
    count: 213,
    trades: COOPERATIVE_TRADES,
    prefix: '淮南市谢家集区示例',
    types: [{ weight: 1, type: '农民专业合作社', ending: '专业合作社' }],
  },
  {
    department: '52',
    count: 26,
    trades: UNIT_TRADES,
    prefix: '谢家集区示例',
    types: [{ weight: 1, type: '民办非企业单位', ending: '' }],
  },
];

/** Everyone of the example district, by day of registration as a registrar's export has them. */
export function makeEnterprises(): readonly ExampleEnterprise[] {
  const everyone = GROUPS.flatMap((group) =>
    Array.from({ length: group.count }, (_, index) => makeEnterprise(group, index + 1)),
  );
  return everyone.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ registeredOn, uscc }: ExampleEnterprise): string {
  return `${registeredOn} ${uscc}`;
}

/** Each has choices of its own, so that a change of one leaves the others as they are. */
function makeEnterprise(group: Group, number: number): ExampleEnterprise {
  const choice = seededChoice(`examples/enterprise/${group.department}/${number}`);
  const trade = choice.weighted(group.trades);
  const { type, ending } = choice.weighted(group.types);
  return {
    uscc: makeCode(group.department, number),
    name: `${group.prefix}${signOf(number)}${trade.word}${ending}`,
    type,
    state: choice.weighted(STATES).state,
    registeredOn: dayOf(choice),
    capital: capitalOf(group.department, choice),
    industry: trade.industry,
    ...addressOf(number, choice),
    scope: trade.scope,
    trade: trade.word,
  };
}

const STATES = [
  { weight: 90, state: '存续（在营、开业、在册）' },
  { weight: 5, state: '注销' },
  { weight: 3, state: '吊销，未注销' },
  { weight: 1, state: '迁出' },
  { weight: 1, state: '歇业' },
] as const;

const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** A running number in the ten stems, so that no name is anybody's. */
function signOf(number: number): string {
  return [...String(number)].map((digit) => STEMS[Number(digit)]).join('');
}

/** More of them in later years; the last before the cut-off day 2017-07-31. */
function dayOf(choice: SeededChoice): string {
  const recent = choice.below(3) > 0;
  const day = recent ? choice.day(2011, 2017) : choice.day(1993, 2010);
  return day > '2017-07-28' ? `2016${day.slice(4)}` : day;
}

function capitalOf(department: string, choice: SeededChoice): string {
  if (department === '92') return choice.below(3) === 0 ? '' : `${1 + choice.below(20)}万元`;
  const tens = (1 + choice.below(60)) * (choice.oneIn(6) ? 100 : 10);
  return choice.weighted([
    { weight: 12, text: `${tens}万元人民币` },
    { weight: 6, text: `${grouped(tens)}(万元)` },
    { weight: 2, text: `${tens}万人民币` },
    { weight: 1, text: `${10 + choice.below(90)}(万美元)` },
  ]).text;
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** Nearly all in the district; every 50th outside it, every 70th without a district in its address. */
function addressOf(
  number: number,
  choice: SeededChoice,
): { readonly address: string; readonly inside: boolean } {
  const house = `示例${choice.of(['路', '巷', '街'])}${1 + choice.below(300)}号`;
  if (number % 50 === 0) {
    return { address: `安徽省淮南市${choice.of(NEIGHBOURS)}${house}`, inside: false };
  }
  if (number % 70 === 0) return { address: `安徽省淮南市${house}`, inside: false };
  if (choice.oneIn(12)) {
    const { name } = choice.weighted(LANDMARKS);
    return { address: `安徽省淮南市谢家集区${name}${house}`, inside: true };
  }
  const place = choice.oneIn(60) ? '' : choice.weighted(TOWNS).name;
  const province = choice.oneIn(5) ? '' : '安徽省';
  return { address: `${province}淮南市谢家集区${place}${house}`, inside: true };
}
