import { describe, expect, test } from 'vitest';
import { compare, parseRational } from '../../engine/kernel/rational.ts';
import { shippedPolicy } from './shipped-policy.ts';

const { agencies, items, plans, district } = shippedPolicy();
const first = plans[0];
const each = items.map((item) => [item.id, item] as const);

describe('二(一) 随机抽查事项清单', () => {
  test('at least 40 items of at least 12 units', () => {
    expect(items.length).toBeGreaterThanOrEqual(40);
    expect(new Set(items.map(({ agency }) => agency)).size).toBeGreaterThanOrEqual(12);
  });

  test.each(each)('%s says why, whom, what, how and how many', (_, item) => {
    expect(item.basis.length).toBeGreaterThan(0);
    expect(item.contents.length).toBeGreaterThan(0);
    expect(item.checkpoints.length).toBeGreaterThanOrEqual(2);
    expect(item.checkpoints.every(({ method }) => method !== undefined)).toBe(true);
    expect(item.procedure.length).toBeGreaterThan(2);
    expect(item.inspectors.count).toBeGreaterThanOrEqual(2);
    expect(item.frequency.some(({ scope, max }) => scope === 'enterprise' && max !== undefined)).toBe(true);
  });

  test.each(each)(
    '%s: its ratio stands from 15 August 2017, and follows no document of later years',
    (_, item) => {
      const [entry] = item.ratio;
      expect(entry?.effective).toBe('2017-08-15');
      for (const { document } of entry?.basis ?? []) expect(document).not.toMatch(/〔20(?:1[89]|2\d)〕/u);
    },
  );

  test('a key item is drawn more than an ordinary one of general businesses: 3–5 % at least', () => {
    const five = parseRational('5%');
    if (five === undefined) throw new Error('5%');
    for (const item of items.filter((candidate) => candidate.class === 'key')) {
      const ratio = item.ratio[0]?.value?.ratio;
      expect(ratio !== undefined && compare(ratio, five) >= 0, item.id).toBe(true);
    }
  });

  test('groups exist, and what is not announced is not drawn with open numbers', () => {
    const groups = new Map(district.draw?.groups.map((group) => [group.name, group] as const));
    const ids = new Map(district.draw?.groups.map((group) => [group.id, group] as const));
    for (const item of items) {
      const group = item.group === undefined ? undefined : (groups.get(item.group) ?? ids.get(item.group));
      expect(group, item.id).toBeDefined();
      expect(group?.tickets === 'blind', item.id).toBe(!item.announced);
    }
  });

  test('legality review stands only where every citation was checked', () => {
    for (const { id, basis, review } of items)
      expect(review !== undefined, id).toBe(basis.every(({ verified }) => verified));
  });
});

describe('附件2-9 年度抽查计划', () => {
  test('2017 plans every item once', () => {
    expect(first?.year).toBe(2017);
    expect(first?.lines.flatMap((line) => line.items).toSorted()).toEqual(
      items.map(({ id }) => id).toSorted(),
    );
  });

  test.each((first?.lines ?? []).map((line) => [line.id, line] as const))(
    '%s: rounds of 2017 in order, shares rising to 1',
    (_, line) => {
      const rounds = line.rounds.map(({ round }) => round);
      expect(rounds).toEqual(rounds.toSorted());
      expect(rounds.every((round) => round >= '2017-08' && round <= '2017-12')).toBe(true);
      const shares = line.rounds.map(({ share }) => Number(share.n) / Number(share.d));
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
      expect(new Set(shares).size).toBe(shares.length);
    },
  );

  test.each(['2017-08', '2017-09', '2017-10', '2017-11', '2017-12'])(
    '%s has a round of several units',
    (month) => {
      const drawn = first?.lines.filter(({ rounds }) => rounds.some(({ round }) => round === month)) ?? [];
      const units = new Set(
        drawn.flatMap((line) => line.items.map((id) => items.find((item) => item.id === id)?.agency)),
      );
      expect(units.size).toBeGreaterThanOrEqual(5);
    },
  );

  test('a line speaks for one unit', () => {
    for (const line of first?.lines ?? []) {
      const units = new Set(line.items.map((id) => items.find((item) => item.id === id)?.agency));
      expect(
        [...units].map((id) => agencies.find((agency) => agency.id === id)?.name),
        line.id,
      ).toHaveLength(1);
    }
  });
});
