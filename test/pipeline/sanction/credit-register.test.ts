import { describe, expect, test } from 'vitest';
import { NO_CREDIT } from '../../../engine/domain/credit.ts';
import { addMonths, isoDate } from '../../../engine/kernel/iso-date.ts';
import { formatPercent } from '../../../engine/kernel/rational.ts';
import { visitFacts } from '../../../engine/pipeline/basis/facts-of-history.ts';
import { combineUplifts } from '../../../engine/pipeline/draw/combine-uplifts.ts';
import { listEntriesOf } from '../../../engine/pipeline/sanction/list-entries-of.ts';
import { recordCredit } from '../../../engine/pipeline/sanction/record-credit.ts';
import {
  mergeVisits,
  violationsBehind,
  visitsOnRecord,
} from '../../../engine/pipeline/sanction/visits-on-record.ts';
import { compileRule } from '../../../engine/rulebook/compile-rule.ts';
import { memoryStore } from '../../../engine/store/memory-store.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';
import {
  at,
  CLERK,
  codesOf,
  decided,
  enter,
  entry,
  FIRST,
  kept,
  published,
  ROUND,
  recorded,
  registerWith,
  row,
  SECOND,
  snapshotOf,
  UNREACHABLE,
} from './register.ts';

describe('二(十一) 一本信用记录: imported lists enter it', () => {
  const first = snapshotOf('abnormal', entry('2015-07-08'), entry('2016-07-08', { id: SECOND }));

  test('each stay is one record, an ended one two, and one record says that the file was taken over', () => {
    const ended = entry('2016-07-08', { id: SECOND, removedOn: isoDate('2017-03-15') });
    const { records } = decided(enter(NO_CREDIT, snapshotOf('abnormal', entry('2015-07-08'), ended), 3));
    expect(records.map(({ kind }) => kind)).toEqual(['listed', 'listed', 'delisted', 'list-entered']);
    expect(records.map(({ cause }) => cause)).toEqual(Array(4).fill({ stream: 'rosters', seq: 3 }));
    expect(records.at(-1)?.body).toMatchObject({
      list: 'abnormal',
      entries: 2,
      listed: 2,
      delisted: 1,
      missing: [],
    });
  });

  test('the register gives the list back as facts need it, with the record in place of the line', () => {
    const ended = entry('2016-07-08', { id: SECOND, removedOn: isoDate('2017-03-15') });
    const state = registerWith('abnormal', entry('2015-07-08'), ended);
    expect(listEntriesOf(state, 'abnormal')).toEqual([
      { ...entry('2015-07-08'), line: 1 },
      { ...ended, line: 2 },
    ]);
    expect(listEntriesOf(state, 'serious')).toEqual([]);
  });

  test('the same import does not enter twice', () => {
    const state = kept(NO_CREDIT, enter(NO_CREDIT, first, 3));
    const again = enter(state, first, 3);
    expect(decided(again).records).toEqual([]);
    expect(codesOf(again)).toEqual(['list-entered-already']);
  });

  test('the store keeps the whole of one import, though all of it has one cause, and repeats none of it', async () => {
    const store = memoryStore();
    const drafts = decided(enter(NO_CREDIT, first, 3)).records;
    const by = { at: at('2017-08-16'), actor: CLERK };
    const once = await store.append('credit', 0, drafts, by);
    expect(once.ok && once.value).toHaveLength(3);
    const twice = await store.append('credit', 3, drafts, by);
    expect(twice.ok && twice.value).toEqual([]);
  });

  test('a later file adds only its differences', () => {
    const state = kept(NO_CREDIT, enter(NO_CREDIT, first, 3));
    const ended = entry('2015-07-08', { removedOn: isoDate('2017-09-01') });
    const again = entry('2017-09-02');
    const second = snapshotOf('abnormal', ended, again, entry('2016-07-08', { id: SECOND }));
    const result = enter(state, second, 8);
    expect(
      decided(result).records.map(({ kind, body }) => [kind, (body as { listedOn?: string }).listedOn]),
    ).toEqual([
      ['listed', '2017-09-02'],
      ['delisted', '2015-07-08'],
      ['list-entered', undefined],
    ]);
    expect(codesOf(result)).toEqual([]);
    expect(kept(state, result).listings.map(({ removedOn }) => removedOn)).toEqual([
      '2017-09-01',
      undefined,
      undefined,
    ]);
  });

  test('a stay that the later file has lost is told and stands', () => {
    const state = kept(NO_CREDIT, enter(NO_CREDIT, first, 3));
    const result = enter(state, snapshotOf('abnormal', entry('2015-07-08')), 8);
    expect(codesOf(result)).toEqual(['list-entries-missing']);
    expect(kept(state, result).listings.every(({ removedOn }) => removedOn === undefined)).toBe(true);
    expect(
      kept(state, result)
        .entered.at(-1)
        ?.missing.map(({ id }) => id),
    ).toEqual([SECOND]);
  });

  test('a stay that has ended is neither ended again nor missed', () => {
    const ended = entry('2015-07-08', { removedOn: isoDate('2016-03-15') });
    const state = registerWith('abnormal', ended, entry('2016-07-08', { id: SECOND }));
    const again = enter(state, snapshotOf('abnormal', ended, entry('2016-07-08', { id: SECOND })), 8);
    expect(decided(again).records.map(({ kind }) => kind)).toEqual(['list-entered']);
    const without = enter(state, snapshotOf('abnormal', entry('2016-07-08', { id: SECOND })), 8);
    expect(codesOf(without)).toEqual([]);
  });

  test('an import that was recorded before one of the other list still enters', () => {
    const state = kept(NO_CREDIT, enter(NO_CREDIT, first, 5));
    expect(codesOf(enter(state, snapshotOf('serious', entry('2015-07-08')), 4))).toEqual([]);
  });

  test('one list says nothing about the other', () => {
    const state = kept(NO_CREDIT, enter(NO_CREDIT, first, 3));
    const result = enter(state, snapshotOf('serious', entry('2015-07-08')), 4);
    expect(codesOf(result)).toEqual([]);
    expect(kept(state, result).listings.map(({ list }) => list)).toEqual(['abnormal', 'abnormal', 'serious']);
  });
});

