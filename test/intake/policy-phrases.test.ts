import { describe, expect, test } from 'vitest';
import {
  formatRatioEffect,
  formatRatioPhrase,
  parseFraction,
  parseRatioEffect,
  parseRatioPhrase,
} from '../../engine/domain/policy-ratio-phrase.ts';
import {
  parseCountLimit,
  parseCron,
  parseDate,
  parseDuration,
  parseTerm,
} from '../../engine/domain/policy-time-phrase.ts';
import { fc } from '../support/properties.ts';

describe('抽查比例', () => {
  test.each([
    ['不低于 3%', '不低于 3%'],
    ['不少于2‰', '不低于 0.2%'],
    ['至少 ３％', '不低于 3%'],
    ['10%', '10%'],
    ['1/3', '1/3'],
    ['不超过 10%', '不超过 10%'],
    ['5%—20%', '5%—20%'],
    ['5—20%', '5%—20%'],
    ['5%至20%', '5%—20%'],
    ['100%', '100%'],
  ])('%s is %s', (written, meant) => {
    const read = parseRatioPhrase(written);
    expect(read.ok && formatRatioPhrase(read.value)).toBe(meant);
  });

  test.each([
    ['3', 'ratio-unreadable'],
    ['全部', 'ratio-unreadable'],
    ['-3%', 'ratio-unreadable'],
    ['3%左右', 'ratio-unreadable'],
    ['0%', 'ratio-out-of-range'],
    ['100.1%', 'ratio-out-of-range'],
    ['不低于 150%', 'ratio-out-of-range'],
    ['20%—5%', 'ratio-range-reversed'],
    ['', 'ratio-unreadable'],
  ])('%s is refused: %s', (written, fault) => {
    expect(parseRatioPhrase(written)).toEqual({ ok: false, fault });
  });

  test('an upper bound is a cap; a lower one is none', () => {
    expect(parseRatioPhrase('不超过 2%')).toMatchObject({
      value: { bound: 'atMost', cap: { n: 1n, d: 50n } },
    });
    expect(parseRatioPhrase('不低于 2%')).not.toHaveProperty('value.cap');
  });

  test('what is written back reads the same', () => {
    const ratio = fc.integer({ min: 1, max: 1000 }).map((thousandths) => `${thousandths / 10}%`);
    fc.assert(
      fc.property(fc.constantFrom('', '不低于 ', '不超过 '), ratio, (bound, number) => {
        const read = parseRatioPhrase(bound + number);
        if (!read.ok) throw new Error(read.fault);
        expect(parseRatioPhrase(formatRatioPhrase(read.value))).toEqual(read);
      }),
    );
  });
});

describe('则: 抽查比例', () => {
  test.each([
    ['×2', '×2'],
    ['x2', '×2'],
    ['加倍', '×2'],
    ['×1.5', '×1.5'],
    ['不低于 50%', '不低于 50%'],
    ['不超过 20%', '不超过 20%'],
    ['100%', '100%'],
  ])('%s is %s', (written, meant) => {
    const read = parseRatioEffect(written);
    expect(read.ok && formatRatioEffect(read.value)).toBe(meant);
  });

  test.each([
    ['×0.5', 'multiplier-below-one'],
    ['×', 'ratio-unreadable'],
    ['×50%', 'multiplier-unreadable'],
    ['10%', 'multiplier-unreadable'],
    ['翻番', 'ratio-unreadable'],
  ])('%s is refused: %s', (written, fault) => {
    expect(parseRatioEffect(written)).toEqual({ ok: false, fault });
  });
});

describe('日期、期限、次数、时间', () => {
  test.each(['2017-08-15', '2017/8/15', '2017.8.15', '2017年8月15日', '20170815', '２０１７－８－１５'])(
    '%s is the same day',
    (written) => {
      expect(parseDate(written)).toEqual({ ok: true, value: '2017-08-15' });
    },
  );

  test.each(['2017-02-29', '17-08-15', '2017-8', '8月15日', '2017/13/1', ''])('%s is no day', (written) => {
    expect(parseDate(written)).toEqual({ ok: false, fault: 'date-unreadable' });
  });

  test.each([
    ['10 个工作日', 10, '工作日'],
    ['90日', 90, '日'],
    ['三十天', 30, '日'],
    ['3 个月', 3, '月'],
    ['十二个月', 12, '月'],
    ['两年', 2, '年'],
    ['20个工作日内', 20, '工作日'],
  ])('%s', (written, count, unit) => {
    expect(parseDuration(written)).toEqual({ ok: true, value: { count, unit } });
  });

  test.each(['0 日', '三个礼拜', '若干日', '一二日', '年'])('%s is no term', (written) => {
    expect(parseDuration(written)).toEqual({ ok: false, fault: 'duration-unreadable' });
  });

  test('counts, terms, parts', () => {
    expect(parseCountLimit('2 次')).toMatchObject({ value: { count: 2, unit: '次' } });
    expect(parseCountLimit('3 期')).toMatchObject({ value: { count: 3, unit: '期' } });
    expect(parseCountLimit('若干')).toEqual({ ok: false, fault: 'count-unreadable' });
    expect(parseTerm('在列期间')).toMatchObject({ value: { whileListed: true } });
    expect(parseTerm('3 年')).toMatchObject({ value: { duration: { count: 3, unit: '年' } } });
    expect(parseFraction('1/2')).toMatchObject({ value: { n: 1n, d: 2n } });
    expect(parseFraction('0')).toEqual({ ok: false, fault: 'fraction-out-of-range' });
  });

  test.each([
    ['0 9 1 * *', true],
    ['*/15 8-18 * * 1-5', true],
    ['0 9 1,15 * *', true],
    ['0-30/10 9 * * *', true],
    ['0 25 1 * *', false],
    ['5/10 9 * * *', false],
    ['*/00 9 * * *', false],
    ['0 9 0 * *', false],
    ['0 9 1 *', false],
    ['0 9 29 2 *', true],
    ['0 9 28-31 2 *', true],
    ['0 9 31 2,3 *', true],
    ['0 9 30,31 2 *', false],
    ['0 9 31 4/2 *', false],
    ['0 9 31 4,6,9,11 *', false],
    ['每月 1 日', false],
  ])('%s is a time: %s', (written, fits) => {
    expect(parseCron(written).ok).toBe(fits);
  });
});
