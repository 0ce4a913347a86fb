import { expect, test } from 'vitest';
import { saidOf, withMistake } from '../corpus/answer-mistake.ts';
import { POSTS } from '../corpus/mistake.ts';

const told = (...steps: readonly string[]) =>
  saidOf(
    withMistake({
      path: POSTS,
      from: '  - { 步骤: 剔除, 批准人: 另一机关 }\n',
      to: steps.map((step) => `  - { 步骤: ${step} }\n`).join(''),
    }),
  ).map(({ code, place }) => `${code} ${place?.line}`);

test('剔除 and 作废 are another body’s to approve; the others the policy’s', () => {
  expect(told('剔除, 批准人: 另一职务', '作废, 批准人: 另一职务')).toEqual([
    'two-person-step-too-weak 8',
    'two-person-step-too-weak 9',
  ]);
  expect(told('剔除, 批准人: 另一机关', '作废, 批准人: 另一机关', '更换人员, 批准人: 另一职务')).toEqual([]);
});

test('a step is written once', () => {
  expect(told('惩戒, 批准人: 另一职务', '惩戒, 批准人: 另一机关')).toEqual(['two-person-step-twice 9']);
});
