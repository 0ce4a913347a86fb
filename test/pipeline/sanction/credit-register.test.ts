import { describe, expect, test } from 'vitest';
import { NO_CREDIT } from '../../../engine/domain/credit.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { visitFacts } from '../../../engine/pipeline/basis/facts-of-history.ts';
import { listEntriesOf } from '../../../engine/pipeline/sanction/list-entries-of.ts';
import { recordCredit } from '../../../engine/pipeline/sanction/record-credit.ts';
import { visitsOnRecord } from '../../../engine/pipeline/sanction/visits-on-record.ts';
import { memoryStore } from '../../../engine/store/memory-store.ts';
import {
  at,
  CLERK,
  codesOf,
  decided,
  enter,
  entry,
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
