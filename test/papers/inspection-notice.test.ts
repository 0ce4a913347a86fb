import { describe, expect, test } from 'vitest';
import type { IssuedForm } from '../../engine/domain/inspection.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { inspectionNoticePaper } from '../../engine/papers/inspection-notice.ts';
import type { PaperLabel } from '../../engine/papers/paper-view.ts';
import { sampleRound } from './sample-round.ts';
import { blanksOf, pageOf, problemsOf, templateFaults, viewOf } from './sample-views.ts';

const round = sampleRound(5);
const whole = round.forms.find(({ name }) => name.startsWith('示例0001号')) as IssuedForm;
const ON = isoDate('2017-09-01');

function noticeOf(
  change: Partial<IssuedForm> = {},
  policy = round.policy,
  label?: Pick<PaperLabel, 'number' | 'signedOn'>,
) {
  return inspectionNoticePaper({ policy, form: { ...whole, ...change }, ...(label ? { label } : {}) });
}

test('a released notice bears its number, and names the one that it withdraws', () => {
  const label = {
    number: '谢市监双随机〔2017〕9号',
    signedOn: ON,
    withdraws: { numbers: ['谢市监双随机〔2017〕8号'], why: '示例' },
  };
  const { form } = viewOf(inspectionNoticePaper({ policy: round.policy, form: whole, label }));
  expect(form.subtitle).toMatch(/^谢市监双随机〔2017〕9号　/u);
  expect(form.subtitle).toMatch(/谢市监双随机〔2017〕8号同时撤回$/u);
  expect([form.draft, form.signedOn]).toEqual([false, ON]);
  const page = pageOf('inspection-notice', { form });
  expect(page).toContain('（印章）</p><p>2017年9月1日');
  expect(page).not.toContain('草稿');
});

test('until it is signed it is a draft: no number, no day, no place for a seal, on every page', () => {
  for (const view of [noticeOf(), noticeOf({}, round.policy, { number: null, signedOn: ON })].map(viewOf)) {
    expect([view.form.draft, view.form.signedOn]).toEqual([true, null]);
    expect(view.form.subtitle).toMatch(/^（未编号）/u);
    const page = pageOf('inspection-notice', view);
    expect(page).toContain('class="watermark"');
    expect(page).toContain('联合检查通知书（草稿，未签发）');
    expect(page).not.toMatch(/（印章）|2017年9月1日/u);
  }
});

describe('二(七)(八) 检查通知书', () => {
  test("the enterprise's own items with basis, contents, method and agency; the day; nothing blank", () => {
    const view = viewOf(noticeOf());
    expect(view.form.items.map(({ name }) => name)).toEqual(
      whole.lines.map(({ item }) => round.policy.items.find(({ id }) => id === item)?.name),
    );
    expect(view.form.facts.flat().map(({ value }) => value)).toContain(
      '2017年9月4日上午，所列机关一次上门完成',
    );
    expect(blanksOf(view)).toEqual([]);
    expect(templateFaults('inspection-notice', view)).toEqual([]);
  });

  test('each inspector once, with certificate and who issued it, two for every agency', () => {
    const { teams } = viewOf(noticeOf()).form;
    expect(teams.map(({ inspectors }) => inspectors.length)).toEqual([2, 2, 2]);
    const inspectors = teams.flatMap((team) => team.inspectors);
    expect(new Set(inspectors.map(({ certificate }) => certificate)).size).toBe(inspectors.length);
    for (const { certificate } of inspectors) expect(certificate).toMatch(/^皖D04/u);
  });

  test('a paper that several agencies want is asked for once', () => {
    const { materials } = viewOf(noticeOf()).form;
    const asked = whole.lines.flatMap(
      ({ item }) => round.policy.items.find(({ id }) => id === item)?.materials ?? [],
    );
    expect(asked.filter((one) => one === '营业执照').length).toBeGreaterThan(1);
    expect(materials.filter((one) => one === '营业执照')).toHaveLength(1);
    expect(new Set(materials)).toEqual(new Set(asked));
  });

  test('rights: too few or uncertified people, recusal, other items, complaint phone', () => {
    const rights = viewOf(noticeOf()).form.rights.join('');
    for (const word of [
      '少于2人',
      '不出示执法证件',
      '回避',
      '未列的事项不得检查',
      '投诉电话：0554-0000001',
    ]) {
      expect(rights).toContain(word);
    }
  });

  test('an item that is not told in advance: handed over when the inspection begins', () => {
    expect(viewOf(noticeOf()).form.delivery).toBe('本通知书在检查以前送达。');
    const items = round.policy.items.map((item) => ({
      ...item,
      announced: item.id !== whole.lines[0]?.item,
    }));
    expect(viewOf(noticeOf({}, { ...round.policy, items })).form.delivery).toContain('当场送达');
  });

  test('no risk class, no reason, no stratum', () => {
    expect(pageOf('inspection-notice', viewOf(noticeOf()))).not.toMatch(
      /风险|[A-D]类|信用等级|失信|投诉举报数|加大/u,
    );
  });

  test('an item that stands twice refuses the notice', () => {
    expect(problemsOf(noticeOf({ lines: [...whole.lines, ...whole.lines.slice(0, 1)] }))).toEqual([
      'totals-differ 检查事项',
    ]);
  });
});
