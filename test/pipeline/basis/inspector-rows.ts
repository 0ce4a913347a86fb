import type { InspectorRoster } from '../../../engine/domain/inspector.ts';
import type { InspectorsImported } from '../../../engine/domain/records/inspectors-imported.ts';
import { NO_ROSTERS, type RostersState } from '../../../engine/domain/rosters.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { importInspectors } from '../../../engine/pipeline/basis/import-inspectors.ts';
import { AGENCIES } from './samples.ts';
import { AT, brought, okOf, SMALL_AREAS } from './support.ts';

export type Row = Readonly<Record<string, string>>;

const WORDS = {
  agencies: AGENCIES,
  areas: SMALL_AREAS,
  qualifications: [{ id: 'SE', name: '特种设备安全监察员', basis: [] }],
  items: [
    { id: 'SC-01', name: '示例事项一', agency: 'AMR' },
    { id: 'SC-02', name: '示例事项二', agency: 'AMR' },
    { id: 'HB-01', name: '示例事项三', agency: 'ENV' },
  ],
};

export const JIA: Row = {
  code: 'AMR-01',
  name: '示例检查员甲',
  agency: '区市场监管局',
  certificateNumber: '示例001',
  certificateExpiresOn: '2019-12-31',
};
export const YI: Row = { ...JIA, code: 'AMR-02', name: '示例检查员乙', certificateNumber: '示例002' };
export const BING: Row = {
  ...JIA,
  code: 'ENV-01',
  name: '示例检查员丙',
  agency: '区环保局',
  certificateNumber: '示例003',
};

interface Bring {
  readonly state?: RostersState;
  readonly agency?: string;
  readonly cutOff?: string;
  readonly previous?: ReadonlyMap<string, InspectorRoster>;
  readonly fewer?: string;
}

export function bring(rows: readonly Row[], { state = NO_ROSTERS, agency, cutOff, ...standing }: Bring = {}) {
  const command = {
    ...brought(rows, '执法检查人员.csv'),
    ...standing,
    ...(agency === undefined ? {} : { agency }),
    ...(cutOff === undefined ? {} : { cutOff: isoDate(cutOff) }),
  };
  return importInspectors(state, WORDS, command, { at: AT });
}

export function bodyOf(rows: readonly Row[], by: Bring = {}): InspectorsImported {
  return okOf(bring(rows, by)).records[0]?.body as InspectorsImported;
}
