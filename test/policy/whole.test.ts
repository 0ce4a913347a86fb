import { describe, expect, test } from 'vitest';
import { checkShippedPolicy, shippedFiles } from './shipped-policy.ts';

const files = shippedFiles();

describe('发布的政策', () => {
  test('is taken by the loader without a problem or a warning', () => {
    const { files: looked, problems } = checkShippedPolicy();
    expect(problems).toEqual([]);
    expect(looked.length).toBeGreaterThan(100);
  });

  test.each(files.map(({ path, text }) => [path, text]))(
    '%s: no quotes, no tabs, Chinese keys',
    (path, text) => {
      const lines = text.split('\n').map((line) => line.replace(/(^|\s)#.*$/u, ''));
      for (const line of lines) {
        expect(line, `${path}: ${line}`).not.toMatch(/["'\t]/u);
        const keys = [...line.matchAll(/(?:^|[{,-]\s*)\s*([^\s{}[\],:#-][^{}[\],:#]*): /gu)].map(
          (found) => found[1] ?? '',
        );
        for (const key of keys) expect(key, `${path}: ${line}`).toMatch(/[\u4e00-\u9fff]/u);
      }
    },
  );

  test('every file of rules says what clause it follows before anything else', () => {
    for (const { path, text } of files) {
      if (!/^rules\/.+(?<!\.cases)\.yaml$/u.test(path) || path === 'rules/facts.yaml') continue;
      expect(text.split('\n')[0], path).toMatch(/^# .*(?:二\(|三\(|附件)/u);
    }
  });

  test('names nobody: posts, never persons', () => {
    const titled = /[\u4e00-\u9fff]{2,3}(?:同志|先生|女士)/u;
    for (const { path, text } of files) expect(text, path).not.toMatch(titled);
  });
});
