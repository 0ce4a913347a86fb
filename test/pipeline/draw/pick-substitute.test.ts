import { expect, test } from 'vitest';
import { pickSubstitute, whyNotNext } from '../../../engine/pipeline/draw/pick-substitute.ts';
import type { StandingTask } from '../../../engine/pipeline/draw/standing-tasks.ts';
import { siteId } from './sample-frames.ts';
import { inspector, people } from './sample-round.ts';

const visit = (number: number, of: readonly string[]): StandingTask => ({
  ...{ id: siteId(number), area: 'z1', frames: ['A07'], slots: ['', ''], people: of },
});

test('三(三) a cap that was raised for the match is the cap of who comes in too (draw/v1 §5)', () => {
  const tasks = [visit(1, ['m1', 'm2']), visit(2, ['m2', 'm3'])] as const;
  const list = ['m1', 'm2', 'm3'].map((code) => inspector(code, { cap: 1 }));
  const file = { ...people('amr', list), salt: '' };
  const vacancy = { seed: '00'.repeat(32), people: file, tasks, task: tasks[0], slot: 1, out: 'm1' };
  expect(pickSubstitute({ ...vacancy, relaxedBy: 0 })).toBeNull();
  expect(whyNotNext({ ...vacancy, relaxedBy: 0 }, 'm3')).toBe('at-cap');
  expect(pickSubstitute({ ...vacancy, relaxedBy: 1 })).toBe('m3');
});
