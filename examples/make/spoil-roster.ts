import type { ExampleEnterprise } from './make-enterprises.ts';

/** What is odd about a few rows, as in every real register: line by line what an import must tell. */
export function spoilRoster(enterprises: readonly ExampleEnterprise[]): readonly ExampleEnterprise[] {
  const spoiled = enterprises.map((enterprise, index) => SPOILERS.get(index)?.(enterprise) ?? enterprise);
  const repeated = spoiled[REPEATED];
  return repeated === undefined ? spoiled : [...spoiled, repeated];
}

const REPEATED = 200;

type Spoil = (enterprise: ExampleEnterprise) => ExampleEnterprise;

const SPOILERS: ReadonlyMap<number, Spoil> = new Map<number, Spoil>([
  [20, (row) => ({ ...row, uscc: exchangeLast(row.uscc) })],
  [1040, (row) => ({ ...row, uscc: exchangeLast(row.uscc) })],
  [60, (row) => ({ ...row, uscc: row.uscc.toLowerCase() })],
  [80, (row) => ({ ...row, uscc: `340404${row.uscc.startsWith('92') ? '6' : '0'}09999990` })],
  [100, (row) => ({ ...row, uscc: '' })],
  [120, (row) => ({ ...row, capital: '一百' })],
  [140, (row) => ({ ...row, registeredOn: '2010-02-30' })],
  [160, (row) => ({ ...row, address: '' })],
  [180, (row) => ({ ...row, type: '其他经济组织形式' })],
]);

/** The check character becomes another one. */
function exchangeLast(code: string): string {
  return code.slice(0, 17) + (code.endsWith('1') ? '2' : '1');
}
