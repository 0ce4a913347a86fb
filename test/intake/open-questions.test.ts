import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../engine/intake/policy/load-policy.ts';
import { lineOf, withDefect } from '../broken-config/load-broken.ts';

const ITEMS = 'config/items/market.yaml';

function loaded(from: string, to: string, path = ITEMS) {
  const files = withDefect({ path, from, to });
  const result = loadPolicy(files);
  return {
    files,
    items: result.ok ? result.value.policy.items.map(({ id }) => id) : undefined,
    problems: (result.ok ? result.value.warnings : result.problems).map(({ code, place, severity }) => [
      code,
      severity,
      place?.line,
    ]),
  };
}

const QUESTION =
  '    待答: [{ 字段: 频次, 原文: 每年不超过2次, 问题: 是活动还是每户, 答法: [范围: 同一企业] }]\n';

describe('待答: an item with an open question', () => {
  const asked = QUESTION.replace('[范围: 同一企业]', '[同一企业]');

  test('is told where the question stands, is no item of the list, and refuses nothing', () => {
    const { files, items, problems } = loaded('    内容: 使用登记\n', `    内容: 使用登记\n${asked}`);
    expect(items).toEqual(['SC-07']);
    expect(problems).toEqual([['question-open', 'warning', lineOf(files, ITEMS, '待答')]]);
  });

  test('may lack what is asked, and leave blanks', () => {
    const { items, problems } = loaded(
      '    内容: 使用登记\n    方式: { 任选: [现场检查] }\n',
      `    内容: 使用登记\n    方式:\n    频次: [{ 范围: , 上限: 2 次, 周期: 每年 }]\n${asked}`,
    );
    expect(items).toEqual(['SC-07']);
    expect(problems.map(([code]) => code)).toEqual(['question-open']);
  });

  test('but what is written in it is judged all the same', () => {
    const { problems } = loaded('        值: 10%\n', `        值: 130%\n        约束:\n`);
    expect(problems.map(([code]) => code)).toEqual(['ratio-out-of-range', 'value-empty']);
    const open = loaded('    内容: 使用登记\n', `    内容: 使用登记\n    类别二: 甲\n${asked}`);
    expect(open.problems.map(([code]) => code)).toEqual(['key-unknown', 'question-open']);
  });

  test('a question deleted without an answer leaves the blank, which is refused', () => {
    const { problems } = loaded(
      '    方式: { 任选: [现场检查] }\n    抽查比例:\n      - 施行: 2017-08-15\n        值: 10%',
      '    方式:\n    抽查比例:\n      - 施行: 2017-08-15\n        值: 10%',
    );
    expect(problems.map(([code, severity]) => [code, severity])).toEqual([['value-empty', 'error']]);
  });
});

describe('how an item says its ratio', () => {
  const FIRST =
    '      - { 施行: 2018-01-01, 值: 不低于 5%, 周期: 每年, 依据: 谢府办秘〔2017〕89号 二(五) }\n';
  const entry = (form: string) => `      - { 施行: 2018-01-01, ${form}依据: 谢府办秘〔2017〕89号 二(五) }\n`;
  const codes = (form: string) => loaded(FIRST, entry(form)).problems.map(([code]) => code);

  test.each([
    '分级: [{ 级别: 省, 值: 不超过 2% }, { 级别: [市, 县], 按检查计划: 是 }], ',
    '分档: [{ 户数不超过: 10, 至少: 2 }, { 户数多于: 10, 值: 50% }], ',
    '随同: SC-11, ',
    '按文件: 浙食药监规〔2015〕25号, ',
    '确定: [{ 机关: 市级监管部门, 定: 检查重点 }], 根据: 风险, ',
    '值: 不低于 3%, 专项计划: 不得低于, ',
    '值: 不超过 2%, 基数: 总数, 约束: 一般, 原文: 一般不超过总数的2%, ',
  ])('%s', (form) => {
    expect(codes(form)).toEqual([]);
  });

  test.each([
    ['', 'ratio-form-missing'],
    ['值: 3%, 随同: SC-11, ', 'ratio-form-twice'],
    ['分档: [{ 户数不超过: 10 }, { 户数多于: 10, 值: 50% }], ', 'tier-empty'],
    ['分档: [{ 户数不超过: 10, 至少: 2 }, { 户数多于: 20, 值: 50% }], ', 'tiers-gap'],
    ['随同: SC-99, ', 'item-unlisted'],
    ['值: 3%, 专项计划: 随便, ', 'value-not-allowed'],
  ])('%s: %s', (form, code) => {
    expect(codes(form)).toEqual([code]);
  });

  test('a review has a number, the post of the reviewer, and an opinion on each of the three', () => {
    const review = (opinions: string) =>
      loaded(
        '    联合: 综合\n',
        `    联合: 综合\n    审查: { 机关: 区安监局, 日期: 2017-08-10, ${opinions} }\n`,
      ).problems.map(([code]) => code);
    const whole = '文号: 1号, 岗位: POST, 合法性: 合法, 适当性: 适当, 可操作性: 可行';
    expect(review(whole.replace('POST', 'amr-clerk'))).toEqual([]);
    expect(review(whole.replace('POST', '法制员'))).toEqual(['post-unlisted']);
    expect(review('意见: 合法')).toContain('key-unknown');
    expect(review('合法性: 合法')).toEqual(['review-incomplete']);
  });
});
