import { makeCode } from './make-code.ts';
import { type SeededChoice, seededChoice } from './seeded-choice.ts';

const HEAD = '统一社会信用代码,企业名称,市场主体类型,成立日期,登记状态,注册资本,行业,住所,经营范围';

/** How the example district is made up, in rows. */
const ENTERPRISES = 1_650;
const HOUSEHOLDS = 1_720;
const COOPERATIVES = 205;

/** Rows of a kind: what they are called and what they do. */
interface Trade {
  readonly industry: string;
  readonly word: string;
  readonly scope: string;
}

const ENTERPRISE_TRADES: readonly Trade[] = [
  { industry: '批发业', word: '商贸', scope: '日用百货、五金交电批发、零售' },
  { industry: '零售业', word: '超市', scope: '预包装食品兼散装食品、日用百货零售' },
  { industry: '餐饮业', word: '餐饮', scope: '餐饮服务（凭许可证经营）' },
  { industry: '道路运输业', word: '运输', scope: '道路普通货物运输' },
  { industry: '化学原料和化学制品制造业', word: '化工', scope: '化工产品生产、销售（不含危险化学品）' },
  { industry: '非金属矿物制品业', word: '建材', scope: '混凝土、砖瓦生产、销售' },
  { industry: '房屋建筑业', word: '建筑', scope: '房屋建筑工程施工' },
  { industry: '房地产业', word: '物业', scope: '物业管理服务' },
  { industry: '煤炭开采和洗选业', word: '洗煤', scope: '煤炭洗选、销售' },
  { industry: '医药零售', word: '医药', scope: '药品、医疗器械零售' },
  { industry: '商务服务业', word: '人力资源', scope: '劳务派遣、人力资源服务' },
  { industry: '住宿业', word: '宾馆', scope: '住宿服务' },
  { industry: '批发业', word: '石化', scope: '危险化学品经营（成品油零售）' },
  { industry: '零售业', word: '烟花', scope: '烟花爆竹零售' },
];

const HOUSEHOLD_TRADES: readonly Trade[] = [
  { industry: '零售业', word: '便利店', scope: '食品、卷烟零售' },
  { industry: '餐饮业', word: '小吃店', scope: '小吃服务' },
  { industry: '餐饮业', word: '饭店', scope: '餐饮服务' },
  { industry: '居民服务业', word: '理发店', scope: '理发服务' },
  { industry: '食品制造业', word: '糕点坊', scope: '糕点加工、零售' },
  { industry: '机动车修理', word: '修理部', scope: '机动车维修' },
  { industry: '住宿业', word: '旅社', scope: '住宿服务' },
  { industry: '娱乐业', word: '网吧', scope: '互联网上网服务' },
];

const COOPERATIVE_TRADES: readonly Trade[] = [
  { industry: '农业', word: '种植', scope: '蔬菜种植、销售；农药、化肥零售' },
  { industry: '畜牧业', word: '养殖', scope: '生猪、家禽养殖、销售' },
  { industry: '渔业', word: '水产', scope: '水产养殖、销售' },
];

const TOWNS = [
  '谢家集街道',
  '蔡家岗街道',
  '立新街道',
  '谢三村街道',
  '平山街道',
  '望峰岗镇',
  '李郢孜镇',
  '唐山镇',
  '杨公镇',
  '孤堆回族乡',
  '孙庙乡',
] as const;
const STATES = [
  '存续',
  '存续',
  '存续',
  '存续',
  '存续',
  '存续',
  '存续',
  '存续',
  '存续',
  '注销',
  '吊销',
] as const;
const SIGNS = '甲乙丙丁戊己庚辛壬癸';

/** 检查对象名录 of the example district: every name says 示例, no code was ever issued. UTF-8 with BOM, CRLF. */
export function makeEnterprises(): string {
  const choice = seededChoice('examples/enterprises');
  const rows = [
    ...kindOf('91', '有限责任公司', ENTERPRISES, ENTERPRISE_TRADES, 1),
    ...kindOf('92', '个体工商户', HOUSEHOLDS, HOUSEHOLD_TRADES, 20_001),
    ...kindOf('93', '农民专业合作社', COOPERATIVES, COOPERATIVE_TRADES, 40_001),
  ].map((row) => rowOf(row, choice));
  return `\uFEFF${[HEAD, ...rows].join('\r\n')}\r\n`;
}

interface Planned {
  readonly department: string;
  readonly kind: string;
  readonly number: number;
  readonly trades: readonly Trade[];
}

function kindOf(
  department: string,
  kind: string,
  rows: number,
  trades: readonly Trade[],
  first: number,
): readonly Planned[] {
  return Array.from({ length: rows }, (_, i) => ({ department, kind, number: first + i, trades }));
}

const ENDINGS: Readonly<Record<string, string>> = { '91': '有限公司', '92': '', '93': '专业合作社' };

function rowOf({ department, kind, number, trades }: Planned, choice: SeededChoice): string {
  const trade = choice.of(trades);
  const sign = [...String(number)].map((digit) => SIGNS[Number(digit)]).join('');
  const name = `淮南市示例${sign}${trade.word}${ENDINGS[department] ?? ''}`;
  const year = 1998 + choice.below(19);
  const day = `${year}-${two(1 + choice.below(12))}-${two(1 + choice.below(28))}`;
  const capital = department === '92' ? '' : `${(1 + choice.below(50)) * 10}万元`;
  const cells = [makeCode(department, number), name, kind, day, choice.of(STATES), capital, trade.industry];
  return [...cells, addressOf(number, choice), trade.scope].join(',');
}

/** Nearly all in the district; a few outside, a few that name no district, as in a real register. */
function addressOf(number: number, choice: SeededChoice): string {
  const house = `示例路${1 + choice.below(300)}号`;
  const lot = choice.below(100);
  if (lot < 3) return `安徽省淮南市${choice.of(['田家庵区', '大通区', '八公山区'])}${house}`;
  if (lot < 5) return `${house}${number}室`;
  return `安徽省淮南市谢家集区${choice.of(TOWNS)}${house}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
