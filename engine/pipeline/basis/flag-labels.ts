import type { FlagCode } from './basis-codes.ts';

/** What the marks of the enterprise roster are called on papers. */
const LABELS: Readonly<Partial<Record<FlagCode, string>>> = {
  'uscc-check-digit': '统一社会信用代码校验位不符',
  'uscc-respelled': '代码书写不规范，已转换',
  'uscc-old-number': '仍用注册号，未换发统一社会信用代码',
  'uscc-missing': '没有可用代码，以名称编号',
  'name-missing': '没有名称',
  'name-two-spellings': '同一名称两种写法',
  'name-shared': '与另一户同名，疑为同一户',
  'row-repeated': '重复行，已并入',
  'row-repeated-respelled': '重复行，写法不同，已并入',
  'kind-contradicts-code': '主体类型与代码不符',
  'kind-unreadable': '主体类型无法识别',
  'state-unreadable': '登记状态无法识别',
  'address-missing': '没有住所',
  'row-date-unreadable': '日期无法识别',
  'date-after-cut-off': '成立日期晚于数据截止日期',
  'capital-unreadable': '注册资本无法识别',
};

export const FLAG_LABELS: ReadonlyMap<string, string> = new Map(Object.entries(LABELS));
