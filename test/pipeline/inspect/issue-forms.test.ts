import { describe, expect, test } from 'vitest';
import type { InspectionTask } from '../../../engine/domain/inspection.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { type IssueForms, issueForms } from '../../../engine/pipeline/inspect/issue-forms.ts';
import { recordFindings } from '../../../engine/pipeline/inspect/record-findings.ts';
import {
  BEFORE,
  ENTERPRISES,
  formOf,
  formsCommand,
  formsOf,
  INSPECTORS,
  inspector,
  roundWithForms,
  row,
  schedule,
  scheduledRound,
  TASKS,
} from './sample-forms.ts';
import {
  at,
  codes,
  expectOk,
  firm,
  matchedRound,
  POLICY,
  recordAll,
  refusals,
  task,
} from './sample-round.ts';

function issue(command: IssueForms = formsCommand(), policy = POLICY) {
  return issueForms(scheduledRound(command.tasks), policy, command, BEFORE);
}

describe('二(七) 一企一表', () => {
  test('one form for each enterprise, numbered by day, half and id', () => {
    const { forms } = formsOf(expectOk(issue()));
    expect(forms.map(({ number, issue: nth, id, on, half }) => [number, nth, id, on, half])).toEqual([
      ['2017-08-0001', 1, firm(1), '2017-08-23', 'morning'],
      ['2017-08-0002', 1, firm(2), '2017-08-23', 'afternoon'],
      ['2017-08-0003', 1, firm(3), '2017-08-24', 'morning'],
    ]);
    expect(forms[0]).toMatchObject({ name: '示例1号商行', kind: '个体工商户', address: '谢家集区示例路1号' });
  });

  test('every line names its item, its agency and its inspectors with their certificates', () => {
    const { forms } = formsOf(expectOk(issue()));
    const lines = forms[0]?.lines.map(({ agency, item, attached, inspectors }) => [
      agency,
      item,
      attached,
      inspectors.map(({ name, certificate }) => `${name} ${certificate}`),
    ]);
    const market = ['示例检查员AMR-01 示例证AMR-01', '示例检查员AMR-02 示例证AMR-02'];
    expect(lines).toEqual([
      ['AMR', 'SC-01', false, market],
      ['AMR', 'SC-02', true, market],
      ['ENV', 'HB-01', false, ['示例检查员ENV-01 示例证ENV-01', '示例检查员ENV-02 示例证ENV-02']],
    ]);
  });

  test('a slot that the match left open is issued open, and named', () => {
    const { warnings } = expectOk(issue());
    expect(warnings).toMatchObject([
      { code: 'slots-open-on-form', values: { agency: 'ENV', count: 1, list: `${firm(3)} 第 2 名` } },
    ]);
  });
});

describe('what is refused', () => {
  test('a round without a plan, or not matched', () => {
    expect(codes(issueForms(matchedRound(), POLICY, formsCommand(), BEFORE))).toEqual(['not-scheduled']);
    const { match: _match, ...draw } = matchedRound().draw;
    expect(codes(issueForms({ ...matchedRound(), draw }, POLICY, formsCommand(), BEFORE))).toEqual([
      'not-matched',
    ]);
  });

  test('fewer than two inspectors where no slot was left open', () => {
    const tasks = [task('AMR', 1, ['SC-02'], ['AMR-01']), task('ENV', 2, ['HB-01'], [])];
    expect(refusals(issue(formsCommand(tasks)))).toMatchObject([
      { code: 'part-too-few-inspectors', values: { agency: 'AMR', count: 1 } },
      { code: 'part-too-few-inspectors', values: { agency: 'ENV', count: 0 } },
    ]);
  });

  test.each([
    ['not in the roster', INSPECTORS.slice(1), 'inspector-not-in-roster'],
    [
      'without a certificate number',
      withCertificate({ expiresOn: isoDate('2020-12-31') }),
      'certificate-without-number',
    ],
    ['without a last day', withCertificate({ number: '示例证' }), 'certificate-not-valid'],
    [
      'a day too old',
      [inspector('AMR', 'AMR-01', '2017-08-22'), ...INSPECTORS.slice(1)],
      'certificate-not-valid',
    ],
  ])('an inspector %s', (_case, inspectors, code) => {
    const tasks = TASKS.slice(0, 1);
    expect(codes(issue({ ...formsCommand(tasks), inspectors }))).toEqual([code]);
  });

  test('a certificate that ends on the day of the visit is valid', () => {
    const inspectors = [inspector('AMR', 'AMR-01', '2017-08-23'), ...INSPECTORS.slice(1)];
    expect(issue({ ...formsCommand(TASKS.slice(0, 1)), inspectors }).ok).toBe(true);
  });

  test('the same code in another agency is another person', () => {
    const inspectors = [inspector('ENV', 'AMR-01'), ...INSPECTORS.slice(1)];
    expect(codes(issue({ ...formsCommand(TASKS.slice(0, 1)), inspectors }))).toEqual([
      'inspector-not-in-roster',
    ]);
  });

  test('an item that has left the list since the plan was made', () => {
    const items = POLICY.items.map((item) =>
      item.id === 'SC-01' ? { ...item, repealed: isoDate('2017-08-22') } : item,
    );
    const round = scheduledRound(TASKS.slice(0, 1));
    const command = formsCommand(TASKS.slice(0, 1));
    expect(refusals(issueForms(round, { ...POLICY, items }, command, BEFORE))).toMatchObject([
      { code: 'item-not-in-force', values: { item: 'SC-01', on: '2017-08-23' } },
    ]);
  });

  test('an enterprise of which nothing is known; and every problem is told, not the first', () => {
    const enterprises = new Map([...ENTERPRISES].filter(([id]) => id !== firm(1)));
    expect(codes(issue({ ...formsCommand(), enterprises, inspectors: INSPECTORS.slice(1) }))).toEqual([
      'form-facts-missing',
      'inspector-not-in-roster',
      'inspector-not-in-roster',
    ]);
  });
});

