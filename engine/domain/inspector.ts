import type { IsoDate } from '../kernel/iso-date.ts';
import type { ObjectId } from './object-id.ts';
import type { Agency } from './policy-types.ts';

/** 行政执法证. Without a number or past its last day, its holder inspects nobody. */
export interface Certificate {
  readonly number?: string;
  readonly issuer?: string;
  /** The last day on which it is valid; absent where the file names none that can be read. */
  readonly expiresOn?: IsoDate;
}

/** Days away (请假、借调、培训), both ends included. */
export interface Leave {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** An inspector (执法检查人员) of one agency; 二(三). */
export interface Inspector {
  /** Code of draw.md §0 (人员编号). */
  readonly code: string;
  readonly name: string;
  /** Agency id of the policy. */
  readonly agency: string;
  /** 执法级别 (级别管辖). */
  readonly level?: Agency['level'];
  /** Town ids (属地管辖); `['*']` is the whole district. */
  readonly areas: readonly string[];
  /** 专业, in words. */
  readonly professions: readonly string[];
  /** 业务专长. */
  readonly expertise: readonly string[];
  /** Ids of the policy's qualifications (资格). */
  readonly qualifications: readonly string[];
  /** 可检查事项: ids of the items this inspector may carry out (专业管辖); `['*']` is every item of the agency. */
  readonly items: readonly string[];
  readonly certificate: Certificate;
  readonly leave: readonly Leave[];
  /** 回避: whom this inspector must not visit. */
  readonly recusals: readonly ObjectId[];
  readonly line: number;
}

/** The frozen snapshot of one agency's inspectors, ascending by the bytes of the codes, each code once. */
export interface InspectorRoster {
  readonly version: 1;
  readonly agency: string;
  readonly inspectors: readonly Inspector[];
}
