import { describe, expect, test } from 'vitest';
import { publishMessages } from '../../../engine/cli/messages/publish.ts';
import type { Disclosure, PublishState } from '../../../engine/domain/disclosure.ts';
import { NOTHING_DISCLOSED, standingRows } from '../../../engine/domain/disclosure.ts';
import { FINDING_RESULTS, type InspectState, NO_PROBLEM } from '../../../engine/domain/inspection.ts';
import { disclosed } from '../../../engine/domain/records/disclosed.ts';
import { validateBody } from '../../../engine/intake/validate-body.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { countDisclosed } from '../../../engine/pipeline/publish/count-disclosed.ts';
import { type DisclosePolicy, discloseResults } from '../../../engine/pipeline/publish/disclose-results.ts';
import { fc } from '../../support/properties.ts';
import {
  at,
  FIRST,
  finding,
  inspected,
  LEAD,
  OTHER,
  POLICY,
  published,
  ROUND,
  SECOND,
} from './sample-findings.ts';

interface Asked {
  readonly day?: string;
  readonly cutOff?: string;
  readonly actor?: typeof LEAD;
  readonly publish?: PublishState;
  readonly policy?: DisclosePolicy;
}

function disclose(inspect: InspectState, { day = '2017-09-01', ...asked }: Asked = {}) {
  const { cutOff = day, actor = LEAD, publish = NOTHING_DISCLOSED, policy = POLICY } = asked;
  const state = { round: ROUND, inspect, publish };
  return discloseResults(state, policy, { cutOff: isoDate(cutOff) }, { at: at(day), actor });
}

