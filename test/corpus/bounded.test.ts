import { describe, expect, test } from 'vitest';
import { judgePolicy } from '../../engine/app/verbs/check-policy.ts';
import { YAML_LIMITS } from '../../engine/files/read-yaml.ts';
import { soundFiles } from './answer-mistake.ts';
import { AGENCIES } from './mistake.ts';

/** What is told of a policy whose agencies are these. */
function toldOf(agencies: string | Uint8Array) {
  const files = soundFiles().map((file) => (file.path === AGENCIES ? { ...file, text: agencies } : file));
  const judged = judgePolicy(files);
  const problems = judged.ok ? judged.value.warnings : judged.problems;
  return problems.filter(({ place }) => place?.file === AGENCIES);
}

const repeated = (unit: string, bytes: number) => unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));
const HALF = 200_000;

/** Bounded by what is read, not by how long it takes. */
describe('what is too deep, too long or too much', () => {
  test('10 MB are not read', () => {
    const [only, ...others] = toldOf(Buffer.alloc(10 * 1024 * 1024, '机关: 甲\n'));
    expect(only).toMatchObject({
      code: 'yaml-too-large',
      place: { line: 1 },
      values: { limit: YAML_LIMITS.maxBytes },
    });
    expect(others).toEqual([]);
  });

  test.each([
    ['lists in lists', repeated('[', HALF)],
    ['maps in maps', repeated('{a: ', HALF)],
    ['dashes behind dashes', repeated('- ', HALF)],
    ['a key below a key', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}甲:`).join('\n')],
  ])('%s are refused at the level that is too deep', (_kind, text) => {
    expect(toldOf(text).map(({ code, place }) => `${code} ${typeof place?.line}`)).toEqual([
      'yaml-too-deep number',
    ]);
  });

  test('aliases that would unfold to a thousand million names are refused where they stand', () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `a${i}: &a${i} [${repeated(`*a${i - 1}, `, 50)}甲]`);
    const told = toldOf(`a: &a-1 [甲]\n${laughs.join('\n')}`);
    const refused = told.filter(({ code }) => code === 'yaml-alias');
    expect(new Set(refused.map(({ place }) => place?.line))).toEqual(
      new Set(Array.from({ length: 10 }, (_, i) => i + 1)),
    );
    expect(told.length).toBeLessThanOrEqual(501);
  });

  test.each([
    ['one line of names', `机关: [${repeated('甲, ', HALF)}乙]`, 'yaml-line-too-long'],
    ['one line of keys', `{${repeated('甲: 乙, ', HALF)}丙: 丁}`, 'yaml-line-too-long'],
    ['spaces', `机关: 甲${' '.repeat(HALF)}乙`, 'yaml-line-too-long'],
  ])('%s is refused for its length', (_kind, text, code) => {
    expect(toldOf(text)).toMatchObject([{ code, place: { line: 1 } }]);
  });

  test.each([
    ['keys that nobody knows', Array.from({ length: 12_000 }, (_, i) => `键${i}: 1`).join('\n')],
    ['a key said again and again', repeated('机关: 甲\n', HALF)],
    ['full-width colons', repeated('机关：甲\n', HALF)],
    ['lines out of their columns', repeated('  甲: 乙\n 丙: 丁\n', HALF)],
    ['aliases', repeated('甲: *a\n', HALF)],
    ['unfit items', `机关:\n${repeated('  - { 编号: A, 名称: 甲, 牵头: x }\n', HALF)}`],
    ['signs that nobody sees', repeated('甲\u200b乙\n', HALF)],
  ])('of %s no more is told than anybody mends', (_kind, text) => {
    const told = toldOf(text);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(501);
  });
});
