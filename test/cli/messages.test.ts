import { describe, expect, test } from 'vitest';
import { AREA_MESSAGES, allMessages } from '../../engine/cli/messages/all-messages.ts';

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
});
