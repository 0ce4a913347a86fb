import { describe, expect, test } from 'vitest';
import { saidOf, withMistake } from '../corpus/answer-mistake.ts';
import { AGENCIES, DISTRICT, PLAN, POSTS, SAFETY, TASKS } from '../corpus/mistake.ts';

/** `file code message` of all that `check` says of the sound policy with one thing typed over. */
function toldOf(path: string, from: string, to: string): readonly string[] {
  return saidOf(withMistake({ path, from, to })).map(
    ({ place, code, message }) => `${place?.file} ${code} ${message}`,
  );
}

describe('a name that is typed over in its own place is told there, once, whatever refers to it', () => {
  test.each([
    [SAFETY, '编号: AJ-02', '编号: AJ-01', 'item-duplicate', /别处写的“AJ-02”没有登记，是不是它/u],
    [SAFETY, '编号: AJ-02', '编号: AJ-20', 'name-typed-over', /“AJ-20”没有地方用到.*“AJ-02”.*plan\/2017/u],
    [AGENCIES, '名称: 区安监局', '名称: 区安检局', 'name-typed-over', /“区安检局”没有地方用到.*“区安监局”/u],
    [AGENCIES, '编号: SAF', '编号: AMR', 'agency-duplicate', /“AMR”/u],
  ])('%s: %s → %s', (path, from, to, code, says) => {
    const told = toldOf(path, from, to);
    expect(told, told.join('\n')).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${path} ${code} `, 'u'));
    expect(told[0]).toMatch(says);
  });

  test.each([
    [POSTS, '编号: amr-clerk', '编号: 专管员', /^config\/posts\.yaml text-malformed/u],
    [DISTRICT, '  年度上限:', '    年度上限:', /^config\/district\.yaml yaml-indent/u],
    [
      TASKS,
      '任务:\n',
      '任务:\n  - 每月检查不少于 20 户\n',
      /^config\/tasks\.yaml activity-quota .*检查不少于 20 户/u,
    ],
    [
      TASKS,
      '    成果形式:',
      '    每月检查: 至少 20 户\n    成果形式:',
      /^config\/tasks\.yaml activity-quota/u,
    ],
    [PLAN, '年度: 2017', '年度: 2018', /^config\/plan\/2017\.yaml plan-year-differs .*2018/u],
  ])('%s: %s → %s, and nothing that follows from it', (path, from, to, says) => {
    expect(toldOf(path, from, to)).toStrictEqual([expect.stringMatching(says)]);
  });

  test('where one place alone writes it otherwise, that place is shown', () => {
    expect(toldOf(PLAN, '事项: SC-07', '事项: SC-70')).toStrictEqual([
      expect.stringMatching(/^config\/plan\/2017\.yaml item-unlisted .*“SC-70”/u),
    ]);
  });

  test('a name that leads nowhere and belongs to nobody’s lost id is told beside it', () => {
    const files = withMistake({ path: SAFETY, from: '编号: AJ-02', to: '编号: AJ-01' }).map((file) =>
      file.path === PLAN ? { ...file, text: file.text.replace('事项: SC-07', '事项: SC-70') } : file,
    );
    const told = saidOf(files).map(({ place, code }) => `${place?.file} ${code}`);
    expect(told).toStrictEqual([`${SAFETY} item-duplicate`, `${PLAN} item-unlisted`]);
  });
});
