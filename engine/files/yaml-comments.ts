import { Lexer } from 'yaml';

export interface YamlComment {
  /** From 0, in UTF-16 units. */
  readonly offset: number;
  /** From `#` to the end of the line. */
  readonly text: string;
}

/** Marks of the lexer have no length in the text: a document, a broken flow, and that a scalar follows. */
const MARKS = ['\u0002', '\u0018', '\u001f'];
const SCALAR_MARK = MARKS[2];

/** Every comment of a YAML text, in order. A `#` inside a scalar is none. */
export function commentsOf(text: string): readonly YamlComment[] {
  const comments: YamlComment[] = [];
  let offset = 0;
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && before !== SCALAR_MARK) {
      comments.push({ offset, text: lexeme.trimEnd() });
    }
    before = lexeme;
    if (!MARKS.includes(lexeme)) offset += lexeme.length;
  }
  return comments;
}
