/** Registered capital (注册资本) as read. */
export interface Capital {
  /** In 万元, or ten thousands of the currency. */
  readonly tenThousands: number;
  /** 人民币 where the text names no other. */
  readonly currency: string;
}

const WRITTEN = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\(?(亿|万)?([^()\d]*)\)?$/u;
const CURRENCIES = [
  '美元',
  '港元',
  '港币',
  '欧元',
  '日元',
  '英镑',
  '新台币',
  '韩元',
  '加元',
  '澳元',
] as const;
const PER_TEN_THOUSAND: Readonly<Record<string, number>> = { 亿: 10_000, 万: 1 };

/** `500(万元)`, `1028万人民币`, `50,000(万人民币元)`, `12万美元`, `30000元`; undefined for anything else. */
export function parseCapital(text: string): Capital | undefined {
  const match = WRITTEN.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  if (match === null) return undefined;
  const [, whole = '', fraction = '', unit, rest = ''] = match;
  const currency = readCurrency(rest);
  if (currency === undefined) return undefined;
  const amount = Number(whole.replaceAll(',', '') + fraction);
  // A bare number has no unit: 万元 and 元 differ by four digits, so nothing is guessed.
  if (unit === undefined && rest === '') return undefined;
  const factor = unit === undefined ? 1 / 10_000 : (PER_TEN_THOUSAND[unit] ?? 1);
  return { tenThousands: amount * factor, currency };
}

function readCurrency(rest: string): string | undefined {
  const named = CURRENCIES.find((currency) => rest.includes(currency) || rest.includes(foreignAs(currency)));
  if (named !== undefined) return named;
  return ['', '元', '圆', '人民币', '元人民币', '人民币元', '圆人民币'].includes(rest) ? '人民币' : undefined;
}

/** 香港元 is written for 港元. */
function foreignAs(currency: string): string {
  return currency === '港元' ? '香港元' : currency;
}
