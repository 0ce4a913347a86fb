import { describe, expect, test } from 'vitest';
import { dayOf, instant, instantMs, instantOfMs, parseInstant } from '../../engine/kernel/instant.ts';
import { fc } from '../support/properties.ts';

describe('时间 of draw/v1: Beijing time to the second', () => {
  test.each(['2017-08-15T09:00:00+08:00', '2016-02-29T23:59:59+08:00', '1988-07-01T12:00:00+08:00'])(
    '%s is read',
    (text) => {
      expect(parseInstant(text)).toBe(text);
    },
  );

  test.each([
    '2017-08-15T09:00:00Z',
    '2017-08-15T09:00:00+00:00',
    '2017-08-15T09:00:00+09:00',
    '2017-08-15T09:00:00.000+08:00',
    '2017-08-15T09:00+08:00',
    '2017-08-15 09:00:00+08:00',
    '2017-02-29T09:00:00+08:00',
    '2017-08-15T24:00:00+08:00',
    '2017-08-15T23:59:60+08:00',
    '2017-08-15',
    '',
  ])('%s is refused', (text) => {
    expect(parseInstant(text)).toBeUndefined();
    expect(() => instant(text)).toThrow(RangeError);
  });

  test('the day is the day in Beijing', () => {
    expect(dayOf(instant('2017-08-15T00:30:00+08:00'))).toBe('2017-08-15');
    expect(instantOfMs(Date.UTC(2017, 7, 14, 16, 30))).toBe('2017-08-15T00:30:00+08:00');
    // China had summer time in 1988; draw/v1 always writes +08:00.
    expect(instantOfMs(Date.UTC(1988, 6, 1, 4))).toBe('1988-07-01T12:00:00+08:00');
  });

  test('milliseconds and text agree, and order is kept', () => {
    const seconds = fc.integer({ min: -3_000_000_000, max: 10_000_000_000 });
    fc.assert(
      fc.property(seconds, seconds, (a, b) => {
        expect(instantMs(instantOfMs(a * 1000))).toBe(a * 1000);
        expect(parseInstant(instantOfMs(a * 1000 + 999))).toBe(instantOfMs(a * 1000));
        expect(instantOfMs(a * 1000) < instantOfMs(b * 1000)).toBe(a < b);
      }),
    );
  });
});
