/** Text as GB18030, as older office software saves it. Two-byte characters only; others throw. */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : PAIRS.get(character);
    if (pair === undefined) throw new RangeError(`no two bytes of GB18030 are ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

/** What every pair of bytes reads as: the platform decodes the encoding, and this turns its table round. */
const PAIRS: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from({ length: 0xfe - 0x81 + 1 }, (_, index) => 0x81 + index).flatMap((lead) =>
    Array.from({ length: 0xfe - 0x40 + 1 }, (_, index) => 0x40 + index)
      .map((trail) => [lead, trail] as const)
      .flatMap((pair) => {
        const character = new TextDecoder('gb18030').decode(Uint8Array.from(pair));
        return [...character].length === 1 && character !== '\uFFFD' ? [[character, pair] as const] : [];
      }),
  ),
);
