import { createHash, createHmac, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compareByBytes, fromHex, hex, utf8 } from '../../engine/verifier/bytes.ts';
import { readCanonicalJson, toJcs } from '../../engine/verifier/canonical-json.ts';
import { digest, hmac } from '../../engine/verifier/digest.ts';
import { instantOf, isCode, isDate, isObjectId } from '../../engine/verifier/formats.ts';
import { fraction, HALF, plus, readFraction, roundDown, roundUp } from '../../engine/verifier/fraction.ts';
import { ticketOf } from '../../engine/verifier/keys.ts';
import { merkleRoot } from '../../engine/verifier/merkle-tree.ts';
import { sha256 } from '../../engine/verifier/sha256.ts';
import { sha256 as sha256InBrowser } from '../../engine/verifier/sha256-in-browser.ts';
import { fc } from '../support/properties.ts';
import { RFC_6962_TREES } from '../support/rfc6962-vectors.ts';

const NODE_HASH = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('SHA-256', () => {
  test.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 100_000])(
    'of %i bytes: ours is Node’s',
    (length) => {
      const bytes = new Uint8Array(randomBytes(length));
      expect(hex(sha256InBrowser(bytes))).toBe(NODE_HASH(bytes));
      expect(hex(sha256(bytes))).toBe(NODE_HASH(bytes));
    },
  );

  test('of a part of a larger buffer', () => {
    const bytes = new Uint8Array(randomBytes(300)).subarray(7, 207);
    expect(hex(sha256InBrowser(bytes))).toBe(NODE_HASH(bytes));
  });

  test.each([16, 32, 64, 65, 200])('HMAC with a key of %i bytes', (length) => {
    const key = new Uint8Array(randomBytes(length));
    expect(hex(hmac(key, 'a', utf8('签')))).toBe(createHmac('sha256', key).update('a签').digest('hex'));
  });
});

describe('canonical JSON', () => {
  const read = (text: string) => readCanonicalJson(utf8(text));

  test('reads what is its own canonical form', () => {
    expect(read('{"a":[0,"签",null,true],"b":9007199254740991}')).toEqual({
      value: { a: [0, '签', null, true], b: 9007199254740991 },
    });
  });

  test.each([
    ['a repeated key', '{"a":1,"a":1}', 'not-canonical'],
    ['keys out of order', '{"b":1,"a":1}', 'not-canonical'],
    ['white space', '{"a": 1}', 'not-canonical'],
    ['a final newline', '{}\n', 'not-canonical'],
    ['an escape that is not needed', '{"a":"\\u7b7e"}', 'not-canonical'],
    ['an escaped slash', '["\\/"]', 'not-canonical'],
    ['upper case in an escape', '["\\u001F"]', 'not-canonical'],
    ['1.0', '[1.0]', 'not-canonical'],
    ['1e3', '[1e3]', 'not-canonical'],
    ['an integer above 2^53 − 1', '[9007199254740992]', 'json-value'],
    ['a number that no double holds', '[9007199254740993]', 'json-value'],
    ['a fraction', '[0.5]', 'json-value'],
    ['a negative integer', '[-1]', 'json-value'],
    ['minus zero', '[-0]', 'not-canonical'],
    ['a lone surrogate', '["\\ud800"]', 'json-value'],
    ['a text that is not NFC', '["e\u0301"]', 'json-value'],
    ['a key that is not ASCII', '{"签":1}', 'json-value'],
    ['nesting without end', '['.repeat(100_000), 'not-json'],
    ['deep nesting', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'json-value'],
    ['a BOM', '\ufeff{}', 'not-json'],
    ['nothing', '', 'not-json'],
  ])('refuses %s', (_case, text, fault) => {
    expect(read(text)).toEqual({ fault });
  });

  test('refuses bytes that are not UTF-8', () => {
    expect(readCanonicalJson(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ fault: 'not-utf8' });
    expect(readCanonicalJson(Uint8Array.of(0x22, 0xc0, 0x80, 0x22))).toEqual({ fault: 'not-utf8' });
  });

  test('keys sort as RFC 8785 says', () => {
    expect(toJcs({ b: 1, a: 2, B: 3, '1': 4 })).toBe('{"1":4,"B":3,"a":2,"b":1}');
  });
});

