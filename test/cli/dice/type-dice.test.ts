import { describe, expect, test } from 'vitest';
import { askDice, confirmDice, type Terminal } from '../../../engine/cli/dice/ask-dice.ts';
import { confirmUnevidenced } from '../../../engine/cli/dice/confirm-unevidenced.ts';
import { readDie } from '../../../engine/cli/dice/read-die.ts';

/** Types the lines one after another; then the terminal closes. */
function fakeTerminal(lines: readonly string[]): Terminal & { readonly shown: string[] } {
  const left = [...lines];
  const shown: string[] = [];
  return {
    shown,
    say: (line) => void shown.push(line),
    ask: async (question) => {
      shown.push(question);
      return left.shift();
    },
  };
}

async function typed(count: number, ...lines: readonly string[]) {
  const terminal = fakeTerminal(lines);
  return { digits: await askDice(terminal, count), shown: terminal.shown };
}

describe('一颗一颗录入骰子', () => {
  test('each die is asked for by its number and echoed; all are shown; 确认 enters them', async () => {
    const { digits, shown } = await typed(3, '4', '0', '7', '确认');
    expect(digits).toBe('407');
    expect(shown).toEqual(
      expect.arrayContaining([
        '第 1 颗（共 3 颗）：',
        '  第 1 颗 = 4',
        '第 3 颗（共 3 颗）：',
        '全部 3 颗：',
        '  第  1 颗起  4 0 7',
      ]),
    );
  });

  test('all of them typed a second time enter them too, in groups or not', async () => {
    expect((await typed(4, '1', '2', '3', '4', '12 34')).digits).toBe('1234');
  });

  test('a second time that differs says where, and enters nothing', async () => {
    const { digits, shown } = await typed(4, '1', '2', '3', '4', '1224');
    expect(digits).toBeUndefined();
    expect(shown.join('\n')).toContain('第 3 颗第一遍是 3、第二遍是 2');
    expect((await typed(2, '1', '2', '123')).shown.join('\n')).toContain('第二遍是 3 个数字，应为 2 个');
  });

  test('digits written all at once are shown and confirmed before they count; a wrong one is typed again', async () => {
    const confirm = async (...lines: readonly string[]) => {
      const terminal = fakeTerminal(lines);
      return { digits: await confirmDice(terminal, '4071933826'), shown: terminal.shown.join('\n') };
    };
    const seen = await confirm('确认');
    expect([seen.digits, seen.shown]).toEqual([
      '4071933826',
      expect.stringContaining('4 0 7 1 9   3 3 8 2 6'),
    ]);
    expect((await confirm('改 2', '5', '确认')).digits).toBe('4571933826');
    expect((await confirm('4071933827')).shown).toContain('第 10 颗第一遍是 6、第二遍是 7');
    expect((await confirm('')).digits).toBeUndefined();
    expect((await confirm()).digits).toBeUndefined();
  });

  test('the last die is taken back, again and again, also after all were shown', async () => {
    expect((await typed(3, '1', '2', '<', '<', '5', '6', '7', '<', '8', '确认')).digits).toBe('568');
    expect((await typed(2, '<', '1', '2', '确认')).shown.join('\n')).toContain('没有可以改的');
  });

  test('any die is typed again when all are shown, and the others stay', async () => {
    expect((await typed(3, '1', '2', '3', '改 2', '９', '9', '确认')).digits).toBe('193');
    expect((await typed(3, '1', '2', '3', '改 4', '确认')).shown.join('\n')).toContain('没有第 4 颗');
  });

  test('a terminal that closes enters nothing, however much was typed', async () => {
    expect((await typed(2, '1', '2')).digits).toBeUndefined();
    expect((await typed(2)).digits).toBeUndefined();
  });

  test('what is not a die is asked for again, and no die is lost', async () => {
    expect((await typed(2, '', 'x', '12', '５', '5', '是', '6', '好', '确认')).digits).toBe('56');
  });
});

test.each([
  ['4', '4'],
  [' 0 ', '0'],
  ['10', '0'],
])('“%s” is the digit %s', (line, digit) => expect(readDie(line)).toMatchObject({ digit }));

test.each([
  ['', '还没有输入'],
  ['４', '全角数字。请切换到英文（半角）输入，再打 4'],
  ['１０', '全角数字'],
  ['O', '字母，零请打数字 0'],
  ['l', '字母，一请打数字 1'],
  ['〇', '汉字，零请打数字 0'],
  ['七', '阿拉伯数字'],
  ['11', '一次打一颗'],
  ['4 0', '一次打一颗'],
  ['-1', '不是数字'],
  ['x', '不是数字'],
])('“%s” is refused, and it is said what it is', (line, words) => {
  expect(readDie(line)).toEqual({ refused: expect.stringContaining(words) });
});

describe('没有留证，先问再录', () => {
  test.each([
    ['继续', true],
    [' 继续 ', true],
    ['', false],
    ['是', false],
    ['4', false],
    [undefined, false],
  ])('“%s” %s', async (line, goesOn) => {
    const terminal = fakeTerminal(line === undefined ? [] : [line]);
    expect(await confirmUnevidenced(terminal)).toBe(goesOn);
    expect(terminal.shown.join()).toContain('没有留证');
  });
});
