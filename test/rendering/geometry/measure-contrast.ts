import { SERIES_COLOURS } from '../../../engine/rendering/chart-svg.ts';
import { contrast, ENOUGH_CONTRAST } from '../../support/grey-contrast.ts';
import type { PageImage } from '../../support/page-images.ts';
import { bottomOf, topOf } from './grid.ts';
import type { PageLayout, PrintedLine } from './read-layout.ts';

/** Of 255: two series whose greys are nearer differ by hue alone. */
const APART = 40;

interface Region {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** On the grey picture of a printed page: lines of text that do not stand out from their ground, series that look alike. */
export function contrastFaults(
  page: PageLayout,
  image: PageImage,
  series: readonly string[] = SERIES_COLOURS,
): readonly string[] {
  const weak = page.lines.filter(isWord).flatMap((line) => {
    // Pieces of a line that were put together out of their order leave its end before its beginning.
    const right = Math.max(line.right, line.left + (line.size * 25.4) / 72);
    const greys = greysIn({ left: line.left, right, top: topOf(line), bottom: bottomOf(line) }, page, image);
    const found = standingOut(greys);
    return found >= ENOUGH_CONTRAST ? [] : [`${line.text.slice(0, 12)}: ${found.toFixed(1)}`];
  });
  return [...weak, ...alikeFaults(page, image, series)];
}

/** A dash is thinner than a dot of the picture. */
function isWord({ text }: PrintedLine): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** What differs most from what there is most of. */
function standingOut(greys: readonly number[]): number {
  const counts = Map.groupBy(greys, (grey) => grey);
  const [ground] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [255];
  return Math.max(1, ...[...counts.keys()].map((grey) => contrast(grey, ground)));
}

function alikeFaults(page: PageLayout, image: PageImage, series: readonly string[]): readonly string[] {
  const bars = series.map((colour) => page.boxes.filter((box) => box.colour === colour && isBar(box)));
  const means = bars.filter((of) => of.length > 0).map((of) => middleGrey(of, page, image));
  const sorted = means.toSorted((a, b) => a - b);
  return sorted.slice(1).some((grey, i) => grey - (sorted[i] ?? 0) < APART) ? ['series look alike'] : [];
}

function isBar({ left, right, top, bottom }: Region): boolean {
  return right - left > 2 && bottom - top > 1;
}

function middleGrey(bars: readonly Region[], page: PageLayout, image: PageImage): number {
  const greys = bars.flatMap((bar) => greysIn(bar, page, image)).toSorted((a, b) => a - b);
  return greys[Math.floor(greys.length / 2)] ?? 255;
}

/** Pixels of a region given in millimetres. */
function greysIn(region: Region, { width }: PageLayout, image: PageImage): readonly number[] {
  const dots = image.width / width;
  const [left, right, top, bottom] = [region.left, region.right, region.top, region.bottom].map((mm) =>
    Math.round(mm * dots),
  ) as [number, number, number, number];
  const greys: number[] = [];
  for (let y = Math.max(0, top); y < Math.min(bottom, image.height); y += 1) {
    greys.push(...image.data.subarray(y * image.width + Math.max(0, left), y * image.width + right));
  }
  return greys;
}
