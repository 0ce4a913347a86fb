import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../engine/kernel/canonical-json.ts';
import { diskAccess } from '../../engine/store/file-access.ts';
import { openStore } from '../../engine/store/open-store.ts';
import { verifyLines } from '../../engine/store/verify-lines.ts';
import { fc } from '../support/properties.ts';
import { hookedDisk } from './hooked-disk.ts';
import { districtFolder } from './ledger-fixture.ts';
import { BY, codesOf, must, note } from './ledger-values.ts';

const DRAWS = 'data/records/draws.jsonl';

/** Five records in three appends: one, three, one. */
async function smallLedger(): Promise<{
  readonly folder: string;
  readonly path: string;
  readonly bytes: Buffer;
}> {
  const folder = districtFolder();
  const store = openStore({ folder });
  must(await store.append('draws', 0, [note('draws', '第一次公开抽取')], BY));
  const three = ['甲', '乙', '丙'].map((text) => note('draws', text));
  must(await store.append('draws', 1, three, BY));
  must(await store.append('draws', 4, [note('draws', 'last', 4)], BY));
  const path = join(folder, DRAWS);
  return { folder, path, bytes: readFileSync(path) };
}

describe('the file of a stream', () => {
  test('holds one canonical JSON text a line, ended by a newline; a round has its own file', async () => {
    const { folder, bytes } = await smallLedger();
    must(await openStore({ folder }).append('rounds/2017-08', 0, [note('rounds/2017-08', '一')], BY));
    const { records } = must(await openStore({ folder }).read('draws'));
    expect(bytes.toString('utf8')).toBe(records.map((record) => `${canonicalJson(record)}\n`).join(''));
    expect(bytes.toString('utf8').startsWith('{"actor":{"agency":"amr","post":"amr-clerk"},"at":')).toBe(
      true,
    );
    expect(statSync(join(folder, 'data/records/rounds/2017-08.jsonl')).size).toBeGreaterThan(100);
  });

  test('only grows: the bytes of earlier appends stay as they were', async () => {
    const { folder, path, bytes } = await smallLedger();
    must(await openStore({ folder }).append('draws', 5, [note('draws', '后')], BY));
    expect(readFileSync(path).subarray(0, bytes.length).equals(bytes)).toBe(true);
  });

  test('acknowledged means on disk: the content each time, the names when the process first appends', async () => {
    const calls: string[] = [];
    const disk = hookedDisk({ before: (call) => calls.push(call) });
    const store = openStore({ folder: districtFolder(), disk });
    const lasting = () => calls.splice(0).filter((call) => /flush|write/u.test(call));
    must(await store.append('draws', 0, [note('draws', '一')], BY));
    expect(lasting()).toEqual(['write', 'flush', 'flushFolder', 'flushFolder', 'flushFolder']);
    must(await store.append('draws', 1, [note('draws', '二')], BY));
    expect(lasting()).toEqual(['write', 'flush']);
  });

  test('10,000 records in 2,500 appends: each byte is written once, none read again', async () => {
    const folder = districtFolder();
    const moved = { written: 0, read: 0 };
    const disk = hookedDisk({
      after: (call, result) => {
        if (call === 'write') moved.written += Number(result);
        if (call === 'readFrom') moved.read += (result as Uint8Array).length;
      },
      // Waiting for the disk is not what is counted here.
      instead: { flush: () => undefined },
    });
    const store = openStore({ folder, disk });
    for (let seq = 0; seq < 10_000; seq += 4) {
      const drafts = [1, 2, 3, 4].map((i) => note('credit', '', seq + i));
      must(await store.append('credit', seq, drafts, BY));
    }
    const { size } = statSync(join(folder, 'data/records/credit.jsonl'));
    expect(moved).toEqual({ written: size, read: 0 });
    expect(must(await openStore({ folder }).read('credit')).records).toHaveLength(10_000);
  });
});

test('bytes that somebody wrote without the lock are never cut off', async () => {
  const { folder, path, bytes } = await smallLedger();
  const disk = hookedDisk({
    before: (call) => {
      if (call === 'openToAppend') writeFileSync(path, Buffer.concat([bytes, Buffer.from('x')]));
    },
  });
  const store = openStore({ folder, disk });
  await expect(store.append('draws', 5, [note('draws', '新')], BY)).rejects.toThrow('without the lock');
  expect(must(await store.read('draws')).records).toHaveLength(5);
  expect(statSync(path).size).toBe(bytes.length + 1);
  const after = openStore({ folder });
  expect(must(await after.append('draws', 5, [note('draws', '再来')], BY)).map(({ seq }) => seq)).toEqual([
    6,
  ]);
});

