/** Code (编号) of draw.md §0. */
export function isCode(text: string): boolean {
  return /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/u.test(text);
}

/** Identity of an enterprise or object: 统一社会信用代码, or `kind:value` (draw.md §0). */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9A-Z]{18}|[a-z]{1,12}:[0-9A-Z-]{1,40})$/u.test(text);
}

/** 32 bytes in lower-case hex. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/u.test(text);
}

/** A date `YYYY-MM-DD` that the calendar has. */
export function isDate(text: string): boolean {
  return daysOf(text) !== undefined;
}

/** Seconds since 1970-01-01T00:00:00Z of a time `YYYY-MM-DDThh:mm:ss+08:00`; undefined for any other form. */
export function instantOf(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\+08:00$/u.exec(text);
  const days = match ? daysOf(match[1] ?? '') : undefined;
  if (!match || days === undefined) return undefined;
  return days * 86_400 + Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4]) - 8 * 3600;
}

/** Days since 1970-01-01; dates of one form compare as texts, but minutes between times must be counted. */
function daysOf(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const instant = new Date(0).setUTCFullYear(year, month - 1, day);
  return new Date(instant).toISOString().startsWith(`${text}T`) ? instant / 86_400_000 : undefined;
}
