import { fileURLToPath } from 'node:url';
import type { Result } from '../../engine/kernel/result.ts';
import type { PaperProblem, TableView } from '../../engine/papers/paper-view.ts';
import { checkTemplate } from '../../engine/rendering/templates/check-template.ts';
import { openTemplates, readTemplateFiles } from '../../engine/rendering/templates/open-templates.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

export function viewOf<View>(paper: Result<View, PaperProblem>): View {
  if (!paper.ok) throw new Error(JSON.stringify(paper.problems));
  return paper.value;
}

export function problemsOf<View>(paper: Result<View, PaperProblem>): readonly string[] {
  return paper.ok
    ? []
    : paper.problems.map(({ code, values }) => `${code} ${values.what ?? values.line ?? values.item}`);
}

/** A table as rows of words. */
export function rowsOf(table: TableView | undefined): readonly (readonly string[])[] {
  return table?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
}

/** Every text of a view that is blank, by its path; an annex that is the only one has no number. */
export function blanksOf(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string')
    return value.trim() === '' && !/\.annexes\.0\.label$/u.test(path) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => blanksOf(field, `${path}.${key}`));
}

/** What a shipped template asks for and the view does not have. */
export function templateFaults(name: string, view: object) {
  const files = readTemplateFiles([TEMPLATES]);
  const template = files.find((file) => file.name === name && !file.partial);
  if (template === undefined) throw new Error(`${name} is missing`);
  return checkTemplate(
    template,
    view,
    files.filter((file) => file.partial),
  );
}

export function pageOf(name: string, view: object): string {
  const templates = openTemplates([TEMPLATES]);
  if (!templates.ok) throw new Error(JSON.stringify(templates.problems));
  const page = templates.value.renderTemplate(name, view);
  if (!page.ok) throw new Error(JSON.stringify(page.problems));
  return page.value;
}
