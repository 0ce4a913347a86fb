import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { allMessages } from '../../engine/cli/messages/all-messages.ts';
import { policyMessages } from '../../engine/cli/messages/policy.ts';
import { rulebookMessages } from '../../engine/cli/messages/rulebook.ts';
import { NOT_IN_POLICY_ALONE } from './error-pages/check-examples.ts';
import { errorPages, REMARKED } from './error-pages/error-pages.ts';
import { exampleOfCode } from './error-pages/example-of-code.ts';

const FOLDER = fileURLToPath(new URL('../../docs/errors/', import.meta.url));

describe('docs/errors', () => {
  const pages = errorPages();

  test('has an index and a page for every code, and no page without its code', () => {
    const expected = ['README.md', ...Object.keys(allMessages).map((code) => `${code}.md`)];
    expect(readdirSync(FOLDER).sort()).toEqual(expected.sort());
  });

  test('says what the program says: npm run docs:errors was not forgotten', () => {
    const stale = [...pages].filter(([name, text]) => readFileSync(FOLDER + name, 'utf8') !== text);
    expect(stale.map(([name]) => name)).toEqual([]);
  });

  test('no blank of an example is left open', () => {
    const open = [...pages].filter(([, text]) => /\{[a-z]\w*\}|undefined/u.test(text));
    expect(open.map(([name]) => name)).toEqual([]);
  });

  test('every remark belongs to a code', () => {
    expect(REMARKED.filter((code) => allMessages[code] === undefined)).toEqual([]);
  });
});

/** Each is raised by a mistake in the policy, so that none can fall silent unnoticed. */
describe('what check and test can say of a policy', () => {
  const codes = Object.keys({ ...policyMessages, ...rulebookMessages });

  test.each(codes.filter((code) => !NOT_IN_POLICY_ALONE.includes(code)))('%s', (code) => {
    expect(exampleOfCode(code)?.answer).toContain(`[${code}]`);
  });
});
