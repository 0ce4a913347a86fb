import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mustRun, smallDistrict, type TrialDistrict } from '../../support/small-district.ts';
import { PYTHON } from '../../verifier/support/ask-python.ts';
import { runInTerminal, type Typing } from './run-in-terminal.ts';

let district: TrialDistrict;
beforeAll(async () => {
  if (!PYTHON) return;
  district = await smallDistrict();
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
  await mustRun(district.as('amr-clerk', '2017-08-15T09:30', 'open', '2017-08'));
});
afterAll(() => district?.remove());

const seed = (steps: readonly Typing[]) =>
  runInTerminal(
    ['--as', 'amr-clerk', '--at', '2017-08-15T11:40:00+08:00', 'seed', '--only-asserted', '--dice'],
    district.folder,
    steps,
  );
const records = () => readFileSync(join(district.folder, 'data/records/rounds/2017-08.jsonl'), 'utf8');
/** Each die once it is asked for by its number. */
const oneByOne = (digits: string): readonly Typing[] =>
  [...digits].map((digit, i) => [`第 ${i + 1} 颗（共 20 颗）：`, `${digit}\r`]);

// One round, told in its order; a pseudo-terminal of Python's standard library.
describe.skipIf(!PYTHON)('掷骰子，在终端里一颗一颗录（needs python3）', () => {
  const THROWN = '40719338265017498263';

  test.each([
    ['Ctrl-C behind dice typed ahead', [['第 1 颗（共 20 颗）：', '4\r0\r7\r\x03']]],
    ['Ctrl-D at the confirmation', [...oneByOne(THROWN), ['再打一遍全部数字，或者打“确认”：', '\x04']]],
  ] as const)(
    '%s: nothing is entered, nothing is lost, and the next time begins at the first',
    (_, steps) => {
      const before = records();
      const run = seed(steps);
      expect([run.waiting, run.exit]).toEqual([null, 3]);
      expect(run.shown).toContain('批次 2017-08 什么都没有记');
      expect(run.shown).not.toMatch(/ERR_|已录入/u);
      expect(records()).toBe(before);
    },
  );

  test('each die is echoed, a mistake is taken back or corrected, all are confirmed, and those are entered', () => {
    const run = seed([
      ['第 1 颗（共 20 颗）：', '4\r'],
      ['第 1 颗 = 4', ''],
      ['第 2 颗（共 20 颗）：', 'O\r'],
      ['字母，零请打数字 0', ''],
      ['第 2 颗（共 20 颗）：', '10\r'],
      ['第 2 颗 = 0（掷出 10，记作 0。）', ''],
      ['第 3 颗（共 20 颗）：', '8\r'],
      ['第 4 颗（共 20 颗）：', '<\r'],
      ['第 3 颗（8）已退回', ''],
      // Quicker than they are asked for.
      ['第 3 颗（共 20 颗）：', [...'71933826501749826'].map((digit) => `${digit}\r`).join('')],
      ['第 19 颗 = 6', ''],
      ['第 20 颗（共 20 颗）：', '5\r'],
      ['第  1 颗起  4 0 7 1 9   3 3 8 2 6', ''],
      ['第 11 颗起  5 0 1 7 4   9 8 2 6 5', ''],
      ['或者打“确认”：', '40719338265017498263\r'],
      ['第 20 颗第一遍是 5、第二遍是 3', ''],
      ['或者打“确认”：', '改 20\r'],
      ['重打第 20 颗：', '3\r'],
      ['第 11 颗起  5 0 1 7 4   9 8 2 6 3', ''],
      ['或者打“确认”：', '确认\r'],
    ]);
    expect([run.waiting, run.exit]).toEqual([null, 0]);
    expect(run.shown).toContain('骰子 4071 9338 2650 1749 8263，请与记录单再对一遍。');
    expect(records()).toContain(`"digits":"${THROWN}"`);
  });
});
