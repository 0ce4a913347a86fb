import type { Instant } from '../kernel/instant.ts';
import type { IsoDate } from '../kernel/iso-date.ts';

/**
 * 检查对象名录库情况, 二(二) “覆盖全区所有市场主体”: what the roster holds, counted.
 * Every row of the roster stands in one kind and in one place, so
 * `total` = sum of `kinds[].rows` = sum of `towns[].rows` + `unknownTown` + `unknownDistrict` + `outside`,
 * and `read` = `total` + `repeated` + `refused`. A paper of it is refused where the parts are not the whole.
 */
export interface RosterCoverage {
  readonly district: {
    /** GB/T 2260, such as `340404`. */
    readonly code: string;
    readonly name: string;
    /** 示例: nothing here is real, and every paper says so. */
    readonly example: boolean;
  };
  /** 发文机关: full name of the lead bureau, such as 谢家集区市场监督管理局. */
  readonly issuer: string;
  /** Where the rows come from, in words (数据来源), such as 全区法人库. */
  readonly source: string;
  /** 数据截止日期. */
  readonly cutOff: IsoDate;
  readonly importedAt: Instant;
  /** SHA-256 of the imported file, 64 hex digits. */
  readonly digest: string;
  /** Rows of the file without its head. */
  readonly read: number;
  /** Rows that could not be kept. */
  readonly refused: number;
  /** Rows that say the same as an earlier row, and went into it (重复并入). */
  readonly repeated: number;
  /** Objects kept (户). */
  readonly total: number;
  /** By kind (主体类型), in the order of the paper. */
  readonly kinds: readonly KindCoverage[];
  /** By town or street (乡镇、街道), those without a row too. */
  readonly towns: readonly { readonly name: string; readonly rows: number }[];
  /** In the district by their address, town or street not recognised. */
  readonly unknownTown: number;
  /** 区外: kept, never drawn. */
  readonly outside: number;
  /** 属地不明: no district can be read from the address; never drawn until a clerk decides. */
  readonly unknownDistrict: number;
  /** Rows of the district that stand in no sub-roster. */
  readonly inNoSubRoster: number;
  /** 子库, one per item; one enterprise may stand in several. */
  readonly subRosters: readonly SubRosterCoverage[];
  /** Kept but marked, by reason; one row may have several marks. */
  readonly flagged: readonly {
    /** Problem code of the import, such as `uscc-check-digit`. */
    readonly code: string;
    /** The same in Chinese, such as 统一社会信用代码校验位不符. */
    readonly label: string;
    readonly rows: number;
  }[];
}

export interface KindCoverage {
  /** In the officer's words: 企业, 个体工商户, 农民专业合作社, 其他. */
  readonly kind: string;
  /** 法人库登记数 that the office gave; absent if it gave none. */
  readonly registered?: number;
  /** Rows of this kind, those outside the district included. */
  readonly rows: number;
  /** Of these, outside the district: they do not count as coverage. */
  readonly outside: number;
  /** Of `rows`, those whose registration state is 存续. */
  readonly active: number;
}

export interface SubRosterCoverage {
  /** Item code (事项编号), such as `SC-07`. */
  readonly item: string;
  readonly name: string;
  /** 执法检查机关, by name. */
  readonly agency: string;
  readonly rows: number;
}
