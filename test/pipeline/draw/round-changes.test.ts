import { describe, expect, test } from 'vitest';
import type { Strike, Substitution } from '../../../engine/domain/draw-change.ts';
import type { ObjectId } from '../../../engine/domain/object-id.ts';
import { instantMs } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { rational } from '../../../engine/kernel/rational.ts';
import { claimVisits } from '../../../engine/pipeline/draw/claim-visits.ts';
import { drawRound } from '../../../engine/pipeline/draw/draw-round.ts';
import { matchRound } from '../../../engine/pipeline/draw/match-round.ts';
import type { OpenRound } from '../../../engine/pipeline/draw/open-round.ts';
import { proveRound } from '../../../engine/pipeline/draw/prove-round.ts';
import { relaxCaps } from '../../../engine/pipeline/draw/relax-caps.ts';
import { readGround } from '../../../engine/pipeline/draw/round-files.ts';
import { standingIn, standingTasks } from '../../../engine/pipeline/draw/standing-tasks.ts';
import { strikeEnterprise } from '../../../engine/pipeline/draw/strike-enterprise.ts';
import { substituteInspector } from '../../../engine/pipeline/draw/substitute-inspector.ts';
import { codesOf, expectOk, refusalOf } from './expect-ok.ts';
import { CLERK, JUSTICE, type Play, PUBLIC, startPlay } from './play-round.ts';
import { frame, member, siteId } from './sample-frames.ts';
import { CLAIMED_BY, EVIDENCE, inspector, openCommand, people, playTo, ROUND } from './sample-round.ts';

const AT = '2017-08-21T11:00:00+08:00';
const BEFORE_CUT = isoDate('2017-08-14');

const drawnIn = (play: Play, code: string): readonly ObjectId[] =>
  play
    .state(ROUND)
    .round.draw?.file.frames.find((one) => one.frame === code)
    ?.drawn.map(({ id }) => id) ?? [];

const tasksOf = (play: Play, agency: string) => {
  const { round } = play.state(ROUND);
  return standingTasks(expectOk(readGround(round, play.files(ROUND))), round, agency, 2);
};

function strike(play: Play, id: ObjectId, more: Partial<Parameters<typeof strikeEnterprise>[2]> = {}) {
  const command = {
    id,
    ground: 'deregistered' as const,
    recordedOn: BEFORE_CUT,
    evidence: EVIDENCE,
    approvedBy: JUSTICE,
    files: play.files(ROUND),
    ...more,
  };
  return play.act(ROUND, strikeEnterprise, command, AT);
}

function match(play: Play, at = AT, leaveOpen: readonly string[] = []) {
  return play.act(ROUND, matchRound, { files: play.files(ROUND), leaveOpen }, at);
}

/** Two people of amr for its six tasks, one task each: ten of twelve slots are short. */
const SHORT: Partial<OpenRound> = {
  people: [
    people(
      'amr',
      ['m1', 'm2'].map((code) => inspector(code, { cap: 1 })),
    ),
    ...openCommand().people.slice(1),
  ],
};

describe('二(五) 抽取', () => {
  test('not before the seed, and once', () => {
    const play = playTo('opened');
    const draw = (of: Play) => of.act(ROUND, drawRound, { files: of.files(ROUND) }, AT);
    expect(refusalOf(draw(play))).toEqual(['seed-missing']);
    expect(refusalOf(draw(playTo('drawn')))).toEqual(['drawn-already']);
    expect(play.state(ROUND).round.draw).toBeUndefined();
  });

  test('not from other frames than those committed to', () => {
    const play = playTo('seeded');
    const files = play.files(ROUND);
    const [first] = [...files.frames.values()];
    if (first === undefined) throw new Error('two frames');
    const fewer = new Map(files.frames).set(first.frame, { ...first, rows: first.rows.slice(1) });
    const drawFrom = (frames: typeof fewer) =>
      play.act(ROUND, drawRound, { files: { ...files, frames } }, AT);
    expect(refusalOf(drawFrom(fewer))).toEqual(['frame-snapshot-changed']);
    expect(refusalOf(drawFrom(new Map()))).toEqual(['frame-snapshot-missing', 'frame-snapshot-missing']);
  });

  test('blind frames need the round secret', () => {
    const members = [1, 2, 3].map((number) => member(number, rational(1, 2)));
    const play = playTo('seeded', {
      frames: [frame(members, { frame: 'A07', tickets: 'blind' })],
      people: [],
    });
    const { secret: _, ...files } = play.files(ROUND);
    expect(refusalOf(play.act(ROUND, drawRound, { files }, AT))).toEqual(['secret-missing']);
    expectOk(play.act(ROUND, drawRound, { files: play.files(ROUND) }, AT));
    expect(drawnIn(play, 'A07')).toHaveLength(2);
  });
});

