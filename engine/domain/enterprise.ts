import type { IsoDate } from '../kernel/iso-date.ts';
import type { Whereabouts } from './area.ts';
import type { ObjectId } from './object-id.ts';
import type { RegistrationState } from './registration-state.ts';

/** 主体类型, in the words policy and papers use. `其他`: institutions, associations, unreadable rows. */
export const ENTERPRISE_KINDS = ['企业', '个体工商户', '农民专业合作社', '其他'] as const;
export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number];

/** An enterprise (市场主体) as a roster holds it: one row of the registrar's file, read. */
export interface Enterprise {
  readonly id: ObjectId;
  readonly name: string;
  readonly kind: EnterpriseKind;
  /** As written. */
  readonly address: string;
  readonly whereabouts: Whereabouts;
  readonly businessScope: string;
  readonly registeredOn?: IsoDate;
  /** 登记状态, where the file says it in words that can be read. */
  readonly state?: RegistrationState;
  /** 行业 as the registrar writes it: a GB/T 4754 code or a name. */
  readonly industry?: string;
  /** 注册资本 as written, with its unit and currency; `parseCapital` reads it. */
  readonly capital?: string;
  /** Line of the file it came from. */
  readonly line: number;
}

/** The frozen snapshot of 检查对象名录库, ascending by the bytes of the ids, each id once. */
export interface EnterpriseRoster {
  readonly version: 1;
  readonly enterprises: readonly Enterprise[];
}
