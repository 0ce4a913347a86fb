import { describe, expect, test } from 'vitest';
import { judgePolicy } from '../../engine/app/verbs/check-policy.ts';
import { compiledPolicy } from '../../engine/intake/policy/compiled-policy.ts';
import { LONG, tellEvidence } from '../support/tell-evidence.ts';
import { SEEN, UNSEEN } from './all-mistakes.ts';
import { type Answered, answerMistake, saidOf, soundFiles, withMistake } from './answer-mistake.ts';
import { UNDERSTOOD } from './understood.ts';

const ALL = [...SEEN, ...UNSEEN];

/** An ordinary run tries each third of the unseen ones. */
const TRIED = LONG ? ALL : [...SEEN, ...UNSEEN.filter((_, i) => i % 3 === 0)];
const LEAST_RIGHT = 0.95;

describe('mistakes as clerks make them', () => {
  const answers = TRIED.map(answerMistake);

  test('the policy in which they are made has none', () => {
    expect(saidOf(soundFiles())).toEqual([]);
  });

  test('none passes in silence', () => {
    expect(answers.filter(({ said }) => said.length === 0).map(describeWrong)).toEqual([]);
  });

  test('nearly all are answered on their line with the remedy', () => {
    const wrong = answers.filter(({ right }) => !right);
    const right = answers.length - wrong.length;
    tellEvidence(
      `${answers.length} of ${ALL.length} mistakes tried (${UNSEEN.length} written unseen), ${right} answered rightly`,
    );
    expect(right / answers.length, wrong.map(describeWrong).join('\n')).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });

  test('every answer is whole: no blank of a sentence is left open', () => {
    const messages = answers.flatMap(({ said }) => said.map(({ message }) => message));
    expect(messages.filter((message) => /\{[a-z]+\}|undefined/iu.test(message))).toEqual([]);
  });
});

describe('what is written otherwise, and means the same', () => {
  const digestOf = (files: ReturnType<typeof soundFiles>) => {
    const judged = judgePolicy(files);
    return judged.ok ? compiledPolicy(judged.value.policy).digest : JSON.stringify(judged.problems);
  };
  const sound = digestOf(soundFiles());

  test.each(UNDERSTOOD.map((edit) => [edit.to, edit] as const))('%s', (_to, edit) => {
    expect(digestOf(withMistake(edit))).toBe(sound);
  });
});

function describeWrong({ mistake, line, said }: Answered): string {
  const told = said.map(({ code, place, message }) => `  ${place?.line} ${message} [${code}]`).join('\n');
  return `${mistake.path}:${line} ${mistake.to} [${mistake.code}]\n${told}`;
}
