import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { TEMPLATE_FIELDS } from '../../engine/papers/template-fields.ts';
import { checkTemplates } from '../../engine/rendering/templates/check-templates.ts';
import { readTemplateFiles } from '../../engine/rendering/templates/open-templates.ts';
import { OFFICIAL_PAPERS } from './official-papers.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

/** Fields of a paper that the description of its template does not have. */
function undescribed(view: unknown, described: unknown, path = ''): readonly string[] {
  if (Array.isArray(view)) {
    const inside = Array.isArray(described) ? described[0] : undefined;
    return view.flatMap((one) => undescribed(one, inside, `${path}[]`));
  }
  if (typeof view !== 'object' || view === null) return described === undefined ? [path] : [];
  return Object.entries(view).flatMap(([key, value]) =>
    undescribed(value, (described as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
  );
}

describe('what `check` knows of the papers', () => {
  test('the shipped templates ask for nothing else, each is used, and none is missing', () => {
    const files = readTemplateFiles([TEMPLATES]);
    expect(files.length).toBeGreaterThan(30);
    expect(checkTemplates(files, TEMPLATE_FIELDS, TEMPLATES)).toEqual([]);
  });

  test.each(Object.entries(OFFICIAL_PAPERS))('%s has no field that is not described', (name, paper) => {
    expect(undescribed(paper(), TEMPLATE_FIELDS[name])).toEqual([]);
  });

  test('a field more turns it red', () => {
    expect(undescribed({ a: [{ b: 1, c: null }] }, { a: [{ b: 0 }] })).toEqual(['.a[].c']);
  });
});
