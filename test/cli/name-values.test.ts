import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDistrictFolder } from '../../engine/app/district-folder.ts';
import { openSession } from '../../engine/app/open-session.ts';
import type { Session } from '../../engine/app/perform.ts';
import { drawChangeMessages } from '../../engine/cli/messages/draw-change.ts';
import { drawMatchMessages } from '../../engine/cli/messages/draw-match.ts';
import { drawOpenMessages } from '../../engine/cli/messages/draw-open.ts';
import { drawRoundMessages } from '../../engine/cli/messages/draw-round.ts';
import { putIntoWords } from '../../engine/cli/messages/put-into-words.ts';
import { roundStepMessages } from '../../engine/cli/messages/round-steps.ts';
import { nameValues } from '../../engine/cli/name-values.ts';
import { openWorkplace } from '../../engine/cli/open-workplace.ts';
import { warning } from '../../engine/kernel/problem.ts';
import { must } from '../store/ledger-values.ts';
import { smallDistrict, type TrialDistrict } from '../support/small-district.ts';

let district: TrialDistrict;
let session: Session;
beforeAll(async () => {
  district = await smallDistrict();
  const folder = must(openDistrictFolder(district.folder));
  const workplace = must(openWorkplace(folder, district.folder, () => undefined));
  session = must(
    openSession(workplace, { as: 'amr-clerk', at: '2017-08-18T09:00:00+08:00', systemUser: '' }),
  );
});
afterAll(() => district.remove());

const ID = '91340404EXAM01732X';
const MESSAGES = {
  ...{ ...drawOpenMessages, ...drawRoundMessages, ...drawMatchMessages, ...drawChangeMessages },
  ...roundStepMessages,
};

/** What deciders put in, by key: codes that must not be read bare. */
const CODES: Readonly<Record<string, string>> = {
  ...{ agency: 'SAF', own: 'ENV', frame: 'JX-02', item: 'JX-02', id: ID, out: ID, post: 'amr-head' },
  ...{ inspector: 'SAF-03', who: 'SAF-03', quota: 'focus-full', where: 'base', bound: 'atLeast' },
  ...{ group: 'safety', kind: 'inspector', field: 'cap', list: `${ID} 第 1、2 名` },
};

const said = async (code: string, values: Readonly<Record<string, string>>) => {
  const [named] = await nameValues(session, [warning(code as 'seed-missing', values)]);
  return putIntoWords(MESSAGES, named as NonNullable<typeof named>).message;
};

describe('what is said of drawing and matching names everybody by name', () => {
  /** Beside its name a code is what one types; a code that is at fault itself stands in quotation marks. */
  const besideNames = (sentence: string) =>
    sentence
      .replace(/[^（“]（[^（）]*）/gu, '')
      .replace(/amr-head（/gu, '')
      .replace(/“\w{18}”/gu, '');

  test.each(Object.keys(MESSAGES))('%s', async (code) => {
    const sentence = await said(code, CODES);
    for (const [key, bare] of Object.entries(CODES)) {
      const alone = new RegExp(`(?<![\\w{-])${bare.slice(0, 18)}(?![\\w-])`, 'u');
      expect([key, besideNames(sentence)]).toEqual([key, expect.not.stringMatching(alone)]);
    }
  });

  test('the name first, the code that is typed beside it', async () => {
    expect(await said('strike-nobody-left', CODES)).toMatch(
      new RegExp(`^事项“民用爆炸物品销售单位检查”（JX-02）剔除淮南市示例[^（]+（${ID}）后，`, 'u'),
    );
    expect(await said('substitute-nobody', { ...CODES, slot: '2' })).toMatch(
      new RegExp(`^区安监局对淮南市示例[^（]+（${ID}）的第 2 个岗位没有人可以替补`, 'u'),
    );
    expect(await said('slots-left-open', { ...CODES, count: '2' })).toMatch(
      new RegExp(`空缺：淮南市示例[^（]+（${ID}） 第 1、2 名。`, 'u'),
    );
    expect(await said('people-number', CODES)).toMatch(
      /^执法检查人员示例检查员SAF03（示例\d+）的每人上限不是/u,
    );
    expect(await said('approver-of-same-post', CODES)).toContain('amr-head（区市场监管局负责人）');
    expect(await said('quota-short', CODES)).toContain('（JX-02）的比例“重点单位全部抽取”应抽');
  });

  test('whoever is in no roster keeps the code that was typed', async () => {
    const unknown = { ...CODES, id: '91340404MA0000000X' };
    expect(await said('strike-not-drawn', unknown)).toMatch(/^91340404MA0000000X不在本批次的抽查名单里/u);
  });
});
