import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ImportReport } from '../../../engine/domain/roster-import.ts';
import { NO_ROSTERS } from '../../../engine/domain/rosters.ts';
import type { SourceKind } from '../../../engine/domain/source-fields.ts';
import type { SourceFile } from '../../../engine/domain/source-row.ts';
import { readCsv } from '../../../engine/files/read-csv.ts';
import { mapTable } from '../../../engine/intake/tables/map-table.ts';
import { MAPPING_FILES } from '../../../engine/intake/tables/mapping.ts';
import { readMapping } from '../../../engine/intake/tables/read-mapping.ts';
import { sha256Hex } from '../../../engine/kernel/hash.ts';
import { importComplaints } from '../../../engine/pipeline/basis/import-complaints.ts';
import { importCreditList } from '../../../engine/pipeline/basis/import-credit-list.ts';
import { importEnterprises } from '../../../engine/pipeline/basis/import-enterprises.ts';
import { importInspectors } from '../../../engine/pipeline/basis/import-inspectors.ts';
import { importSubRoster } from '../../../engine/pipeline/basis/import-sub-roster.ts';
import { importVisits } from '../../../engine/pipeline/basis/import-visits.ts';
import { A, AGENCIES, B } from './samples.ts';
import { AT, CUT_OFF, okOf, SMALL_AREAS } from './support.ts';

const POLICY = {
  agencies: AGENCIES,
  areas: SMALL_AREAS,
  qualifications: [],
  items: [{ id: 'SL-01', name: '示例事项', roster: 'list' as const, agency: 'AMR' }],
};
const by = { at: AT };
const said = (file: SourceFile) => ({ file, source: '示例', cutOff: CUT_OFF });

const DECIDE = {
  enterprises: (file) => importEnterprises(NO_ROSTERS, POLICY, said(file), by),
  inspectors: (file) => importInspectors(NO_ROSTERS, POLICY, said(file), by),
  subRoster: (file) => importSubRoster(NO_ROSTERS, POLICY, { ...said(file), subRoster: 'SL-01' }, by),
  complaints: (file) => importComplaints(NO_ROSTERS, said(file), by),
  lists: (file) => importCreditList(NO_ROSTERS, { ...said(file), list: 'abnormal' }, by),
  visits: (file) => importVisits(NO_ROSTERS, POLICY, said(file), by),
} satisfies Partial<Record<SourceKind, (file: SourceFile) => unknown>>;

/** Everything that is said of a file on its way from the bytes to the record. */
function saidOf(kind: keyof typeof DECIDE, text: string) {
  const bytes = new TextEncoder().encode(text);
  const mappingFile = new URL(`../../../${MAPPING_FILES[kind]}`, import.meta.url);
  const mapping = okOf(readMapping(readFileSync(mappingFile), MAPPING_FILES[kind]));
  const { rows, warnings } = okOf(mapTable(okOf(readCsv(bytes, 'a.csv')), mapping));
  const decision = okOf(DECIDE[kind]({ name: 'a.csv', digest: sha256Hex(bytes), rows }));
  const report = decision.records[0]?.body as ImportReport;
  return [...warnings, ...decision.warnings, ...report.flagged, ...report.refused];
}

const ROWS: readonly (readonly [keyof typeof DECIDE, string, string])[] = [
  // kind and code; head, a row that is kept, a row with a cell that cannot be read
  [
    'enterprises',
    'row-date-unreadable',
    `统一代码,名称,住所,成立日期\n${B},示例乙店,谢家集区,\n${A},示例甲店,谢家集区,八月`,
  ],
  [
    'inspectors',
    'certificate-expiry-missing',
    '姓名,单位,编号,证号,有效期至\n示例乙,AMR,1,2,2019-01-01\n示例甲,AMR,3,4,八月',
  ],
  ['complaints', 'date-missing', `信用代码,登记日期\n${B},2017-01-01\n${A},八月`],
  ['lists', 'date-missing', `信用代码,列入日期\n${B},2016-01-01\n${A},八月`],
  ['lists', 'row-date-unreadable', `信用代码,列入日期,移出日期\n${B},2016-01-01,\n${A},2016-01-01,八月`],
  [
    'visits',
    'date-missing',
    `信用代码,检查机关,检查类型,检查方式,检查日期\n${B},AMR,随机,现场,2017-01-01\n${A},AMR,随机,现场,八月`,
  ],
  ['subRoster', 'quantity-unreadable', `信用代码,名称,台数\n${B},示例乙店,1\n${A},示例甲店,八月`],
];

describe('what cannot be read in a cell is told once, by whoever knows what it means for the row', () => {
  test.each(ROWS)('%s: %s', (kind, code, text) => {
    const about = saidOf(kind, text).filter(({ values }) => Object.values(values).includes('八月'));
    expect(about.map((one) => one.code)).toEqual([code]);
  });
});
