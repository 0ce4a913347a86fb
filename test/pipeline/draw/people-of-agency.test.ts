import { describe, expect, test } from 'vitest';
import type { Inspector } from '../../../engine/domain/inspector.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { type PeopleGround, peopleOfAgency } from '../../../engine/pipeline/draw/people-of-agency.ts';
import { fc } from '../../support/properties.ts';
import { siteId } from './sample-frames.ts';

const [FROM, TO] = [isoDate('2017-08-18'), isoDate('2017-08-29')];

function inspector(code: string, more: Partial<Inspector> = {}): Inspector {
  return {
    code,
    name: `示例 ${code}`,
    agency: 'AMR',
    areas: ['*'],
    professions: [],
    expertise: [],
    qualifications: [],
    items: ['*'],
    certificate: { number: `示例-${code}`, expiresOn: isoDate('2018-12-31') },
    leave: [],
    recusals: [],
    line: 2,
    ...more,
  };
}

function ground(inspectors: readonly Inspector[], more: Partial<PeopleGround> = {}): PeopleGround {
  return {
    agency: 'AMR',
    inspectors,
    frames: ['A07', 'A08'],
    slots: 2,
    window: [FROM, TO],
    cap: 40,
    history: new Map(),
    ...more,
  };
}

/** Who is committed, and who is told to be left out, of one inspector. */
function judge(more: Partial<Inspector>) {
  const { people, left } = peopleOfAgency(ground([inspector('i1', more)]));
  return { sent: people.inspectors.map(({ inspector: code }) => code), why: left.map(({ why }) => why) };
}

describe('二(三)(六) who of an agency is committed to a round', () => {
  test.each([
    ['no number of a certificate', { certificate: { expiresOn: TO } }, [], 'no-certificate'],
    ['no last day on the certificate', { certificate: { number: '示例-1' } }, [], 'no-certificate'],
    [
      'the certificate ends the day before the last visit',
      { certificate: { number: '示例-1', expiresOn: isoDate('2017-08-28') } },
      [],
      'certificate-ends',
    ],
    [
      'the certificate ends with the last visit',
      { certificate: { number: '示例-1', expiresOn: TO } },
      ['i1'],
      undefined,
    ],
    ['no item of this round', { items: ['A09'] }, [], 'no-item'],
    ['no item at all', { items: [] }, [], 'no-item'],
    ['one item of this round', { items: ['A09', 'A08'] }, ['i1'], undefined],
    ['away on the first day', { leave: [{ from: isoDate('2017-08-01'), to: FROM }] }, ['i1'], 'away'],
    ['away from the last day on', { leave: [{ from: TO, to: isoDate('2017-09-10') }] }, ['i1'], 'away'],
    [
      'back the day before',
      { leave: [{ from: isoDate('2017-08-01'), to: isoDate('2017-08-17') }] },
      ['i1'],
      undefined,
    ],
    [
      'leaves the day after',
      { leave: [{ from: isoDate('2017-08-30'), to: isoDate('2017-09-10') }] },
      ['i1'],
      undefined,
    ],
  ] as const)('%s', (_, more, sent, why) => {
    expect(judge(more)).toEqual({ sent, why: why === undefined ? [] : [why] });
  });

  test('whoever is away is committed with the days, so that the match sees them and nobody can add them later', () => {
    const leave = [{ from: isoDate('2017-08-20'), to: isoDate('2017-08-22') }];
    const { people } = peopleOfAgency(ground([inspector('i1', { leave })]));
    expect(people.inspectors[0]?.busy).toEqual([['2017-08-20', '2017-08-22']]);
  });
});

describe('what of an inspector is committed', () => {
  test('the scope is the items of this round that they may carry out; * stays *', () => {
    const { people } = peopleOfAgency(
      ground([
        inspector('i1', { items: ['A09', 'A08', 'A07'] }),
        inspector('i2', { items: ['A08'] }),
        inspector('i3'),
      ]),
    );
    expect(people.inspectors.map(({ scope }) => scope)).toEqual([['A07', 'A08'], ['A08'], ['*']]);
  });

  test('lists are sorted; areas that hold the whole district are the whole district', () => {
    const more = {
      areas: ['WM', 'LY'],
      qualifications: ['water', 'air'],
      recusals: [siteId(2), siteId(1)],
    };
    const { people } = peopleOfAgency(
      ground([inspector('i1', more), inspector('i2', { areas: ['LY', '*'] })]),
    );
    expect(people.inspectors[0]).toMatchObject({
      areas: ['LY', 'WM'],
      qualifications: ['air', 'water'],
      avoid: [siteId(1), siteId(2)],
    });
    expect(people.inspectors[1]?.areas).toEqual(['*']);
  });

  test('the visits of this year are history; nobody else’s, and 0 where there were none', () => {
    const history = new Map([
      ['i1', 7],
      ['x', 3],
    ]);
    const { people } = peopleOfAgency(ground([inspector('i1'), inspector('i2')], { history }));
    expect(people.inspectors.map(({ history: visits, cap }) => [visits, cap])).toEqual([
      [7, 40],
      [0, 40],
    ]);
  });

  test('at a visit there are two at least (行政处罚法 42), or as many as an item asks for', () => {
    const slots = [1, 2, 3].map((count) => peopleOfAgency(ground([], { slots: count })).people.slots);
    expect(slots).toEqual([2, 2, 3]);
  });

  test('no name, level or number of a certificate is in the people file', () => {
    const { people } = peopleOfAgency(ground([inspector('i1', { level: 'district' })]));
    expect(JSON.stringify(people)).not.toContain('示例');
  });
});

test('everybody is committed, or left out with a reason, or both where they are away for some of the days', () => {
  const day = fc.integer({ min: 1, max: 31 }).map((d) => isoDate(`2017-08-${String(d).padStart(2, '0')}`));
  const person = fc.record({
    items: fc.subarray(['A07', 'A09', '*']),
    certificate: fc.record({ number: fc.constant('示例'), expiresOn: day }, { requiredKeys: [] }),
    leave: fc.array(
      fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
      { maxLength: 2 },
    ),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 6 }), (persons) => {
      const inspectors = persons.map((more, i) => inspector(`i${i}`, more));
      const { people, left } = peopleOfAgency(ground(inspectors));
      const sent = new Set(people.inspectors.map(({ inspector: code }) => code));
      const out = new Map(left.map(({ code, why }) => [code, why]));
      for (const { code } of inspectors) expect(sent.has(code)).toBe((out.get(code) ?? 'away') === 'away');
      expect(people.inspectors.every(({ certificateTo }) => certificateTo >= TO)).toBe(true);
      expect(people.inspectors.every(({ scope }) => scope.length > 0)).toBe(true);
    }),
  );
});
