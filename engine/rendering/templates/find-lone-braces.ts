import Handlebars from 'handlebars';
import type { RenderingProblem } from '../../domain/ports.ts';
import { problem } from '../../kernel/problem.ts';

/**
 * `{title}`, `{ {title} }`, `｛｛title｝｝`: a brace in the text of a template, where it would be printed as it stands.
 * Style sheets have braces of their own. One problem for each line.
 */
export function findLoneBraces(source: string, file: string): readonly RenderingProblem[] {
  if (!file.endsWith('.hbs')) return [];
  const texts = new Texts();
  try {
    texts.accept(Handlebars.parse(source.replaceAll(STYLE, blanked)));
  } catch {
    return [];
  }
  return texts.found.flatMap(({ original, loc }) =>
    String(original)
      .split('\n')
      .flatMap((line, i) => {
        const column = line.search(BRACE);
        if (column < 0) return [];
        const before = i === 0 ? loc.start.column : 0;
        const place = { file, line: loc.start.line + i, column: before + column + 1 };
        return [problem('template-brace', { text: line.slice(column).trim().slice(0, LONGEST) }, place)];
      }),
  );
}

const STYLE = /<style\b[\s\S]*?<\/style>/giu;
const BRACE = /[{}｛｝]/u;
const LONGEST = 20;

/** Spaces for everything but the ends of lines, so that places stay. */
function blanked(text: string): string {
  return text.replaceAll(/[^\n]/gu, ' ');
}

class Texts extends Handlebars.Visitor {
  readonly found: hbs.AST.ContentStatement[] = [];

  override ContentStatement(content: hbs.AST.ContentStatement): void {
    this.found.push(content);
  }
}
