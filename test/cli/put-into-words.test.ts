import { describe, expect, test } from 'vitest';
import { allMessages } from '../../engine/cli/messages/all-messages.ts';
import { putTogether } from '../../engine/cli/messages/put-into-words.ts';
import { type Problem, problem, warning } from '../../engine/kernel/problem.ts';

const wordsOf = (...problems: readonly Problem[]) =>
  putTogether(allMessages, problems).map(({ message }) => message);

describe('what several say alike', () => {
  const lapsed = (agency: string, count: number) => warning('claim-unmade', { agency, count });

  test('二(六) agencies that did not claim stand in one sentence, each with its number', () => {
    expect(wordsOf(lapsed('区环保局', 3), lapsed('区安监局', 1), lapsed('区财政局', 2))).toEqual([
      '3 个机关到截止时间仍有任务没有认领，已视为认领并记录在案：区环保局 3 项、区安监局 1 项、区财政局 2 项。请提醒按时认领；逾期未认领计入考核。（二(六)）',
    ]);
    expect(wordsOf(lapsed('区环保局', 3))).toEqual([
      '区环保局到截止时间仍有 3 项任务没有认领，已视为认领并记录在案。请提醒按时认领；逾期未认领计入考核。（二(六)）',
    ]);
  });

  test('what has no such sentence, stands at a place, or weighs otherwise is told by itself, in its order', () => {
    const short = (agency: string) => problem('not-matched', { round: agency });
    const placed = { ...lapsed('区住建局', 1), place: { file: 'a.yaml' } };
    const refused = problem('claim-unmade', { agency: '区文旅局', count: 4 });
    const told = wordsOf(short('1'), lapsed('甲', 1), placed, short('2'), lapsed('乙', 2), refused);
    expect(told.map((words) => /^.{8}/u.exec(words)?.[0])).toEqual([
      '批次 1 还没有',
      '2 个机关到截止',
      '区住建局到截止时',
      '批次 2 还没有',
      '区文旅局到截止时',
    ]);
  });

  describe('at places', () => {
    const LIST = 'config/items/a.yaml';
    const question = (item: string, line: number, asked = '是哪一种资格？') =>
      ({
        ...warning('question-open', {
          item,
          field: '人员',
          quoted: '（原文“专岗”）',
          question: asked,
          answers: '',
        }),
        place: { file: LIST, line },
      }) as const;

    test('three of one file stand at the first, each with its line; two are shown each', () => {
      const told = putTogether(allMessages, [
        question('A', 3),
        question('B', 9),
        question('C', 12),
        question('D', 5, '还有呢？'),
      ]);
      expect(told.map(({ message }) => message.replace(/请按.*/u, ''))).toEqual([
        '3 个事项的“人员”还没有定：是哪一种资格？在：A（第 3 行）、B（第 9 行）、C（第 12 行）。',
        'D 的“人员”还没有定（原文“专岗”）：还有呢？',
      ]);
      expect(told.map(({ place }) => place?.line)).toEqual([3, 5]);
      expect(wordsOf(question('A', 3), question('B', 9))).toHaveLength(2);
      const elsewhere = { ...question('C', 12), place: { file: 'config/items/b.yaml', line: 12 } };
      expect(wordsOf(question('A', 3), question('B', 9), elsewhere)).toHaveLength(3);
    });

    test('the same sentence about many places is said once, with all lines up to forty', () => {
      const unlisted = Array.from({ length: 45 }, (_, i) =>
        problem('agency-unlisted', { name: '区国士局' }, { file: LIST, line: i + 1 }),
      );
      const [told, ...more] = wordsOf(
        ...unlisted,
        problem('agency-unlisted', { name: '区财证局' }, { file: LIST, line: 7 }),
      );
      expect(more).toHaveLength(1);
      expect(told).toMatch(
        /“区国士局”.*同样的共 45 处：第 1 行、第 2 行.*、第 40 行，还有 5 处（--json 逐处列出）。$/u,
      );
    });
  });

  test('every blank of such a sentence is one that its single message has too', () => {
    const several = Object.entries(allMessages).filter(([, message]) => message.several !== undefined);
    expect(several.length).toBeGreaterThan(0);
    const blanksOf = (words: string) => [...words.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '');
    for (const [code, { says, several: alike }] of several) {
      const known = new Set([...blanksOf(says), 'n', 'list']);
      const used = blanksOf(`${alike?.says}${alike?.each}`);
      expect([code, used.filter((name) => !known.has(name))]).toEqual([code, []]);
    }
  });
});
