import { afterAll, describe, expect, test } from 'vitest';
import type { JsonValue } from '../../engine/verifier/canonical-json.ts';
import type { Files } from '../../engine/verifier/read-bundle.ts';
import type { StepId } from '../../engine/verifier/verdict.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import {
  GOLDEN_FOLDER,
  publicPart,
  readGolden,
  replaceFile,
  textIn,
  withSums,
} from './support/golden-bundle.ts';
import { json } from './support/make-bundle.ts';
import { mutateCsv } from './support/mutate-csv.ts';
import { type Mutation, mutateJson } from './support/mutate-json.ts';

/**
 * Under no hash but SHA256SUMS: what a forger of the sums can change unseen. Times and words of the evidence and of
 * the register are statements of the office, to be compared with the originals. `engine` and the times of the
 * commitment are for information too, but lie under C.
 */
const STATEMENTS: Readonly<Record<string, RegExp>> = {
  'seed.json': /^\.evidence\[0\](?:\.(?:at|sha256|what|kind))?$/u,
  'chain.json': /^\[0\]\.(?:at|reason)$/u,
};

/** Where a falsified file must be found out, beside its form. */
const STEPS_OF: Readonly<Record<string, readonly StepId[]>> = {
  'commitment.json': [
    'files',
    'codes',
    'commitment',
    'policy',
    'chain',
    'recipe',
    'seed',
    'quotas',
    'expectations',
    'rounding',
  ],
  'seed.json': ['seed', 'rounding'],
  'draw.json': ['rounding', 'selection', 'tickets'],
  'match.json': ['match', 'edges', 'assignment'],
  'changes.json': ['changes'],
  'chain.json': ['chain'],
  'private/people-amr.json': ['people'],
  'private/people-env.json': ['people'],
};
const FORM: readonly StepId[] = ['canonical', 'fields', 'tables'];

describe.skipIf(GOLDEN_FOLDER === undefined)(
  'a file falsified, the sums made anew (needs ../shared/data)',
  () => {
    const golden = readGolden();
    let tried = 0;

    afterAll(() => {
      expect(tried).toBeGreaterThanOrEqual(1000);
    });

    test.each(Object.keys(STEPS_OF))('%s: every field, list and value', (path) => {
      const value: JsonValue = JSON.parse(textIn(golden, path));
      const wrong = mutateJson(value).flatMap((mutation) => {
        tried += 1;
        return judge(golden, path, mutation);
      });
      expect(wrong).toEqual([]);
    });

    test.each(['frames/A07.csv', 'frames/B05.csv'])('%s: every cell and line, seen by the public', (path) => {
      const wrong = mutateCsv(textIn(golden, path)).flatMap(({ what, text }) => {
        tried += 1;
        const failed = failedSteps(withSums(publicPart(replaceFile(golden, path, text))));
        const steps: readonly StepId[] = ['tables', 'rosters', 'tickets', 'selection'];
        return failed.some((step) => steps.includes(step)) ? [] : [what];
      });
      expect(wrong).toEqual([]);
    });

    test.each(['private/A07.csv', 'private/B05.csv'])(
      '%s: every cell and line, seen by the auditor',
      (path) => {
        const wrong = mutateCsv(textIn(golden, path)).flatMap(({ what, text }) => {
          tried += 1;
          const failed = failedSteps(replaceFile(golden, path, text));
          return failed.some((step) => step === 'tables' || step === 'leaves') ? [] : [what];
        });
        expect(wrong).toEqual([]);
      },
    );

    test.each([...golden.keys()])('%s taken out', (path) => {
      const without = replaceFile(golden, path, undefined);
      const verdict = verifyBundle(path === 'SHA256SUMS' ? without : withSums(without));
      const files = verdict.steps.find((step) => step.step === 'files');
      expect(verdict.holds).toBe(false);
      expect(files?.failures).toContainEqual(expect.objectContaining({ file: path, code: 'file-missing' }));
    });

    test.each([
      'extra.txt',
      'frames/C09.csv',
      'private/C09.csv',
      'private/people-x.json',
      '.DS_Store',
      'trace.json',
    ])('%s added', (path) => {
      const verdict = verifyBundle(withSums(replaceFile(golden, path, 'x')));
      expect(verdict.steps[0]?.failures).toEqual([
        expect.objectContaining({ file: path, code: 'file-unexpected' }),
      ]);
    });

    test.each([
      [
        'a line out of order',
        (text: string) => text.split('\n').slice(0, -1).reverse().join('\n').concat('\n'),
      ],
      ['a line twice', (text: string) => text.replace(/^.*\n/u, (line) => line + line)],
      ['a line taken out', (text: string) => text.replace(/^.*\n/u, '')],
      ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
      ['no last line end', (text: string) => text.trimEnd()],
      ['a file that is not there', (text: string) => `${text}${'0'.repeat(64)}  zzz\n`],
      ['itself', (text: string) => `${'0'.repeat(64)}  SHA256SUMS\n${text}`],
      ['the private part', (text: string) => text.replace('policy.sums', 'private/secret.txt')],
      ['upper case', (text: string) => text.toUpperCase()],
      ['one space', (text: string) => text.replaceAll('  ', ' ')],
    ])('SHA256SUMS with %s', (_what, change) => {
      const failed = failedSteps(replaceFile(golden, 'SHA256SUMS', change(textIn(golden, 'SHA256SUMS'))));
      expect(failed).toEqual(['sums']);
    });

    test('a person swapped in the match is seen with the private part only', () => {
      const swapped = textIn(golden, 'match.json').replace('["m3","m1"]', '["m4","m1"]');
      const forged = withSums(replaceFile(golden, 'match.json', swapped));
      expect(verifyBundle(publicPart(forged)).holds).toBe(true);
      expect(failedSteps(forged)).toEqual(['assignment']);
    });
  },
);

function judge(golden: Files, path: string, { at, what, value }: Mutation): readonly string[] {
  const forged = withSums(replaceFile(golden, path, json(value)));
  const failed = failedSteps(forged);
  const isStatement = STATEMENTS[path]?.test(at) === true && !failed.some((step) => FORM.includes(step));
  if (isStatement)
    return failed.length === 0 || failed.join() === 'chain' ? [] : [`${at} ${what}: ${failed.join(' ')}`];
  const steps = [...FORM, ...(STEPS_OF[path] ?? [])];
  return failed.some((step) => steps.includes(step)) ? [] : [`${at} ${what}: ${failed.join(' ')}`];
}

function failedSteps(files: Files): readonly StepId[] {
  return verifyBundle(files)
    .steps.filter((step) => step.outcome === 'failed')
    .map((step) => step.step);
}
