import { describe, expect, test } from 'vitest';
import { inspectMessages } from '../../../engine/cli/messages/inspect.ts';
import { putIntoWords } from '../../../engine/cli/messages/put-into-words.ts';
import { FINDING_RESULTS, type Finding, FOLLOW_UPS } from '../../../engine/domain/inspection.ts';
import type { RecordDraft } from '../../../engine/domain/record.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { type FindingRow, noProblemRows } from '../../../engine/pipeline/inspect/finding-row.ts';
import type { InspectedRound } from '../../../engine/pipeline/inspect/inspect-state.ts';
import { issueForms } from '../../../engine/pipeline/inspect/issue-forms.ts';
import { recordFindings } from '../../../engine/pipeline/inspect/record-findings.ts';
import {
  BEFORE,
  formOf,
  formsCommand,
  roundWithForms,
  row,
  schedule,
  scheduledRound,
  TASKS,
} from './sample-forms.ts';
import { at, codes, expectOk, firm, matchedRound, POLICY, recordAll, refusals } from './sample-round.ts';

const ROUND = roundWithForms();
const DAY = at('2017-08-24T16:00:00');

function record(rows: readonly FindingRow[], round = ROUND, when = DAY, correction = false) {
  return recordFindings(round, POLICY, { rows, correction }, when);
}

function findings({ records }: { readonly records: readonly RecordDraft[] }): readonly Finding[] {
  return records.map(({ body }) => body as Finding);
}

function roundAfter(rows: readonly FindingRow[], round: InspectedRound = ROUND, when = DAY): InspectedRound {
  return recordAll(round, expectOk(record(rows, round, when)), when);
}

