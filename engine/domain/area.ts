/**
 * 属地: where an object is, read from its address by `config/areas.yaml`.
 * `outside` is kept and never drawn; `unknown` goes to the clerk's worksheet.
 */
export type Whereabouts =
  | {
      readonly district: 'inside';
      /** Town id (乡镇、街道); absent where the address names the district alone. */
      readonly town?: string;
    }
  | {
      readonly district: 'outside';
      /** The district that the address names, such as 田家庵区. */
      readonly named: string;
    }
  | { readonly district: 'unknown' };

/** A clerk's word on an object whose address says too little; it holds while the address stays the same. */
export interface SettledWhereabouts {
  readonly address: string;
  readonly whereabouts: Whereabouts;
}
