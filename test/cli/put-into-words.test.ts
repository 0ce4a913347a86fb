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