describe('二(十一) 将随机抽查结果纳入信用记录', () => {
  const clean = row(21, { item: 'SC-02' });
  const bad = row(20, UNREACHABLE);

  test('every published result enters, good or bad, with its finding as cause', () => {
    const command = { round: ROUND, publish: published(bad, clean) };
    const { records } = decided(recordCredit(NO_CREDIT, command, { at: at('2017-09-01') }));
    expect(records.map(({ cause }) => cause)).toEqual([
      { stream: 'rounds/2017-08', seq: 20 },
      { stream: 'rounds/2017-08', seq: 21 },
    ]);
    expect(records.map(({ body }) => body)).toMatchObject([
      { violation: true, on: '2017-09-01' },
      { violation: false },
    ]);
  });

  test('nothing enters twice; nothing published is refused', () => {
    const state = recorded(NO_CREDIT, bad, clean);
    const again = recordCredit(
      state,
      { round: ROUND, publish: published(bad, clean) },
      { at: at('2017-09-02') },
    );
    expect(decided(again).records).toEqual([]);
    expect(codesOf(again)).toEqual(['credit-recorded-already']);
    const empty = recordCredit(
      state,
      { round: ROUND, publish: { disclosures: [] } },
      { at: at('2017-09-02') },
    );
    expect(empty.ok).toBe(false);
    expect(codesOf(empty)).toEqual(['nothing-disclosed']);
  });

  test('a corrected result takes the place of the one before', () => {
    const state = recorded(NO_CREDIT, bad, clean);
    const corrected = { ...bad, ...clean, item: 'SC-01', finding: 33 };
    const later = recorded(state, corrected, clean);
    expect(later.records.map(({ finding, violation }) => [finding, violation])).toEqual([
      [21, false],
      [33, false],
    ]);
    expect(visitFacts(visitsOnRecord(later), isoDate('2017-09-20'))).toEqual({
      visitsThisYear: 1,
      violations24m: 0,
    });
  });
});

