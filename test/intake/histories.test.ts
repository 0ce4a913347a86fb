import { describe, expect, test } from 'vitest';
import { saidOf, withMistake } from '../corpus/answer-mistake.ts';
import { DEADLINES, DISTRICT } from '../corpus/mistake.ts';

const CAP = '    - 施行: 2017-08-15\n      上限: 2 次\n      依据: 谢府办秘〔2017〕89号 三(四)\n';
const COUNTS = '  - { 截至: 2017-07-31, 来源: 示例数, 企业: 100, 个体工商户: 200, 农民专业合作社: 3 }\n';
const CLAIM = '  - { 事由: 录入检查结果';
const claimOn = (day: string) =>
  `  - { 事由: 认领, 名称: 认领, 时长: 3 个工作日, 施行: ${day}, 依据: 谢府办秘〔2017〕89号 二(六) }\n${CLAIM}`;

describe('histories are appended: each entry later than the one before', () => {
  test.each([
    ['年度上限, the same day', DISTRICT, CAP, CAP + CAP, 18],
    ['年度上限, an earlier day', DISTRICT, CAP, CAP + CAP.replace('2017-08-15', '2016-01-01'), 18],
    ['年度上限, a later day', DISTRICT, CAP, CAP + CAP.replace('2017-08-15', '2019-01-01'), undefined],
    ['法人库, the same day', DISTRICT, COUNTS, COUNTS + COUNTS, 9],
    ['法人库, a later day', DISTRICT, COUNTS, COUNTS + COUNTS.replace('2017-07-31', '2018-07-31'), undefined],
    ['期限, an earlier day', DEADLINES, CLAIM, claimOn('2017-01-01'), 3],
    ['期限, a later day', DEADLINES, CLAIM, claimOn('2019-01-01'), undefined],
  ])('%s', (_case, path, from, to, line) => {
    const told = saidOf(withMistake({ path, from, to })).map(({ code, place }) => `${code} ${place?.line}`);
    expect(told).toEqual(line === undefined ? [] : [`history-order ${line}`]);
  });
});
