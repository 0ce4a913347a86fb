import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexer, type Token, walkTokens } from 'marked';
import { expect, test } from 'vitest';

const GLOSSARY = fileURLToPath(new URL('../../docs/zh/词汇.md', import.meta.url));

interface Identifier {
  readonly name: string;
  readonly href: string;
}

const IDENTIFIERS: Identifier[] = [];
walkTokens(lexer(readFileSync(GLOSSARY, 'utf8')), (token: Token) => {
  if (token.type === 'link') IDENTIFIERS.push({ name: token.text.replaceAll('`', ''), href: token.href });
});

test('every identifier of the glossary is declared in the file that it leads to', () => {
  expect(IDENTIFIERS.length).toBeGreaterThan(60);
  const missing = IDENTIFIERS.filter(({ name, href }) => {
    const file = new URL(href, `file://${GLOSSARY}`);
    return !existsSync(file) || !declares(readFileSync(file, 'utf8'), name);
  });
  expect(missing).toEqual([]);
});

test('no word stands twice', () => {
  const words = readFileSync(GLOSSARY, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| 词 |'))
    .flatMap((line) => line.split('|')[1]?.trim().split('、') ?? []);
  expect(words.toSorted()).toEqual([...new Set(words)].toSorted());
});

/** Exported by name, or a field of an exported shape. */
function declares(source: string, name: string): boolean {
  return new RegExp(
    `^export (?:async )?(?:const|function|interface|type) ${name}\\b|^ +readonly ${name}\\??:`,
    'mu',
  ).test(source);
}