describe('二(九) 录入检查结果', () => {
  test('a finding is recorded against the issued form, with its people and its deadline', () => {
    expect(findings(expectOk(record([row()])))).toEqual([
      {
        id: firm(1),
        item: 'SC-01',
        agency: 'AMR',
        form: '2017-08-0001',
        inspectedOn: '2017-08-23',
        inspectors: ['AMR-01', 'AMR-02'],
        results: ['未发现问题'],
        followUp: '无需后续处置',
        note: '',
        dueOn: '2017-08-30',
        lateBy: 0,
        lateReason: '',
      },
    ]);
  });

  test('三(三) a row that slipped against its code is refused: its form or its name is another one', () => {
    const form = formOf(ROUND, 1);
    const slipped = record([row({ form: '2017-08-0002', name: '示例企业乙' })]);
    expect(codes(slipped)).toEqual(['finding-form-differs', 'finding-name-differs']);
    expect(refusals(slipped)[0]?.values).toMatchObject({ written: '2017-08-0002', expected: '2017-08-0001' });
    const typed = { form: '２０１７－０８－０００１', name: ` ${form.name} ` };
    expect(findings(expectOk(record([row(typed)])))).toHaveLength(1);
  });

  test('a row left blank, or with a result that nobody knows, is told as that alone, also where a finding stands', () => {
    const standing = recordAll(ROUND, expectOk(record([row()])), DAY);
    expect(codes(record([row({ results: [] })], standing))).toEqual(['finding-blank']);
    expect(codes(record([row({ results: ['正常'] })], standing))).toEqual(['finding-result-unknown']);
    const differs = row({ results: ['发现问题已责令改正'], followUp: '责令改正并跟踪' });
    expect(codes(record([differs], standing))).toEqual(['finding-differs']);
  });

  const LEFT = row({
    row: 3,
    item: 'SC-02',
    inspected: ' 未检查 ',
    results: [],
    followUp: '',
    note: ' 停业 ',
  });

  test('未检查, as ticked on the form, goes on record with its reason and is no finding', () => {
    const done = expectOk(record([row({ inspected: '已检查' }), LEFT]));
    expect(done.records.map(({ kind }) => kind)).toEqual(['finding-recorded', 'left-uninspected']);
    expect(done.records[1]?.body).toEqual({
      ...{ id: firm(1), item: 'SC-02', agency: 'AMR', form: '2017-08-0001' },
      ...{ visitedOn: '2017-08-23', reason: '停业' },
    });
    expect(done.warnings.map(({ code, values }) => [code, values.count, values.rows])).toEqual([
      ['finding-uninspected', 1, '3'],
    ]);
    const { inspect } = recordAll(ROUND, done, DAY);
    expect(inspect.findings.map(({ item }) => item)).toEqual(['SC-01']);
    expect(inspect.uninspected.map(({ item, reason }) => [item, reason])).toEqual([['SC-02', '停业']]);
  });

  test('未检查 brought a second time is not recorded again; of another day it is, and the last one stands', () => {
    const standing = roundAfter([LEFT]);
    const again = expectOk(record([LEFT], standing));
    expect(again.records).toEqual([]);
    expect(again.warnings.map(({ code }) => code)).toEqual(['finding-known', 'finding-uninspected']);
    const next = roundAfter([{ ...LEFT, inspectedOn: isoDate('2017-08-24'), note: '仍停业' }], standing);
    expect(next.inspect.uninspected.map(({ visitedOn, reason }) => [visitedOn, reason])).toEqual([
      ['2017-08-24', '仍停业'],
    ]);
    const inspected = roundAfter([row({ item: 'SC-02', inspectedOn: isoDate('2017-08-24') })], next);
    expect(inspected.inspect.findings.map(({ item }) => item)).toEqual(['SC-02']);
  });

  test('too few people, or an item in force no more, is a reason for 未检查 and not for a finding', () => {
    const short = { ...ROUND.inspect.forms[firm(1)] };
    const lines = short.lines?.map((line) => ({ ...line, inspectors: line.inspectors.slice(0, 1) }));
    const forms = {
      ...ROUND.inspect.forms,
      [firm(1)]: { ...short, lines } as InspectedRound['inspect']['forms'][string],
    };
    const round = { ...ROUND, inspect: { ...ROUND.inspect, forms } };
    expect(codes(record([row({ item: 'SC-02' })], round))).toEqual(['finding-too-few-inspectors']);
    expect(expectOk(record([LEFT], round)).records).toHaveLength(1);
    const repealed = POLICY.items.map((item) => ({ ...item, repealed: isoDate('2017-08-22') }));
    const rows = { rows: [LEFT], correction: false };
    expect(expectOk(recordFindings(ROUND, { ...POLICY, items: repealed }, rows, DAY)).records).toHaveLength(
      1,
    );
  });

  test('未检查 with a result or a follow-up, without a reason, or off the forms is refused', () => {
    expect(codes(record([row({ inspected: '未检查', note: '停业' })]))).toEqual(['finding-not-inspected']);
    const followed = { ...LEFT, followUp: '责令改正并跟踪' };
    expect(refusals(record([followed])).map(({ code, values }) => [code, values.results])).toEqual([
      ['finding-not-inspected', '责令改正并跟踪'],
    ]);
    for (const note of ['', ' 　'])
      expect(codes(record([{ ...LEFT, note }]))).toEqual(['finding-uninspected-without-reason']);
    expect(codes(record([{ ...LEFT, item: 'XF-01' }]))).toEqual(['finding-not-on-form']);
    expect(codes(record([{ ...LEFT, inspectedOn: isoDate('2017-08-25') }]))).toEqual(['finding-in-future']);
    expect(codes(record([row({ inspected: '已检查', results: [] })]))).toEqual(['finding-blank']);
    expect(codes(record([row({ inspected: '查了' })]))).toEqual(['finding-inspected-unknown']);
    expect(codes(record([{ ...LEFT, id: firm(9) }]))).toEqual(['finding-without-form']);
    const standing = recordAll(ROUND, expectOk(record([row()])), DAY);
    for (const correction of [false, true])
      expect(codes(record([{ ...LEFT, item: 'SC-01' }], standing, DAY, correction))).toEqual([
        'finding-differs',
      ]);
  });

  test('一键未发现问题: every line of a form at once', () => {
    const rows = noProblemRows(formOf(ROUND, 1), isoDate('2017-08-23'), 5);
    expect(rows.map((one) => [one.row, one.item])).toEqual([
      [5, 'SC-01'],
      [6, 'SC-02'],
      [7, 'HB-01'],
    ]);
    const state = roundAfter(rows).inspect;
    expect(state.findings.map(({ agency, results }) => [agency, results])).toEqual([
      ['AMR', ['未发现问题']],
      ['AMR', ['未发现问题']],
      ['ENV', ['未发现问题']],
    ]);
  });

  test('values combine in the order of the list, each once, with brackets as they were typed', () => {
    const results = ['发现问题待后续处理', '通过登记的住所(经营场所)无法联系', '发现问题待后续处理'];
    const [found] = findings(expectOk(record([row({ results, followUp: '移送办案机构' })])));
    expect(found?.results).toEqual(['通过登记的住所（经营场所）无法联系', '发现问题待后续处理']);
  });

  test.each(FINDING_RESULTS.slice(1))('%s can be recorded with 责令改正并跟踪', (result) => {
    expect(record([row({ results: [result], followUp: '责令改正并跟踪' })]).ok).toBe(true);
  });

  test.each(FOLLOW_UPS.slice(1))('a problem can be followed up by %s', (followUp) => {
    expect(record([row({ results: ['发现问题待后续处理'], followUp, note: '示例' })]).ok).toBe(true);
  });

  test('未发现开展本次抽查涉及的经营活动 can be closed; 已责令改正 too, and is told', () => {
    const idle = row({ results: ['未发现开展本次抽查涉及的经营活动'], followUp: '无需后续处置' });
    expect(expectOk(record([idle])).warnings).toEqual([]);
    const corrected = row({ results: ['发现问题已责令改正'], followUp: '无需后续处置' });
    expect(expectOk(record([corrected])).warnings).toMatchObject([
      { code: 'finding-corrected-on-spot', values: { agency: 'AMR', count: 1, rows: '2' } },
    ]);
  });

  test('inspectors may be written as codes or as names', () => {
    expect(record([row({ inspectors: ['AMR-02', '示例检查员AMR-01'] })]).ok).toBe(true);
  });

  test('a name or code typed full-width, or with blanks in it, is the same person and no substitution', () => {
    const typed = ['ａｍｒ－０２', '示例　检查员 ＡＭＲ-０１'];
    expect(findings(expectOk(record([row({ inspectors: typed })])))[0]?.inspectors).toEqual([
      'AMR-01',
      'AMR-02',
    ]);
    const again = record([row({ inspectors: typed })], recordAll(ROUND, expectOk(record([row()])), DAY));
    expect(expectOk(again).records).toEqual([]);
    expect(codes(record([row({ inspectors: ['ＡＭＲ－０３', 'AMR-01'] })]))).toEqual([
      'finding-inspectors-differ',
    ]);
  });
});

