import { describe, expect, test } from 'vitest';
import type { Inspector } from '../../../engine/domain/inspector.ts';
import { addDays, isoDate } from '../../../engine/kernel/iso-date.ts';
import { eligibleInspectors } from '../../../engine/pipeline/basis/eligible-inspectors.ts';
import { fc } from '../../support/properties.ts';

const WINDOW = { from: isoDate('2017-08-18'), to: isoDate('2017-08-31') };

function inspector(over: Partial<Inspector> = {}): Inspector {
  return {
    code: 'AMR-01',
    name: '示例检查员',
    agency: 'AMR',
    areas: ['*'],
    professions: [],
    expertise: [],
    qualifications: [],
    items: ['*'],
    certificate: { number: '示例001', expiresOn: isoDate('2019-12-31') },
    leave: [],
    recusals: [],
    line: 2,
    ...over,
  };
}

function certificate(number: string | undefined, expiresOn: string | undefined): Partial<Inspector> {
  return {
    certificate: {
      ...(number === undefined ? {} : { number }),
      ...(expiresOn === undefined ? {} : { expiresOn: isoDate(expiresOn) }),
    },
  };
}

function leave(...days: readonly (readonly [string, string])[]): Partial<Inspector> {
  return { leave: days.map(([from, to]) => ({ from: isoDate(from), to: isoDate(to) })) };
}

describe('二(三) 具有行政执法资格且具有行政执法证件: who may be sent from 18 to 31 August', () => {
  test.each<[string, Partial<Inspector>]>([
    ['a certificate for years', {}],
    ['a certificate to the last day of the window', certificate('示例001', '2017-08-31')],
    ['leave that ends the day before', leave(['2017-08-01', '2017-08-17'])],
    ['leave that begins the day after', leave(['2017-09-01', '2017-09-10'])],
  ])('%s', (_, over) => {
    const one = inspector(over);
    expect(eligibleInspectors([one], WINDOW)).toEqual({ eligible: [one], ineligible: [] });
  });

  test.each<[string, Partial<Inspector>, readonly object[]]>([
    [
      'a certificate long expired',
      certificate('示例001', '2016-12-31'),
      [
        {
          code: 'certificate-ends-before-visit',
          values: { name: '示例检查员', expiresOn: '2016-12-31', to: '2017-08-31' },
        },
      ],
    ],
    [
      'a certificate that ends a day before the window does',
      certificate('示例001', '2017-08-30'),
      [
        {
          code: 'certificate-ends-before-visit',
          values: { name: '示例检查员', expiresOn: '2017-08-30', to: '2017-08-31' },
        },
      ],
    ],
    [
      'no number',
      certificate(undefined, '2019-12-31'),
      [{ code: 'certificate-none', values: { name: '示例检查员' } }],
    ],
    [
      'no last day',
      certificate('示例001', undefined),
      [{ code: 'certificate-without-expiry', values: { name: '示例检查员' } }],
    ],
    [
      'leave of the first day alone',
      leave(['2017-08-18', '2017-08-18']),
      [{ code: 'on-leave', values: { name: '示例检查员', from: '2017-08-18', to: '2017-08-18' } }],
    ],
    [
      'leave that begins on the last day',
      leave(['2017-08-31', '2017-09-30']),
      [{ code: 'on-leave', values: { name: '示例检查员', from: '2017-08-31', to: '2017-09-30' } }],
    ],
    [
      'leave around the whole window',
      leave(['2017-01-01', '2017-12-31']),
      [{ code: 'on-leave', values: { name: '示例检查员', from: '2017-01-01', to: '2017-12-31' } }],
    ],
  ])('%s bars, with the rule', (_, over, reasons) => {
    const one = inspector(over);
    expect(eligibleInspectors([one], WINDOW)).toEqual({
      eligible: [],
      ineligible: [{ inspector: one, reasons }],
    });
  });

  test('every rule that bars is named, not the first alone; each leave by itself', () => {
    const one = inspector({
      ...certificate(undefined, undefined),
      ...leave(['2017-08-20', '2017-08-21'], ['2017-07-01', '2017-07-02'], ['2017-08-25', '2017-08-25']),
    });
    const codes = eligibleInspectors([one], WINDOW).ineligible[0]?.reasons.map(({ code }) => code);
    expect(codes).toEqual(['certificate-none', 'certificate-without-expiry', 'on-leave', 'on-leave']);
  });
});

describe('laws of who may be sent', () => {
  const day = fc.integer({ min: -30, max: 60 }).map((n) => addDays(WINDOW.from, n));
  const away = fc.tuple(day, fc.nat({ max: 9 })).map(([from, n]) => ({ from, to: addDays(from, n) }));
  const anyone = fc
    .record({
      number: fc.option(fc.constant('示例001'), { nil: undefined }),
      expiresOn: fc.option(day, { nil: undefined }),
      leave: fc.array(away, { maxLength: 3 }),
    })
    .map(({ number, expiresOn, leave: days }) =>
      inspector({ ...certificate(number, expiresOn), leave: days }),
    );
  const everybody = fc.array(anyone, { maxLength: 8 });

  test('everybody may go or is listed with a rule, in the order given', () => {
    fc.assert(
      fc.property(everybody, (given) => {
        const { eligible, ineligible } = eligibleInspectors(given, WINDOW);
        const barred = ineligible.map(({ inspector: one }) => one);
        expect(given.filter((one) => !barred.includes(one))).toEqual(eligible);
        expect(given.filter((one) => !eligible.includes(one))).toEqual(barred);
        return ineligible.every(({ reasons }) => reasons.length > 0);
      }),
    );
  });

  test('a longer window bars nobody less', () => {
    fc.assert(
      fc.property(everybody, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (given, before, after) => {
        const longer = { from: addDays(WINDOW.from, -before), to: addDays(WINDOW.to, after) };
        const fit = new Set(eligibleInspectors(given, WINDOW).eligible);
        return eligibleInspectors(given, longer).eligible.every((one) => fit.has(one));
      }),
    );
  });
});
