import { describe, expect, test } from 'vitest';
import { judgePolicy } from '../../engine/app/verbs/check-policy.ts';
import { compiledPolicy } from '../../engine/intake/policy/compiled-policy.ts';
import { fc } from '../support/properties.ts';
import { LONG, tellEvidence } from '../support/tell-evidence.ts';
import { SEEN, UNSEEN } from './all-mistakes.ts';
import { type Answered, saidOf, soundFiles, withMistake } from './answer-mistake.ts';
import type { Mistake } from './mistake.ts';
import { type AnsweredPair, alone, answerPair } from './pair-of-mistakes.ts';
import { UNDERSTOOD } from './understood.ts';

const ALL = [...SEEN, ...UNSEEN];

/** An ordinary run tries each third of the unseen ones. */
const TRIED = LONG ? ALL : [...SEEN, ...UNSEEN.filter((_, i) => i % 3 === 0)];
const LEAST_RIGHT = 0.95;

const PAIRS = LONG ? 5_000 : 60;
const LEAST_TOLD = 0.97;
const YAML_PAIRS = LONG ? 1_000 : 40;
const LEAST_TOLD_OF_YAML = 0.95;
const NO_YAML = /^(?:yaml-(?!colon-space|dash-space)|full-width-space|document-not-one)/u;

describe('mistakes as clerks make them', () => {
  const answers = TRIED.map(alone);

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

describe('two mistakes at once, each in a place of its own', () => {
  const tried = TRIED.filter((mistake) => alone(mistake).right);
  /** As often two in one file as in any. */
  const pairs = tried.flatMap((first) => {
    const others = tried.filter((other) => other !== first);
    const inOneFile = others.filter(({ path }) => path === first.path);
    return [inOneFile, others].flatMap((pool) =>
      pool.length === 0 ? [] : [fc.tuple(fc.constant(first), fc.constantFrom(...pool))],
    );
  });
  const answers = answersOf(fc.sample(fc.oneof(...pairs), PAIRS));

  test('both are told, at their lines', () => {
    const half = answers.filter(({ untold }) => untold.length > 0);
    const inOneFile = answers.filter(({ mistakes: [one, other] }) => one.path === other.path);
    const share = 1 - half.length / answers.length;
    tellEvidence(
      `${answers.length} pairs of mistakes at once (${inOneFile.length} in one file), both told in ${(100 * share).toFixed(1)} %`,
    );
    expect(share, half.map(describePair).join('\n')).toBeGreaterThanOrEqual(LEAST_TOLD);
  });

  /** One of the two is no YAML, and does not become it by one right sign. */
  const besideNoYaml = answersOf(
    fc.sample(
      fc.constantFrom(
        ...tried
          .filter(({ code }) => NO_YAML.test(code))
          .flatMap((first) =>
            tried
              .filter((other) => other !== first && other.path === first.path)
              .map((other) => [first, other] as const),
          ),
      ),
      YAML_PAIRS,
    ),
  );

  test('what is broken as YAML hides nothing else of its file but its own entry', () => {
    const half = besideNoYaml.filter(({ untold }) => untold.length > 0);
    const share = 1 - half.length / besideNoYaml.length;
    tellEvidence(
      `${besideNoYaml.length} pairs in one file of which one is broken as YAML, both told in ${(100 * share).toFixed(1)} %`,
    );
    expect(share, half.map(describePair).join('\n')).toBeGreaterThanOrEqual(LEAST_TOLD_OF_YAML);
    const wrong = besideNoYaml.filter(({ extra, twice }) => extra.length + twice.length > 0);
    expect(wrong.map(describePair)).toEqual([]);
  });

  test('nothing is told twice, or only because something was left out', () => {
    const wrong = answers.filter(({ extra, twice }) => extra.length + twice.length > 0);
    expect(wrong.length / answers.length, wrong.map(describePair).join('\n')).toBeLessThanOrEqual(0.005);
    expect(wrong.filter(({ twice }) => twice.length > 0).map(describePair)).toEqual([]);
  });
});

function answersOf(pairs: readonly (readonly [Mistake, Mistake])[]): readonly AnsweredPair[] {
  return pairs.flatMap(([first, second]) => answerPair(first, second) ?? []);
}

function describePair({ mistakes, ...found }: AnsweredPair): string {
  const written = mistakes.map(({ path, from, to, code }) => `${path}: ${from} → ${to} [${code}]`);
  return `${written.join('\n')}\n  ${JSON.stringify(found)}`;
}

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
