import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatePolicyTypes } from '../tools/generate-policy-types.ts';

const COMMITTED = new URL('../../engine/domain/policy-types.ts', import.meta.url);

test('the policy types in the tree are those of the schemas: npm run schema:types was not forgotten', async () => {
  expect(readFileSync(COMMITTED, 'utf8')).toBe(await generatePolicyTypes());
});