describe('issued again', () => {
  const round = roundWithForms();

  test('nothing changed: refused', () => {
    expect(codes(issueForms(round, POLICY, formsCommand(), BEFORE))).toEqual(['forms-issued-already']);
  });

  test('a change that the plan does not know yet', () => {
    const tasks = substituted();
    expect(refusals(issueForms(round, POLICY, formsCommand(tasks), BEFORE))).toMatchObject([
      { code: 'plan-outdated', values: { count: 1, list: firm(2) } },
    ]);
  });

  test('三(三) after a substitution: the same number, one issue more, and no other form', () => {
    const later = schedule(round, substituted());
    const { forms, withdrawn } = formsOf(
      expectOk(issueForms(later, POLICY, formsCommand(substituted()), BEFORE)),
    );
    expect(forms.map(({ number, issue: nth }) => [number, nth])).toEqual([['2017-08-0002', 2]]);
    expect(forms[0]?.lines[0]?.inspectors.map(({ code }) => code)).toEqual(['AMR-02', 'AMR-03']);
    expect(withdrawn).toEqual([]);
  });

  test('after a strike: its form is withdrawn, and its number is not given again', () => {
    const tasks = [
      ...TASKS.filter(({ id }) => id !== firm(2)),
      task('AMR', 4, ['SC-02'], ['AMR-01', 'AMR-03']),
    ];
    const later = schedule(round, tasks);
    const decision = expectOk(issueForms(later, POLICY, formsCommand(tasks), BEFORE));
    expect(formsOf(decision)).toMatchObject({
      withdrawn: [firm(2)],
      forms: [{ number: '2017-08-0004', issue: 1 }],
    });
    const after = recordAll(later, decision, BEFORE);
    expect(Object.keys(after.inspect.forms).toSorted()).toEqual([firm(1), firm(3), firm(4)]);
    expect(after.inspect.withdrawn.map(({ number }) => number)).toEqual(['2017-08-0002']);
    expect(codes(issueForms(after, POLICY, formsCommand(tasks), BEFORE))).toEqual(['forms-issued-already']);
    const back = [...tasks, task('AMR', 2, ['SC-02'], ['AMR-02', 'AMR-03'])];
    const again = expectOk(issueForms(schedule(after, back), POLICY, formsCommand(back), BEFORE));
    expect(formsOf(again).forms).toMatchObject([{ id: firm(2), number: '2017-08-0005', issue: 1 }]);
  });

  test('a withdrawn form on which something was recorded is told', () => {
    const day = at('2017-08-24T09:00:00');
    const rows = [row({ id: firm(2), item: 'SC-02' })];
    const found = recordAll(
      round,
      expectOk(recordFindings(round, POLICY, { rows, correction: false }, day)),
      day,
    );
    const tasks = TASKS.filter(({ id }) => id !== firm(2));
    const { warnings } = expectOk(issueForms(schedule(found, tasks), POLICY, formsCommand(tasks), day));
    expect(warnings).toMatchObject([
      { code: 'withdrawn-with-findings', values: { count: 1, number: '2017-08-0002' } },
    ]);
  });

  test('a visit that has findings stays as it was, whoever is replaced afterwards', () => {
    const day = at('2017-08-24T09:00:00');
    const rows = [row({ id: firm(2), item: 'SC-02' })];
    const found = recordAll(
      round,
      expectOk(recordFindings(round, POLICY, { rows, correction: false }, day)),
      day,
    );
    expect(codes(issueForms(found, POLICY, formsCommand(substituted()), day))).toEqual([
      'forms-issued-already',
    ]);
    expect(formOf(found, 2).issue).toBe(1);
  });
});

/** AMR-02 goes to firm 2 in the place of AMR-01. */
function substituted(): readonly InspectionTask[] {
  return TASKS.map((one) => (one.id === firm(2) ? { ...one, people: ['AMR-02', 'AMR-03'] } : one));
}

function withCertificate(certificate: (typeof INSPECTORS)[number]['certificate']) {
  return INSPECTORS.map((one) => (one.code === 'AMR-01' ? { ...one, certificate } : one));
}