describe('二(五)、二(十一) 一处违规，下一批次的抽查比例随之提高', () => {
  const { facts, riskRules, items } = shippedPolicy();
  const rules = riskRules.map((rule) => compileRule(rule, facts));
  const item = items.find(({ id }) => id === 'SC-01');
  const ratioIn = (state: typeof NO_CREDIT, day: string) => {
    const values = visitFacts(visitsOnRecord(state), isoDate(day));
    const combined = combineUplifts({
      item: 'SC-01',
      history: item?.ratio ?? [],
      on: isoDate(day),
      rulings: rules.map(({ rule }) => rule(values)),
      combine: 'largest',
    });
    if (!combined.ok) throw new Error(JSON.stringify(combined.problems));
    const { ratio, why } = combined.value;
    return { ratio: formatPercent(ratio), why };
  };

  test('a violation of August doubles the ratio of September, and its record can be named', () => {
    const [base, raised] = [
      ratioIn(NO_CREDIT, '2017-09-20'),
      ratioIn(recorded(NO_CREDIT, row(20, UNREACHABLE)), '2017-09-20'),
    ];
    expect(base.why).toEqual([]);
    expect(raised.why).toEqual(['recent-violation']);
    expect(Number.parseFloat(raised.ratio)).toBe(2 * Number.parseFloat(base.ratio));
    const state = recorded(NO_CREDIT, row(20, UNREACHABLE), row(21, { item: 'SC-02' }));
    expect(violationsBehind(state, FIRST, isoDate('2017-09-20'))).toMatchObject([
      { seq: 1, round: ROUND, finding: 20 },
    ]);
    expect(visitsOnRecord(state)[0]).toMatchObject({
      number: '信用记录 1',
      visitedOn: '2017-08-28',
      violation: true,
    });
  });

  test('a clean result raises nobody; another enterprise is not touched', () => {
    expect(ratioIn(recorded(NO_CREDIT, row(20)), '2017-09-20').why).toEqual([]);
    const state = recorded(NO_CREDIT, row(20, UNREACHABLE));
    expect(violationsBehind(state, SECOND, isoDate('2017-09-20'))).toEqual([]);
  });

  test.each([
    ['2017-08-27', 0],
    ['2017-08-28', 1],
    ['2019-08-27', 1],
    ['2019-08-28', 0],
  ])('on %s it counts %i, in the fact and in what stands behind it', (day, count) => {
    const state = recorded(NO_CREDIT, row(20, UNREACHABLE));
    expect(visitFacts(visitsOnRecord(state), isoDate(day)).violations24m).toBe(count);
    expect(violationsBehind(state, FIRST, isoDate(day))).toHaveLength(count);
    expect(addMonths(isoDate('2017-08-28'), 24)).toBe('2019-08-28');
  });

  test('a visit that a file of earlier visits repeats counts once, and as what was found', () => {
    const state = recorded(NO_CREDIT, row(20, UNREACHABLE), row(21, { item: 'SC-02' }));
    const repeated = {
      id: FIRST,
      agency: 'AMR',
      visitedOn: isoDate('2017-08-28'),
      random: true,
      onsite: true,
      line: 2,
    };
    const earlier = { ...repeated, visitedOn: isoDate('2017-03-01') };
    const visits = mergeVisits([repeated, earlier], state);
    expect(visits.map(({ line, visitedOn }) => [line, visitedOn])).toEqual([
      [2, '2017-03-01'],
      [1, '2017-08-28'],
      [2, '2017-08-28'],
    ]);
    expect(visitFacts(visits, isoDate('2017-09-20'))).toEqual({ visitsThisYear: 2, violations24m: 1 });
  });
});