describe('RFC 6962 tree', () => {
  test.each(RFC_6962_TREES)('root over $entries', ({ entries, root }) => {
    expect(hex(merkleRoot(entries.map((entry) => digest(Uint8Array.of(0), fromHex(entry)))))).toBe(root);
  });
});

test('the kernel check of draw.md §7', () => {
  expect(ticketOf(new Uint8Array(32).fill(0xab), '91340404MA00000000')).toMatch(/^5212f5212d2add1a/u);
});

describe('exact fractions', () => {
  test('avoid the float traps that draw.md counts', () => {
    const pairs = Array.from({ length: 2000 * 100 }, (_, i) => ({
      n: Math.floor(i / 100) + 1,
      p: (i % 100) + 1,
    }));
    const exact = ({ n, p }: (typeof pairs)[0]) => fraction(BigInt(n * p), 100n);
    const up = pairs.filter((pair) => Math.ceil(pair.n * (pair.p / 100)) !== Number(roundUp(exact(pair))));
    const nearest = pairs.filter(
      (pair) => Math.round(pair.n * (pair.p / 100)) !== Number(roundDown(plus(exact(pair), HALF))),
    );
    expect({ up: up.length, nearest: nearest.length }).toEqual({ up: 290, nearest: 100 });
  });

  test.each(['1/2', '0/1', '431/54', '1/1'])('reads %s', (text) => {
    expect(readFraction(text)).toBeDefined();
  });

  test.each(['2/4', '0/2', '1/0', '01/2', '1/02', '-1/2', '1', '1/2 ', '1.5/2', ''])(
    'refuses “%s”',
    (text) => {
      expect(readFraction(text)).toBeUndefined();
    },
  );
});

describe('forms', () => {
  test.each(['A07', 's1', '340404-amr', 'a'.repeat(64)])('code %s', (text) => {
    expect(isCode(text)).toBe(true);
  });

  test.each(['', '-a', 'a'.repeat(65), 'a_b', '签', 'a b', 'a\n'])('no code: “%s”', (text) => {
    expect(isCode(text)).toBe(false);
  });

  test.each(['91340404MA0000001W', 'reg:340404600000017', 'name:0123456789ABCDEF0123'])('id %s', (text) => {
    expect(isObjectId(text)).toBe(true);
  });

  test.each(['91340404MA0000001w', '91340404MA0000001', 'Reg:1', 'reg:', 'reg:a', `reg:${'1'.repeat(41)}`])(
    'no id: %s',
    (text) => {
      expect(isObjectId(text)).toBe(false);
    },
  );

  test('times compare as instants', () => {
    expect(instantOf('1970-01-01T08:00:00+08:00')).toBe(0);
    expect(instantOf('2026-03-02T10:00:00+08:00')).toBe(Date.UTC(2026, 2, 2, 2) / 1000);
  });

  test.each([
    '2026-02-29T00:00:00+08:00',
    '2026-13-01T00:00:00+08:00',
    '2026-01-01T24:00:00+08:00',
    '2026-01-01T00:60:00+08:00',
    '2026-01-01T00:00:60+08:00',
    '2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00+09:00',
    '2026-01-01 00:00:00+08:00',
    '2026-01-01T00:00:00.0+08:00',
  ])('no time: %s', (text) => {
    expect(instantOf(text)).toBeUndefined();
  });

  test('dates are of the calendar', () => {
    expect(['2024-02-29', '0001-01-01', '9999-12-31'].every(isDate)).toBe(true);
    expect(['2023-02-29', '2026-00-01', '2026-04-31', '26-01-01'].some(isDate)).toBe(false);
  });

  test('“sorted” is by bytes, which UTF-16 is not', () => {
    expect(compareByBytes('\uffee', '\u{1f600}')).toBeLessThan(0);
    expect('\uffee' < '\u{1f600}').toBe(false);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(Math.sign(compareByBytes(a, b))).toBe(
          Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))),
        );
      }),
    );
  });
});
