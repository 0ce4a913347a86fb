const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** The text that an HTML page shows, without tags, styles and comments; entities resolved. */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(/<!--.*?-->/gsu, '')
    .replaceAll(/<(style|script|title)\b.*?<\/\1>/gisu, ' ')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      return codePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ?? whole;
    });
}

/** Every character that a page may print: its text, and what style sheets put before and after it. */
export function charactersOfHtml(html: string): ReadonlySet<string> {
  const generated = [...html.matchAll(/content\s*:[^;}]*/gu)].map((match) => match[0]).join('');
  return new Set(normalise(ALWAYS + generated + textOfHtml(html)).filter(isPrinted));
}

/** Page numbers and whatever else a browser composes itself. */
const ALWAYS = `${Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join('')}—…`;

/** A browser prints the composed form of a letter with its accent where the font has it. */
function normalise(text: string): readonly string[] {
  return [...text, ...text.normalize('NFC')];
}

/** Not white space, controls, format characters (joiners, bidi marks) and variation selectors. */
function isPrinted(character: string): boolean {
  return !/[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(character) || character === ' ';
}

function codePoint(value: number): string | undefined {
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : undefined;
}
