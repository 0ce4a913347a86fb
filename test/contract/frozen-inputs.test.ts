import { describe, expect, test } from 'vitest';
import type { FrozenInputs } from '../../engine/domain/ports.ts';
import { sha256Hex } from '../../engine/kernel/hash.ts';
import { memoryFrozenInputs } from '../../engine/store/memory-frozen-inputs.ts';
import { openFrozenInputs } from '../../engine/store/open-frozen-inputs.ts';
import { districtFolder } from '../store/ledger-fixture.ts';
import { codesOf, must } from '../store/ledger-values.ts';
import { fc } from '../support/properties.ts';

const KINDS: readonly (readonly [string, () => FrozenInputs])[] = [
  ['on disk', () => openFrozenInputs({ folder: districtFolder() })],
  ['in memory', memoryFrozenInputs],
];

describe.each(KINDS)('封存件 %s', (_, open) => {
  test('what is put is got back by its SHA-256', async () => {
    const frozen = open();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const digest = must(await frozen.put(bytes));
        expect(digest).toBe(sha256Hex(bytes));
        expect(Buffer.from(must(await frozen.get(digest))).equals(bytes)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('the same bytes twice are one, also when put together', async () => {
    const frozen = open();
    const bytes = Buffer.from('名录快照');
    const digests = await Promise.all([frozen.put(bytes), frozen.put(bytes), frozen.put(bytes)]);
    expect(new Set(digests.map(must)).size).toBe(1);
    expect(await frozen.put(bytes)).toEqual(digests[0]);
  });

  test('what is taken away is missing, nothing else is, and it may be taken away twice', async () => {
    const frozen = open();
    const [secret, roster] = [
      must(await frozen.put(Buffer.from('密钥'))),
      must(await frozen.put(Buffer.from('名录'))),
    ];
    must(await frozen.remove(secret));
    must(await frozen.remove(secret));
    expect(codesOf(await frozen.get(secret))).toEqual(['frozen-missing']);
    expect(Buffer.from(must(await frozen.get(roster))).toString()).toBe('名录');
    expect(
      codesOf(
        await open()
          .remove('../records/draws.jsonl')
          .then((one) => one),
      ),
    ).toEqual(open === memoryFrozenInputs ? [] : ['frozen-missing']);
  });

  test('what was never put is missing', async () => {
    expect(codesOf(await open().get(sha256Hex('never')))).toEqual(['frozen-missing']);
    expect(codesOf(await open().get('../records/draws.jsonl'))).toEqual(['frozen-missing']);
  });

  test('whoever changes the bytes afterwards changes nothing frozen', async () => {
    const frozen = open();
    const bytes = new Uint8Array([1, 2, 3]);
    const digest = must(await frozen.put(bytes));
    bytes[0] = 9;
    must(await frozen.get(digest))[1] = 9;
    expect([...must(await frozen.get(digest))]).toEqual([1, 2, 3]);
  });
});
