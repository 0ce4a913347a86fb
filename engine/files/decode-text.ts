export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le';

/** Bytes as text, or the offset (in the text as far as it can be read) where it stops making sense. */
export type DecodedText =
  | { readonly readable: true; readonly text: string; readonly encoding: TextEncoding }
  | { readonly readable: false; readonly text: string; readonly garbledAt: number };

/**
 * UTF-8 (with or without BOM), GB18030 as older office software saves it, UTF-16LE with BOM as Excel's
 * “Unicode 文本”. A UTF-8 file with a few broken bytes is unreadable, not GB18030 by luck.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return checked(decode(bytes, 'utf-16le'), 'utf-16le');
  const strict = decodeStrictly(bytes, 'utf-8');
  if (strict !== undefined) return checked(strict, 'utf-8');
  const lenient = decode(bytes, 'utf-8');
  const chinese = mostlyUtf8(lenient) ? undefined : decodeStrictly(bytes, 'gb18030');
  if (chinese === undefined || !isCommonGb2312(bytes)) {
    return { readable: false, text: lenient, garbledAt: Math.max(lenient.indexOf('\ufffd'), 0) };
  }
  return checked(chinese, 'gb18030');
}

/**
 * Offset of the first garbled piece (乱码), or -1: U+FFFD; NUL, which no text file holds; 锟斤拷 (U+FFFD read as GBK); Chinese in UTF-8 read as
 * GBK (浼佷笟 was 企业) or as Latin-1, and saved again.
 */
export function findMojibake(text: string): number {
  return text.search(MOJIBAKE);
}

/** UTF-8 bytes of 企业, 公司, 有限, 统一, 名称, 信用, 地址, 淮南, read as GBK. */
const UTF8_READ_AS_GBK = '浼佷笟|鍏徃|鏈夐檺|缁熶竴|鍚嶇О|淇＄敤|鍦板潃|娣崡';
const MOJIBAKE = new RegExp(
  `\u0000|\ufffd|锟斤拷|锟斤|烫烫烫|屯屯屯|${UTF8_READ_AS_GBK}|(?:[\u00e3-\u00e9][\u0080-\u00bf]{2}){2}`,
  'u',
);

function checked(text: string, encoding: TextEncoding): DecodedText {
  const garbledAt = findMojibake(text);
  return garbledAt < 0 ? { readable: true, text, encoding } : { readable: false, text, garbledAt };
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** More characters beyond ASCII came out whole than broken: the file was UTF-8 and was damaged. */
function mostlyUtf8(lenient: string): boolean {
  const broken = lenient.match(/\ufffd/gu)?.length ?? 0;
  const whole = lenient.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return whole > broken;
}

/** Chinese office text is nearly all GB 2312 (both bytes ≥ A1); bytes of another code page are not. */
function isCommonGb2312(bytes: Uint8Array): boolean {
  let [common, other] = [0, 0];
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    i += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && (bytes[i] ?? 0) >= 0xa1) common += 1;
    else other += 1;
  }
  return common > other;
}
