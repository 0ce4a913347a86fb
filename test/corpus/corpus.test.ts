import { describe, expect, test } from 'vitest';
import { LONG, tellEvidence } from '../support/tell-evidence.ts';
import { type Answered, answerMistake, saidOf, soundFiles } from './answer-mistake.ts';
import type { Mistake } from './mistake.ts';
import { SLIPS_OF_THE_PEN } from './unseen/slips-of-the-pen.ts';
import { VALUES } from './unseen/values.ts';
import { WHOLE_POLICY } from './unseen/whole-policy.ts';
import { WORDS } from './unseen/words.ts';

/** Written before the words of the answers were read. */
const UNSEEN: readonly Mistake[] = [...SLIPS_OF_THE_PEN, ...WORDS, ...VALUES, ...WHOLE_POLICY];

/** An ordinary run tries each third mistake. */
const TRIED = LONG ? UNSEEN : UNSEEN.filter((_, i) => i % 3 === 0);
const LEAST_RIGHT = 0.7;

describe('mistakes as clerks make them', () => {
  test('the policy in which they are made has none', () => {
    expect(saidOf(soundFiles())).toEqual([]);
  });

  test('none passes in silence but a few, and nearly all are answered on their line with the remedy', () => {
    const answers = TRIED.map(answerMistake);
    const right = answers.filter((one) => one.right).length;
    tellEvidence(`${TRIED.length} mistakes of ${UNSEEN.length}, ${right} answered rightly`);
    expect(right / TRIED.length, describeWrong(answers)).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});

function describeWrong(answers: readonly Answered[]): string {
  return answers
    .filter(({ right }) => !right)
    .map(({ mistake, line, said }) => {
      const answers = said.map(({ place, message }) => `  ${place?.line} ${message}`).join('\n');
      return `${mistake.path}:${line} ${mistake.to}\n${answers}`;
    })
    .join('\n');
}
