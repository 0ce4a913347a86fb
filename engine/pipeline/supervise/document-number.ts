import type { PapersState } from '../../domain/assessment.ts';

/** 文号: 机关代字、年份、顺序号, such as 谢市监双随机〔2017〕1号. */
export interface DocumentNumber {
  readonly prefix: string;
  readonly year: number;
  /** From 1 without a gap, per prefix and year. GB/T 9704-2012 7.2.5: no 0 in front, no 第. */
  readonly serial: number;
}

const NUMBER = /^(?<prefix>[^\s〔〕]+)〔(?<year>\d{4})〕(?<serial>[1-9]\d*)号$/u;

export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const { prefix = '', year, serial } = NUMBER.exec(text)?.groups ?? {};
  return prefix === '' ? undefined : { prefix, year: Number(year), serial: Number(serial) };
}

export function formatDocumentNumber({ prefix, year, serial }: DocumentNumber): string {
  return `${prefix}〔${year}〕${serial}号`;
}

/** The next free number of an issuer's prefix in a year: to be printed, then handed to `releasePaper`. */
export function nextDocumentNumber({ released }: PapersState, prefix: string, year: number): DocumentNumber {
  const used = released.flatMap(({ number }) => parseDocumentNumber(number) ?? []);
  const serials = used
    .filter((one) => one.prefix === prefix && one.year === year)
    .map(({ serial }) => serial);
  return { prefix, year, serial: Math.max(0, ...serials) + 1 };
}
