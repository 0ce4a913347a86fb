/**
 * Signs that turn the reading order around (Unicode bidi embeddings, overrides, isolates and marks) as “〓”: with one
 * of them a name reads as another, and no name of this country needs any. “�” is in no face, and in a CSV it says that
 * the encoding is damaged.
 */
export function visibleText(text: string): string {
  return text.replaceAll(REORDERING, '〓');
}

const REORDERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
