import { describe, expect, test } from 'vitest';
import type { Substitution } from '../../../engine/domain/draw-change.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { leftBefore } from '../../../engine/pipeline/draw/left-before.ts';
import { pickSubstitute, whyNotNext } from '../../../engine/pipeline/draw/pick-substitute.ts';
import type { StandingTask } from '../../../engine/pipeline/draw/standing-tasks.ts';
import { siteId } from './sample-frames.ts';
import { inspector, people } from './sample-round.ts';

const visit = (number: number, of: readonly string[]): StandingTask => ({
  ...{ id: siteId(number), area: 'z1', frames: ['A07'], slots: ['', ''], people: of },
});

const nobody = () => new Set<string>();

test('三(三) a cap that was raised for the match is the cap of who comes in too (draw/v1 §5)', () => {
  const tasks = [visit(1, ['m1', 'm2']), visit(2, ['m2', 'm3'])] as const;
  const list = ['m1', 'm2', 'm3'].map((code) => inspector(code, { cap: 1 }));
  const file = { ...people('amr', list), salt: '' };
  const vacancy = {
    seed: '00'.repeat(32),
    people: file,
    tasks,
    task: tasks[0],
    slot: 1,
    out: 'm1',
    leftBefore: nobody,
  };
  expect(pickSubstitute({ ...vacancy, relaxedBy: 0 })).toBeNull();
  expect(whyNotNext({ ...vacancy, relaxedBy: 0 }, 'm3')).toBe('at-cap');
  expect(pickSubstitute({ ...vacancy, relaxedBy: 1 })).toBe('m3');
});

describe('三(三) whoever left does not come back (draw/v1 §5)', () => {
  const change = (id: number, out: string, ground: Substitution['ground']): Substitution => ({
    ...{ kind: 'substitute', agency: 'amr', id: siteId(id), slot: 1, out, in: null, ground },
    ...{ evidence: 'ab'.repeat(32), at: instant('2017-08-24T08:30:00+08:00') },
    ...{ proposedBy: 'amr/clerk', approvedBy: 'justice/clerk' },
  });
  const tasks = [visit(1, ['m2', 'm4']), visit(2, ['m2', 'm4'])] as const;
  const file = {
    ...people(
      'amr',
      ['m1', 'm2', 'm4'].map((code) => inspector(code, { cap: 9 })),
    ),
    salt: '',
  };
  const vacancy = { seed: '00'.repeat(32), people: file, tasks, slot: 1, out: 'm2', relaxedBy: 0 };

  test.each([
    ['ill, and not at the other enterprise', change(1, 'm1', 'illness'), null, 'm1'],
    ['recused, and not at the other enterprise', change(1, 'm1', 'recusal'), null, 'm1'],
    ['left the post: to no enterprise', change(1, 'm1', 'left'), null, null],
    ['of another agency under the same code', { ...change(1, 'm1', 'left'), agency: 'env' }, 'm1', 'm1'],
  ])('%s', (_, before, here, there) => {
    const left = leftBefore({ changes: [before] }, 'amr');
    expect(pickSubstitute({ ...vacancy, task: tasks[0], leftBefore: left })).toBe(here);
    expect(pickSubstitute({ ...vacancy, task: tasks[1], leftBefore: left })).toBe(there);
  });

  test('named all the same, they are refused with that reason', () => {
    const left = leftBefore({ changes: [change(1, 'm1', 'recusal')] }, 'amr');
    expect(whyNotNext({ ...vacancy, task: tasks[0], leftBefore: left }, 'm1')).toBe('left-before');
  });
});
