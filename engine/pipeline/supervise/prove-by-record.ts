import type { TaskProof } from '../../domain/policy-types.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { nameAgencies } from './name-agencies.ts';
import type { SupervisePolicy } from './round-records.ts';
import type { SeenLine, SeenRecord } from './see-record.ts';
import type { ProofScope, Proven } from './task-evidence.ts';

export type ProofRecord = NonNullable<TaskProof['record']>;

export const RECORD_NAMES: Readonly<Record<ProofRecord, string>> = {
  'enterprises-imported': '检查对象名录导入',
  'inspectors-imported': '执法检查人员名录导入',
  'round-opened': '开启批次',
  drawn: '抽取',
  matched: '匹配',
  'visits-scheduled': '联合检查工作方案',
  'forms-issued': '一企一表',
  'finding-recorded': '检查结果',
  'agency-reported': '书面报告',
  disclosed: '公示',
  'credit-recorded': '记入信用记录',
  assessed: '考核',
};

/** What a record must cover to prove something. */
export interface RecordDemand {
  readonly kind: ProofRecord;
  /** 期间. */
  readonly period: string | undefined;
  /** Agencies each of which must be named by such a record. */
  readonly every: readonly string[];
}

/** 记录 as proof: one is enough, or one of every agency, or one for every line of the forms. */
export function proveByRecord(demand: RecordDemand, scope: ProofScope, policy: SupervisePolicy): Proven {
  const { kind, period, every } = demand;
  const found = scope.records.filter(
    (one) => one.kind === kind && (period === undefined || one.of === period),
  );
  if (kind === 'finding-recorded' || kind === 'disclosed') {
    return proveLines(kind, askedLines(scope), found, policy);
  }
  if (kind === 'credit-recorded') {
    return proveLines(kind, linesOf(scope.records.filter((one) => one.kind === 'disclosed')), found, policy);
  }
  const units = kind === 'matched' || kind === 'agency-reported' ? askedAgencies(scope) : every;
  return proveAgencies(kind, units, found, policy);
}

function proveAgencies(
  kind: ProofRecord,
  units: readonly string[],
  found: readonly SeenRecord[],
  policy: SupervisePolicy,
): Proven {
  const firsts = units.map((unit) => found.find(({ agencies }) => agencies.includes(unit)));
  const missing = units.filter((_, i) => firsts[i] === undefined);
  const [first] = found;
  if (first === undefined || missing.length > 0) {
    const told = first === undefined ? `没有“${RECORD_NAMES[kind]}”记录` : `“${RECORD_NAMES[kind]}”记录不全`;
    const lacking = missing.length === 0 ? '' : `，缺：${nameAgencies(missing, policy)}`;
    return { met: false, on: null, where: `${told}${lacking}`, missing };
  }
  const proving = units.length === 0 ? [first] : firsts.flatMap((one) => one ?? []);
  return { met: true, on: lastDay(proving), where: placesOf(proving), missing: [] };
}

function proveLines(
  kind: ProofRecord,
  asked: readonly SeenLine[],
  found: readonly SeenRecord[],
  policy: SupervisePolicy,
): Proven {
  const name = RECORD_NAMES[kind];
  const first = new Map(found.toReversed().flatMap((one) => one.lines.map(({ key }) => [key, one] as const)));
  const open = asked.filter(({ key }) => !first.has(key));
  const missing = [...new Set(open.map(({ agency }) => agency))];
  const proving = asked.flatMap(({ key }) => first.get(key) ?? []);
  if (asked.length === 0)
    return { met: false, on: null, where: `没有可以对照“${name}”的检查项目`, missing: [] };
  const told = `“${name}”应有 ${asked.length} 项，已有 ${asked.length - open.length} 项`;
  if (open.length === 0) {
    return { met: true, on: lastDay(proving), where: `${told}，${placesOf(proving)}`, missing: [] };
  }
  return { met: false, on: null, where: `${told}，缺：${nameAgencies(missing, policy)}`, missing };
}

/** Lines of the forms as last issued, without those taken back. */
function askedLines({ records }: ProofScope): readonly SeenLine[] {
  const forms = new Map<string, readonly SeenLine[]>();
  for (const { kind, stream, lines, withdrawn } of records) {
    if (kind !== 'forms-issued') continue;
    for (const id of withdrawn) forms.delete(`${stream} ${id}`);
    for (const [id, of] of Map.groupBy(lines, (line) => line.id)) forms.set(`${stream} ${id}`, of);
  }
  return [...forms.values()].flat();
}

function askedAgencies(scope: ProofScope): readonly string[] {
  return [...new Set(askedLines(scope).map(({ agency }) => agency))];
}

function linesOf(records: readonly SeenRecord[]): readonly SeenLine[] {
  const lines = records.flatMap((record) => record.lines);
  return [...new Map(lines.map((line) => [line.key, line])).values()];
}

function lastDay(records: readonly SeenRecord[]): IsoDate | null {
  return (
    records
      .map(({ at }) => dayOf(at))
      .toSorted()
      .at(-1) ?? null
  );
}

/** rounds/2017-08 第 12 条; of many in a stream, the first and the last. */
function placesOf(records: readonly SeenRecord[]): string {
  const streams = Map.groupBy(new Set(records), ({ stream }) => stream);
  return [...streams]
    .map(([stream, of]) => {
      const seqs = of.map(({ seq }) => seq).toSorted((a, b) => a - b);
      const [first = 0, last = 0] = [seqs[0], seqs.at(-1)];
      const span = seqs.length === 1 ? `第 ${first} 条` : `第 ${first} 至 ${last} 条（共 ${seqs.length} 条）`;
      return `${stream} ${span}`;
    })
    .join('、');
}
