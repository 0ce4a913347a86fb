import { describe, expect, test } from 'vitest';
import { openStore } from '../../engine/store/open-store.ts';
import { districtFolder } from './ledger-fixture.ts';
import { must } from './ledger-values.ts';
import { runProcess } from './run-process.ts';

describe('two processes at one ledger', () => {
  test('appending 200 times each: every record once, each one’s in its order', async () => {
    const folder = districtFolder();
    const ended = await Promise.all(['甲', '乙'].map((name) => runProcess(['append', folder, name, '200'])));
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    const { records, warnings } = must(await openStore({ folder }).read('jobs'));
    expect([records.length, warnings]).toEqual([400, []]);
    const texts = records.map(({ body }) => (body as { readonly text: string }).text);
    for (const name of ['甲', '乙']) {
      const expected = Array.from({ length: 200 }, (_, i) => `${name} ${i}`);
      expect(texts.filter((text) => text.startsWith(name))).toEqual(expected);
    }
    // Each seq was acknowledged to exactly one of them.
    const told = ended.flatMap(({ told }) => told.map((line) => Number(line.split(' ')[1])));
    expect(told.sort((a, b) => a - b)).toEqual(records.map(({ seq }) => seq));
  });

  test('started together on one command, one does it and the others find it done', async () => {
    const folder = districtFolder();
    const ended = await Promise.all([1, 2, 3].map(() => runProcess(['once', folder])));
    expect(ended.flatMap(({ told }) => told).sort()).toEqual(['already done', 'already done', 'done']);
    expect(must(await openStore({ folder }).read('jobs')).records).toHaveLength(1);
  });
});
