import { describe, expect, test } from 'vitest';
import { compareBytes, fromHex, hmacSha256, sha256, sha256Hex, toHex } from '../../engine/kernel/hash.ts';
import { fc } from '../support/properties.ts';

describe('hashes', () => {
  test('SHA-256 of FIPS 180-4', () => {
    expect(sha256Hex()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('chunks are concatenated, text is UTF-8', () => {
    expect(sha256Hex('摇', new Uint8Array([0xe5, 0x8f, 0xb7]))).toBe(sha256Hex('摇号'));
    expect(toHex(sha256('a', 'bc'))).toBe(sha256Hex('abc'));
  });

  test('a ticket of draw.md §7: key of 32 bytes AB', () => {
    const ticket = sha256Hex(new Uint8Array(32).fill(0xab), '91340404MA00000000');
    expect(ticket.slice(0, 16)).toBe('5212f5212d2add1a');
  });

  test('HMAC-SHA256 of RFC 4231, case 1 and 2', () => {
    expect(toHex(hmacSha256(new Uint8Array(20).fill(0x0b), 'Hi There'))).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    );
    expect(toHex(hmacSha256(Buffer.from('Jefe'), 'what do ya want ', 'for nothing?'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  test('hex both ways; odd, upper-case and foreign digits are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
    expect(toHex(new Uint8Array([1, 2, 3, 4]).subarray(1, 3))).toBe('0203');
    expect(['a', 'AB', 'zz', '0x', ' 00'].map(fromHex)).toEqual(Array(5).fill(undefined));
  });

  test('sorted means by bytes of UTF-8, not by UTF-16', () => {
    // U+FF21 before U+1F600 by code point and byte; UTF-16 has it the other way round.
    expect(compareBytes('\uff21', '\u{1f600}')).toBeLessThan(0);
    expect('\uff21' < '\u{1f600}').toBe(false);
    expect(compareBytes('A07', 'A07')).toBe(0);
    expect(compareBytes('A1', 'A')).toBeGreaterThan(0);
    expect(compareBytes(new Uint8Array([0x80]), new Uint8Array([0x7f]))).toBeGreaterThan(0);
  });
});