describe('二(六) 认领', () => {
  test('acknowledges each task once, and nothing else', () => {
    const play = playTo('drawn');
    const claim = (ids: 'all' | readonly ObjectId[], agency = 'amr') =>
      play.act(ROUND, claimVisits, { agency, ids, files: play.files(ROUND) }, AT);
    const [first, second] = drawnIn(play, 'A07');
    if (first === undefined || second === undefined) throw new Error('six are drawn');
    const idle = siteId(99);
    expect(refusalOf(claim([first, idle]))).toEqual(['claim-without-task']);
    expectOk(claim([first]));
    expect(codesOf(expectOk(claim([first, second])).warnings)).toEqual(['claimed-already']);
    expectOk(claim('all'));
    expect(refusalOf(claim('all'))).toEqual(['claimed-already']);
    const claims = play.state(ROUND).round.claims;
    expect(claims.map(({ id }) => id).toSorted()).toEqual(drawnIn(play, 'A07').toSorted());
    expect(new Set(claims.map(({ how }) => how))).toEqual(new Set(['claimed']));
  });

  test('an agency for which nothing was drawn has nothing to claim', () => {
    const command = { agency: 'fire', ids: 'all' as const, files: playTo('drawn').files(ROUND) };
    expect(expectOk(playTo('drawn').act(ROUND, claimVisits, command, AT)).records).toEqual([]);
  });

  test('not before the draw', () => {
    const play = playTo('seeded');
    const command = { agency: 'amr', ids: 'all' as const, files: play.files(ROUND) };
    expect(refusalOf(play.act(ROUND, claimVisits, command, AT))).toEqual(['not-drawn']);
  });

  test('unclaimed at the deadline is claimed, and told; before it the match waits', () => {
    const play = playTo('drawn');
    expect(instantMs(play.state(ROUND).round.opened?.claimBy ?? ('' as never))).toBe(Date.parse(CLAIMED_BY));
    expect(refusalOf(match(play, '2017-08-22T17:59:59+08:00'))).toEqual(['claims-open', 'claims-open']);
    const { warnings } = expectOk(match(play, CLAIMED_BY));
    expect(codesOf(warnings)).toEqual(['claim-unmade', 'claim-unmade']);
    expect(new Set(play.state(ROUND).round.claims.map(({ how }) => how))).toEqual(new Set(['deadline']));
  });
});

