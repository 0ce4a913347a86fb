import { visibleText } from '../../kernel/visible-text.ts';

/**
 * The view as a template sees it: own fields only (Handlebars refuses prototypes); in every text, characters that
 * reorder or hide what a reader sees (bidi overrides, controls) are made visible as “〓”.
 * undefined becomes null, so that a template may ask for it.
 */
export function cleanView(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value).replaceAll(HIDING, '〓');
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(cleanView);
  if (typeof value !== 'object') throw new TypeError(`a view cannot hold a ${typeof value}`);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, cleanView(field)]));
}

/** Controls but tab and newline; line separators; BOM. */
const HIDING = /[^\P{Cc}\t\n]|[\u2028\u2029\ufeff]/gu;
