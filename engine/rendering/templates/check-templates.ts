import Handlebars from 'handlebars';
import type { RenderingProblem } from '../../domain/ports.ts';
import { problem, warning } from '../../kernel/problem.ts';
import { checkTemplate, eachOnce } from './check-template.ts';
import { findForeignParts } from './find-foreign-parts.ts';
import { findLoneBraces } from './find-lone-braces.ts';
import { findStyleFaults } from './find-style-faults.ts';
import type { TemplateFile } from './open-templates.ts';
import { readTemplate } from './parse-template.ts';

/**
 * Everything wrong with a folder of templates: syntax, fields that their papers do not have, files that papers want
 * and are not there; and as warnings files that nobody uses, for a mistyped name would do nothing and say nothing.
 * `views`: for each template a view with every field that its paper can have.
 */
export function checkTemplates(
  files: readonly TemplateFile[],
  views: Readonly<Record<string, object>>,
  folder: string,
): readonly RenderingProblem[] {
  const partials = files.filter(({ partial }) => partial);
  const templates = new Map(files.filter(({ partial }) => !partial).map((file) => [file.name, file]));
  const used = usedPartials(files);
  const isWhole = files.every(({ source, file }) => readTemplate(source, file).program !== undefined);
  return eachOnce([
    ...files.flatMap(({ source, file }) => [
      ...readTemplate(source, file).problems,
      ...findLoneBraces(source, file),
      ...findForeignParts(source, file),
      ...findStyleFaults(source, file),
    ]),
    ...Object.entries(views).flatMap(([name, view]) => {
      const template = templates.get(name);
      if (template !== undefined) return checkTemplate(template, view, partials);
      return [problem('template-missing' as const, { template: name }, { file: folder })];
    }),
    ...[...templates.values()]
      .filter(({ name }) => !Object.hasOwn(views, name))
      .map(({ name, file }) => warning('template-unused' as const, { template: name }, { file })),
    // What a template that cannot be read places is not known.
    ...(isWhole ? partials : [])
      .filter(({ name }) => !used.has(name))
      .map(({ name, file }) => warning('partial-unused' as const, { template: name }, { file })),
  ]);
}

function usedPartials(files: readonly TemplateFile[]): ReadonlySet<string> {
  const collector = new PartialNames();
  for (const { source, file } of files) {
    const { program } = readTemplate(source, file);
    if (program !== undefined) collector.accept(program);
  }
  return collector.names;
}

class PartialNames extends Handlebars.Visitor {
  readonly names = new Set<string>();

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.names.add((partial.name as hbs.AST.PathExpression).original);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.names.add((partial.name as hbs.AST.PathExpression).original);
    super.PartialBlockStatement(partial);
  }
}
