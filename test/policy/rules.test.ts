import { describe, expect, test } from 'vitest';
import { shippedPolicy } from './shipped-policy.ts';

const { agencies, assessment, listingRules, riskRules, sanctionRules } = shippedPolicy();
const rules = [...riskRules, ...listingRules, ...sanctionRules];
const scenes = ['procurement', 'public-services', 'bidding', 'land', 'honours'] as const;

describe('规则和情形表', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s has cases of both kinds, and says why',
    (_, rule) => {
      const applies = rule.cases.filter(({ expect: wanted }) => typeof wanted === 'object');
      const not = rule.cases.filter(({ expect: wanted }) => wanted === 'not-applicable');
      expect(applies.length).toBeGreaterThan(0);
      expect(not.length).toBeGreaterThan(0);
      expect(rule.reason?.length).toBeGreaterThan(8);
      expect(rule.effective).toBeDefined();
    },
  );

  test('ids are told apart, in all kinds of rules', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});

describe('二(五) 加大抽查比例', () => {
  test('complaints, lists, violations, special sectors and key areas, each by a rule', () => {
    const asked = JSON.stringify(riskRules.map(({ when }) => when));
    for (const fact of [
      'complaints12m',
      'abnormalListed',
      'seriousListed',
      'violations24m',
      'businessScope',
      'inKeyArea',
    ])
      expect(asked).toContain(`"${fact}"`);
  });

  test('no uplift lowers a ratio', () => {
    for (const { id, then } of riskRules) expect(then.ratio?.kind, id).not.toBe('cap');
  });
});

describe('二(十一) 联合惩戒', () => {
  test.each(scenes)('%s: one measure for each list', (scene) => {
    const measures = sanctionRules.filter(({ then }) => then.scene === scene);
    expect(measures.map(({ then }) => then.measure).toSorted()).toEqual(['prohibit', 'restrict']);
    for (const { when, then } of measures)
      expect(JSON.stringify(when)).toContain(
        then.measure === 'prohibit' ? 'seriousListed' : 'abnormalListed',
      );
  });

  test('政府购买服务 rests on nothing that was checked, so it may only hint; every other measure does', () => {
    for (const { id, then, basis } of sanctionRules)
      expect(
        basis.every(({ verified }) => verified),
        id,
      ).toBe(then.scene !== 'public-services');
  });

  test('a measure follows from a listing, never from a finding', () => {
    for (const { id, when } of sanctionRules) expect(JSON.stringify(when), id).not.toContain('finding');
  });

  test('every measure has its executing unit', () => {
    for (const { id, executing, informationSource } of sanctionRules)
      for (const unit of [executing, informationSource])
        expect(
          agencies.some((agency) => agency.id === unit),
          `${id} ${unit}`,
        ).toBe(true);
  });
});

describe('名录', () => {
  test('there is a way onto each list and a way off', () => {
    const effects = listingRules.map(({ then }) => then);
    for (const list of ['abnormal', 'serious'] as const) {
      expect(effects.some((effect) => effect.list === list)).toBe(true);
      expect(effects.some((effect) => effect.delist === list)).toBe(true);
    }
  });
});

describe('附件2-8 考核', () => {
  test('four blocks of 100 points; the indicators of each add up to it', () => {
    expect(assessment.map(({ block }) => block).toSorted()).toEqual([
      'double-random',
      'dual-notice',
      'information-sharing',
      'joint-sanction',
    ]);
    expect(assessment.reduce((sum, { points }) => sum + points, 0)).toBe(100);
    for (const { block, points, indicators } of assessment)
      expect(
        indicators.reduce((sum, indicator) => sum + indicator.points, 0),
        block,
      ).toBe(points);
  });

  test('no indicator counts inspections, problems found, cases or fines: 国办发〔2024〕54号', () => {
    for (const { indicators } of assessment)
      for (const { name, scoring } of indicators) {
        expect(['ratio', 'deduction', 'yes-no']).toContain(scoring.method);
        expect(name).not.toMatch(/数量|次数|户数|立案|罚款|罚没|发现问题/u);
        // A ratio has the same thing above and below: more of it changes nothing.
        if (scoring.method === 'ratio') expect(scoring.numerator?.count).toBe(scoring.denominator?.count);
      }
  });
});
