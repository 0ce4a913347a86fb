import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTimeStamp } from '../../engine/files/read-time-stamp.ts';
import { makeTimeStamp } from '../support/make-time-stamp.ts';

const STAMPED = new TextEncoder().encode('draw/v1/commit\n{"version":"draw/v1"}');
const SIGNER = 'O=Example Time Stamp Service, CN=Example TSA (test only)';
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`time-stamps/${name}`, import.meta.url)));

async function read(bytes: Uint8Array, stamped = STAMPED): Promise<string> {
  const stamp = await readTimeStamp('C.tsr', bytes, stamped);
  return stamp.ok ? stamp.value.signature : (stamp.problems[0]?.code ?? '');
}

describe('time-stamps (RFC 3161) made by openssl', () => {
  test.each(['rsa.tsr', 'ec.tsr', 'ec-token.der', 'sha512.tsr'])(
    '%s holds, with its signer',
    async (name) => {
      const stamp = await readTimeStamp(name, fixture(name), STAMPED);
      expect(stamp).toMatchObject({ ok: true, value: { signature: 'good', signer: SIGNER } });
      expect(stamp.ok && stamp.value.ms > Date.parse('2020-01-01')).toBe(true);
    },
  );

  test.each([
    ['without-certificate.tsr', 'unchecked'],
    ['sha1.tsr', 'time-stamp-of-other'],
    ['refused.tsr', 'time-stamp-not-granted'],
    ['README.md', 'time-stamp-unreadable'],
  ])('%s: %s', async (name, found) => expect(await read(fixture(name))).toBe(found));

  test('of other bytes it is no stamp, were they one letter off', async () => {
    const other = Uint8Array.from(STAMPED);
    other[20] = (other[20] ?? 0) ^ 1;
    expect(await read(fixture('rsa.tsr'), other)).toBe('time-stamp-of-other');
    expect(await read(new Uint8Array())).toBe('time-stamp-unreadable');
  });

  test('no changed byte makes another time, and none throws', async () => {
    const honest = await readTimeStamp('C.tsr', fixture('ec.tsr'), STAMPED);
    const bytes = fixture('ec.tsr');
    const found = new Set<string>();
    for (let i = 0; i < bytes.length; i += 3) {
      const changed = Uint8Array.from(bytes);
      changed[i] = (changed[i] ?? 0) ^ 1;
      const stamp = await readTimeStamp('C.tsr', changed, STAMPED);
      found.add(stamp.ok ? stamp.value.signature : (stamp.problems[0]?.code ?? ''));
      if (stamp.ok) expect(stamp.value.ms).toBe(honest.ok && honest.value.ms);
    }
    expect([...found]).toEqual(
      expect.arrayContaining(['time-stamp-forged', 'time-stamp-of-other', 'time-stamp-unreadable', 'unfit']),
    );
  });
});

describe('the certificate', () => {
  const AT = new Date('2017-08-15T02:00:00Z');
  test.each([
    ['for time-stamps, valid and named', {}, 'good'],
    ['for something else', { usage: '1.3.6.1.5.5.7.3.3' }, 'unfit'],
    ['no longer valid', { validTo: new Date('2017-08-15T01:00:00Z') }, 'unfit'],
    ['not named in what was signed', { named: false }, 'unfit'],
  ])('%s', async (_case, wish, found) => {
    expect(await read(await makeTimeStamp(STAMPED, AT, wish))).toBe(found);
  });
});
