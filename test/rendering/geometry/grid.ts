import type { PrintedLine } from './read-layout.ts';

/** GB/T 9704-2012 5.2.1–5.2.3, in millimetres: 天头 37, 订口 28, 版心 156 × 225, 22 行, 28 字. */
export const TEXT = { left: 28, right: 28 + 156, top: 37, bottom: 37 + 225 } as const;
export const LINE = 225 / 22;
export const CHARACTER = 156 / 28;
export const CENTRE = (TEXT.left + TEXT.right) / 2;
export const RED = '#d7000f';

const POINT = 25.4 / 72;

/** 3号, 2号, 4号, and 五号 of the notes to a table, in points, as the style sheets set them. */
export const SIZE = { body: 16, title: 22, small: 14, note: 10.5 } as const;

/** Upper edge of Chinese characters: what the faces in use have above and below the baseline, in em. */
export function topOf({ baseline, size }: PrintedLine): number {
  return baseline - 0.86 * size * POINT;
}

export function bottomOf({ baseline, size }: PrintedLine): number {
  return baseline + 0.09 * size * POINT;
}

/** Half-way up a Chinese character; the place of a dash. */
export function middleOf({ baseline, size }: PrintedLine): number {
  return baseline - 0.38 * size * POINT;
}

export function centreOf({ left, right }: PrintedLine): number {
  return (left + right) / 2;
}

export function isSize({ size }: PrintedLine, points: number): boolean {
  return Math.abs(size - points) < 0.2;
}

/** 四号 page numbers and the mark of a 示例 stand outside of the text area. */
export function isMargin(line: PrintedLine): boolean {
  return /^— \d+ —$/u.test(line.text) || line.baseline < TEXT.top - 10;
}

/** Says what is off by more than a millimetre. */
export function off(what: string, measured: number | undefined, asked: number): readonly string[] {
  if (measured === undefined) return [`${what}: missing`];
  if (Math.abs(measured - asked) <= 1) return [];
  return [`${what}: ${measured.toFixed(1)} mm instead of ${asked.toFixed(1)}`];
}
