/** draw.md §0 "Code": of series, rounds, agencies, frames, groups, quotas, strata, rules, areas, people. */
const CODE = /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/u;

/** A district code, with `-agency` where an agency draws by itself: itself a code. */
export function isDrawCode(text: string): boolean {
  return CODE.test(text);
}

/** Pairs of codes of one kind that differ in case only: no two may. */
export function clashesByCase(codes: Iterable<string>): readonly (readonly [string, string])[] {
  const [seen, clashes] = [new Map<string, string>(), [] as (readonly [string, string])[]];
  for (const code of new Set(codes)) {
    const before = seen.get(code.toLowerCase());
    if (before !== undefined) clashes.push([before, code]);
    seen.set(code.toLowerCase(), code);
  }
  return clashes;
}

/** draw.md §0: strings are well-formed Unicode in NFC; others are refused, not repaired. */
export function isProofText(text: string): boolean {
  return text.isWellFormed() && text.normalize('NFC') === text;
}

/** 64 lower-case hex digits: a hash, a seed, a key. */
export function isHashHex(text: string): boolean {
  return /^[0-9a-f]{64}$/u.test(text);
}

/** What `previous` is for the first commitment of a series, and for a rehearsal. */
export const NO_HASH = '0'.repeat(64);

/** Codes and ids are ASCII, so this is "sorted ascending by bytes" (draw/v1 §0), and quicker than copying bytes. */
export function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
