import { describe, expect, test } from 'vitest';
import { type EditionsState, NO_EDITIONS } from '../../../engine/domain/edition.ts';
import type { Policy } from '../../../engine/domain/policy.ts';
import { policyPublished } from '../../../engine/domain/records/policy-published.ts';
import { compiledPolicy, thawPolicy } from '../../../engine/intake/policy/compiled-policy.ts';
import { sha256Hex } from '../../../engine/kernel/hash.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import {
  digestsOfParts,
  lastEditions,
  type PublishPolicy,
  partsAhead,
  publishPolicy,
} from '../../../engine/pipeline/basis/publish-policy.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';
import { codesOf, must } from '../../store/ledger-values.ts';

const AT = instant('2017-08-15T09:00:00+08:00');
const BY = { at: AT, actor: { post: 'amr-review', agency: 'AMR' }, chance: new Uint8Array() };
const SHIPPED = shippedPolicy();

function command(more: Partial<PublishPolicy> = {}): PublishPolicy {
  return {
    compiled: '{"示例":1}',
    policySums: 'sums 1',
    texts: [new TextEncoder().encode('名称: 示例区')],
    effective: isoDate('2017-08-15'),
    why: '首次发布',
    approvedBy: { post: 'amr-head', agency: 'AMR' },
    ...more,
  };
}

/** The editions after a publication, which must not be refused. */
function published(state: EditionsState, policy: Policy, more: Partial<PublishPolicy> = {}): EditionsState {
  const [draft] = must(publishPolicy(state, policy, command(more), BY)).records;
  if (draft === undefined) throw new Error('a publication is one record');
  const seq = state.publications.length + 1;
  const place = { seq, at: AT, actor: BY.actor, prev: '', hash: '' };
  return policyPublished.apply(state, { ...draft, ...place } as Parameters<typeof policyPublished.apply>[1]);
}

function numbers(state: EditionsState): Readonly<Record<string, number>> {
  return Object.fromEntries([...lastEditions(state)].map(([kind, { number }]) => [kind, number]));
}

const FIRST = published(NO_EDITIONS, SHIPPED);
const [plan] = SHIPPED.plans;
const [item] = SHIPPED.items;
if (plan === undefined || item === undefined) throw new Error('the shipped policy has a plan and items');
const NEW_PLAN: Policy = { ...SHIPPED, plans: [{ ...plan, lines: plan.lines.slice(1) }] };

describe('二(一) 发布政策版本', () => {
  test('the first publication is the first edition of items, plan and rules, with the whole policy frozen', () => {
    const { records, frozen } = must(publishPolicy(NO_EDITIONS, SHIPPED, command(), BY));
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      stream: 'editions',
      kind: 'policy-published',
      body: {
        effective: '2017-08-15',
        why: '首次发布',
        approvedBy: 'AMR/amr-head',
        compiled: sha256Hex('{"示例":1}'),
        policySums: sha256Hex('sums 1'),
      },
    });
    expect(frozen.map((bytes) => new TextDecoder().decode(bytes))).toEqual([
      '{"示例":1}',
      'sums 1',
      '名称: 示例区',
    ]);
    expect(numbers(FIRST)).toEqual({ items: 1, plan: 1, rules: 1 });
  });

  test.each([
    ['the plan', NEW_PLAN, { items: 1, plan: 2, rules: 1 }],
    ['an item', { ...SHIPPED, items: SHIPPED.items.slice(1) }, { items: 2, plan: 1, rules: 1 }],
    ['who inspects', { ...SHIPPED, agencies: SHIPPED.agencies.slice(1) }, { items: 2, plan: 1, rules: 1 }],
    ['a risk rule', { ...SHIPPED, riskRules: SHIPPED.riskRules.slice(1) }, { items: 1, plan: 1, rules: 2 }],
    ['a measure', { ...SHIPPED, sanctionRules: [] }, { items: 1, plan: 1, rules: 2 }],
    ['a deadline', { ...SHIPPED, deadlines: SHIPPED.deadlines.slice(1) }, { items: 1, plan: 1, rules: 2 }],
    [
      'the district',
      { ...SHIPPED, district: { ...SHIPPED.district, name: '示例区' } },
      { items: 1, plan: 1, rules: 2 },
    ],
  ] as const)('where %s changed, that part alone gets the next number', (_, policy, then) => {
    expect(numbers(published(FIRST, policy, { policySums: 'sums 2' }))).toEqual(then);
  });

  test('what goes back to an earlier text is a new edition all the same', () => {
    const second = published(FIRST, NEW_PLAN, { policySums: 'sums 2' });
    const third = published(second, SHIPPED, { policySums: 'sums 1' });
    expect(numbers(third)).toEqual({ items: 1, plan: 3, rules: 1 });
  });

  test('a comment or a new layout is published without a new edition of any part', () => {
    const second = published(FIRST, SHIPPED, { policySums: 'sums with a comment' });
    expect(second.publications.at(-1)?.editions).toEqual([]);
    expect(numbers(second)).toEqual(numbers(FIRST));
  });

  test('a policy that was read back from its frozen form has the digests it was published with', () => {
    expect(digestsOfParts(thawPolicy(compiledPolicy(SHIPPED).json))).toEqual(digestsOfParts(SHIPPED));
  });

  test('where a thing stands in its file is no part of what it says', () => {
    const moved = { ...item, place: { file: 'config/items/other.yaml', line: 99, column: 1 } };
    expect(digestsOfParts({ ...SHIPPED, items: [moved, ...SHIPPED.items.slice(1)] })).toEqual(
      digestsOfParts(SHIPPED),
    );
  });
});

