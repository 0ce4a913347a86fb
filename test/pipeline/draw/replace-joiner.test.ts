import { describe, expect, test } from 'vitest';
import type { Inspector } from '../../../engine/domain/inspector.ts';
import type { MatchInspector } from '../../../engine/domain/match-people.ts';
import type { ObjectId } from '../../../engine/domain/object-id.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { joinsVisit, replaceJoiner } from '../../../engine/pipeline/draw/replace-joiner.ts';
import { strikeEnterprise } from '../../../engine/pipeline/draw/strike-enterprise.ts';
import { expectOk, refusalOf } from './expect-ok.ts';
import { JUSTICE, type Play } from './play-round.ts';
import { siteId } from './sample-frames.ts';
import { EVIDENCE, inspector, openCommand, people, playTo, ROUND } from './sample-round.ts';

const AT = '2017-08-21T11:00:00+08:00';

/** The city joins every visit of A07 with one person. */
function joinedPlay(list: readonly MatchInspector[] | undefined): Play {
  const joining = [{ frame: 'A07', agency: 'city', count: 1 }];
  const city = list === undefined ? [] : [people('city', list)];
  return playTo('matched', { joining, people: [...openCommand().people, ...city] });
}

const drawn = (play: Play): readonly ObjectId[] =>
  play
    .state(ROUND)
    .round.draw?.file.frames.find(({ frame }) => frame === 'A07')
    ?.drawn.map(({ id }) => id) ?? [];
const joinersOf = (play: Play, id: ObjectId) =>
  play.state(ROUND).round.joined.flatMap(({ tasks }) => tasks.find((task) => task.id === id)?.people ?? []);

function rosterOf(code: string, more: Partial<Inspector> = {}): Inspector {
  return {
    ...{ code, name: `示例${code}`, agency: 'city', areas: ['*'], professions: [], expertise: [] },
    ...{ qualifications: [], items: ['*'], leave: [], recusals: [], line: 2 },
    certificate: { number: `示例${code}`, expiresOn: isoDate('2018-12-31') },
    ...more,
  };
}

function replace(play: Play, id: ObjectId, more: Partial<Parameters<typeof replaceJoiner>[2]> = {}) {
  const command = {
    ...{ agency: 'city', id, slot: 1, ground: 'illness' as const, evidence: EVIDENCE, approvedBy: JUSTICE },
    ...{ files: play.files(ROUND), inspectors: [rosterOf('c9')], ...more },
  };
  return play.act(ROUND, replaceJoiner, command, AT);
}

describe('二(八) 市级派员的更换', () => {
  test('of its list the one with least to do comes, by the rule; nobody else may be named', () => {
    const play = joinedPlay([
      inspector('c1'),
      inspector('c2', { history: 90 }),
      inspector('c3', { history: 99 }),
    ]);
    const [id = siteId(0)] = drawn(play);
    expect([joinsVisit(play.state(ROUND).round, 'city', id), joinersOf(play, id)]).toEqual([true, ['c1']]);
    expect(refusalOf(replace(play, id, { expected: 'c3' }))).toEqual(['substitute-not-next']);
    expect(refusalOf(replace(play, id, { slot: 2 }))).toEqual(['slot-unknown']);
    expect(refusalOf(replace(play, siteId(99)))).toEqual(['task-unknown']);
    expectOk(replace(play, id, { expected: 'c2' }));
    expect(joinersOf(play, id)).toEqual(['c2']);
    expect(play.state(ROUND).round.joinerChanges).toMatchObject([
      { out: 'c1', in: 'c2', how: 'rule', ground: 'illness', approvedBy: 'justice/justice-head' },
    ]);
    expect(play.state(ROUND).round.changes).toEqual([]);
  });

  test('where nobody of the list can come whom the city names does, and the record says 指派', () => {
    const play = joinedPlay([inspector('c1')]);
    const [id = siteId(0), other = siteId(0)] = drawn(play);
    const unfit = (more: Partial<Inspector>) =>
      refusalOf(replace(play, id, { expected: 'c9', inspectors: [rosterOf('c9', more)] }));
    expect(unfit({ certificate: { number: '示例', expiresOn: isoDate('2017-08-30') } })).toEqual([
      'joiner-unfit',
    ]);
    expect(unfit({ certificate: { expiresOn: isoDate('2018-08-30') } })).toEqual(['joiner-unfit']);
    expect(unfit({ recusals: [id] })).toEqual(['joiner-unfit']);
    expect(unfit({ leave: [{ from: isoDate('2017-08-31'), to: isoDate('2017-09-04') }] })).toEqual([
      'joiner-unfit',
    ]);
    expectOk(replace(play, id, { expected: 'c9' }));
    expect(joinersOf(play, id)).toEqual(['c9']);
    expectOk(replace(play, other));
    expect(joinersOf(play, other)).toEqual([]);
    expect(play.state(ROUND).round.joinerChanges).toMatchObject([
      { out: 'c1', in: 'c9', how: 'named' },
      { out: 'c1', in: null, how: 'rule' },
    ]);
  });

  test('a city that sent no list names whom it sends', () => {
    const play = joinedPlay(undefined);
    const [id = siteId(0)] = drawn(play);
    expect([joinsVisit(play.state(ROUND).round, 'city', id), joinersOf(play, id)]).toEqual([true, []]);
    expect(refusalOf(replace(play, id))).toEqual(['joiner-unnamed']);
    expectOk(replace(play, id, { expected: 'c9' }));
    expect(joinersOf(play, id)).toEqual(['c9']);
    expect(play.state(ROUND).round.joinerChanges).toMatchObject([{ out: null, in: 'c9', how: 'named' }]);
  });

  test('whoever comes in for one that was struck is joined by the rule, and the others keep theirs', () => {
    const play = joinedPlay([inspector('c1'), inspector('c2')]);
    const [id = siteId(0), ...others] = drawn(play);
    const before = others.map((one) => joinersOf(play, one));
    const strike = {
      ...{ id, ground: 'deregistered' as const, recordedOn: isoDate('2017-08-14'), evidence: EVIDENCE },
      ...{ approvedBy: JUSTICE, files: play.files(ROUND) },
    };
    expectOk(play.act(ROUND, strikeEnterprise, strike, AT));
    const [change] = play.state(ROUND).round.changes;
    const next = change?.kind === 'strike' ? change.in : null;
    expect(joinersOf(play, next ?? siteId(99))).toHaveLength(1);
    expect(others.map((one) => joinersOf(play, one))).toEqual(before);
  });
});
