import type { IsoDate } from '../kernel/iso-date.ts';
import type { Whereabouts } from './area.ts';
import type { ObjectId } from './object-id.ts';

/** Kinds of objects that are not enterprises, by the prefix of their ids. */
export const OBJECT_KINDS = { school: '学校', site: '工地', other: '其他' } as const;
export type ObjectKind = keyof typeof OBJECT_KINDS;

/**
 * Registers (登记册) that no single item owns: what they hold becomes facts of the enterprises in them.
 * Brought and kept like the list of a sub-roster, under these names.
 */
export const REGISTERS = {
  equipment: '特种设备使用登记',
  permits: '特殊行业许可',
  'key-units': '重点单位',
} as const;
export type RegisterName = keyof typeof REGISTERS;

/** One line of the list that an agency brings for an item's sub-roster (子库), or of a register. */
export interface ListedObject {
  /** Of an enterprise its own id; of a school or site `kind:value`. */
  readonly id: ObjectId;
  readonly name: string;
  /** The enterprise that answers for the object (责任单位); of an enterprise itself. */
  readonly answers?: ObjectId;
  /** Of an object that is not an enterprise; an enterprise stands where the roster says. */
  readonly address?: string;
  readonly whereabouts?: Whereabouts;
  /** What the list counts, such as 特种设备数量. */
  readonly quantity?: number;
  /** 重点单位. */
  readonly focus?: boolean;
  /** 行业、类别 as the list writes it. */
  readonly sector?: string;
  /** 有效期至 of the permit that put the object on the list. */
  readonly validUntil?: IsoDate;
  readonly line: number;
}

/** The frozen snapshot of one list, ascending by the bytes of the ids, each id once. */
export interface ListedSubRoster {
  readonly version: 1;
  /** Item id of the policy, or the name of a register. */
  readonly subRoster: string;
  readonly agency: string;
  readonly objects: readonly ListedObject[];
}
