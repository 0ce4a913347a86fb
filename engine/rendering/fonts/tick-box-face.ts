import { type OutlineGlyph, writeTrueType } from './write-truetype.ts';

/** ☐ ☑ ☒ */
export const TICK_BOXES: readonly number[] = [0x2610, 0x2611, 0x2612];

/**
 * ☐ ☑ ☒ of forms, one em wide so that the grid of 28 characters holds. None of the packaged faces has them.
 */
export function tickBoxFace(): Uint8Array {
  return writeTrueType('YaohaoTickBoxes', [
    { codePoint: 0x2610, contours: BOX },
    { codePoint: 0x2611, contours: [...BOX, TICK] },
    { codePoint: 0x2612, contours: [...BOX, CROSS] },
  ]);
}

const BOX: OutlineGlyph['contours'] = [
  [
    [90, -30],
    [90, 790],
    [910, 790],
    [910, -30],
  ],
  [
    [145, 25],
    [855, 25],
    [855, 735],
    [145, 735],
  ],
];
const TICK: OutlineGlyph['contours'][number] = [
  [215, 375],
  [275, 440],
  [435, 265],
  [725, 640],
  [790, 590],
  [440, 140],
];
const CROSS: OutlineGlyph['contours'][number] = [
  [255, 190],
  [445, 380],
  [255, 570],
  [310, 625],
  [500, 435],
  [690, 625],
  [745, 570],
  [555, 380],
  [745, 190],
  [690, 135],
  [500, 325],
  [310, 135],
];
