import Handlebars from 'handlebars';
import type { RenderingProblem } from '../../domain/ports.ts';
import { type ProblemValues, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { BUILT_IN_WORDS, TEMPLATE_WORDS } from './template-words.ts';

const WORDS: ReadonlySet<string> = new Set([...BUILT_IN_WORDS, ...Object.keys(TEMPLATE_WORDS)]);

/** The syntax tree of a template without `{{{ }}}`, unknown words and decorators; else every problem. */
export function parseTemplate(source: string, file: string): Result<hbs.AST.Program, RenderingProblem> {
  try {
    const program = Handlebars.parse(source);
    const inspector = new Inspector();
    inspector.accept(program);
    const problems = inspector.found.map(({ code, at, values }) => problem(code, values, placeOf(file, at)));
    return problems.length > 0 ? failed(...problems) : ok(program);
  } catch (error) {
    return failed(syntaxProblem(error, file));
  }
}

/** Where a node stands: lines from 1; Handlebars counts columns from 0. */
export function placeOf(file: string, { start, end }: hbs.AST.SourceLocation) {
  const length = start.line === end.line ? { length: end.column - start.column } : {};
  return { file, line: start.line, column: start.column + 1, ...length };
}

interface Finding {
  readonly code: 'template-unescaped' | 'template-broken';
  readonly at: hbs.AST.SourceLocation;
  readonly values: ProblemValues;
}

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

  private inspectCall(call: {
    readonly path: hbs.AST.Expression;
    readonly params: readonly unknown[];
    readonly type: string;
    readonly loc: hbs.AST.SourceLocation;
  }): void {
    const path = call.path as hbs.AST.PathExpression;
    const isWord = WORDS.has(path.original);
    const isCall = call.params.length > 0 || call.type !== 'MustacheStatement';
    // A field may bear the name of a word: {{date}} would call it with nothing.
    if (isCall === isWord) return;
    const reason = isWord ? `needs-argument: ${path.original}` : `unknown-word: ${path.original}`;
    this.found.push({ code: 'template-broken', at: call.loc, values: { reason } });
  }
}

/** Handlebars says `Parse error on line 3:`, shows the place, and ends with what it expected. */
function syntaxProblem(error: unknown, file: string): RenderingProblem {
  const text = error instanceof Error ? error.message : String(error);
  const line = Number(/line (\d+)/u.exec(text)?.[1] ?? 1);
  return problem('template-broken', { reason: text.split('\n').at(-1) ?? text }, { file, line });
}
