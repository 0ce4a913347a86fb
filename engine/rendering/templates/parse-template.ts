import Handlebars from 'handlebars';
import type { RenderingCode, RenderingProblem } from '../../domain/ports.ts';
import { type ProblemValues, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { argumentsOf } from './template-words.ts';

/** A template as far as it could be read: a tree with mistakes in it still shows where its other mistakes are. */
export interface ReadTemplate {
  /** Undefined where Handlebars cannot read it at all. */
  readonly program: hbs.AST.Program | undefined;
  readonly problems: readonly RenderingProblem[];
}

/** Syntax, `{{{ }}}`, unknown words, words with too few or too many arguments, decorators. */
export function readTemplate(source: string, file: string): ReadTemplate {
  try {
    const program = Handlebars.parse(source);
    const inspector = new Inspector();
    inspector.accept(program);
    const problems = inspector.found.map(({ code, at, values }) => problem(code, values, placeOf(file, at)));
    return { program, problems };
  } catch (error) {
    return { program: undefined, problems: [syntaxProblem(error, source, file)] };
  }
}

/** The syntax tree of a template in which nothing is wrong; else every problem. */
export function parseTemplate(source: string, file: string): Result<hbs.AST.Program, RenderingProblem> {
  const { program, problems } = readTemplate(source, file);
  return program === undefined || problems.length > 0 ? failed(...problems) : ok(program);
}

/** Where a node stands: lines from 1; Handlebars counts columns from 0. */
export function placeOf(file: string, { start, end }: hbs.AST.SourceLocation) {
  const length = start.line === end.line ? { length: end.column - start.column } : {};
  return { file, line: start.line, column: start.column + 1, ...length };
}

interface Finding {
  readonly code: RenderingCode;
  readonly at: hbs.AST.SourceLocation;
  readonly values: ProblemValues;
}

type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash' | 'loc'> & { readonly type: string };

/** Handlebars walks its tree with a class; this one keeps what it meets. */
class Inspector extends Handlebars.Visitor {
  readonly found: Finding[] = [];

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!mustache.escaped) {
      this.found.push({ code: 'template-unescaped', at: mustache.loc, values: {} });
    }
    this.inspectCall(mustache);
    super.MustacheStatement(mustache);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.inspectCall(block);
    super.BlockStatement(block);
  }

  override SubExpression(call: hbs.AST.SubExpression): void {
    this.inspectCall(call);
    super.SubExpression(call);
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    this.refuseDecorator(decorator);
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    this.refuseDecorator(decorator);
    super.DecoratorBlock(decorator);
  }

  /** `{{* x}}`, `{{#*inline "x"}}`: no word of ours. */
  private refuseDecorator({ path, loc }: Pick<hbs.AST.Decorator, 'path' | 'loc'>): void {
    const word = `*${(path as hbs.AST.PathExpression).original}`;
    this.found.push({ code: 'template-word-unknown', at: loc, values: { word } });
  }

  private inspectCall({ path, params, hash, type, loc }: Call): void {
    const word = String((path as hbs.AST.PathExpression).original);
    const asked = argumentsOf(word);
    const given = params.length + (hash?.pairs ?? []).filter(({ key }) => key !== 'includeZero').length;
    const isCall = given > 0 || type !== 'MustacheStatement';
    if (asked === undefined) {
      if (isCall) this.found.push({ code: 'template-word-unknown', at: loc, values: { word } });
    } else if (given !== asked) {
      // A field may bear the name of a word: {{date}} would call it with nothing.
      this.found.push({ code: 'template-word-arguments', at: loc, values: { word, asked, given } });
    }
  }
}

/** Handlebars' own error, with what a reader needs of it: which block, or near what. */
function syntaxProblem(error: unknown, source: string, file: string): RenderingProblem {
  const text = messageOf(error);
  const crossed = crossedBlocks(text);
  if (crossed !== undefined) {
    const { open, close, ...at } = crossed;
    return problem('template-block-crossed', { open, close }, { file, ...at });
  }
  const line = Number(/line (\d+)/u.exec(text)?.[1] ?? 1);
  if (text.includes("got 'EOF'")) {
    const open = openBlock(source);
    if (open !== undefined) {
      const { open: word, close: _, ...at } = open;
      return problem('template-block-open', { word }, { file, ...at });
    }
  }
  const near = source.split(/\r?\n/u)[line - 1]?.trim().slice(0, 60) ?? '';
  return problem('template-syntax', { near }, { file, line });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** “each doesn't match if - 7:3”: where the block begins that something else ends. */
function crossedBlocks(text: string) {
  const [, open, close, line, column] = /^(\S+) doesn't match (\S+) - (\d+):(\d+)$/u.exec(text) ?? [];
  if (open === undefined || close === undefined) return undefined;
  return { open, close, line: Number(line), column: Number(column) + 1 };
}

/** The innermost block without an end: Handlebars names it when it is ended by a name that nothing has. */
function openBlock(source: string) {
  try {
    Handlebars.parse(`${source}{{/no-such-block}}`);
  } catch (error) {
    return crossedBlocks(messageOf(error));
  }
  return undefined;
}