describe('what is refused, row by row', () => {
  test.each<[string, Partial<FindingRow>, string, object]>([
    ['an enterprise that has no form', { id: firm(9) }, 'finding-without-form', {}],
    [
      'an item that is not on the form',
      { item: 'XF-01' },
      'finding-not-on-form',
      { listed: 'SC-01、SC-02、HB-01' },
    ],
    [
      'another inspector',
      { inspectors: ['AMR-01', 'AMR-03'] },
      'finding-inspectors-differ',
      { written: 'AMR-01、AMR-03' },
    ],
    ['one inspector alone', { inspectors: ['AMR-01'] }, 'finding-inspectors-differ', {}],
    ['no inspector', { inspectors: [] }, 'finding-inspectors-differ', { written: '—' }],
    [
      'a part with an open slot',
      { id: firm(3), item: 'HB-01' },
      'finding-too-few-inspectors',
      { agency: 'ENV', count: 1 },
    ],
    ['no result', { results: [] }, 'finding-blank', {}],
    ['a blank result', { results: [' '] }, 'finding-blank', {}],
    ['a result that is none', { results: ['没有问题'] }, 'finding-result-unknown', { written: '没有问题' }],
    [
      '未发现问题 with another',
      { results: ['未发现问题', '发现问题已责令改正'], followUp: '责令改正并跟踪' },
      'finding-result-not-alone',
      {},
    ],
    [
      '未发现问题 followed up',
      { followUp: '移送办案机构' },
      'finding-follow-up-needless',
      { written: '移送办案机构' },
    ],
    ['a problem without follow-up', { results: ['发现问题待后续处理'] }, 'finding-follow-up-missing', {}],
    ['a follow-up that is none', { followUp: '算了' }, 'finding-follow-up-unknown', { written: '算了' }],
    [
      '其他 without a note',
      { results: ['发现问题待后续处理'], followUp: '其他' },
      'finding-other-without-note',
      {},
    ],
    [
      'a day before the form',
      { inspectedOn: isoDate('2017-08-20') },
      'finding-before-form',
      { issuedOn: '2017-08-21' },
    ],
    ['a day to come', { inspectedOn: isoDate('2017-08-25') }, 'finding-in-future', { today: '2017-08-24' }],
  ])('%s', (_case, said, code, values) => {
    expect(refusals(record([row(said)]))).toMatchObject([
      {
        code,
        severity: 'error',
        values: { row: 2, id: said.id ?? firm(1), item: said.item ?? 'SC-01', ...values },
      },
    ]);
  });

  test.each(
    FINDING_RESULTS.filter(
      (result) => !['未发现问题', '发现问题已责令改正', '未发现开展本次抽查涉及的经营活动'].includes(result),
    ),
  )('三(三) 一查到底: %s cannot be closed', (result) => {
    expect(codes(record([row({ results: [result], followUp: '无需后续处置' })]))).toEqual([
      'finding-problem-closed',
    ]);
  });

  test('an item that has left the list on the day of the inspection', () => {
    const items = POLICY.items.map((item) =>
      item.id === 'SC-01' ? { ...item, repealed: isoDate('2017-08-22') } : item,
    );
    const refused = recordFindings(ROUND, { ...POLICY, items }, { rows: [row()], correction: false }, DAY);
    expect(codes(refused)).toEqual(['finding-item-not-in-force']);
  });

  test('two rows that say different things of one item', () => {
    const other = row({ row: 3, results: ['发现问题已责令改正'], followUp: '责令改正并跟踪' });
    expect(refusals(record([row(), other]))).toMatchObject([
      { code: 'finding-twice', values: { row: 3, other: 2 } },
    ]);
  });

  test('a round without forms, or not matched', () => {
    expect(codes(record([row()], scheduledRound()))).toEqual(['forms-missing']);
    const { match: _match, ...draw } = matchedRound().draw;
    expect(codes(record([row()], { ...ROUND, draw }))).toEqual(['not-matched']);
  });

  test('a day for which the policy has no deadline', () => {
    const refused = recordFindings(
      ROUND,
      { ...POLICY, deadlines: [] },
      { rows: [row()], correction: false },
      DAY,
    );
    expect(codes(refused)).toEqual(['deadline-unruled']);
  });

  test('all or nothing: one bad row refuses the file, and every problem of every row is told', () => {
    const bad = row({
      row: 4,
      item: 'HB-01',
      inspectors: ['AMR-01'],
      results: [],
      inspectedOn: isoDate('2017-08-25'),
    });
    const refused = refusals(record([row(), row({ row: 3, id: firm(9) }), bad]));
    expect(refused.map(({ code, values }) => [values.row, code])).toEqual([
      [3, 'finding-without-form'],
      [4, 'finding-in-future'],
      [4, 'finding-inspectors-differ'],
      [4, 'finding-blank'],
    ]);
  });

  test('三(三) an inspector who was substituted is known by the form issued again, and by no other', () => {
    const tasks = TASKS.map((one) => (one.id === firm(2) ? { ...one, people: ['AMR-02', 'AMR-03'] } : one));
    const planned = schedule(ROUND, tasks);
    const again = recordAll(
      planned,
      expectOk(issueForms(planned, POLICY, formsCommand(tasks), BEFORE)),
      BEFORE,
    );
    const said = { id: firm(2), item: 'SC-02' };
    expect(record([row({ ...said, inspectors: ['AMR-02', 'AMR-03'] })], again).ok).toBe(true);
    expect(codes(record([row({ ...said, inspectors: ['AMR-01', 'AMR-03'] })], again))).toEqual([
      'finding-inspectors-differ',
    ]);
  });
});

