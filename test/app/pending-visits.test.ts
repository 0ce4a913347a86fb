import { expect, test } from 'vitest';
import { pendingVisits } from '../../engine/app/pending-visits.ts';
import type { RoundFile } from '../../engine/app/round-file.ts';
import { NOTHING_DISCLOSED } from '../../engine/domain/disclosure.ts';
import { NOTHING_INSPECTED, type RecordedFinding } from '../../engine/domain/inspection.ts';
import type { ObjectId } from '../../engine/domain/object-id.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { voidDraw } from '../../engine/pipeline/draw/void-draw.ts';
import { expectOk } from '../pipeline/draw/expect-ok.ts';
import { playTo, ROUND } from '../pipeline/draw/sample-round.ts';

const DAY = isoDate('2017-09-01');

function fileOf(play: ReturnType<typeof playTo>, findings: readonly RecordedFinding[] = []): RoundFile {
  const { round: draw } = play.state(ROUND);
  return { draw, inspect: { ...NOTHING_INSPECTED, findings }, publish: NOTHING_DISCLOSED };
}

const idsOf = (file: RoundFile, agency: string, on = DAY) =>
  pendingVisits({ rounds: new Map([[ROUND, file]]) }, agency, on).map(({ id }) => id);

function drawnBy(agency: string): readonly ObjectId[] {
  const { opened, draw } = playTo('drawn').state(ROUND).round;
  const own = opened?.commitment.frames.filter((frame) => frame.agency === agency).map(({ frame }) => frame);
  const frames = draw?.file.frames.filter(({ frame }) => own?.includes(frame)) ?? [];
  return [...new Set(frames.flatMap(({ drawn }) => drawn.map(({ id }) => id)))];
}

function finding(id: ObjectId, agency: string): RecordedFinding {
  return {
    ...{ id, item: agency === 'amr' ? 'A07' : 'B05', agency, form: '1', inspectedOn: isoDate('2017-08-24') },
    ...{
      inspectors: ['m1', 'm2'],
      results: ['未发现问题'],
      followUp: '无需后续处置',
      note: '',
      lateReason: '',
    },
    ...{ dueOn: isoDate('2017-09-21'), lateBy: 0, seq: 9, at: instant('2017-08-25T09:00:00+08:00') },
  };
}

test('whoever is drawn is still to be visited, once an agency', () => {
  expect(drawnBy('amr').length).toBeGreaterThan(0);
  for (const agency of ['amr', 'env'])
    expect(idsOf(fileOf(playTo('drawn')), agency).toSorted()).toEqual(drawnBy(agency).toSorted());
});

test('a visit is made with the first finding of that agency there, and no other agency has made it', () => {
  const [first] = drawnBy('env') as [ObjectId];
  const file = fileOf(playTo('drawn'), [finding(first, 'env')]);
  expect(idsOf(file, 'env')).toEqual(
    drawnBy('env')
      .filter((id) => id !== first)
      .toSorted(),
  );
  expect(idsOf(file, 'amr')).toEqual(idsOf(fileOf(playTo('drawn')), 'amr'));
});

test('a round without a draw, a void draw, another year and a rehearsal count for nothing', () => {
  expect(idsOf(fileOf(playTo('seeded')), 'amr')).toEqual([]);
  expect(idsOf(fileOf(playTo('drawn')), 'amr', isoDate('2018-01-05'))).toEqual([]);
  const void_ = playTo('drawn');
  const command = { reason: '骰子少了一颗', approvedBy: { post: 'justice-head', agency: 'justice' } };
  expectOk(void_.act(ROUND, voidDraw, command, '2017-08-20T11:00:00+08:00'));
  expect(idsOf(fileOf(void_), 'amr')).toEqual([]);
  const real = fileOf(playTo('drawn'));
  const opened = real.draw.opened as NonNullable<typeof real.draw.opened>;
  const commitment = { ...opened.commitment, rehearsal: true };
  expect(idsOf({ ...real, draw: { ...real.draw, opened: { ...opened, commitment } } }, 'amr')).toEqual([]);
});
