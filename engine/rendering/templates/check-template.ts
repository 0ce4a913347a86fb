import type { RenderingProblem } from '../../domain/ports.ts';
import { problem } from '../../kernel/problem.ts';
import { findLoneBraces } from './find-lone-braces.ts';
import type { TemplateFile } from './open-templates.ts';
import { placeOf, readTemplate } from './parse-template.ts';
import { enter, lookUpPath, partialScope, type Scope, step, UNKNOWN } from './template-scope.ts';
import { takes } from './template-words.ts';

/**
 * Every field that a template (and the partials it uses) asks for and the paper's example view does not
 * have, with file, line and column. Handlebars' strict mode misses those in `{{#if}}` and `{{#each}}`.
 */
export function checkTemplate(
  template: TemplateFile,
  exampleView: object,
  partials: readonly TemplateFile[],
): readonly RenderingProblem[] {
  const walk: Walk = { partials, problems: [], inside: [], block: undefined };
  checkSource(template, enter(exampleView), walk);
  return eachOnce(walk.problems);
}

/** A partial is met again in every paper that uses it: the same mistake at the same place is told once. */
export function eachOnce(problems: readonly RenderingProblem[]): readonly RenderingProblem[] {
  const first = new Map<string, RenderingProblem>();
  for (const found of problems) {
    const { code, place, values } = found;
    const key = JSON.stringify([code, place, values.path ?? values.template ?? values.text ?? values.what]);
    if (!first.has(key)) first.set(key, found);
  }
  return [...first.values()];
}

interface Walk {
  readonly partials: readonly TemplateFile[];
  readonly problems: RenderingProblem[];
  /** Partials that the walk is in, outermost first: one that comes again would never end. */
  readonly inside: readonly string[];
  /** What stands for `{{> @partial-block}}`: checked as if it stood there. */
  readonly block: ((scope: Scope) => void) | undefined;
}

function checkSource({ source, file }: TemplateFile, scope: Scope, walk: Walk): void {
  const { program, problems } = readTemplate(source, file);
  walk.problems.push(...problems, ...findLoneBraces(source, file));
  if (program !== undefined) checkProgram(program, scope, walk, file);
}

function checkProgram(program: hbs.AST.Program, scope: Scope, walk: Walk, file: string): void {
  for (const statement of program.body) checkStatement(statement, scope, walk, file);
}

function checkStatement(statement: hbs.AST.Statement, scope: Scope, walk: Walk, file: string): void {
  if (statement.type === 'MustacheStatement') {
    checkShown(statement as hbs.AST.MustacheStatement, scope, walk, file);
  } else if (statement.type === 'BlockStatement') {
    checkBlock(statement as hbs.AST.BlockStatement, scope, walk, file);
  } else if (statement.type === 'PartialStatement' || statement.type === 'PartialBlockStatement') {
    checkPartial(statement as hbs.AST.PartialStatement, scope, walk, file);
  }
}

/** A list or a part of the view has no text of its own: `[object Object]` would be printed. */
function checkShown(call: hbs.AST.MustacheStatement, scope: Scope, walk: Walk, file: string): void {
  const isField = call.params.length === 0 && call.hash === undefined;
  if (!isField) {
    checkCall(call, scope, walk, file);
    return;
  }
  const shown = resolve(call.path, scope, walk, file);
  if (typeof shown !== 'object' || shown === null) return;
  const values = { path: (call.path as hbs.AST.PathExpression).original };
  walk.problems.push(problem('template-field-not-text', values, placeOf(file, call.path.loc)));
}

type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash'>;

function checkCall(call: Call, scope: Scope, walk: Walk, file: string): void {
  const word = (call.path as hbs.AST.PathExpression).original;
  for (const { value } of call.hash?.pairs ?? []) resolve(value, scope, walk, file);
  const [first, second] = call.params.map((param) => ({ param, value: resolve(param, scope, walk, file) }));
  if (first !== undefined && first.value !== UNKNOWN && !takes(word, first.value)) {
    const values = { word, path: wordsOf(first.param) };
    walk.problems.push(problem('template-word-misused', values, placeOf(file, first.param.loc)));
  }
  if (word === 'lookup' && first !== undefined && second?.param.type === 'StringLiteral') {
    checkLookUp(first.value, second.param as hbs.AST.StringLiteral, walk, file);
  }
}