describe('a torn tail (写到一半中断)', () => {
  test('wherever the file is cut, whole appends stay, the rest is dropped with a warning', async () => {
    const { bytes } = await smallLedger();
    const ends = [0, ...newlines(bytes).map((at) => at + 1)];
    // Lines 2, 3 and 4 are one append: it is there whole or not at all.
    const wholeAppends = [0, 1, 4, 5].map((records) => ({ records, end: ends[records] ?? 0 }));
    for (let length = 0; length < bytes.length; length += 1) {
      const { records, end } = wholeAppends.findLast((append) => append.end <= length) ?? {
        records: -1,
        end: 0,
      };
      const lines = verifyLines(bytes.subarray(0, length));
      expect([lines.records.length, lines.end, lines.torn, lines.changed], `cut at ${length}`).toEqual([
        records,
        end,
        length - end,
        undefined,
      ]);
    }
  });

  test('the warning names file, line and bytes, and stays until the next append cuts the tail off', async () => {
    const { folder, path, bytes } = await smallLedger();
    const third = newlines(bytes)[2] ?? 0;
    truncateSync(path, third + 40);
    const store = openStore({ folder });
    for (const reading of [await store.read('draws'), await store.read('draws')]) {
      const { records, warnings } = must(reading);
      expect(records.map(({ seq }) => seq)).toEqual([1]);
      const torn = third + 40 - ((newlines(bytes)[0] ?? 0) + 1);
      expect(warnings).toEqual([
        {
          code: 'ledger-torn-tail',
          severity: 'warning',
          place: { file: DRAWS, line: 2 },
          values: { stream: 'draws', bytes: torn },
        },
      ]);
    }
    expect(statSync(path).size).toBe(third + 40);
    must(await store.append('draws', 1, [note('draws', '重做')], BY));
    for (const { records, warnings } of [
      must(await store.read('draws')),
      must(await openStore({ folder }).read('draws')),
    ]) {
      expect(records.map(({ body }) => body)).toEqual([{ text: '第一次公开抽取' }, { text: '重做' }]);
      expect(warnings).toEqual([]);
    }
  });

  test.each([
    ['zeros, as a power failure leaves them', Buffer.alloc(512)],
    ['half a character', Buffer.from([0x7b, 0x22, 0xe6])],
    ['a whole record without its newline', undefined],
  ])('%s', async (_, tail) => {
    const { folder, path, bytes } = await smallLedger();
    writeFileSync(path, tail === undefined ? bytes.subarray(0, -1) : Buffer.concat([bytes, tail]));
    const { records, warnings } = must(await openStore({ folder }).read('draws'));
    expect(records).toHaveLength(tail === undefined ? 4 : 5);
    expect(warnings.map(({ code }) => code)).toEqual(['ledger-torn-tail']);
  });

  test('who expects another seq leaves it alone', async () => {
    const { folder, path, bytes } = await smallLedger();
    writeFileSync(path, Buffer.concat([bytes, Buffer.from('{"act')]));
    const stale = await openStore({ folder }).append('draws', 3, [note('draws', '迟')], BY);
    expect(codesOf(stale)).toEqual(['stream-moved-on']);
    expect(statSync(path).size).toBe(bytes.length + 5);
  });

  test('a reader meeting a writer half-way looks again, and warns of nothing', async () => {
    const { folder, path, bytes } = await smallLedger();
    writeFileSync(path, bytes.subarray(0, -30));
    let readings = 0;
    const disk = hookedDisk({
      after: (call) => {
        // The writer finishes after the first reading.
        if (call === 'readFrom' && readings++ === 0) writeFileSync(path, bytes);
      },
    });
    const { records, warnings } = must(await openStore({ folder, disk }).read('draws'));
    expect([records.length, warnings, readings]).toEqual([5, [], 2]);
  });
});

