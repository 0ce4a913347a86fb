import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexer, type Token, walkTokens } from 'marked';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = globSync('**/*.md', { cwd: ROOT, exclude: ['**/node_modules', 'data', 'reports/*/**'] });

interface Link {
  readonly page: string;
  readonly href: string;
}

const LINKS: readonly Link[] = PAGES.flatMap((page) =>
  tokensOf(page).flatMap((token) =>
    (token.type === 'link' || token.type === 'image') && !/^[a-z]+:/u.test(token.href)
      ? [{ page, href: decodeURIComponent(token.href) }]
      : [],
  ),
);

test('every relative link of every page leads to a file', () => {
  expect(LINKS.length).toBeGreaterThan(20);
  const broken = LINKS.filter(({ page, href }) => !existsSync(targetOf(page, href)));
  expect(broken).toEqual([]);
});

test('every anchor is a heading of the page it leads to', () => {
  const anchored = LINKS.filter(({ href }) => href.includes('#'));
  expect(anchored.length).toBeGreaterThan(5);
  const broken = anchored.filter(({ page, href }) => {
    const [, anchor = ''] = href.split('#');
    return !headingsOf(targetOf(page, href)).includes(anchor);
  });
  expect(broken).toEqual([]);
});

function tokensOf(page: string): readonly Token[] {
  const found: Token[] = [];
  walkTokens(lexer(readFileSync(ROOT + page, 'utf8')), (token) => {
    found.push(token);
  });
  return found;
}

function targetOf(page: string, href: string): string {
  const [path = ''] = href.split('#');
  return path === '' ? ROOT + page : join(ROOT, dirname(page), path);
}

/** As GitHub makes them. */
function headingsOf(path: string): readonly string[] {
  return lexer(readFileSync(path, 'utf8')).flatMap((token) =>
    token.type === 'heading'
      ? [
          String(token.text)
            .toLowerCase()
            .replace(/[^\p{L}\p{N}\s_-]/gu, '')
            .replace(/\s/gu, '-'),
        ]
      : [],
  );
}
