export type FileFormat = 'text' | 'zip' | 'ole' | 'html';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** By the first bytes: extensions lie. Many systems export a web page and call it `.xls`. */
export function recognizeFormat(bytes: Uint8Array): FileFormat {
  if (startsWith(bytes, OLE)) return 'ole';
  if (startsWith(bytes, ZIP) && (bytes[2] === 3 || bytes[2] === 5)) return 'zip';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\W*<(?:!doctype html|html|table|\?xml|meta|head)/iu.test(start) ? 'html' : 'text';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
