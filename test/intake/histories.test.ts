import { describe, expect, test } from 'vitest';
import { saidOf, withMistake } from '../corpus/answer-mistake.ts';
import { DEADLINES, DISTRICT, MARKET } from '../corpus/mistake.ts';

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

const FIRST = '{ 施行: 2017-08-15, 值: 不低于 3%';
const SECOND = '{ 施行: 2018-01-01, 值: 不低于 5%';
const ID = '编号: SC-07\n';
const [ITEM_LINE, FIRST_LINE, SECOND_LINE] = [3, 11, 12];

/** What `check` says of an item's 抽查比例 from the 15th of August, and again from the new year. */
function toldOfRatio(from: string, to: string) {
  return saidOf(withMistake({ path: MARKET, from, to })).map(({ code, place, message }) => ({
    told: `${code} ${place?.line}`,
    message,
  }));
}

describe('抽查比例: one entry for each day on which the item is listed', () => {
  const until = (day: string) => FIRST.replace('值', `废止: ${day}, 值`);
  test.each([
    ['until the day before', FIRST, until('2017-12-31'), undefined],
    ['until its day', FIRST, until('2018-01-01'), [`history-overlap ${SECOND_LINE}`, `第 ${FIRST_LINE} 行`]],
    [
      'a month of nothing',
      FIRST,
      until('2017-11-30'),
      [`history-gap ${SECOND_LINE}`, `从 2017-12-01 到 2017-12-31 没有抽查比例：第 ${FIRST_LINE} 行`],
    ],
    [
      'ended for good',
      SECOND,
      SECOND.replace('值', '废止: 2018-12-31, 值'),
      [`history-ends-early ${SECOND_LINE}`, `第 ${ITEM_LINE} 行`],
    ],
    [
      'listed before',
      ID,
      `${ID}    施行: 2017-01-01\n`,
      [`history-begins-late ${FIRST_LINE + 1}`, `第 ${ITEM_LINE + 1} 行`],
    ],
    ['listed since', ID, `${ID}    施行: 2017-08-15\n`, undefined],
  ] as const)('%s', (_case, from, to, expected) => {
    const problems = toldOfRatio(from, to);
    expect(problems.map(({ told }) => told)).toEqual(expected === undefined ? [] : [expected[0]]);
    if (expected !== undefined) expect(problems[0]?.message).toContain(expected[1]);
  });

  test('ended together with the item', () => {
    const both = withMistake({
      path: MARKET,
      from: SECOND,
      to: SECOND.replace('值', '废止: 2018-12-31, 值'),
    });
    const ended = both.map((file) =>
      file.path === MARKET ? { ...file, text: file.text.replace(ID, `${ID}    废止: 2018-12-31\n`) } : file,
    );
    expect(saidOf(ended).filter(({ code }) => code.startsWith('history'))).toEqual([]);
  });

  test('an entry that lasts beyond the next but one is told where it overlaps', () => {
    const third =
      '\n      - { 施行: 2019-01-01, 值: 不低于 6%, 周期: 每年, 依据: 谢府办秘〔2017〕89号 二(五) }';
    const said = withMistake({ path: MARKET, from: FIRST, to: until('2020-12-31') }).map((file) =>
      file.path === MARKET
        ? { ...file, text: file.text.replace(/(值: 不低于 5%.*\})/u, `$1${third}`) }
        : file,
    );
    expect(saidOf(said).map(({ code, place }) => `${code} ${place?.line}`)).toEqual([
      `history-overlap ${SECOND_LINE}`,
      `history-overlap ${SECOND_LINE + 1}`,
    ]);
  });
});
