import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PNG } from 'pngjs';

/** One byte a channel: 1 (grey) or 3 (red, green, blue). */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** Levels a channel is kept in: enough to look at, and small files. */
const LEVELS = 16;

/** Pages of a PDF as pictures, drawn by another engine than the one that printed it. `dpi` of the paper. */
export async function pageImages(
  pdf: Uint8Array,
  options: { readonly dpi: number; readonly pages: number; readonly channels: 1 | 3 },
): Promise<readonly PageImage[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const images: PageImage[] = [];
  for (let i = 0; i < Math.min(options.pages, document.getPageCount()); i += 1) {
    const { data, width, height } = await document.getPage(i).render({ scale: options.dpi / 72 });
    images.push({ width, height, channels: options.channels, data: channelsOf(data, options.channels) });
  }
  document.destroy();
  library.destroy();
  return images;
}

/** From red, green, blue and alpha. */
function channelsOf(rgba: Uint8Array, channels: 1 | 3): Uint8Array {
  const pixels = rgba.length / 4;
  const data = new Uint8Array(pixels * channels);
  for (let i = 0; i < pixels; i += 1) {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(i * 4, i * 4 + 3);
    const values = channels === 3 ? [red, green, blue] : [luminance(red, green, blue)];
    for (const [c, value] of values.entries()) data[i * channels + c] = inSteps(value);
  }
  return data;
}

/** ITU-R BT.601: what a black and white printer makes of a colour. */
function luminance(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function inSteps(value: number): number {
  return Math.round((value / 255) * (LEVELS - 1)) * Math.floor(255 / (LEVELS - 1));
}

/** Pages side by side, white between them. */
export function sideBySide(images: readonly PageImage[], gap = 4): PageImage {
  const height = Math.max(...images.map((image) => image.height));
  const width = images.reduce((sum, image) => sum + image.width + gap, -gap);
  const channels = images[0]?.channels ?? 1;
  const data = new Uint8Array(width * height * channels).fill(255);
  let left = 0;
  for (const image of images) {
    const row = image.width * channels;
    for (let y = 0; y < image.height; y += 1) {
      data.set(image.data.subarray(y * row, (y + 1) * row), (y * width + left) * channels);
    }
    left += image.width + gap;
  }
  return { width, height, channels, data };
}

export function writePng({ width, height, channels, data }: PageImage): Uint8Array {
  const colorType = channels === 1 ? 0 : 2;
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return PNG.sync.write(png, { colorType, inputColorType: colorType, inputHasAlpha: false, deflateLevel: 9 });
}

/** A picture as one of greys: of a coloured one its red. */
export function readGreyPng(bytes: Uint8Array): PageImage {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i += 1) grey[i] = data[i * 4] ?? 0;
  return { width, height, channels: 1, data: grey };
}

/**
 * The largest difference of a square of 8 × 8 pixels in its mean, of 255: letters drawn a little otherwise differ
 * little, a line that moved or a table that lost a row differs much. Infinite for pictures of two sizes.
 */
export function largestDifference(a: PageImage, b: PageImage): number {
  if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let y = 0; y < a.height; y += SQUARE) {
    for (let x = 0; x < a.width; x += SQUARE) {
      largest = Math.max(largest, Math.abs(meanOf(a, x, y) - meanOf(b, x, y)));
    }
  }
  return largest;
}

const SQUARE = 8;

function meanOf({ data, width, height }: PageImage, left: number, top: number): number {
  let [sum, count] = [0, 0];
  for (let y = top; y < Math.min(top + SQUARE, height); y += 1) {
    for (let x = left; x < Math.min(left + SQUARE, width); x += 1) {
      sum += data[y * width + x] ?? 0;
      count += 1;
    }
  }
  return sum / count;
}
