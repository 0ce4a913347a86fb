import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { ONE, rational } from '../../../engine/kernel/rational.ts';
import { batchOrders } from '../../../engine/pipeline/draw/batch-orders.ts';
import { readGround } from '../../../engine/pipeline/draw/round-files.ts';
import { strikeEnterprise } from '../../../engine/pipeline/draw/strike-enterprise.ts';
import { expectOk } from './expect-ok.ts';
import { JUSTICE, type Play } from './play-round.ts';
import { frame, member } from './sample-frames.ts';
import { EVIDENCE, playTo, ROUND } from './sample-round.ts';

const sites = (from: number, to: number, ratio = ONE) =>
  Array.from({ length: to - from + 1 }, (_, i) => member(from + i, ratio));

/** A third of 30 that are all inspected this year; some of others; and an unannounced item of five. */
const played = () =>
  playTo('drawn', {
    frames: [
      frame(sites(1, 30), {
        frame: 'A07',
        quotas: [{ quota: 'all', bound: 'atLeast', minimum: 0, cap: null, share: rational(1, 3) }],
      }),
      frame(sites(31, 60, rational(1, 5)), { frame: 'B05', agency: 'env' }),
      frame(sites(61, 65), { frame: 'C01', agency: 'env', group: 'C01', tickets: 'blind' }),
    ],
    people: [],
  });

const ordersOf = (play: Play, withSecret = true) => {
  const ground = expectOk(readGround(play.state(ROUND).round, play.files(ROUND)));
  const { secret: _, ...without } = ground;
  return batchOrders(withSecret ? ground : without, play.state(ROUND).round);
};

describe('批次顺序: the order in which an item that inspects everybody visits them', () => {
  test('is that of the tickets, for this round’s share; an item that draws a part has none', () => {
    const play = played();
    const drawn = play.state(ROUND).round.draw?.file.frames[0]?.drawn.map(({ id }) => id);
    const [first, blind, ...rest] = ordersOf(play);
    expect(first).toEqual({ item: 'A07', ids: drawn });
    expect(drawn).toHaveLength(10);
    expect([blind?.item, blind?.ids.length, rest]).toEqual(['C01', 5, []]);
  });

  test('of an unannounced item only the office that has the secret knows it', () => {
    expect(ordersOf(played(), false).map(({ item }) => item)).toEqual(['A07']);
  });

  test('who comes in for somebody struck stands at the place of the ticket', () => {
    const play = played();
    const [before] = ordersOf(play);
    const id = before?.ids[0];
    if (id === undefined) throw new Error('nobody drawn');
    const record = { ground: 'deregistered' as const, recordedOn: isoDate('2017-08-14') };
    const command = { id, ...record, evidence: EVIDENCE, approvedBy: JUSTICE, files: play.files(ROUND) };
    expectOk(play.act(ROUND, strikeEnterprise, command, '2017-08-21T11:00:00+08:00'));
    const [after] = ordersOf(play);
    expect(after?.ids.slice(0, -1)).toEqual(before?.ids.slice(1));
    expect(after?.ids).toHaveLength(10);
  });
});
