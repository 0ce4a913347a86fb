import { create } from 'qrcode';

/** Quiet zone of ISO/IEC 18004, in modules. */
const QUIET = 4;

/** A QR code (二维码) as an SVG image of one path, error correction M. Its label says that it is one; what it holds stands beside it. */
export function qrSvg(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const side = size + QUIET * 2;
  const rows = Array.from({ length: size }, (_, y) => runs(data.subarray(y * size, (y + 1) * size), y));
  return (
    `<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" aria-label="二维码"` +
    ` shape-rendering="crispEdges"><path d="${rows.join('')}"/></svg>`
  );
}

/** Dark modules side by side drawn as one rectangle. */
function runs(row: Uint8Array, y: number): string {
  const dark = [...row].map(Boolean);
  return dark
    .map((on, x) =>
      on && !dark[x - 1] ? `M${x + QUIET} ${y + QUIET}h${runLength(dark, x)}v1H${x + QUIET}z` : '',
    )
    .join('');
}

function runLength(dark: readonly boolean[], from: number): number {
  const end = dark.indexOf(false, from);
  return (end === -1 ? dark.length : end) - from;
}