describe('二(六) 匹配', () => {
  test('gives every task two different people, once', () => {
    const play = playTo('matched');
    const { match: given } = play.state(ROUND).round;
    const sizes = given?.file.agencies.map(({ agency, tasks }) => [agency, tasks.length]);
    expect(sizes).toEqual([
      ['amr', 6],
      ['env', 6],
    ]);
    const placed = given?.file.agencies.flatMap(({ tasks }) => tasks.map((one) => one.people)) ?? [];
    expect(
      placed.every((pair) => pair.length === 2 && new Set(pair).size === 2 && !pair.includes(null)),
    ).toBe(true);
    expect(refusalOf(match(play))).toEqual(['matched-already']);
  });

  test('needs people who were committed to, and those very people', () => {
    expect(refusalOf(match(playTo('claimed', { people: [] })))).toEqual(['match-without-people']);
    const play = playTo('claimed');
    const files = play.files(ROUND);
    const [amr] = [...files.people.values()];
    if (amr === undefined) throw new Error('two agencies');
    const other = new Map(files.people).set('amr', { ...amr, inspectors: amr.inspectors.slice(1) });
    const command = { files: { ...files, people: other }, leaveOpen: [] };
    expect(refusalOf(play.act(ROUND, matchRound, command, AT))).toEqual(['people-snapshot-missing']);
  });

  test('a shortage is refused in numbers; the smallest increase of caps, approved, ends it', () => {
    const play = playTo('claimed', SHORT);
    const refused = match(play);
    expect(refusalOf(refused)).toEqual(['match-short']);
    expect(refused.ok ? {} : refused.problems[0]?.values).toMatchObject({
      agency: 'amr',
      visits: 6,
      slots: 12,
      able: 2,
      filled: 2,
      short: 10,
      relaxBy: 5,
    });
    const relax = (cap: number, agency = 'amr', evidence = EVIDENCE) =>
      play.act(
        ROUND,
        relaxCaps,
        { agency, cap, evidence, approvedBy: JUSTICE, files: play.files(ROUND) },
        AT,
      );
    expect(refusalOf(relax(4))).toEqual(['relax-not-smallest']);
    expect(refusalOf(relax(6))).toEqual(['relax-not-smallest']);
    expect(refusalOf(relax(1, 'env'))).toEqual(['relax-not-needed']);
    expect(refusalOf(relax(1, 'fire'))).toEqual(['agency-without-people']);
    expect(refusalOf(relax(5, 'amr', 'a letter'))).toEqual(['evidence-not-a-hash']);
    expectOk(relax(5));
    expect(refusalOf(relax(5))).toEqual(['relax-not-needed']);
    expect(expectOk(match(play)).warnings).toEqual([]);
    expect(play.state(ROUND).round.changes).toMatchObject([{ kind: 'relax', agency: 'amr', cap: 5 }]);
  });

  test('or the slots stay open, and are reported', () => {
    const play = playTo('claimed', SHORT);
    const { warnings } = expectOk(match(play, AT, ['amr']));
    expect(codesOf(warnings)).toEqual(['slots-left-open']);
    const { match: given } = play.state(ROUND).round;
    expect(given?.shortages).toMatchObject([{ agency: 'amr', short: 10 }]);
    expect(given?.file.agencies[0]?.tasks.flatMap((task) => task.people)).toEqual(Array(12).fill(null));
    expect(given?.file.agencies[1]?.tasks.flatMap((task) => task.people)).not.toContain(null);
  });

  test('where nobody can come, no increase is offered', () => {
    const alone = [people('amr', [inspector('m1')]), ...openCommand().people.slice(1)];
    const play = playTo('claimed', { people: alone });
    expect(refusalOf(match(play))).toEqual(['match-impossible']);
    const command = {
      agency: 'amr',
      cap: 1,
      evidence: EVIDENCE,
      approvedBy: JUSTICE,
      files: play.files(ROUND),
    };
    expect(refusalOf(play.act(ROUND, relaxCaps, command, AT))).toEqual(['relax-cannot-help']);
  });
});

