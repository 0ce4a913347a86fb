/** What is read from a TrueType font before anything is printed with it. */
export interface FontFacts {
  /** PostScript name (name 6), such as `NotoSerifSC-Regular`: the PDF names the face so. */
  readonly name: string;
  /** Outlines that Chromium embeds as TrueType: glyf, and not variable. Others become Type 3. */
  readonly embeds: boolean;
  hasGlyph(codePoint: number): boolean;
}

/** undefined if the bytes are not an sfnt font (woff2 and collections must be unpacked first). */
export function readSfnt(bytes: Uint8Array): FontFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || !SFNT_VERSIONS.has(view.getUint32(0))) return undefined;
  const tables = readDirectory(view);
  const [cmap, name] = [tables.get('cmap'), tables.get('name')];
  if (cmap === undefined || name === undefined) return undefined;
  const ranges = readCharacterMap(view, cmap);
  return {
    name: readPostScriptName(view, name),
    embeds: tables.has('glyf') && !tables.has('fvar'),
    hasGlyph: (codePoint) => lookUp(ranges, codePoint),
  };
}

const SFNT_VERSIONS: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f, 0x74727565]);

function readDirectory(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const entry = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(entry + n)));
    tables.set(tag, view.getUint32(entry + 8));
  }
  return tables;
}

function readPostScriptName(view: DataView, table: number): string {
  const strings = table + view.getUint16(table + 4);
  for (let i = 0; i < view.getUint16(table + 2); i += 1) {
    const record = table + 6 + i * 12;
    if (view.getUint16(record + 6) !== 6) continue;
    const [length, start] = [view.getUint16(record + 8), strings + view.getUint16(record + 10)];
    const raw = new Uint8Array(view.buffer, view.byteOffset + start, length);
    return String.fromCharCode(...raw.filter((byte) => byte !== 0));
  }
  return '';
}

/** Code points with a glyph, as [first, last] in rising order. */
type Ranges = readonly (readonly [number, number])[];

/** Formats 12 and 4 of the cmap (OpenType 1.9): the ones for Unicode. */
function readCharacterMap(view: DataView, table: number): Ranges {
  const offsets = Array.from({ length: view.getUint16(table + 2) }, (_, i) => {
    return table + view.getUint32(table + 8 + i * 8);
  });
  const full = offsets.find((offset) => view.getUint16(offset) === 12);
  const basic = offsets.find((offset) => view.getUint16(offset) === 4);
  if (full !== undefined) return readFormat12(view, full);
  return basic === undefined ? [] : readFormat4(view, basic);
}

function readFormat12(view: DataView, at: number): Ranges {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });
}

function readFormat4(view: DataView, at: number): Ranges {
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  return Array.from({ length: segments }, (_, i) => {
    return [view.getUint16(starts + i * 2), view.getUint16(ends + i * 2)] as const;
  }).filter(([first]) => first !== 0xffff);
}

function lookUp(ranges: Ranges, codePoint: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}
