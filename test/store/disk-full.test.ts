import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../engine/kernel/hash.ts';
import { diskAccess } from '../../engine/store/file-access.ts';
import { openFrozenInputs } from '../../engine/store/open-frozen-inputs.ts';
import { openStore } from '../../engine/store/open-store.ts';
import { fullDisk, hookedDisk, systemError } from './hooked-disk.ts';
import { districtFolder } from './ledger-fixture.ts';
import { BY, codesOf, must, note } from './ledger-values.ts';

const DRAWS = 'data/records/draws.jsonl';
const TWO = [note('draws', '二'), note('draws', '三')];

describe('磁盘已满: a full disk stops with a message and loses nothing', () => {
  test('wherever in an append it runs full, the file is as it was', async () => {
    const folder = districtFolder();
    must(await openStore({ folder }).append('draws', 0, [note('draws', '一')], BY));
    const before = readFileSync(join(folder, DRAWS));
    const twoLines = await sizeOfTwo();
    for (let room = 0; room < twoLines; room += 7) {
      const store = openStore({ folder, disk: fullDisk(room) });
      const outcome = await store.append('draws', 1, TWO, BY);
      expect(outcome.ok || outcome.problems).toEqual([
        {
          code: 'disk-full',
          severity: 'error',
          place: { file: DRAWS },
          values: { file: DRAWS, reason: 'ENOSPC' },
        },
      ]);
      expect(readFileSync(join(folder, DRAWS)).equals(before), `room for ${room} bytes`).toBe(true);
      expect(must(await store.read('draws')).records).toHaveLength(1);
    }
    expect(must(await openStore({ folder }).append('draws', 1, TWO, BY))).toHaveLength(2);
  });

  test('the same store goes on once there is room', async () => {
    const folder = districtFolder();
    let full = true;
    const store = openStore({
      folder,
      disk: hookedDisk({
        before: (call) => {
          if (full && call === 'flush') throw systemError('ENOSPC', 'fdatasync');
        },
      }),
    });
    const draft = note('draws', '一', 5);
    expect(codesOf(await store.append('draws', 0, [draft], BY))).toEqual(['disk-full']);
    expect(statSync(join(folder, DRAWS)).size).toBe(0);
    full = false;
    // Not left out as if its cause were in the ledger already.
    expect(must(await store.append('draws', 0, [draft], BY))).toHaveLength(1);
    expect(must(await openStore({ folder }).read('draws')).records).toHaveLength(1);
  });

  test.each([
    ['EDQUOT', 'disk-full'],
    ['EIO', 'ledger-unwritable'],
    ['EROFS', 'ledger-unwritable'],
  ])('%s while flushing is %s, and nothing is acknowledged', async (code, problem) => {
    const folder = districtFolder();
    const disk = hookedDisk({
      instead: {
        flush: () => {
          throw systemError(code, 'fdatasync');
        },
      },
    });
    expect(codesOf(await openStore({ folder, disk }).append('draws', 0, TWO, BY))).toEqual([problem]);
    expect(must(await openStore({ folder }).read('draws')).records).toEqual([]);
  });

  test('not even the half line can be taken back: it is a torn tail, dropped by the next append', async () => {
    const folder = districtFolder();
    const disk = {
      ...fullDisk(100),
      truncate: () => {
        throw systemError('EIO', 'ftruncate');
      },
    };
    expect(codesOf(await openStore({ folder, disk }).append('draws', 0, TWO, BY))).toEqual([
      'ledger-unwritable',
    ]);
    const store = openStore({ folder });
    expect(must(await store.read('draws')).warnings).toHaveLength(1);
    expect(must(await store.append('draws', 0, TWO, BY))).toHaveLength(2);
    expect(must(await store.read('draws')).warnings).toEqual([]);
  });

  test('a bug is not taken for a full disk, and leaves nothing behind either', async () => {
    let broken = true;
    const disk = hookedDisk({
      instead: {
        write: (handle, bytes) => {
          if (broken) throw new TypeError('a bug');
          return diskAccess.write(handle, bytes);
        },
      },
    });
    const store = openStore({ folder: districtFolder(), disk });
    await expect(store.append('draws', 0, TWO, BY)).rejects.toThrow('a bug');
    broken = false;
    expect(must(await store.append('draws', 0, [note('draws', '一')], BY)).map(({ seq }) => seq)).toEqual([
      1,
    ]);
    expect(must(await store.read('draws')).records).toHaveLength(1);
  });

  test('frozen inputs: no half file under its name, no scrap beside it', async () => {
    const folder = districtFolder();
    const bytes = Buffer.from('名录快照'.repeat(100));
    const frozen = openFrozenInputs({ folder, disk: fullDisk(500) });
    expect(codesOf(await frozen.put(bytes))).toEqual(['disk-full']);
    expect(readdirSync(join(folder, 'data/frozen'))).toEqual([]);
    expect(codesOf(await frozen.get(sha256Hex(bytes)))).toEqual(['frozen-missing']);
    expect(must(await openFrozenInputs({ folder }).put(bytes))).toBe(sha256Hex(bytes));
  });
});

const disk = mountSmallDisk();

describe.skipIf(disk === undefined)('a real disk of 128 KiB (needs the right to mount one)', () => {
  const folder = disk ?? '';
  afterAll(() => {
    spawnSync('/bin/umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('filled to the last byte: all acknowledged records are there, and it goes on when there is room', async () => {
    writeFileSync(join(folder, 'other-people’s-file'), Buffer.alloc(40_000));
    const store = openStore({ folder });
    const full = await fillUp((seq) => store.append('draws', seq, [note('draws', '满'.repeat(300))], BY));
    expect(full.code).toBe('disk-full');
    expect(full.acknowledged).toBeGreaterThan(10);
    const { records, warnings } = must(await openStore({ folder }).read('draws'));
    expect([records.length, warnings]).toEqual([full.acknowledged, []]);

    const frozen = await openFrozenInputs({ folder }).put(Buffer.alloc(20_000, 1));
    expect(codesOf(frozen)).toEqual(['disk-full']);

    rmSync(join(folder, 'other-people’s-file'));
    expect(must(await store.append('draws', records.length, [note('draws', '又有空间')], BY))).toHaveLength(
      1,
    );
    expect(must(await openStore({ folder }).read('draws')).warnings).toEqual([]);
  });
});

async function sizeOfTwo(): Promise<number> {
  const folder = districtFolder();
  const store = openStore({ folder });
  must(await store.append('draws', 0, [note('draws', '一')], BY));
  const { size } = statSync(join(folder, DRAWS));
  must(await store.append('draws', 1, TWO, BY));
  return statSync(join(folder, DRAWS)).size - size;
}

async function fillUp(
  append: (
    seq: number,
  ) => Promise<{ readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }>,
): Promise<{ readonly acknowledged: number; readonly code: string | undefined }> {
  for (let seq = 0; seq < 1000; seq += 1) {
    const outcome = await append(seq);
    if (!outcome.ok) return { acknowledged: seq, code: outcome.problems?.[0]?.code };
  }
  return { acknowledged: 1000, code: undefined };
}

/** A tmpfs, where mounting is permitted. */
function mountSmallDisk(): string | undefined {
  const path = join('/tmp', `yaohao-full-disk-${process.pid}`);
  mkdirSync(path, { recursive: true });
  const { status } = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', path]);
  if (status === 0) return path;
  rmSync(path, { recursive: true, force: true });
  return undefined;
}