describe('剔除并递补', () => {
  test('in every frame, the next ticket of the stratum comes in and is seated slot by slot', () => {
    const play = playTo('matched');
    const both = drawnIn(play, 'A07').find((id) => drawnIn(play, 'B05').includes(id));
    if (both === undefined) throw new Error('one group: samples overlap');
    const before = tasksOf(play, 'amr');
    expectOk(strike(play, both));
    const { changes } = play.state(ROUND).round;
    const strikes = changes.filter((change): change is Strike => change.kind === 'strike');
    expect(strikes.map(({ frame: of, out }) => [of, out])).toEqual([
      ['A07', both],
      ['B05', both],
    ]);
    expect(strikes[0]).toMatchObject({ proposedBy: 'amr/amr-clerk', approvedBy: 'justice/justice-head' });
    for (const { frame: of, in: next } of strikes) {
      const rank = ticketOrder(play, of);
      const drawn = drawnIn(play, of);
      expect(next).toBe(rank.find((id) => !drawn.includes(id)));
      expect(standingIn(play.state(ROUND).round).get(of)).not.toContain(both);
      expect(standingIn(play.state(ROUND).round).get(of)).toContain(next);
    }
    const after = tasksOf(play, 'amr');
    expect(after).toHaveLength(before.length);
    for (const task of after) {
      expect(task.people).toHaveLength(task.slots.length);
      const same = before.find(({ id }) => id === task.id);
      if (same !== undefined) expect(task.people.slice(0, 2)).toEqual(same.people);
    }
    const seated = changes.filter((change): change is Substitution => change.kind === 'substitute');
    expect(
      seated.every(({ out, ground, in: next }) => out === null && ground === 'strike' && next !== null),
    ).toBe(true);
    expect(seated.filter(({ agency }) => agency === 'amr')).toHaveLength(2);
    expect(refusalOf(strike(play, both))).toEqual(['strike-not-drawn']);
  });

  test('before the match too: the match is of the draw, and the added task is seated after it', () => {
    const play = playTo('claimed');
    const only = drawnIn(play, 'A07').find((id) => !drawnIn(play, 'B05').includes(id));
    if (only === undefined) throw new Error('A07 draws from twice as many');
    expectOk(strike(play, only));
    const plain = playTo('matched').state(ROUND).round.match?.file;
    expectOk(match(play, CLAIMED_BY));
    expect(play.state(ROUND).round.match?.file).toEqual(plain);
    const tasks = tasksOf(play, 'amr');
    expect(tasks.map(({ id }) => id)).not.toContain(only);
    expect(tasks.every((task) => task.people.length === 2 && !task.people.includes(null))).toBe(true);
  });

  test('only on a record dated before the cut-off, with a document, by two bodies', () => {
    const play = playTo('matched');
    const [id = siteId(0)] = drawnIn(play, 'A07');
    const onTheDay = { recordedOn: isoDate('2017-08-15') };
    expect(refusalOf(strike(play, id, onTheDay))).toEqual(['strike-not-before-cut']);
    expect(refusalOf(strike(play, siteId(99)))).toEqual(['strike-not-drawn']);
    for (const post of ['amr-clerk', 'amr-head']) {
      const approvedBy = { ...CLERK, post };
      expect(refusalOf(strike(play, id, { approvedBy }))).toEqual(['approver-of-same-body']);
    }
    expect(refusalOf(strike(play, id, { evidence: 'seen' }))).toEqual(['evidence-not-a-hash']);
    expect(play.state(ROUND).round.changes).toEqual([]);
  });

  test('where nobody is left the place stays empty, and is told; who was struck never comes in', () => {
    const half = [1, 2].map((number) => member(number, rational(1, 2)));
    const play = playTo('drawn', { frames: [frame(half, { frame: 'A07' })], people: [] });
    const [first = siteId(0)] = drawnIn(play, 'A07');
    expectOk(strike(play, first));
    const [second = siteId(0)] = standingIn(play.state(ROUND).round).get('A07') ?? [];
    expect(second).not.toBe(first);
    expect(codesOf(expectOk(strike(play, second)).warnings)).toEqual(['strike-nobody-left']);
    expect(standingIn(play.state(ROUND).round).get('A07')).toEqual([]);
    expect(play.state(ROUND).round.changes).toMatchObject([
      { out: first, in: second },
      { out: second, in: null },
    ]);
  });

  test('who was struck in one frame does not come in in another', () => {
    const all = [1, 2, 3, 4, 5].map((number) => member(number, rational(3, 5)));
    const few = [1, 2, 3, 4, 5].map((number) => member(number, rational(1, 5)));
    const play = playTo('drawn', {
      frames: [frame(all, { frame: 'A07' }), frame(few, { frame: 'B05' })],
      people: [],
    });
    const [first, second, third] = drawnIn(play, 'A07');
    if (first === undefined || second === undefined) throw new Error('three are drawn');
    expect(drawnIn(play, 'B05')).toEqual([first]);
    expectOk(strike(play, second));
    expectOk(strike(play, first));
    expect(standingIn(play.state(ROUND).round).get('B05')).toEqual([third]);
  });

  test('a task that gains a frame gets a slot for the qualification it lacked', () => {
    // One agency, two items; whoever comes into the second is drawn in the first already.
    const all = [1, 2, 3, 4].map((number) => member(number, rational(3, 4)));
    const few = [1, 2, 3, 4].map((number) => member(number, rational(1, 4)));
    const play = playTo('claimed', {
      frames: [frame(all, { frame: 'A07' }), frame(few, { frame: 'B05', qualification: 'water' })],
      people: [
        people('amr', [
          inspector('m1'),
          inspector('m2'),
          ...['w1', 'w2', 'w3'].map((code) => inspector(code, { qualifications: ['water'] })),
        ]),
      ],
    });
    expectOk(match(play));
    const [first = siteId(0)] = drawnIn(play, 'B05');
    expectOk(strike(play, first));
    const [next = siteId(0)] = standingIn(play.state(ROUND).round).get('B05') ?? [];
    const task = tasksOf(play, 'amr').find(({ id }) => id === next);
    expect(task?.frames).toEqual(['A07', 'B05']);
    expect(task?.slots).toEqual(['', '', 'water']);
    expect(task?.people[2]).toMatch(/^w/u);
    expect(new Set(task?.people).size).toBe(3);
  });
});

