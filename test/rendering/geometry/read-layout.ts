import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { type PaintedText, readPainting } from './read-painting.ts';

/** Everything in millimetres from the top left corner of the page, as in GB/T 9704-2012. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  /** Upright text, from top to bottom, then from left to right. */
  readonly lines: readonly PrintedLine[];
  /** What is filled or drawn: rules, borders, grounds of table heads. */
  readonly boxes: readonly PrintedBox[];
}

export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of its largest character, in points. */
  readonly size: number;
  readonly font: string;
  /** `#rrggbb` */
  readonly colour: string;
}

export interface PrintedBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly colour: string;
}

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

const MM = 25.4 / 72;

/** Reads a print back: what stands where. */
export async function readLayout(pdf: Uint8Array): Promise<readonly PageLayout[]> {
  const document = await getDocumentProxy(pdf.slice());
  const { OPS } = await getResolvedPDFJS();
  const pages: PageLayout[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const painting = readPainting(await page.getOperatorList(), OPS);
    const pieces: Piece[] = [];
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '' || Math.abs(item.transform[1]) > 0.01) continue;
      const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
      const font = String((page.commonObjs.get(item.fontName) as { name?: string }).name ?? '');
      pieces.push({ text: item.str, x, y: height - y, width: item.width, size, font });
    }
    pages.push({
      width: width * MM,
      height: height * MM,
      lines: linesOf(pieces, painting.texts, height),
      boxes: painting.boxes.map(({ colour, from, to }) => ({
        colour,
        left: Math.min(from[0], to[0]) * MM,
        right: Math.max(from[0], to[0]) * MM,
        top: (height - Math.max(from[1], to[1])) * MM,
        bottom: (height - Math.min(from[1], to[1])) * MM,
      })),
    });
  }
  return pages;
}

/** Pieces on one baseline that touch are one line; the cells of a table are several. */
function linesOf(
  pieces: readonly Piece[],
  painted: readonly PaintedText[],
  height: number,
): readonly PrintedLine[] {
  const lines: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => Math.round(a.y - b.y) || a.x - b.x)) {
    const last = lines.at(-1);
    const touches = last !== undefined && Math.abs(last.y - piece.y) < 1 && last.x + last.width > piece.x - 6;
    if (!touches || last === undefined) lines.push(piece);
    else {
      const larger = piece.size > last.size ? piece : last;
      const width = piece.x + piece.width - last.x;
      lines[lines.length - 1] = { ...larger, x: last.x, width, text: last.text + piece.text };
    }
  }
  return lines.map(({ text, x, y, width, size, font }) => {
    const own = painted.find((one) => Math.abs(height - one.y - y) < 1 && Math.abs(one.x - x) < size);
    return {
      text: text.replaceAll(/\s+/gu, ' '),
      left: x * MM,
      right: (x + width) * MM,
      baseline: y * MM,
      size,
      font: font.replace(/^[A-Z]{6}\+/u, ''),
      colour: own?.colour ?? '',
    };
  });
}