function decided(result: ReturnType<typeof disclose>) {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function bodyOf(result: ReturnType<typeof disclose>): Disclosure {
  return decided(result).records[0]?.body as Disclosure;
}

/** Codes, after checking that every blank of their sentences can be filled. */
function codesOf(result: ReturnType<typeof disclose>): readonly string[] {
  const said = result.ok ? result.value.warnings : result.problems;
  return said.map(({ code, values }) => {
    const { says, remedy } = publishMessages[code];
    for (const [, name] of `${says}${remedy}`.matchAll(/\{(\w+)\}/gu))
      expect(values).toHaveProperty(name ?? '');
    return code;
  });
}

describe('二(九) 汇总并公开结果', () => {
  test('every recorded result is published once, under the name on its form, by enterprise and item', () => {
    const inspect = inspected(
      finding(20, { id: SECOND, item: 'SC-02' }),
      finding(21, { item: 'SC-02' }),
      finding(22, { item: 'SC-01' }),
    );
    const body = bodyOf(disclose(inspect));
    expect(body).toMatchObject({ batch: 1, on: '2017-09-01' });
    expect(body.rows.map(({ name, item, finding }) => [name, item, finding])).toEqual([
      ['淮南示例甲贸易有限公司', 'SC-01', 22],
      ['淮南示例甲贸易有限公司', 'SC-02', 21],
      ['淮南示例乙化工有限公司', 'SC-02', 20],
    ]);
    expect(decided(disclose(inspect)).records[0]).toMatchObject({
      stream: 'rounds/2017-08',
      kind: 'disclosed',
    });
    expect(validateBody(disclosed.schema, body)).toEqual([]);
  });

  test.each([
    // Inspected on Monday 28 August: 25 September is the 20th working day.
    ['2017-08-28', '2017-09-25', '2017-09-25', 0],
    ['2017-08-28', '2017-09-26', '2017-09-25', 1],
    // Inspected on 8 September: the holidays of October are no working days, Saturday 30 September is one.
    ['2017-09-08', '2017-10-09', '2017-10-12', 0],
    ['2017-09-08', '2017-10-16', '2017-10-12', 2],
  ])('inspected on %s and published on %s: due on %s, late by %i', (inspectedOn, day, dueOn, lateBy) => {
    const body = bodyOf(disclose(inspected(finding(20, { inspectedOn: isoDate(inspectedOn) })), { day }));
    expect(body.rows[0]).toMatchObject({ dueOn, lateBy });
  });

  test('lateness is told with how many and how long', () => {
    const late = disclose(inspected(finding(20)), { day: '2017-09-27' });
    expect(decided(late).warnings[0]).toMatchObject({
      code: 'disclosed-late',
      values: { count: 1, days: 2 },
    });
    expect(codesOf(disclose(inspected(finding(20)), { day: '2017-09-25' }))).toEqual([]);
  });

  test('what was published is not published again', () => {
    const inspect = inspected(finding(20));
    const publish = published(NOTHING_DISCLOSED, decided(disclose(inspect)).records, '2017-09-01');
    const again = disclose(inspect, { publish });
    expect(decided(again).records).toEqual([]);
    expect(codesOf(again)).toEqual(['disclosed-already']);
  });

  test('a corrected result is published again and stands for the one before', () => {
    const publish = published(
      NOTHING_DISCLOSED,
      decided(disclose(inspected(finding(20)))).records,
      '2017-09-01',
    );
    const corrected = finding(31, { results: ['发现问题已责令改正'], followUp: '责令改正并跟踪' });
    const second = disclose(inspected(corrected), { publish });
    expect(bodyOf(second)).toMatchObject({ batch: 2, rows: [{ finding: 31 }] });
    const rows = standingRows(published(publish, decided(second).records, '2017-09-01', 60).disclosures);
    expect(rows.map(({ finding, results }) => [finding, results])).toEqual([[31, ['发现问题已责令改正']]]);
  });

  test('a result recorded after the cut-off day waits, and that is said', () => {
    const inspect = inspected(finding(20), finding(21, { item: 'SC-02', at: at('2017-08-31') }));
    const result = disclose(inspect, { cutOff: '2017-08-30' });
    expect(bodyOf(result).rows.map(({ item }) => item)).toEqual(['SC-01']);
    expect(codesOf(result)).toEqual(['findings-left-out']);
    expect(bodyOf(disclose(inspect, { cutOff: '2017-08-31' })).rows).toHaveLength(2);
  });

  test('the lead bureau publishes for all, another agency its own results', () => {
    const inspect = inspected(finding(20), finding(21, { item: 'HB-01', agency: 'ENV' }));
    expect(bodyOf(disclose(inspect, { actor: OTHER })).rows.map(({ item }) => item)).toEqual(['HB-01']);
    expect(bodyOf(disclose(inspect)).rows).toHaveLength(2);
  });

  const noTerm = { ...POLICY, deadlines: [] };
  test.each<[string, InspectState, Asked, readonly string[]]>([
    ['nothing recorded', inspected(), {}, ['findings-none']],
    ['nothing up to the cut-off', inspected(finding(20)), { cutOff: '2017-08-28' }, ['findings-none']],
    ['a cut-off day to come', inspected(finding(20)), { cutOff: '2017-09-02' }, ['disclose-cut-off-ahead']],
    ['a blank value', inspected(finding(20, { results: [] })), {}, ['disclose-result-blank']],
    ['no term in force', inspected(finding(20)), { policy: noTerm }, ['disclose-term-missing']],
    [
      'an enterprise without a form, twice wrong',
      { ...inspected(finding(20, { results: [] })), forms: {} },
      {},
      ['disclose-without-form', 'disclose-result-blank'],
    ],
  ])('%s is refused in words', (_, inspect, asked, codes) => {
    const result = disclose(inspect, asked);
    expect(result.ok).toBe(false);
    expect(codesOf(result)).toEqual(codes);
  });

  test('a blank value does not fit the record either', () => {
    const body = bodyOf(disclose(inspected(finding(20))));
    const blank = { ...body, rows: body.rows.map((row) => ({ ...row, results: [] })) };
    expect(validateBody(disclosed.schema, blank)).not.toEqual([]);
  });

  test('a term that runs into a year without a calendar is marked', () => {
    const inspect = inspected(finding(20, { inspectedOn: isoDate('2017-12-20') }));
    expect(codesOf(disclose(inspect, { day: '2017-12-25' }))).toEqual(['disclose-term-provisional']);
  });
});

describe('二(九) 合计', () => {
  const anyResults = fc.oneof(
    fc.constant([NO_PROBLEM] as const),
    fc.subarray(FINDING_RESULTS.slice(1), { minLength: 1 }),
  );
  const anyRow = fc.record({
    id: fc.constantFrom(FIRST, SECOND),
    item: fc.constantFrom('SC-01', 'SC-02', 'HB-01'),
    agency: fc.constantFrom('AMR', 'ENV'),
    results: anyResults,
  });

  test('whatever was found, the totals add up and every value has its row', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 12 }), (rows) => {
        const inspect = inspected(...rows.map((row, index) => finding(20 + index, row)));
        const count = countDisclosed(bodyOf(disclose(inspect)).rows, { agencies: ['AMR', 'ENV', 'TAX'] });
        const { agencies } = count;
        const sum = (of: (one: (typeof agencies)[number]) => number) =>
          agencies.reduce((total, one) => total + of(one), 0);
        expect(count.items).toBe(rows.length);
        expect(sum(({ items }) => items)).toBe(count.items);
        expect(count.clean + count.violating + count.unseen).toBe(count.items);
        for (const value of FINDING_RESULTS)
          expect(sum(({ results }) => results[value])).toBe(count.results[value]);
        expect(agencies.map(({ agency }) => agency)).toEqual(['AMR', 'ENV', 'TAX']);
        expect(agencies[2]).toMatchObject({ visits: 0, items: 0 });
        expect(count.visits).toBe(new Set(rows.map(({ id }) => id)).size);
      }),
    );
  });

  test('a joint visit of two agencies is one visit, and a visit of each', () => {
    const inspect = inspected(finding(20), finding(21, { item: 'HB-01', agency: 'ENV' }));
    const count = countDisclosed(bodyOf(disclose(inspect)).rows, { agencies: ['AMR', 'ENV'] });
    expect(count).toMatchObject({ visits: 1, items: 2, agencies: [{ visits: 1 }, { visits: 1 }] });
  });
});
