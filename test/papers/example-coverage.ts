import type { RosterCoverage } from '../../engine/domain/roster-coverage.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import type { PaperLabel } from '../../engine/papers/paper-view.ts';

/** A fictional district whose numbers add up: 100 rows read, 98 kept. */
export const EXAMPLE_COVERAGE: RosterCoverage = {
  district: { code: '340404', name: '谢家集区', example: true },
  issuer: '谢家集区市场监督管理局',
  source: '示例法人库',
  cutOff: isoDate('2017-08-10'),
  importedAt: instant('2017-08-14T09:00:00+08:00'),
  digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  read: 100,
  refused: 2,
  repeated: 0,
  total: 98,
  kinds: [
    { kind: '企业', registered: 60, rows: 61, outside: 3, active: 50 },
    { kind: '个体工商户', registered: 30, rows: 30, outside: 0, active: 29 },
    { kind: '农民专业合作社', rows: 7, outside: 1, active: 7 },
  ],
  towns: [
    { name: '示例街道', rows: 80 },
    { name: '示例镇', rows: 0 },
  ],
  unknownTown: 9,
  outside: 4,
  unknownDistrict: 5,
  inNoSubRoster: 12,
  subRosters: [{ item: 'SC-07', name: '公示信息抽查', agency: '区市场监管局', rows: 77 }],
  flagged: [{ code: 'uscc-check-digit', label: '统一社会信用代码校验位不符', rows: 6 }],
};

export const EXAMPLE_LABEL: PaperLabel = {
  number: '谢市监〔2017〕3号',
  signedOn: isoDate('2017-08-15'),
  addressee: '区人民政府',
  copyTo: ['区编办', '区政府法制办'],
};
