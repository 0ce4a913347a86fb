import { describe, expect, test } from 'vitest';
import { RECORD_KINDS } from '../../../engine/app/record-kinds.ts';
import type { TaskStatus } from '../../../engine/domain/assessment.ts';
import { type Entry, FILES, paper, tasksOf, WHOLE_YEAR } from './sample-ledger.ts';
import { POLICY } from './sample-round.ts';

function task(no: number, tasks: readonly TaskStatus[]): TaskStatus {
  const found = tasks.find((one) => one.no === no);
  if (found === undefined) throw new Error(`no task ${no}`);
  return found;
}

/** The year without every record of a kind. */
const without = (kind: string) => WHOLE_YEAR.filter((entry) => entry.kind !== kind);
const ENFORCING = POLICY.agencies.filter(({ enforcing }) => enforcing).map(({ id }) => id);

describe('附件2 任务进度', () => {
  const tasks = tasksOf(WHOLE_YEAR);

  test('14 tasks done in time, the last one ongoing', () => {
    expect(tasks.map(({ no, state }) => [no, state])).toEqual([
      ...Array.from({ length: 14 }, (_, i) => [i + 1, 'done']),
      [15, 'ongoing'],
    ]);
    expect(tasks.every(({ missing, proofs }) => missing.length === 0 && proofs.every(({ met }) => met))).toBe(
      true,
    );
  });

  test('every proof says where it shows', () => {
    for (const { proofs } of tasks) for (const { where } of proofs) expect(where).not.toBe('');
    expect(task(12, tasks).proofs[3]?.where).toBe(
      '“检查结果”应有 3 项，已有 3 项，rounds/2017-08 第 5 至 7 条（共 3 条）',
    );
    expect(task(3, tasks).proofs[0]?.where).toBe('事项清单第 1 版（2017-08-15 发布）');
  });

  test('with an empty ledger only the files stand', () => {
    const open = tasksOf([], { on: '2017-08-01' });
    expect(open.filter(({ state }) => state !== 'open').map(({ no }) => no)).toEqual([1, 2]);
    expect(tasksOf([], { on: '2018-01-01' }).filter(({ state }) => state === 'overdue')).toHaveLength(12);
  });

  test('nobody can type that a task is done: its status has no other source than the evidence', () => {
    expect(Object.keys(POLICY.tasks[0] ?? {})).not.toContain('state');
  });
});

describe('take the record away and the task falls back', () => {
  test.each<[string, readonly number[]]>([
    ['enterprises-imported', [4]],
    ['inspectors-imported', [5]],
    ['policy-published', [3, 6, 7, 8, 9, 11]],
    ['drawn', [12]],
    ['matched', [12]],
    ['finding-recorded', [12]],
    ['disclosed', [13, 15]],
    ['credit-recorded', [15]],
    ['assessed', [14]],
    // Without forms nobody knows what was to be found and disclosed.
    ['forms-issued', [12, 13]],
    // Without an opening the rest of the stream is of no round.
    ['round-opened', [10, 12, 13, 15]],
  ])('%s: tasks %j', (kind, fallen) => {
    const tasks = tasksOf(without(kind));
    const back = tasks.filter(({ state }) => state === 'open' || state === 'overdue').map(({ no }) => no);
    expect(back).toEqual(fallen);
    expect(
      tasks.filter(({ no }) => fallen.includes(no) && no !== 15).every(({ state }) => state === 'overdue'),
    ).toBe(true);
  });

  test.each([
    ['config/district.yaml', 1],
    ['config/leading-group.yaml', 2],
    ['config/posts.yaml', 7],
  ])('%s: task %i', (file, no) => {
    const tasks = tasksOf(WHOLE_YEAR, { files: FILES.filter((one) => one !== file) });
    expect(tasks.filter(({ state }) => state === 'overdue').map((one) => one.no)).toEqual([no]);
  });

  test.each([
    ['汇总报告', 13],
    ['考核通报', 14],
  ])('《%s》: task %i', (name, no) => {
    const entries = WHOLE_YEAR.filter(({ body }) => (body as { paper?: string }).paper !== name);
    expect(task(no, tasksOf(entries)).state).toBe('overdue');
  });

  test('one finding is enough to undo 开展联合检查, and its agency is named', () => {
    const entries = WHOLE_YEAR.filter(
      ({ body }) => (body as { item?: string; form?: string }).item !== 'AJ-01',
    );
    const status = task(12, tasksOf(entries));
    expect(status.state).toBe('overdue');
    expect(status.missing).toEqual(['SAF']);
    expect(status.proofs[3]?.where).toBe('“检查结果”应有 3 项，已有 2 项，缺：区安监局');
  });
});

