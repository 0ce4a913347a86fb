import { join, relative } from 'node:path';
import { didYouMean } from '../../intake/did-you-mean.ts';
import { inReadingOrder, type Problem } from '../../kernel/problem.ts';
import { TEMPLATE_FIELDS } from '../../papers/template-fields.ts';
import { checkTemplates as checkFiles } from '../../rendering/templates/check-templates.ts';
import { readTemplateFiles } from '../../rendering/templates/open-templates.ts';
import type { DistrictFolder } from '../district-folder.ts';

export interface CheckedTemplates {
  /** Files looked at, by path in the district folder. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** `yaohao check` of templates/: each against the fields that its papers have. */
export function checkTemplates({ root }: DistrictFolder): CheckedTemplates {
  const inFolder = (path: string) => relative(root, path).replaceAll('\\', '/');
  const files = readTemplateFiles([join(root, 'templates')]);
  const names = files.map(({ name }) => name);
  const found = checkFiles(files, TEMPLATE_FIELDS, join(root, 'templates')).map((one): Problem => {
    const place = one.place && { ...one.place, file: inFolder(one.place.file) };
    return { ...one, ...(place && { place }), values: { ...one.values, ...suggestionFor(one, names) } };
  });
  return { files: files.map(({ file }) => inFolder(file)), problems: inReadingOrder(found) };
}

/** Did you mean: a field that is there, a paper's template, a partial that is missing. */
function suggestionFor({ code, values }: Problem, files: readonly string[]) {
  const [word, candidates] =
    code === 'template-path-unknown'
      ? [lastPart(String(values.path)), String(values.fields).split('、')]
      : [String(values.template ?? ''), code === 'template-unused' ? Object.keys(TEMPLATE_FIELDS) : files];
  const others = candidates.filter((candidate) => candidate !== word);
  const suggestion = word === '' ? undefined : didYouMean(word, others);
  return suggestion === undefined ? {} : { suggestion };
}

function lastPart(path: string): string {
  return path.split(/[./]/u).at(-1) ?? path;
}
