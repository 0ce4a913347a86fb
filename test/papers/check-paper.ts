import { fileURLToPath } from 'node:url';
import type { Problem } from '../../engine/kernel/problem.ts';
import type { Result } from '../../engine/kernel/result.ts';
import type { ReportView } from '../../engine/papers/paper-view.ts';
import { checkTemplate } from '../../engine/rendering/templates/check-template.ts';
import { openTemplates, readTemplateFiles } from '../../engine/rendering/templates/open-templates.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

/** The value; throws what stood in its way. */
export function valued<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Codes and what they are about. */
export function problemsOf(result: Result<unknown, Problem>): readonly (readonly unknown[])[] {
  return result.ok ? [] : result.problems.map(({ code, values }) => [code, ...Object.values(values)]);
}

/** Fields that a template asks for and the view does not have. */
export function templateProblems(name: string, view: object) {
  const files = readTemplateFiles([TEMPLATES]);
  const template = files.find((file) => file.name === name && !file.partial);
  if (template === undefined) throw new Error(`${name} is missing`);
  return checkTemplate(
    template,
    view,
    files.filter((file) => file.partial),
  );
}

export function htmlOf(name: string, view: object): string {
  return valued(valued(openTemplates([TEMPLATES])).renderTemplate(name, view));
}

/** Every sentence of a report, and every cell of its tables and annexes. */
export function textsOf({ lead, sections, frame }: ReportView): readonly string[] {
  const tables = [...sections, ...frame.annexes].flatMap((part) => part.tables);
  return [
    lead,
    ...sections.flatMap(({ paragraphs }) => paragraphs),
    ...frame.annexes.flatMap(({ notes }) => notes),
    ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))),
  ];
}
