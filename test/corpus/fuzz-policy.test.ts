import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { besidePolicy } from '../../engine/app/verbs/check-district.ts';
import { readAndJudge } from '../../engine/app/verbs/check-policy.ts';
import { allMessages } from '../../engine/cli/messages/all-messages.ts';
import { putIntoWords } from '../../engine/cli/messages/put-into-words.ts';
import { presentProblem } from '../../engine/cli/present-problem.ts';
import { fc } from '../support/properties.ts';
import { LONG, tellEvidence } from '../support/tell-evidence.ts';
import { soundFiles } from './answer-mistake.ts';
import { type Spoilt, spoils } from './fuzz/spoil.ts';

const SHARDS = LONG ? 50 : 1;
const RUNS = LONG ? 1_000 : 300;

const SOUND = soundFiles();
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SHIPPED = globSync('{config,rules}/**/*.yaml', { cwd: ROOT })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }));

/** Mostly a file of the small policy in its place among the others; now and then a shipped one, by itself. */
const inputs = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ from: fc.constantFrom(...SOUND), alone: fc.constant(false), spoil: spoils }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ from: fc.constantFrom(...SHIPPED), alone: fc.constant(true), spoil: spoils }),
  },
);

const tally = { tried: 0, refused: 0, warned: 0, clean: 0, answers: 0, codes: new Set<string>() };

describe('spoilt files, from their bytes to the answers of check', () => {
  test.each(Array.from({ length: SHARDS }, (_, i) => 20170815 + i))(
    `${RUNS} of seed %i`,
    { timeout: 600_000 },
    (seed) => {
      fc.assert(
        fc.property(inputs, ({ from, alone, spoil }) => {
          const text = spoil(from.text);
          const files = alone
            ? [{ path: from.path, text }]
            : SOUND.map((file) => (file === from ? { path: from.path, text } : file));
          count(answerOf(files));
        }),
        { numRuns: RUNS, seed },
      );
    },
  );

  afterAll(() => {
    const { tried, refused, warned, clean, answers, codes } = tally;
    tellEvidence(
      `${tried} spoilt files: ${refused} refused, ${warned} read with warnings, ${clean} without; ` +
        `${answers} answers under ${codes.size} codes, none crashed`,
    );
    expect(tried).toBe(SHARDS * RUNS);
    expect(refused).toBeGreaterThan(tried / 3);
    expect(clean + warned).toBeGreaterThan(tried / 50);
  });
});

type Answer = ReturnType<typeof answerOf>;

/** What `check` says, put into words and shown as on the terminal. */
function answerOf(files: readonly { readonly path: string; readonly text: Spoilt }[]) {
  const read = readAndJudge(files);
  const problems = [...read.problems, ...besidePolicy(files, read)];
  const sourceOf = (path: string) => {
    const text = files.find((file) => file.path === path)?.text;
    return typeof text === 'string' ? text : undefined;
  };
  // Of a file by itself the others are missing, which is no answer to what is in it.
  const words = problems
    .filter(({ code }) => code !== 'policy-file-missing')
    .map((problem) => putIntoWords(allMessages, problem));
  const shown = words.map((one) => presentProblem(one, sourceOf));
  return { words, shown };
}

function count({ words, shown }: Answer): void {
  const errors = words.filter(({ severity }) => severity === 'error');
  tally.tried += 1;
  tally.answers += words.length;
  if (errors.length > 0) tally.refused += 1;
  else if (words.length > 0) tally.warned += 1;
  else tally.clean += 1;
  for (const { code } of words) tally.codes.add(code);
  // A refusal says where, no sentence is left open, and none is without the word it speaks of.
  if (errors.length > 0) {
    expect(errors.some(({ place }) => place?.file !== undefined && (place.line ?? 0) >= 1)).toBe(true);
  }
  expect(words.filter(({ message }) => /\{[a-z]+\}|undefined/iu.test(message))).toEqual([]);
  // Whoever wrote “ himself is quoted with it.
  expect(words.filter(({ message }) => /“”/u.test(message) && !/““|””|“[^”]*“/u.test(message))).toEqual([]);
  expect(shown.every((text) => text.length > 0)).toBe(true);
}
