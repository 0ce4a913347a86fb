import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexer, type Token, type Tokens, walkTokens } from 'marked';
import { expect, test } from 'vitest';
import { PIPELINE } from '../../engine/pipeline/pipeline.ts';

const PAGE = fileURLToPath(new URL('../../docs/trace.md', import.meta.url));
const ROWS = lexer(readFileSync(PAGE, 'utf8'))
  .filter((token): token is Tokens.Table => token.type === 'table')
  .flatMap(({ rows }) => rows)
  .map(([clause, what, code, tests]) => ({
    clause: clause?.text ?? '',
    what: what?.text ?? '',
    code: linksOf(code?.tokens ?? []),
    tests: linksOf(tests?.tokens ?? []),
  }));

/** The plan's own numbering: a general part, eleven tasks, five safeguards, two annexes, the second of 15 tasks. */
const CLAUSES = [
  '一',
  ...[...'一二三四五六七八九十', '十一'].map((n) => `二(${n})`),
  ...[...'一二三四五'].map((n) => `三(${n})`),
  ...['附件1', '附件2'],
  ...Array.from({ length: 15 }, (_, i) => `附件2-${i + 1}`),
];

test('every clause of the plan has a row, in the order of the plan', () => {
  expect([...new Set(ROWS.map(({ clause }) => clause))]).toEqual(CLAUSES);
});

test('the clauses of every phase of the pipeline are among them', () => {
  for (const clause of PIPELINE.flatMap(({ clauses }) => clauses))
    expect(
      CLAUSES.some((one) => one.startsWith(clause)),
      clause,
    ).toBe(true);
});

test.each(ROWS)('$clause: $what', ({ code, tests }) => {
  expect(code.length).toBeGreaterThan(0);
  expect(tests.length).toBeGreaterThan(0);
  for (const href of [...code, ...tests])
    expect(existsSync(new URL(href, `file://${PAGE}`)), href).toBe(true);
  for (const href of tests) expect(href).toMatch(/^\.\.\/test\/.*\.test\.ts$/u);
  for (const href of code) expect(href).not.toMatch(/\.test\.ts$/u);
});

function linksOf(tokens: readonly Token[]): readonly string[] {
  const hrefs: string[] = [];
  walkTokens([...tokens], (token) => {
    if (token.type === 'link') hrefs.push(token.href);
  });
  return hrefs;
}
