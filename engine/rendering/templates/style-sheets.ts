/** A style sheet, with everything else of its file as spaces, so that places stay. */
export interface StyleSheet {
  readonly text: string;
  /** Where it begins in the file, from 0. */
  readonly start: number;
  readonly end: number;
}

/** The file itself where it is a style sheet, else what stands between `<style>` and `</style>`. */
export function styleSheets(source: string, file: string): readonly StyleSheet[] {
  const text = withoutWords(source);
  if (file.endsWith('.css')) return [{ text, start: 0, end: text.length }];
  return [...text.matchAll(STYLE)].map(({ index, groups }) => {
    const start = index + (groups?.tag ?? '').length;
    return { text, start, end: start + (groups?.sheet ?? '').length };
  });
}

/** A sheet whose end is missing goes on to the end of the file, as a browser reads it. */
const STYLE = /(?<tag><style\b[^>]*>)(?<sheet>[\s\S]*?)(?:<\/style\b|$)/giu;

/** `{{…}}`, `{{!-- … --}}` and `<!-- … -->` as spaces, but for the ends of lines. */
export function withoutWords(source: string): string {
  return source.replaceAll(WORDS, (words) => words.replaceAll(/[^\n]/gu, ' '));
}

const WORDS = /\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}|<!--[\s\S]*?-->/gu;
