declare module 'subset-font' {
  /** The font with the glyphs of `text` only, or all of them. The package ships no types. */
  function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: { readonly targetFormat: 'truetype'; readonly keepAllGlyphs?: boolean },
  ): Promise<Buffer>;
  export = subsetFont;
}