describe('a changed byte (账本被改动)', () => {
  test('is refused with file and line, wherever it is', async () => {
    const { folder, path, bytes } = await smallLedger();
    const change = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(change, async ([at, difference]) => {
        writeFileSync(path, changedAt(bytes, at, difference));
        const [line, reading] = [lineOf(bytes, at), await openStore({ folder }).read('draws')];
        expect(codesOf(reading)).toEqual(['ledger-changed']);
        expect(reading.ok || reading.problems[0]?.place).toEqual({ file: DRAWS, line });
        const appending = await openStore({ folder }).append('draws', 5, [note('draws', '新')], BY);
        expect(appending).toEqual(reading);
        expect(statSync(path).size).toBe(bytes.length);
      }),
      { numRuns: 60 },
    );
  });

  test('every byte, each bit of it once', async () => {
    const { bytes } = await smallLedger();
    const accepted: number[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const { changed } = verifyLines(changedAt(bytes, at, 1 << (at % 8)));
      if (changed?.line !== lineOf(bytes, at)) accepted.push(at);
    }
    expect(accepted).toEqual([]);
  });

  test('a change after the store has read it is found by the next reading, and stops appends', async () => {
    const { folder, path, bytes } = await smallLedger();
    const store = openStore({ folder });
    must(await store.read('draws'));
    writeFileSync(path, changedAt(bytes, 200, 1));
    const { line } = { line: lineOf(bytes, 200) };
    const reading = await store.read('draws');
    expect([codesOf(reading), reading.ok || reading.problems[0]?.place?.line]).toEqual([
      ['ledger-changed'],
      line,
    ]);
    expect(await store.append('draws', 5, [note('draws', '新')], BY)).toEqual(reading);
    writeFileSync(path, bytes);
    expect(must(await store.append('draws', 5, [note('draws', '新')], BY))).toHaveLength(1);
  });

  test('records that this process has seen on disk cannot go away', async () => {
    const { folder, path, bytes } = await smallLedger();
    const store = openStore({ folder });
    must(await store.read('draws'));
    writeFileSync(path, bytes.subarray(0, (newlines(bytes)[0] ?? 0) + 1));
    const outcomes = [
      await store.append('draws', 5, [note('draws', '新')], BY),
      await store.read('draws'),
      await store.read('draws'),
    ];
    expect(outcomes.map(codesOf)).toEqual(Array(3).fill(['ledger-changed']));
  });

  test.each([
    ['a line taken out', (lines: readonly string[]) => lines.toSpliced(2, 1), 3],
    ['a line doubled', (lines: readonly string[]) => lines.toSpliced(1, 0, lines[1] ?? ''), 3],
    [
      'two lines exchanged',
      (lines: readonly string[]) => lines.with(2, lines[3] ?? '').with(3, lines[2] ?? ''),
      3,
    ],
    ['an empty line', (lines: readonly string[]) => lines.toSpliced(4, 0, ''), 5],
    ['a space added', (lines: readonly string[]) => lines.with(1, (lines[1] ?? '').replace(':', ': ')), 2],
    ['Windows line ends', (lines: readonly string[]) => lines.map((line) => `${line}\r`), 1],
    ['a byte order mark', (lines: readonly string[]) => lines.with(0, `\ufeff${lines[0]}`), 1],
    ['no JSON at all', (lines: readonly string[]) => lines.with(3, 'null'), 4],
  ])('%s', async (_, edit, line) => {
    const { folder, path, bytes } = await smallLedger();
    const lines = bytes.toString('utf8').trimEnd().split('\n');
    writeFileSync(
      path,
      edit(lines)
        .map((text) => `${text}\n`)
        .join(''),
    );
    const reading = await openStore({ folder }).read('draws');
    expect([codesOf(reading), reading.ok || reading.problems[0]?.place?.line]).toEqual([
      ['ledger-changed'],
      line,
    ]);
  });
});

describe('what the system refuses', () => {
  test('a ledger that cannot be opened says so, with the reason', async () => {
    const folder = districtFolder();
    mkdirSync(join(folder, DRAWS), { recursive: true });
    const store = openStore({ folder });
    for (const outcome of [
      await store.read('draws'),
      await store.append('draws', 0, [note('draws', '一')], BY),
    ]) {
      expect(outcome.ok || outcome.problems).toMatchObject([
        { code: 'ledger-unwritable', values: { file: DRAWS, reason: 'EISDIR' }, place: { file: DRAWS } },
      ]);
    }
  });

  test('a data folder that is a file', async () => {
    const folder = districtFolder();
    writeFileSync(join(folder, 'data'), '');
    const outcome = await openStore({ folder }).append('draws', 0, [note('draws', '一')], BY);
    expect(codesOf(outcome)).toEqual(['ledger-unwritable']);
  });

  test('a copy on a read-only medium is read all the same, torn or not', async () => {
    const { folder, path, bytes } = await smallLedger();
    writeFileSync(path, bytes.subarray(0, -5));
    const readOnly = () => {
      throw Object.assign(new Error('EROFS'), { code: 'EROFS', syscall: 'fsync' });
    };
    // A folder in the place of the lock file: no lock can be had.
    rmSync(join(folder, 'data/append.lock'));
    mkdirSync(join(folder, 'data/append.lock'));
    const disk = hookedDisk({ instead: { flush: readOnly, flushFolder: readOnly } });
    const { records, warnings } = must(await openStore({ folder, disk }).read('draws'));
    expect([records.length, warnings.map(({ code }) => code)]).toEqual([4, ['ledger-torn-tail']]);
    const appending = await openStore({ folder }).append('draws', 4, [note('draws', '新')], BY);
    expect(codesOf(appending)).toEqual(['ledger-unwritable']);
  });

  test('what was read is on disk before anything can follow from it', async () => {
    const { folder, path } = await smallLedger();
    const calls: string[] = [];
    const disk = hookedDisk({ before: (call) => calls.push(call) });
    const store = openStore({ folder, disk });
    must(await store.read('draws'));
    expect(calls.filter((call) => call.startsWith('flush'))).toEqual([
      'flush',
      'flushFolder',
      'flushFolder',
      'flushFolder',
    ]);
    calls.length = 0;
    must(await store.read('draws'));
    expect(calls).not.toContain('flush');
    expect(diskAccess.openToRead(`${path}.missing`)).toBeUndefined();
  });
});

function newlines(bytes: Buffer): readonly number[] {
  return [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at);
}

function lineOf(bytes: Buffer, at: number): number {
  return newlines(bytes).filter((newline) => newline < at).length + 1;
}

function changedAt(bytes: Buffer, at: number, difference: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (bytes[at] ?? 0) ^ difference;
  return changed;
}