describe('各执法检查机关', () => {
  test('an agency whose inspectors are missing is named', () => {
    const entries = WHOLE_YEAR.map((entry) =>
      entry.kind === 'inspectors-imported'
        ? {
            ...entry,
            body: {
              agencies: [
                { agency: 'AMR', snapshot: '', entries: 3 },
                { agency: 'FIR', entries: 0 },
              ],
            },
          }
        : entry,
    );
    const status = task(5, tasksOf(entries));
    expect(status.missing).toEqual(ENFORCING.filter((id) => id !== 'AMR'));
    expect(status.proofs[0]?.where).toMatch(
      /^“执法检查人员名录导入”记录不全，缺：区环保局、.*谢家集消防大队/u,
    );
  });

  test('an agency without items, or without a plan line, is named', () => {
    const policy = {
      ...POLICY,
      items: POLICY.items.filter(({ agency }) => agency !== 'GRA'),
    };
    const tasks = tasksOf(WHOLE_YEAR, { policy });
    for (const no of [3, 6, 9]) expect(task(no, tasks).missing, String(no)).toEqual(['GRA']);
    expect(task(9, tasks).proofs[0]?.where).toBe('已发布的“年度计划”里缺少计划行：谢家集粮食分局');
  });

  test('an item without 检查程序 undoes the 监管细则 of its agency alone', () => {
    const items = POLICY.items.map((item) => (item.id === 'XF-01' ? { ...item, procedure: [] } : item));
    const tasks = tasksOf(WHOLE_YEAR, { policy: { ...POLICY, items } });
    expect(task(6, tasks).missing).toEqual(['FIR']);
    expect(task(3, tasks).state).toBe('done');
  });

  test('考核办法 needs four blocks, 惩戒措施 an executing unit', () => {
    const policy = { ...POLICY, assessment: POLICY.assessment.slice(1), sanctionRules: [] };
    const tasks = tasksOf(WHOLE_YEAR, { policy });
    expect(task(8, tasks).proofs[0]?.where).toBe('已发布的“规则”里缺少四个考核板块');
    expect(task(11, tasks).state).toBe('overdue');
  });
});

