import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { AREA_MESSAGES, allMessages } from '../../engine/cli/messages/all-messages.ts';
import { withBlanks } from '../docs/error-pages/with-blanks.ts';

const PAGES = fileURLToPath(new URL('../../docs/errors/', import.meta.url));

describe('words of the answers', () => {
  test('every code has exactly one owner, so that no area speaks with the words of another', () => {
    const owners = Map.groupBy(AREA_MESSAGES.flatMap(Object.keys), (code) => code);
    const shared = [...owners].filter(([, areas]) => areas.length !== 1).map(([code]) => code);
    expect(shared).toEqual([]);
    expect(owners.size).toBe(Object.keys(allMessages).length);
  });

  test('every message and every remedy is a whole sentence in Chinese', () => {
    const said = Object.entries(allMessages).flatMap(([code, { says, remedy }]) =>
      [says, remedy].map((words) => ({ code, words })),
    );
    // A sentence may end in words that its problem brings along.
    const broken = said.filter(({ words }) => !/[一-鿿]/u.test(words) || !/[。！？}]$/u.test(words));
    expect(broken).toEqual([]);
  });

  test('every message stands on its page in docs/errors as it is said now: npm run docs:errors', () => {
    const stale = Object.entries(allMessages).filter(([code, { says, remedy }]) => {
      const page = join(PAGES, `${code}.md`);
      const text = existsSync(page) ? readFileSync(page, 'utf8') : '';
      return ![says, remedy].every((words) => text.includes(withBlanks(words)));
    });
    expect(stale.map(([code]) => code)).toEqual([]);
  });
});
