import { describe, expect, test } from 'vitest';
import { parseUscc, usccCheckCharacter } from '../../../engine/domain/uscc.ts';
import { identifyObject } from '../../../engine/pipeline/basis/identify-object.ts';
import { fc } from '../../support/properties.ts';
import { sharedData } from '../../support/shared-data.ts';
import { csvRows } from './support.ts';

const VECTORS = {
  valid: { path: 'vectors/uscc_real_valid.csv', verdict: 'check_digit_ok' },
  invalid: { path: 'vectors/uscc_real_invalid.csv', verdict: 'check_digit_ok' },
  stdnum: { path: 'vectors/uscc_stdnum.csv', verdict: 'valid' },
  issue: { path: 'vectors/uscc_issue_cases.csv', verdict: 'check_digit_ok' },
} as const;

function vectors(name: keyof typeof VECTORS): readonly { readonly code: string; readonly ok: boolean }[] {
  const { path, verdict } = VECTORS[name];
  const file = sharedData(path);
  if (file === undefined) return [];
  return csvRows(file).map((row) => ({ code: row.get('code') ?? '', ok: row.get(verdict) === '1' }));
}

describe('统一社会信用代码 GB 32100-2015', () => {
  test.each([
    ['as written', '91110000600037341L', { conforms: true, respelled: false }],
    ['with spaces', '91 110000 600037341L', { conforms: true, respelled: true }],
    ['with small letters', '91110000600037341l', { conforms: true, respelled: true }],
    ['in full-width letters', '９１１１００００６０００３７３４１Ｌ', { conforms: true, respelled: true }],
    ['with a wrong check character', '91110000600037342L', { conforms: false, respelled: false }],
    ['with letters the standard leaves out', '9111000060003IOZSV', { conforms: false, respelled: false }],
    ['with a letter in the district part', '911100A0600037341L', { conforms: false, respelled: false }],
  ])('a code %s is kept and described', (_, text, described) => {
    expect(parseUscc(text)).toMatchObject(described);
  });

  test.each([
    ['12345'],
    ['H-4601043500387-21'],
    ['无'],
    [''],
    ['91110000600037341LL'],
    ['91110000600037341ß'],
  ])('%j is no code', (text) => {
    expect(parseUscc(text)).toBeUndefined();
  });

  const known = sharedData('vectors/uscc_real_valid.csv') !== undefined;

  test.skipIf(!known)('6,200 real codes conform (needs ../shared/data)', () => {
    const codes = vectors('valid');
    expect(codes).toHaveLength(6200);
    expect(codes.filter(({ code }) => parseUscc(code)?.conforms !== true)).toEqual([]);
  });

  test.skipIf(!known)(
    'of 291 that fail as written, 131 ask only for capitals, and none is dropped (needs ../shared/data)',
    () => {
      const codes = vectors('invalid');
      expect(codes).toHaveLength(291);
      const readings = codes.map(({ code }) => parseUscc(code));
      expect(readings.filter((reading) => reading?.conforms === true && !reading.respelled)).toEqual([]);
      expect(readings.filter((reading) => reading?.conforms === true)).toHaveLength(131);
      expect(codes.filter(({ code }) => identifyObject(code, '某单位') === undefined)).toEqual([]);
    },
  );

  test.skipIf(!known)('207 vectors of python-stdnum (needs ../shared/data)', () => {
    const codes = vectors('stdnum');
    expect(codes).toHaveLength(207);
    expect(codes.filter(({ code, ok }) => (parseUscc(code)?.conforms ?? false) !== ok)).toEqual([]);
  });

  test.skipIf(!known)('cases that other programs got wrong (needs ../shared/data)', () => {
    const codes = vectors('issue');
    expect(codes).toHaveLength(7);
    const asWritten = (code: string) => {
      const reading = parseUscc(code);
      return reading?.conforms === true && !reading.respelled;
    };
    expect(codes.filter(({ code, ok }) => asWritten(code) !== ok)).toEqual([]);
  });

  test('one character changed, or two neighbours exchanged, is noticed', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    const body = fc.array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 });
    const change = fc.record({ body, at: fc.integer({ min: 8, max: 16 }), to: fc.constantFrom(...alphabet) });
    fc.assert(
      fc.property(change, ({ body: part, at, to }) => {
        const first17 = `91340404${part.join('')}`;
        const code = first17 + usccCheckCharacter(first17);
        const changed = code.slice(0, at) + to + code.slice(at + 1);
        const [a = '', b = ''] = [code[at], code[at - 1]];
        const swapped = code.slice(0, at - 1) + a + b + code.slice(at + 1);
        return [changed, swapped].every((other) => parseUscc(other)?.conforms === (other === code));
      }),
    );
  });
});

describe('draw.md §0: the id of an object', () => {
  test.each([
    ['a code', '91110000600037341L', '某公司', '91110000600037341L', []],
    ['a failing code', '91110000600037342L', '某公司', '91110000600037342L', ['uscc-check-digit']],
    ['an old number', '340404600000017', '某店', 'reg:340404600000017', ['uscc-old-number']],
    [
      'an old number in full width',
      '３４０４０４６００００００１７',
      '某店',
      'reg:340404600000017',
      ['uscc-old-number'],
    ],
    ['foreign text', 'H-4601043500387-21', '示例', 'name:0D53F08678D8101B0C7E', ['uscc-missing']],
    ['no code', undefined, '示例', 'name:0D53F08678D8101B0C7E', ['uscc-missing']],
  ])('%s', (_, code, name, id, flags) => {
    expect(identifyObject(code, name)).toEqual({ id, flags });
  });

  test('neither code nor name is no identity', () => {
    expect(identifyObject('无', undefined)).toBeUndefined();
  });
});
