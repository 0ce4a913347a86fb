import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FrozenInputs } from '../../engine/domain/ports.ts';
import { sha256Hex } from '../../engine/kernel/hash.ts';
import { memoryFrozenInputs } from '../../engine/store/memory-frozen-inputs.ts';
import { openFrozenInputs } from '../../engine/store/open-frozen-inputs.ts';
import { districtFolder } from '../store/ledger-fixture.ts';
import { codesOf, must } from '../store/ledger-values.ts';

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
