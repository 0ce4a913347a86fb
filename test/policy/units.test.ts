import { describe, expect, test } from 'vitest';
import { RIGHT_NAMES } from '../../engine/domain/actor.ts';
import { shippedPolicy } from './shipped-policy.ts';

const { agencies, items, leadingGroup, posts } = shippedPolicy();
const agencyNamed = (name: string) => agencies.find((agency) => agency.name === name);

/** 附件1, in its order; each unit once. */
const ANNEX_1 = [
  '区市场监管局',
  '区科技局',
  '区环保局',
  '区文广体局',
  '区编办',
  '区人社局',
  '区发改委',
  '区经信委',
  '区教育局',
  '区民政局',
  '区财政局',
  '区住建委',
  '区农林水利局',
  '区商务（旅游）局',
  '区卫计委',
  '区安监局',
  '区物价局',
  '区城市管理行政执法局',
  '区房产局',
  '谢家集公安分局',
  '谢家集区人民检察院',
  '谢家集区人民法院',
  '区国税局',
  '谢家集地税分局',
  '谢家集国土分局',
  '谢家集消防大队',
  '谢家集粮食分局',
  '谢家集交通分局',
  '淮南市烟草专卖局谢家集分局',
];

describe('附件1 领导小组和成员单位', () => {
  test.each(ANNEX_1)('%s is a unit, and has its seat', (name) => {
    const agency = agencyNamed(name);
    expect(agency).toBeDefined();
    expect(leadingGroup?.members.some((member) => member.agency === agency?.id)).toBe(true);
  });

  test('one head, one executive deputy, one deputy, 30 members', () => {
    const seats = (role: string) =>
      leadingGroup?.members
        .filter((member) => member.role === role)
        .reduce((sum, { seats: n }) => sum + n, 0);
    expect(['head', 'executive-deputy', 'deputy', 'member'].map(seats)).toEqual([1, 1, 1, 30]);
  });

  test('the office stands in the lead bureau', () => {
    const lead = agencies.filter((agency) => agency.lead);
    expect(lead.map(({ name }) => name)).toEqual(['区市场监管局']);
    expect(leadingGroup?.office.agency).toBe(lead[0]?.id);
  });

  test.each(['区编办', '区政府法制办', '区目标办', '区政府办公室'])(
    '%s, which the plan gives work to, is a unit',
    (name) => {
      expect(agencyNamed(name)).toBeDefined();
    },
  );

  test.each(['谢家集区人民检察院', '谢家集区人民法院'])('%s inspects nobody', (name) => {
    expect(agencyNamed(name)).toMatchObject({ kind: 'judicial', enforcing: false });
  });

  test('every unit that may inspect has items, and only such a unit has', () => {
    const enforcing = agencies.filter((agency) => agency.enforcing).map(({ id }) => id);
    expect([...new Set(items.map(({ agency }) => agency))].sort()).toEqual(enforcing.toSorted());
  });
});

describe('职务和权限', () => {
  test('each right is some post’s', () => {
    const given = new Set(posts.posts.flatMap(({ rights }) => rights));
    expect([...given].sort()).toEqual(Object.keys(RIGHT_NAMES).toSorted());
  });

  test('who draws neither approves nor enters findings', () => {
    for (const { id, rights } of posts.posts) {
      if (!rights.includes('draw')) continue;
      expect(rights, id).not.toContain('approve');
      expect(rights, id).not.toContain('record');
    }
  });

  test('every inspecting unit has a post that claims, matches and records, and another that approves', () => {
    for (const agency of agencies.filter(({ enforcing }) => enforcing)) {
      const own = posts.posts.filter((post) => post.agency === agency.id);
      for (const right of ['claim', 'match', 'record', 'approve'] as const)
        expect(
          own.some(({ rights }) => rights.includes(right)),
          `${agency.name} ${right}`,
        ).toBe(true);
      expect(own.every(({ rights }) => !(rights.includes('record') && rights.includes('approve')))).toBe(
        true,
      );
    }
  });

  test('a changed inspector, a corrected result, a void draw and a listing need two', () => {
    const steps = posts.twoPersonSteps.map(({ step }) => step);
    expect(steps).toEqual(expect.arrayContaining(['correct', 'substitute', 'list', 'void']));
  });
});