/** `{{lookup frame "title"}}`: a field by its name. */
function checkLookUp(
  of: unknown,
  { value: path, loc }: hbs.AST.StringLiteral,
  walk: Walk,
  file: string,
): void {
  if (typeof of !== 'object' || of === null || Array.isArray(of) || Object.hasOwn(of, path)) return;
  const fields = Object.keys(of).join('、');
  walk.problems.push(problem('template-path-unknown', { path, fields }, placeOf(file, loc)));
}

/** As written: `sections`, `"x"`, 7. */
function wordsOf(expression: hbs.AST.Expression): string {
  const { original } = expression as hbs.AST.PathExpression;
  return original === undefined ? String((expression as hbs.AST.StringLiteral).value) : String(original);
}

/** The value of an expression in the example view; UNKNOWN after a problem, and for what words make. */
function resolve(expression: hbs.AST.Expression, scope: Scope, walk: Walk, file: string): unknown {
  if (expression.type === 'SubExpression') {
    checkCall(expression as hbs.AST.SubExpression, scope, walk, file);
    return UNKNOWN;
  }
  if (expression.type !== 'PathExpression') return (expression as hbs.AST.StringLiteral).value;
  const path = expression as hbs.AST.PathExpression;
  const found = lookUpPath(scope, path);
  if (found.ok) return found.value;
  const outside = found.outside === undefined ? {} : { suggestion: found.outside };
  const values = { path: path.original, fields: found.fields.join('、') || '无', ...outside };
  walk.problems.push(problem('template-path-unknown', values, placeOf(file, path.loc)));
  return UNKNOWN;
}

function checkBlock(block: hbs.AST.BlockStatement, scope: Scope, walk: Walk, file: string): void {
  const [subject] = block.params;
  const value = subject === undefined ? UNKNOWN : resolve(subject, scope, walk, file);
  const word = (block.path as hbs.AST.PathExpression).original;
  if (
    word === 'each' &&
    subject !== undefined &&
    value !== UNKNOWN &&
    value !== null &&
    !Array.isArray(value)
  ) {
    const values = { path: (subject as hbs.AST.PathExpression).original };
    walk.problems.push(problem('template-field-not-list', values, placeOf(file, subject.loc)));
  }
  const inside = step(scope, word, value, block.program?.blockParams ?? []);
  if (block.program) checkProgram(block.program, inside, walk, file);
  if (block.inverse) checkProgram(block.inverse, scope, walk, file);
}

function checkPartial(
  partial: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  scope: Scope,
  walk: Walk,
  file: string,
): void {
  const name = (partial.name as hbs.AST.PathExpression).original;
  const [subject] = partial.params;
  const context = subject === undefined ? scope.value : resolve(subject, scope, walk, file);
  const hash = Object.fromEntries(
    (partial.hash?.pairs ?? []).map((pair) => [pair.key, resolve(pair.value, scope, walk, file)]),
  );
  if (name === '@partial-block') {
    walk.block?.(subject === undefined ? scope : enter(context));
    return;
  }
  const program = 'program' in partial ? partial.program : undefined;
  const block = program && ((at: Scope) => checkProgram(program, at, walk, file));
  const used = walk.partials.find((one) => one.name === name);
  if (used === undefined) {
    walk.problems.push(problem('template-missing', { template: name }, placeOf(file, partial.loc)));
    block?.(scope);
  } else if (walk.inside.includes(name)) {
    walk.problems.push(problem('template-circular', { template: name }, placeOf(file, partial.loc)));
  } else {
    const inside = [...walk.inside, name];
    checkSource(used, partialScope(scope, context, hash), { ...walk, inside, block });
  }
}