const PARTS: Partial<PublishPolicy> = { parts: ['plan'], policySums: 'sums 2' };

describe('a part by itself', () => {
  test('is the next edition of that part', () => {
    expect(numbers(published(FIRST, NEW_PLAN, PARTS))).toEqual({ items: 1, plan: 2, rules: 1 });
  });

  test('is not published where another part says something else because of it', () => {
    const dragged = { ...NEW_PLAN, riskRules: SHIPPED.riskRules.slice(1) };
    const refused = publishPolicy(FIRST, dragged, command(PARTS), BY);
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: 'edition-part-drags', values: { what: '年度计划', dragged: '规则' } }],
    });
  });

  test('is not put before a publication that is still to come, on whose other parts it would rest', () => {
    const coming = published(FIRST, NEW_PLAN, { policySums: 'sums 2', effective: isoDate('2018-01-01') });
    const now = command({ parts: ['plan'], policySums: 'sums 3' });
    expect(codesOf(publishPolicy(coming, SHIPPED, now, BY))).toEqual(['edition-pending']);
    const then = { ...now, effective: isoDate('2018-01-01') };
    expect(must(publishPolicy(coming, SHIPPED, then, BY)).records).toHaveLength(1);
  });

  test('what is written otherwise than published is told by its part', () => {
    expect(partsAhead(FIRST, NEW_PLAN)).toEqual(['plan']);
    expect(partsAhead(FIRST, SHIPPED)).toEqual([]);
  });
});

describe('refused', () => {
  test.each([
    ['nothing changed since the last publication', FIRST, {}, ['edition-unchanged']],
    ['no word on what changed', NO_EDITIONS, { why: ' 　' }, ['edition-why-missing']],
    [
      'approved by the post that publishes',
      NO_EDITIONS,
      { approvedBy: { post: 'amr-review', agency: 'AMR' } },
      ['edition-approver'],
    ],
    ['in force since yesterday', NO_EDITIONS, { effective: isoDate('2017-08-14') }, ['edition-backdated']],
    [
      'all of it at once: every reason is told',
      FIRST,
      { why: '', approvedBy: { post: 'amr-review', agency: 'AMR' }, effective: isoDate('2017-01-01') },
      ['edition-unchanged', 'edition-why-missing', 'edition-approver', 'edition-backdated'],
    ],
  ] as const)('%s', (_, state, more, codes) => {
    expect(codesOf(publishPolicy(state, SHIPPED, command(more), BY))).toEqual(codes);
  });

  test.each(['2017-08-15', '2018-01-01'])(
    'from today or a later day (%s) it may be in force',
    (effective) => {
      expect(
        must(publishPolicy(NO_EDITIONS, SHIPPED, command({ effective: isoDate(effective) }), BY)).records,
      ).toHaveLength(1);
    },
  );
});