describe('in time, late, ongoing', () => {
  const later = (kind: string, day: string) =>
    WHOLE_YEAR.map((entry) => (entry.kind === kind ? { ...entry, day } : entry));

  test('proven after the last day is late, and stays so', () => {
    const status = task(5, tasksOf(later('inspectors-imported', '2017-08-16')));
    expect([status.state, status.provenOn]).toEqual(['late', '2017-08-16']);
  });

  test('on the last day it is in time', () => {
    expect(task(5, tasksOf(later('inspectors-imported', '2017-08-15'))).state).toBe('done');
  });

  test('what was not there on a day is not looked at on that day', () => {
    const before = tasksOf(WHOLE_YEAR, { on: '2017-08-14' });
    expect(before.filter(({ state }) => state === 'done').map(({ no }) => no)).toEqual([1, 2, 4, 5]);
  });

  test('a second round undoes nothing', () => {
    const next = WHOLE_YEAR.filter(({ kind }) => kind === 'round-opened' || kind === 'drawn').map((entry) => {
      return { ...entry, stream: 'rounds/2017-09' as const, day: '2017-09-04' };
    });
    expect(task(12, tasksOf([...WHOLE_YEAR, ...next])).state).toBe('done');
  });

  test('a rehearsal proves nothing, nor does a voided round', () => {
    const rehearsed = WHOLE_YEAR.map((entry) =>
      entry.kind === 'round-opened' ? { ...entry, body: { commitment: { rehearsal: true } } } : entry,
    );
    const voided = [
      ...WHOLE_YEAR,
      { stream: 'rounds/2017-08', day: '2017-12-01', kind: 'draw-voided', body: {} } as const,
    ];
    for (const entries of [rehearsed, voided])
      for (const no of [10, 12, 13]) expect(task(no, tasksOf(entries)).state).toBe('overdue');
  });

  test('a month’s assessment is not the year’s', () => {
    const monthly = WHOLE_YEAR.map((entry) =>
      entry.kind === 'assessed'
        ? { ...entry, body: { period: '2017-12', cutOff: '2017-12-20', scores: [] } }
        : entry,
    );
    expect(task(14, tasksOf(monthly)).state).toBe('overdue');
  });

  test('长期: falls back when a result is disclosed and not in the credit register', () => {
    const status = task(
      15,
      tasksOf(
        WHOLE_YEAR.filter(
          ({ kind, body }) => kind !== 'credit-recorded' || (body as { item: string }).item !== 'AJ-01',
        ),
      ),
    );
    expect([status.state, status.missing]).toEqual(['open', ['SAF']]);
  });

  test('the 联合惩戒公告 is asked for as soon as anybody is listed', () => {
    const listed = [
      ...WHOLE_YEAR,
      { stream: 'credit', day: '2017-09-01', kind: 'listed', body: {} } as const,
    ];
    expect(task(15, tasksOf(listed)).state).toBe('open');
    expect(task(15, tasksOf([...listed, paper('联合惩戒公告', '2017-08', '2017-09-05')])).state).toBe(
      'ongoing',
    );
  });

  test('a paper of another round proves nothing of this one', () => {
    const other = WHOLE_YEAR.map((entry) =>
      (entry.body as { paper?: string }).paper === '汇总报告'
        ? paper('汇总报告', '2017-07', '2017-08-30')
        : entry,
    );
    expect(task(13, tasksOf(other)).state).toBe('overdue');
  });
});

describe('editions', () => {
  const second = { kind: 'rules', number: 2, digest: '1'.repeat(64) };
  const amended: readonly Entry[] = [
    ...WHOLE_YEAR,
    {
      ...{ stream: 'editions', day: '2017-10-10', kind: 'policy-published' },
      body: { editions: [second], compiled: '1'.repeat(64), effective: '2017-10-10' },
    } as const,
  ];
  const FIRST = '0'.repeat(64);
  const SECOND = '1'.repeat(64);

  test('an amendment that holds the part whole makes nothing late', () => {
    expect(task(8, tasksOf(amended)).state).toBe('done');
  });

  test('a part that came whole with a later edition is late', () => {
    const bare = { ...POLICY, assessment: POLICY.assessment.slice(1) };
    const status = task(
      8,
      tasksOf(amended, {
        published: new Map([
          [FIRST, bare],
          [SECOND, POLICY],
        ]),
      }),
    );
    expect([status.state, status.provenOn]).toEqual(['late', '2017-10-10']);
    expect(status.proofs[0]?.where).toBe('规则第 2 版（2017-10-10 发布）');
  });

  test('a part that an amendment broke is not proven any more', () => {
    const bare = { ...POLICY, assessment: POLICY.assessment.slice(1) };
    expect(
      task(
        8,
        tasksOf(amended, {
          published: new Map([
            [FIRST, POLICY],
            [SECOND, bare],
          ]),
        }),
      ).state,
    ).toBe('overdue');
  });
});

test('config/tasks.yaml names records that this program writes', () => {
  const kinds = new Set(RECORD_KINDS.map(({ kind }) => kind));
  const named = POLICY.tasks.flatMap(({ proof }) =>
    proof.flatMap(({ record, provided }) => [record, provided]),
  );
  const unknown = named.filter((kind) => kind !== undefined && !kinds.has(kind));
  expect(unknown).toEqual([]);
});
