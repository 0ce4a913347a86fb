import { describe, expect, test } from 'vitest';
import type { MatchInspector } from '../../../engine/domain/match-people.ts';
import type { ObjectId } from '../../../engine/domain/object-id.ts';
import { fromHex, sha256, sha256Hex } from '../../../engine/kernel/hash.ts';
import { rational } from '../../../engine/kernel/rational.ts';
import { claimVisits } from '../../../engine/pipeline/draw/claim-visits.ts';
import { matchRound } from '../../../engine/pipeline/draw/match-round.ts';
import { fc } from '../../support/properties.ts';
import { expectOk } from './expect-ok.ts';
import type { Play } from './play-round.ts';
import { frame, member, siteId } from './sample-frames.ts';
import { inspector, openCommand, people, playTo, ROUND } from './sample-round.ts';

/** The city joins A07 with one and B05 with two people, and inspects C01 itself. */
const COUNTS: Readonly<Record<string, number>> = { A07: 1, B05: 2 };

const cityPeople: fc.Arbitrary<readonly MatchInspector[]> = fc
  .array(
    fc.record({
      areas: fc.constantFrom(['*'], ['*'], ['z1'], ['z2']),
      avoid: fc.subarray([1, 2, 3, 4, 5, 6].map(siteId)),
      cap: fc.integer({ min: 0, max: 5 }),
      history: fc.nat(3),
      scope: fc.constantFrom(['*'], ['*'], ['*'], ['A07'], ['B05'], ['B05', 'C01']),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.map((more, i) => inspector(`c${i}`, more)));

function playWith(city: readonly MatchInspector[]): Play {
  const { frames, people: own } = openCommand();
  const direct = Array.from({ length: 12 }, (_, i) => member(i + 1, rational(1, 6)));
  const play = playTo('claimed', {
    frames: [...frames, frame(direct, { frame: 'C01', agency: 'city' })],
    people: [...own, people('city', city)],
    joining: Object.entries(COUNTS).map(([code, count]) => ({ frame: code, agency: 'city', count })),
  });
  const files = play.files(ROUND);
  expectOk(play.act(ROUND, claimVisits, { agency: 'city', ids: 'all', files }, '2017-08-21T09:10:00+08:00'));
  expectOk(play.act(ROUND, matchRound, { files, leaveOpen: ['city'] }, '2017-08-21T10:00:00+08:00'));
  return play;
}

/** docs/spec/draw-v1.md §5, "The city joins", word for word. */
function byTheWords(play: Play, city: readonly MatchInspector[]): ReadonlyMap<ObjectId, readonly string[]> {
  const { draw, match, seed } = play.state(ROUND).round;
  const areas = new Map(
    [...play.files(ROUND).frames.values()].flatMap(({ rows }) => rows.map(({ id, area }) => [id, area])),
  );
  const drawnIn = (code: string) => draw?.file.frames.find((one) => one.frame === code)?.drawn ?? [];
  const own = match?.file.agencies.find(({ agency }) => agency === 'city')?.tasks ?? [];
  const given = own.flatMap((task) => task.people);
  const key = sha256('draw/v1/match\n', fromHex(seed?.seed ?? '') ?? '', 'city');
  const framesOf = new Map<ObjectId, string[]>();
  for (const code of Object.keys(COUNTS)) {
    for (const { id } of drawnIn(code)) framesOf.set(id, [...(framesOf.get(id) ?? []), code]);
  }
  const visits = [...framesOf]
    .filter(([id]) => !own.some((task) => task.id === id))
    .map(([id, codes]) => ({ id, codes, rank: sha256Hex(key, 't:', id) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  return new Map(
    visits.map(({ id, codes }) => {
      const there: string[] = [];
      for (let k = 1; k <= Math.max(...codes.map((code) => COUNTS[code] ?? 0)); k += 1) {
        const [next] = city
          .map((one) => ({ ...one, x: given.filter((code) => code === one.inspector).length }))
          .filter((one) => one.x < one.cap && !there.includes(one.inspector) && !one.avoid.includes(id))
          .filter(({ areas: of }) => of.includes('*') || of.includes(areas.get(id) ?? ''))
          .filter(({ scope }) => scope.includes('*') || codes.some((code) => scope.includes(code)))
          .map((one) => ({ ...one, hash: sha256Hex(key, 'p:', String(k), '|', one.inspector, '|', id) }))
          .toSorted((a, b) => a.history + a.x - (b.history + b.x) || (a.hash < b.hash ? -1 : 1));
        if (next === undefined) break;
        there.push(next.inspector);
        given.push(next.inspector);
      }
      return [id, there];
    }),
  );
}

describe('二(八) 市级派员: who joins which visits, in no file of the proof and so held here', () => {
  test('is what the words of draw/v1 say, whatever people the city sends, its own visits counted', () => {
    const seen = { joined: 0, empty: 0, two: 0, own: 0 };
    fc.assert(
      fc.property(cityPeople, (city) => {
        const play = playWith(city);
        const [list] = play.state(ROUND).round.joined;
        const expected = byTheWords(play, city);
        expect(new Map(list?.tasks.map((task) => [task.id, task.people]))).toEqual(expected);
        for (const there of expected.values()) {
          seen.joined += there.length;
          seen.empty += there.length === 0 ? 1 : 0;
          seen.two += there.length === 2 ? 1 : 0;
        }
        const tasks = play
          .state(ROUND)
          .round.match?.file.agencies.find(({ agency }) => agency === 'city')?.tasks;
        seen.own += tasks?.flatMap((task) => task.people).filter((one) => one !== null).length ?? 0;
      }),
      { numRuns: 60, seed: 8 },
    );
    expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
  });
});
