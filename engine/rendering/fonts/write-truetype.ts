/** One glyph of straight lines: closed contours of [x, y], filled by winding (outer clockwise). */
export interface OutlineGlyph {
  readonly codePoint: number;
  readonly contours: readonly (readonly (readonly [number, number])[])[];
}

const UNITS_PER_EM = 1000;
const [ASCENT, DESCENT] = [880, -120];

/** A TrueType font of full-width glyphs, code points rising, all in the basic plane (OpenType 1.9). */
export function writeTrueType(name: string, glyphs: readonly OutlineGlyph[]): Uint8Array {
  // Glyph 0 is .notdef, empty.
  const outlines = [Buffer.alloc(0), ...glyphs.map(writeGlyph)];
  const offsets = [0];
  for (const outline of outlines) offsets.push((offsets.at(-1) ?? 0) + outline.length);
  return assemble({
    'OS/2': os2(glyphs),
    cmap: cmap(glyphs),
    glyf: Buffer.concat(outlines),
    head: u16(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, UNITS_PER_EM, ...DATES, ...BOUNDS, 0, 8, 2, 1, 0),
    hhea: u16(1, 0, ASCENT, DESCENT, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, outlines.length),
    hmtx: u16(...outlines.flatMap(() => [1000, 0])),
    loca: Buffer.concat(offsets.map((offset) => u16(offset >>> 16, offset & 0xffff))),
    maxp: u16(1, 0, outlines.length, 64, 8, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
    name: nameTable(name),
    post: u16(3, 0, 0, 0, -100, 50, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0),
  });
}

const DATES = [0, 0, 0, 0, 0, 0, 0, 0];
const BOUNDS = [0, DESCENT, 1000, ASCENT];

function writeGlyph({ contours }: OutlineGlyph): Buffer {
  const points = contours.flat();
  const ends = contours.map((_, i) => contours.slice(0, i + 1).flat().length - 1);
  const deltas = (axis: 0 | 1) => points.map((p, i) => p[axis] - (points[i - 1]?.[axis] ?? 0));
  const ON_CURVE = 1;
  const glyph = Buffer.concat([
    u16(contours.length, ...BOUNDS, ...ends, 0),
    Buffer.alloc(points.length, ON_CURVE),
    u16(...deltas(0), ...deltas(1)),
  ]);
  return Buffer.concat([glyph, Buffer.alloc((4 - (glyph.length % 4)) % 4)]);
}

/** Format 4, one segment a glyph, and the closing one. */
function cmap(glyphs: readonly OutlineGlyph[]): Buffer {
  const count = glyphs.length + 1;
  const power = 2 ** Math.floor(Math.log2(count));
  const codes = glyphs.map((glyph) => glyph.codePoint);
  const deltas = codes.map((code, i) => i + 1 - code);
  const search = [power * 2, Math.log2(power), (count - power) * 2];
  const body = [count * 2, ...search, ...codes, 0xffff, 0, ...codes, 0xffff, ...deltas, 1];
  const rangeOffsets = codes.map(() => 0);
  return u16(
    0,
    1,
    3,
    1,
    0,
    12,
    4,
    (body.length + rangeOffsets.length + 4) * 2,
    0,
    ...body,
    ...rangeOffsets,
    0,
  );
}

function os2(glyphs: readonly OutlineGlyph[]): Buffer {
  const codes = glyphs.map((glyph) => glyph.codePoint);
  const head = [4, 1000, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0];
  const panoseToVendor = Array.from({ length: 5 + 8 + 2 }, () => 0);
  const lines = [0x40, Math.min(...codes), Math.max(...codes), ASCENT, DESCENT, 0, ASCENT, -DESCENT];
  return u16(...head, ...panoseToVendor, ...lines, 0, 0, 0, 0, 500, 700, 0, 32, 1);
}

function nameTable(name: string): Buffer {
  const ids = [1, 2, 4, 6];
  const texts = ids.map((id) => Buffer.from(id === 2 ? 'Regular' : name, 'utf16le').swap16());
  const records = texts.flatMap((text, i) => {
    const before = texts.slice(0, i).reduce((sum, one) => sum + one.length, 0);
    return [3, 1, 0x409, ids[i] ?? 0, text.length, before];
  });
  return Buffer.concat([u16(0, ids.length, 6 + ids.length * 12, ...records), ...texts]);
}

function assemble(tables: Readonly<Record<string, Buffer>>): Uint8Array {
  const entries = Object.entries(tables).map(([tag, table]) => ({ tag, table, padded: pad(table) }));
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const head = u16(1, 0, entries.length, power * 16, Math.log2(power), (entries.length - power) * 16);
  let offset = head.length + entries.length * 16;
  const directory = entries.map(({ tag, table, padded }) => {
    const entry = Buffer.concat([Buffer.from(tag, 'latin1'), Buffer.alloc(12)]);
    entry.writeUInt32BE(checksum(padded), 4);
    entry.writeUInt32BE(offset, 8);
    entry.writeUInt32BE(table.length, 12);
    offset += padded.length;
    return entry;
  });
  return Buffer.concat([head, ...directory, ...entries.map((entry) => entry.padded)]);
}

function pad(table: Buffer): Buffer {
  return Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
  return sum;
}

/** Big-endian 16-bit words; negative numbers as two's complement. */
function u16(...words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(words.length * 2);
  words.forEach((word, i) => {
    bytes.writeUInt16BE(word & 0xffff, i * 2);
  });
  return bytes;
}
