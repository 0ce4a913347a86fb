import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Files } from '../../engine/verifier/read-bundle.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { PYTHON, type PythonVerifier, startPython } from './support/ask-python.ts';
import { publicPart, replaceFile, textIn, withSums } from './support/golden-bundle.ts';
import { GOLDEN_PLAN } from './support/golden-plan.ts';
import { makeBundle } from './support/make-bundle.ts';

/** A round with a text and a number that nothing else depends on. */
const HONEST = publicPart(
  makeBundle({
    ...GOLDEN_PLAN,
    chain: (commitment) => [
      { number: 1, commitment, state: 'drawn', at: '2026-03-02T10:05:00+08:00', reason: 'REASON' },
    ],
    changes: () => [
      {
        ...{ kind: 'relax', agency: 'amr', cap: 77, evidence: 'ab'.repeat(32), approvedBy: 'office' },
        at: '2026-03-03T10:00:00+08:00',
      },
    ],
  }),
);

/** With one file in other words, and SHA256SUMS made anew: only its form is left to object to. */
function rewritten(path: string, rewrite: (text: string) => string): Files {
  const text = textIn(HONEST, path);
  expect(rewrite(text)).not.toBe(text);
  return withSums(replaceFile(HONEST, path, rewrite(text)));
}

const putting = (from: string, to: string) => (text: string) => text.replace(from, to);
const firstKeyLast = (text: string) => text.replace(/^\{("commitment":"[0-9a-f]+"),(.*)\}$/u, '{$2,$1}');

describe.skipIf(!PYTHON)('RFC 8785: a file that is not its own canonical form (needs python3)', () => {
  let python: PythonVerifier;
  beforeAll(() => {
    python = startPython();
  });
  afterAll(() => python.stop());

  test.each([
    ['a text as it may be', 'chain.json', putting('REASON', '名录有误 \u{1f600}\\n')],
    ['the largest number', 'changes.json', putting('"cap":77', '"cap":9007199254740991')],
  ])('%s is read by each', async (_, path, rewrite) => {
    const files = rewritten(path, rewrite);
    expect(verifyBundle(files).steps.flatMap(({ failures }) => failures)).toEqual([]);
    expect(await python.ask(files)).toMatchObject({ holds: true });
  });

  test.each([
    ['keys out of order', 'draw.json', firstKeyLast],
    ['a key twice', 'chain.json', putting('"number":1,', '"number":1,"number":1,')],
    ['a blank', 'draw.json', putting('"version":', '"version": ')],
    ['a line end at the end', 'match.json', (text: string) => `${text}\n`],
    ['a byte order mark', 'match.json', (text: string) => `\ufeff${text}`],
    ['an escaped slash', 'match.json', putting('draw/v1', 'draw\\/v1')],
    ['an escape that is not needed', 'chain.json', putting('REASON', '\\u7b7e')],
    ['an escape in upper case', 'chain.json', putting('REASON', '\\u001F')],
    ['a number with a fraction', 'changes.json', putting('"cap":77', '"cap":77.0')],
    ['a number with an exponent', 'changes.json', putting('"cap":77', '"cap":77e0')],
    ['2^53', 'changes.json', putting('"cap":77', '"cap":9007199254740992')],
    ['a number that no double holds', 'changes.json', putting('"cap":77', '"cap":9007199254740993')],
    ['a text that is not NFC', 'chain.json', putting('REASON', 'e\u0301')],
    ['half of a surrogate pair', 'chain.json', putting('REASON', '\\ud800')],
    ['a key that is not ASCII', 'chain.json', putting('"number":1', '"number":1,"签":1')],
  ])('%s is refused by each, by its form', async (_, path, rewrite) => {
    const files = rewritten(path, rewrite);
    const failed = verifyBundle(files).steps.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ step }) => step)).toEqual(['canonical']);
    expect(await python.ask(files)).toEqual({ holds: false, why: `${path}: not its own canonical form` });
  });
});
