import { describe, expect, test } from 'vitest';
import type { Store } from '../../engine/domain/ports.ts';
import type { LedgerRecord, RecordDraft, StreamName } from '../../engine/domain/record.ts';
import { canonicalJson } from '../../engine/kernel/canonical-json.ts';
import { sha256Hex } from '../../engine/kernel/hash.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { memoryStore } from '../../engine/store/memory-store.ts';
import { openStore } from '../../engine/store/open-store.ts';
import { districtFolder } from '../store/ledger-fixture.ts';
import { BY, codesOf, must, note } from '../store/ledger-values.ts';
import { fc } from '../support/properties.ts';

/** `open` gives an empty store and a way to open the same ledger once more. */
const STORES: readonly (readonly [string, () => { readonly store: Store; readonly reopen: () => Store }])[] =
  [
    [
      'on disk',
      () => {
        const folder = districtFolder();
        return { store: openStore({ folder }), reopen: () => openStore({ folder }) };
      },
    ],
    [
      'in memory',
      () => {
        const store = memoryStore();
        return { store, reopen: () => store };
      },
    ],
  ];

describe.each(STORES)('the ledger %s', (_, open) => {
  test('an empty stream has no records', async () => {
    const { store } = open();
    expect(must(await store.read('draws'))).toEqual({ records: [], warnings: [] });
  });

  test('names the rounds that have a stream, ascending', async () => {
    const { store, reopen } = open();
    expect(must(await store.rounds())).toEqual([]);
    must(await store.append('rounds/2017-09', 0, [note('rounds/2017-09', '九')], BY));
    must(await store.append('rounds/2017-08-b', 0, [note('rounds/2017-08-b', '八')], BY));
    must(await store.append('draws', 0, [note('draws', '登记')], BY));
    expect(must(await reopen().rounds())).toEqual(['2017-08-b', '2017-09']);
  });

  test('what is appended is read back, in order, with place, time, actor and chain', async () => {
    const { store, reopen } = open();
    const first = must(await store.append('draws', 0, [note('draws', '一'), note('draws', '二')], BY));
    const second = must(await store.append('draws', 2, [note('draws', '三')], BY));
    const { records, warnings } = must(await reopen().read('draws'));
    expect(records).toEqual([...first, ...second]);
    expect(warnings).toEqual([]);
    expect(records.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(records.map(({ body }) => body)).toEqual([{ text: '一' }, { text: '二' }, { text: '三' }]);
    expect(records.every(({ at, actor }) => at === BY.at && actor.post === BY.actor.post)).toBe(true);
    expect(records.map(({ prev }) => prev)).toEqual(['0'.repeat(64), records[0]?.hash, records[1]?.hash]);
    expect(records.map(hashWithout)).toEqual(records.map(({ hash }) => hash));
  });

  test('an append counts what of it follows, so that half of it is never taken for all', async () => {
    const { store } = open();
    const drafts = ['一', '二', '三'].map((text) => note('papers', text));
    const records = must(await store.append('papers', 0, drafts, BY));
    expect(records.map(({ more }) => more)).toEqual([2, 1, undefined]);
  });

  test('streams are apart; a round has its own', async () => {
    const { store, reopen } = open();
    const streams: readonly StreamName[] = ['draws', 'credit', 'rounds/2017-08', 'rounds/2017-08-b'];
    for (const stream of streams) must(await store.append(stream, 0, [note(stream, stream)], BY));
    for (const stream of streams) {
      const { records } = must(await reopen().read(stream));
      expect(records.map(({ seq, body }) => [seq, body])).toEqual([[1, { text: stream }]]);
    }
  });

  test('of two who saw the same ledger one wins, the other is told', async () => {
    const { store, reopen } = open();
    const other = reopen();
    must(await store.append('draws', 0, [note('draws', '先')], BY));
    const late = await other.append('draws', 0, [note('draws', '后')], BY);
    expect(codesOf(late)).toEqual(['stream-moved-on']);
    expect(late.ok || late.problems[0]?.values).toEqual({ stream: 'draws', expectedSeq: 0, lastSeq: 1 });
    expect(codesOf(await other.append('draws', 2, [note('draws', '后')], BY))).toEqual(['stream-moved-on']);
    const again = must(await other.append('draws', 1, [note('draws', '后')], BY));
    expect(again.map(({ seq }) => seq)).toEqual([2]);
    expect(must(await store.read('draws')).records).toHaveLength(2);
  });

  test('appends started together: each seq is given once', async () => {
    const { store, reopen } = open();
    const attempts = Array.from({ length: 6 }, (_unused, i) =>
      (i % 2 === 0 ? store : reopen()).append('draws', 0, [note('draws', `${i}`)], BY),
    );
    const outcomes = await Promise.all(attempts);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap(codesOf)).toEqual(Array(5).fill('stream-moved-on'));
    expect(must(await reopen().read('draws')).records).toHaveLength(1);
  });

  test('a cause that the stream holds is not appended twice', async () => {
    const { store, reopen } = open();
    must(await store.append('credit', 0, [note('credit', '一', 1), note('credit', '二', 2)], BY));
    const drafts = [note('credit', '一', 1), note('credit', '三', 3), note('credit', '无缘由')];
    const healed = must(await reopen().append('credit', 2, drafts, BY));
    expect(healed.map(({ seq, body, more }) => [seq, body, more])).toEqual([
      [3, { text: '三' }, 1],
      [4, { text: '无缘由' }, undefined],
    ]);
    expect(must(await store.append('credit', 4, [note('credit', '二', 2)], BY))).toEqual([]);
    const otherKind = { ...note('credit', '二', 2), kind: 'listed' };
    expect(must(await store.append('credit', 4, [otherKind], BY))).toHaveLength(1);
    const otherStream: RecordDraft = { ...note('credit', '二'), cause: { stream: 'papers', seq: 2 } };
    expect(must(await store.append('credit', 5, [otherStream], BY))).toHaveLength(1);
  });

  test('several records of one append may follow from one cause', async () => {
    const { store } = open();
    const drafts = [note('credit', '甲', 7), note('credit', '乙', 7)];
    expect(must(await store.append('credit', 0, drafts, BY))).toHaveLength(2);
    expect(must(await store.append('credit', 2, drafts, BY))).toHaveLength(0);
  });

  test('nothing to append is done at once, if the ledger is as expected', async () => {
    const { store } = open();
    expect(must(await store.append('draws', 0, [], BY))).toEqual([]);
    expect(codesOf(await store.append('draws', 1, [], BY))).toEqual(['stream-moved-on']);
  });

  test('a draft of another stream and a name that is no stream are bugs, and change nothing', async () => {
    const { store } = open();
    const mixed = [note('draws', '一'), note('credit', '二')];
    await expect(store.append('draws', 0, mixed, BY)).rejects.toThrow(RangeError);
    for (const name of ['rounds/../draws', 'rounds/', 'secrets', 'rounds/a/b', '../x', 'rounds/.']) {
      const stream = name as StreamName;
      await expect(store.read(stream), name).rejects.toThrow(RangeError);
      await expect(store.append(stream, 0, [note(stream, '一')], BY), name).rejects.toThrow(RangeError);
    }
    expect(must(await store.read('draws')).records).toEqual([]);
  });

  test('a body that JSON cannot say is a bug, and nothing of its append is kept', async () => {
    const { store, reopen } = open();
    const bad: RecordDraft = { ...note('draws', '二'), body: { count: Number.NaN } };
    await expect(store.append('draws', 0, [note('draws', '一'), bad], BY)).rejects.toThrow();
    expect(must(await store.append('draws', 0, [note('draws', '三')], BY))).toHaveLength(1);
    expect(must(await reopen().read('draws')).records.map(({ body }) => body)).toEqual([{ text: '三' }]);
  });

  test('whoever changes a draft or a list afterwards changes no record', async () => {
    const { store } = open();
    const body = { text: '原样' };
    const draft: RecordDraft = { ...note('draws', ''), body };
    must(await store.append('draws', 0, [draft], BY));
    body.text = '改过';
    (must(await store.read('draws')).records as LedgerRecord[]).pop();
    expect(must(await store.read('draws')).records.map((record) => record.body)).toEqual([{ text: '原样' }]);
  });

  test('any JSON comes back as it went in, whatever the appends it came in', async () => {
    const batches = fc.array(fc.array(fc.jsonValue(), { maxLength: 4 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(batches, async (bodies) => {
        const { store, reopen } = open();
        for (const batch of bodies) {
          const { records } = must(await store.read('jobs'));
          const drafts = batch.map((body) => ({ stream: 'jobs' as const, kind: 'ran', version: 1, body }));
          must(
            await store.append('jobs', records.length, drafts, {
              ...BY,
              at: instant('2017-09-01T00:00:00+08:00'),
            }),
          );
        }
        const { records } = must(await reopen().read('jobs'));
        expect(records.map(({ body }) => canonicalJson(body))).toEqual(bodies.flat().map(canonicalJson));
      }),
      { numRuns: 25 },
    );
  });
});

/** As `domain/record.ts` says it. */
function hashWithout({ hash: _, ...rest }: LedgerRecord): string {
  return sha256Hex(canonicalJson(rest));
}