describe('the same again, and corrections', () => {
  const found = row({ results: ['发现问题待后续处理'], followUp: '移送办案机构', note: '示例' });
  const recorded = roundAfter([found]);

  test('the same finding again appends nothing, and says so', () => {
    const { records, warnings } = expectOk(record([found, { ...found, row: 9 }], recorded));
    expect(records).toEqual([]);
    expect(warnings).toMatchObject([{ code: 'finding-known', values: { count: 2 } }]);
  });

  test('a file brought again with more rows records the new ones alone', () => {
    const { records } = expectOk(record([found, row({ row: 3, item: 'SC-02' })], recorded));
    expect(findings({ records }).map(({ item }) => item)).toEqual(['SC-02']);
  });

  test('a differing one is refused with both, unless it is a correction with a reason', () => {
    const [refused] = refusals(record([row()], recorded));
    expect(refused).toMatchObject({
      code: 'finding-differs',
      values: {
        before: '2017-08-23 发现问题待后续处理，移送办案机构，备注“示例”',
        now: '2017-08-23 未发现问题，无需后续处置，备注空着',
      },
    });
    const noted = recordAll(ROUND, expectOk(record([row()])), DAY);
    expect(refusals(record([row({ note: '门口有台阶' })], noted))[0]?.values).toMatchObject({
      before: '2017-08-23 未发现问题，无需后续处置，备注空着',
      now: '2017-08-23 未发现问题，无需后续处置，备注“门口有台阶”',
    });
    expect(codes(record([row()], recorded, DAY, true))).toEqual(['correction-without-reason']);
    expect(codes(record([row({ note: '示例' })], recorded, DAY, true))).toEqual([
      'correction-without-reason',
    ]);
    const corrected = expectOk(record([row({ note: '示例：录错企业' })], recorded, DAY, true));
    const { inspect } = recordAll(recorded, corrected, DAY);
    expect(inspect.findings.map(({ results }) => results)).toEqual([['未发现问题']]);
  });

  test('a correction is not a late entry', () => {
    const late = at('2017-09-20T09:00:00');
    const [corrected] = findings(expectOk(record([row({ note: '示例：录错' })], recorded, late, true)));
    expect(corrected).toMatchObject({ dueOn: '2017-08-30', lateBy: 0 });
  });
});