describe('三(三) 更换执法检查人员', () => {
  function substitute(play: Play, more: Partial<Parameters<typeof substituteInspector>[2]> = {}) {
    const [task] = tasksOf(play, 'amr');
    const command = {
      agency: 'amr',
      id: task?.id ?? siteId(0),
      slot: 1,
      ground: 'illness' as const,
      evidence: EVIDENCE,
      approvedBy: JUSTICE,
      files: play.files(ROUND),
      ...more,
    };
    return play.act(ROUND, substituteInspector, command, AT);
  }

  test('the one of least load comes in, everything else stays', () => {
    const play = playTo('matched');
    const before = tasksOf(play, 'amr');
    expectOk(substitute(play));
    const after = tasksOf(play, 'amr');
    const load = (code: string) => before.flatMap((task) => task.people).filter((one) => one === code).length;
    const [was, is] = [before[0]?.people ?? [], after[0]?.people ?? []];
    const free = ['m1', 'm2', 'm3', 'm4'].filter((code) => !was.includes(code));
    expect(is[1]).toBe(was[1]);
    expect(free).toContain(is[0]);
    expect(load(is[0] ?? '')).toBe(Math.min(...free.map(load)));
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(play.state(ROUND).round.changes).toMatchObject([
      { kind: 'substitute', out: was[0], in: is[0], slot: 1 },
    ]);
  });

  test('whoever carries more this year already does not come in before one who carries less', () => {
    const amr = [...['m1', 'm2', 'm3'].map((code) => inspector(code)), inspector('m4', { history: 30 })];
    const play = playTo('matched', { people: [people('amr', amr), ...openCommand().people.slice(1)] });
    for (const { id } of tasksOf(play, 'amr')) {
      const spare = ['m1', 'm2', 'm3'].filter(
        (code) =>
          !tasksOf(play, 'amr')
            .find((task) => task.id === id)
            ?.people.includes(code),
      );
      expectOk(substitute(play, { id }));
      expect(tasksOf(play, 'amr').find((task) => task.id === id)?.people[0]).toBe(spare[0]);
    }
  });

  test('where nobody can come the slot is open, and told; an open slot has nobody to replace', () => {
    const pair = [people('amr', [inspector('m1'), inspector('m2')]), ...openCommand().people.slice(1)];
    const play = playTo('matched', { people: pair });
    expect(codesOf(expectOk(substitute(play)).warnings)).toEqual(['substitute-nobody']);
    expect(tasksOf(play, 'amr')[0]?.people[0]).toBeNull();
    expect(refusalOf(substitute(play))).toEqual(['slot-unknown']);
  });

  test('not without a task, a slot, a document, a second body, a match', () => {
    const play = playTo('matched');
    expect(refusalOf(substitute(play, { id: siteId(99) }))).toEqual(['task-unknown']);
    expect(refusalOf(substitute(play, { slot: 3 }))).toEqual(['slot-unknown']);
    expect(refusalOf(substitute(play, { agency: 'fire' }))).toEqual(['agency-without-people']);
    expect(refusalOf(substitute(play, { evidence: '', approvedBy: CLERK }))).toEqual([
      'evidence-not-a-hash',
      'approver-of-same-post',
    ]);
    // 三(三): the head of the same bureau may, where the policy says another post.
    const own = { approvedBy: { ...CLERK, post: 'amr-head' } };
    expect(expectOk(substitute(play, own)).records).toHaveLength(1);
    expect(refusalOf(substitute(playTo('claimed')))).toEqual(['not-matched']);
    expect(() => startPlay().files(ROUND)).toThrow('not open');
  });
});

function ticketOrder(play: Play, code: string): readonly ObjectId[] {
  const proof = expectOk(proveRound(play.state(ROUND), play.files(ROUND), PUBLIC));
  return new TextDecoder()
    .decode(proof.get(`frames/${code}.csv`))
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .toSorted(([, , a = ''], [, , b = '']) => (a < b ? -1 : 1))
    .map(([id = '']) => id as ObjectId);
}
