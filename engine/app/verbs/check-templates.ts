import { join, relative } from 'node:path';
import { didYouMean } from '../../intake/did-you-mean.ts';
import { inReadingOrder, type Problem } from '../../kernel/problem.ts';
import { TEMPLATE_FIELDS } from '../../papers/template-fields.ts';
import { checkTemplates as checkFiles } from '../../rendering/templates/check-templates.ts';
import { readTemplateFiles } from '../../rendering/templates/open-templates.ts';
import { BUILT_IN_WORDS, TEMPLATE_WORDS } from '../../rendering/templates/template-words.ts';
import type { DistrictFolder } from '../district-folder.ts';

const TEMPLATE_WORD_LIST: readonly string[] = [...BUILT_IN_WORDS, ...Object.keys(TEMPLATE_WORDS)];

export interface CheckedTemplates {
  /** Files looked at, by path in the district folder. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * `yaohao check` of templates/: each against the fields that its papers have. A template that the district has none of
 * is the shipped one, as in print; those are not counted, and nothing is said of what of them nobody uses.
 */
export function checkTemplates({ root }: DistrictFolder, programRoot: string): CheckedTemplates {
  const inFolder = (path: string) => relative(root, path).replaceAll('\\', '/');
  const own = join(root, 'templates');
  const files = readTemplateFiles([join(programRoot, 'templates'), own]);
  const names = files.map(({ name }) => name);
  const isOwn = (file: string) => file.startsWith(own);
  const all = checkFiles(files, TEMPLATE_FIELDS, own);
  const told = all.filter(({ severity, place }) => severity === 'error' || isOwn(place?.file ?? ''));
  const found = told.map((one): Problem => {
    const place = one.place && { ...one.place, file: inFolder(one.place.file) };
    return { ...one, ...(place && { place }), values: { ...one.values, ...suggestionFor(one, names) } };
  });
  const counted = files.filter(({ file }) => isOwn(file)).map(({ file }) => inFolder(file));
  return { files: counted, problems: inReadingOrder(found) };
}

/** Did you mean: a field that is there, a paper's template, a partial that is missing. */
function suggestionFor({ code, values }: Problem, files: readonly string[]) {
  // A field of the same name further out is nearer than any that sounds like it.
  if (values.suggestion !== undefined) return {};
  if (code === 'template-word-unknown') return nearest(String(values.word), TEMPLATE_WORD_LIST);
  const [word, candidates] =
    code === 'template-path-unknown'
      ? [lastPart(String(values.path)), String(values.fields).split('、')]
      : [String(values.template ?? ''), code === 'template-unused' ? Object.keys(TEMPLATE_FIELDS) : files];
  return nearest(word, candidates);
}

function nearest(word: string, candidates: readonly string[]) {
  const others = candidates.filter((candidate) => candidate !== word);
  const suggestion = word === '' ? undefined : didYouMean(word, others);
  return suggestion === undefined ? {} : { suggestion };
}

function lastPart(path: string): string {
  return path.split(/[./]/u).at(-1) ?? path;
}
