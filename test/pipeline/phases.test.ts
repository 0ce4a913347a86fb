import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PIPELINE } from '../../engine/pipeline/pipeline.ts';

describe('the table of phases', () => {
  test('names the folders in the order of the tree', () => {
    const folders = PIPELINE.map(({ folder }) => folder);
    expect(folders).toEqual([...folders].sort());
  });

  test('covers the eleven clauses of part two of the plan, each once', () => {
    const eleven = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'].map(
      (n) => `二(${n})`,
    );
    const clauses = PIPELINE.flatMap((phase) => phase.clauses).filter((clause) => clause.startsWith('二('));
    expect(clauses).toEqual(eleven);
  });

  test('gives each verb to one phase', () => {
    const verbs = PIPELINE.flatMap((phase) => phase.verbs);
    expect(new Set(verbs).size).toBe(verbs.length);
  });

  test('knows no phase that has begun and is not in the tree', () => {
    const begun = PIPELINE.filter(({ folder }) =>
      existsSync(fileURLToPath(new URL(`../../engine/pipeline/${folder}/`, import.meta.url))),
    );
    expect(begun.map(({ folder }) => folder)).toContain('basis');
  });
});
