import { writeCsv } from '../../engine/files/write-csv.ts';
import { encodeGb18030 } from './encode-gb18030.ts';
import { COMPLAINT_HEAD, makeComplaints } from './make-complaints.ts';
import { LIST_HEAD, makeAbnormalList, makeSeriousList } from './make-credit-lists.ts';
import { type ExampleEnterprise, makeEnterprises } from './make-enterprises.ts';
import { INSPECTOR_HEAD, makeInspectors } from './make-inspectors.ts';
import {
  EQUIPMENT_HEAD,
  makeEquipmentList,
  makePolluterList,
  makeSchoolList,
  POLLUTER_HEAD,
  SCHOOL_HEAD,
} from './make-sub-rosters.ts';
import { makeVisits, VISIT_HEAD } from './make-visits.ts';
import { spoilRoster } from './spoil-roster.ts';

type Rows = readonly (readonly string[])[];

/** Every file below `examples/`, as the separate files that a real office has: path → bytes, the same each time. */
export function makeExamples(): ReadonlyMap<string, Uint8Array> {
  const enterprises = makeEnterprises();
  const known = enterprises.filter(({ name }) => name !== '');
  return new Map([
    ['rosters/检查对象名录.csv', table(ENTERPRISE_HEAD, spoilRoster(enterprises).map(enterpriseRow))],
    ['rosters/执法检查人员名录.csv', table(INSPECTOR_HEAD, makeInspectors(known))],
    ['rosters/子库名单/SC-09-特种设备使用单位.csv', table(EQUIPMENT_HEAD, makeEquipmentList(known))],
    ['rosters/子库名单/HB-01-重点排污单位.csv', table(POLLUTER_HEAD, makePolluterList(known))],
    ['rosters/子库名单/JY-01-民办学校和幼儿园.csv', table(SCHOOL_HEAD, makeSchoolList(known))],
    ['lists/投诉举报登记.csv', table(COMPLAINT_HEAD, makeComplaints(known))],
    ['lists/经营异常名录.csv', oldTable(LIST_HEAD, makeAbnormalList(known))],
    ['lists/严重违法失信名单.csv', table(LIST_HEAD, makeSeriousList(known))],
    ['lists/以往检查.csv', table(VISIT_HEAD, makeVisits(known))],
  ]);
}

const ENTERPRISE_HEAD = [
  '统一社会信用代码',
  '企业名称',
  '市场主体类型',
  '登记状态',
  '成立日期',
  '注册资本',
  '行业',
  '住所（经营场所）',
  '经营范围',
] as const;

function enterpriseRow(enterprise: ExampleEnterprise): readonly string[] {
  const { uscc, name, type, state, registeredOn, capital, industry, address, scope } = enterprise;
  return [uscc, name, type, state, registeredOn, capital, industry, address, scope];
}

/** UTF-8 with BOM and CRLF, as spreadsheets save it. */
function table(head: readonly string[], rows: Rows): Uint8Array {
  return writeCsv([head, ...rows]);
}

/** GB18030, as an older system exports it. */
function oldTable(head: readonly string[], rows: Rows): Uint8Array {
  return encodeGb18030(new TextDecoder().decode(writeCsv([head, ...rows], { bom: false })));
}
