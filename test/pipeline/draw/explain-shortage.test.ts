import { describe, expect, test } from 'vitest';
import type { MatchInspector, PeopleFile } from '../../../engine/domain/match-people.ts';
import type { MatchTask } from '../../../engine/domain/match-result.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { barsOf, checkEdge } from '../../../engine/pipeline/draw/check-edge.ts';
import { explainShortage } from '../../../engine/pipeline/draw/explain-shortage.ts';
import { matchInspectors } from '../../../engine/pipeline/draw/match-inspectors.ts';
import { fc } from '../../support/properties.ts';
import { siteId } from './sample-frames.ts';
import { inspector, people } from './sample-round.ts';

const peopleFile = (all: readonly MatchInspector[]): PeopleFile => ({ ...people('amr', all), salt: '' });
const task = (number: number, more: Partial<MatchTask> = {}): MatchTask => ({
  id: siteId(number),
  area: 'T1',
  frames: ['A07'],
  slots: ['', ''],
  ...more,
});

function explained(file: PeopleFile, tasks: readonly MatchTask[]) {
  const { shortage } = matchInspectors({
    seed: '00'.repeat(32),
    people: file,
    tasks,
    relaxedBy: 0,
    leaveOpen: false,
  });
  if (shortage === undefined) throw new Error('these are too few');
  return explainShortage(file, tasks, shortage, 0);
}

describe('二(六) 人员不够，说明白', () => {
  test('posts alike are counted together, and each person stands with what bars from which slots, slot by slot', () => {
    const file = peopleFile([
      inspector('m1', { cap: 1 }),
      inspector('m2', { cap: 1, avoid: [siteId(2)] }),
      inspector('m3', { areas: ['T2'] }),
      inspector('m4', { busy: [[isoDate('2017-08-31'), isoDate('2017-09-01')]], scope: ['B05'] }),
    ]);
    const tasks = [task(1), task(2), task(3, { frames: ['A07', 'C01'], slots: ['water', ''] })];
    expect(explained(file, tasks)).toEqual({
      needs: [
        { frames: ['A07', 'C01'], qualification: 'water', visits: 1, slots: 1, able: 0 },
        { frames: ['A07'], qualification: '', visits: 2, slots: 4, able: 2 },
        { frames: ['A07', 'C01'], qualification: '', visits: 1, slots: 1, able: 2 },
      ],
      ids: [siteId(1), siteId(2), siteId(3)],
      people: [
        {
          ...{ inspector: 'm1', cap: 1, full: true, slots: 5, visits: 3 },
          bars: [{ bar: 'qualification', slots: 1, visits: [siteId(3)] }],
        },
        {
          ...{ inspector: 'm2', cap: 1, full: true, slots: 3, visits: 2 },
          bars: [
            { bar: 'recusal', slots: 2, visits: [siteId(2)] },
            { bar: 'qualification', slots: 1, visits: [siteId(3)] },
          ],
        },
        {
          ...{ inspector: 'm3', cap: 20, full: false, slots: 0, visits: 0 },
          bars: [{ bar: 'area', slots: 6, visits: [siteId(1), siteId(2), siteId(3)] }],
        },
        {
          ...{ inspector: 'm4', cap: 20, full: false, slots: 0, visits: 0 },
          bars: [{ bar: 'away', slots: 6, visits: [siteId(1), siteId(2), siteId(3)] }],
        },
      ],
    });
  });

  test('nothing bars exactly where the match may place somebody', () => {
    const some = <T>(...of: readonly T[]) => fc.subarray([...of]);
    const anybody = fc.record({
      areas: some('T1', 'T2', '*'),
      scope: some('A07', 'B05'),
      avoid: some(siteId(1), siteId(2)),
      busy: some(
        [isoDate('2017-08-31'), isoDate('2017-09-02')] as const,
        [isoDate('2017-08-01'), isoDate('2017-08-22')] as const,
      ),
      qualifications: some('water'),
      certificateTo: fc.constantFrom(isoDate('2017-08-30'), isoDate('2017-08-31')),
    });
    fc.assert(
      fc.property(anybody, fc.constantFrom('', 'water'), (more, needed) => {
        const [one, file] = [inspector('m1', more), peopleFile([])];
        expect(barsOf(file, one, task(1), needed).length === 0).toBe(checkEdge(file, one, task(1), needed));
      }),
    );
  });
});
