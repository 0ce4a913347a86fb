/** A town or street (乡镇、街道) of the district; `config/areas.yaml`. */
export interface Area {
  /** Code of draw.md §0, such as `340404-wfg`. */
  readonly id: string;
  /** 望峰岗镇 */
  readonly name: string;
  /** Other names of the same town: before it was renamed, without 镇. */
  readonly aliases: readonly string[];
  /** Roads, villages, markets and mines that lie in it alone. */
  readonly keywords: readonly string[];
}

/** A district by the names an address may give it. */
export interface NamedDistrict {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** By what an address is placed. */
export interface AreaTable {
  readonly district: NamedDistrict;
  readonly areas: readonly Area[];
  /** Other districts, counties and cities: an address that names one lies outside. */
  readonly outside: readonly NamedDistrict[];
}

/** Where an object is. Outside is kept and never drawn; unknown goes to the clerk's worksheet. */
export type Whereabouts =
  | { readonly district: 'inside'; readonly area?: string }
  | { readonly district: 'outside'; readonly named: string }
  | { readonly district: 'unknown' };