describe('三(三) 不得逾期填报检查结果', () => {
  test.each([
    ['2017-08-30T23:59:59', 0],
    ['2017-08-31T00:00:00', 1],
    ['2017-09-01T09:00:00', 2],
    ['2017-09-03T09:00:00', 2],
    ['2017-10-08T09:00:00', 23],
    ['2017-10-09T09:00:00', 24],
  ])('inspected on 23 August, due on the 30th, recorded at %s: %i working days late', (when, lateBy) => {
    const [finding] = findings(expectOk(record([row()], ROUND, at(when))));
    expect(finding).toMatchObject({ dueOn: '2017-08-30', lateBy });
  });

  test('late without a reason is recorded and told, once for an agency; with one it is recorded', () => {
    const late = at('2017-09-01T09:00:00');
    const rows = noProblemRows(formOf(ROUND, 1), isoDate('2017-08-23'), 2);
    expect(expectOk(record(rows, ROUND, late)).warnings).toMatchObject([
      { code: 'finding-late', values: { agency: 'AMR', count: 2, rows: '2、3', days: 2 } },
      { code: 'finding-late', values: { agency: 'ENV', count: 1, rows: '4', days: 2 } },
    ]);
    const decision = expectOk(record([row({ lateReason: '示例：停电' })], ROUND, late));
    expect(decision.warnings).toEqual([]);
    expect(findings(decision)).toMatchObject([{ lateBy: 2, lateReason: '示例：停电' }]);
  });

  test('inspected on another day than planned is recorded and told', () => {
    const { warnings } = expectOk(record([row({ inspectedOn: isoDate('2017-08-24') })]));
    expect(warnings).toMatchObject([{ code: 'finding-off-plan', values: { agency: 'AMR', rows: '2' } }]);
  });

  test('a deadline in a year without a notice is provisional', () => {
    const calendar = new Map();
    const { warnings } = expectOk(
      recordFindings(ROUND, { ...POLICY, calendar }, { rows: [row()], correction: false }, DAY),
    );
    expect(warnings).toMatchObject([{ code: 'deadline-provisional', values: { dueOn: '2017-08-30' } }]);
  });
});

test('a refusal names the row, the remedy and the clause, and leaves no blank', () => {
  const rows = [
    row({ row: 7, item: 'XF-01' }),
    row({ row: 8, id: firm(9) }),
    row({ row: 9, inspectors: ['AMR-03'] }),
    row({ row: 10, id: firm(2), item: 'SC-02', followUp: '移送办案机构' }),
  ];
  const told = refusals(record(rows)).map((one) => putIntoWords(inspectMessages, one).message);
  expect(told[0]).toBe(
    `第 7 行（${firm(1)}，事项 XF-01）：这户企业的表上没有这个事项，表上是 SC-01、SC-02、HB-01。请核对事项编号；不得随意更改检查内容，没有列入的不得检查。（二(一)、三(三)）`,
  );
  expect(told).toHaveLength(4);
  for (const message of told) expect(message).not.toMatch(/[{}]/u);
});
