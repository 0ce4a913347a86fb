const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;
const EDGES = /^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/gu;
const REQUIRED_MARK = /(?:[*※]|\((?:必填|必填项)\)|:)+$/u;

/** Without invisible characters, and without any kind of space at its ends. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').replace(EDGES, '');
}

/** Half-width, without any space: ids, dates, numbers. */
export function cleanCode(text: string): string {
  return cleanText(text).normalize('NFKC').replace(/\s/gu, '');
}

/** A head as it is compared: half-width, lower case, without spaces, `*` and （必填）. */
export function cleanHead(text: string): string {
  return cleanCode(text).toLowerCase().replace(REQUIRED_MARK, '');
}
