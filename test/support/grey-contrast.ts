/** What a black and white printer makes of a colour `#rgb` or `#rrggbb` (ITU-R BT.601), of 255. */
export function greyOf(colour: string): number {
  const hex = colour.length === 4 ? colour.slice(1).replaceAll(/./gu, '$&$&') : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Of two greys of 255, by WCAG 2.1. */
export function contrast(a: number, b: number): number {
  const linear = (grey: number) => {
    const part = grey / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const [light = 0, dark = 0] = [linear(a), linear(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.1, 1.4.3. */
export const ENOUGH_CONTRAST = 4.5;
