import { describe, expect, test } from 'vitest';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { type CommitPeople, commitPeople } from '../../../engine/pipeline/draw/commit-people.ts';
import { enterSeed } from '../../../engine/pipeline/draw/enter-seed.ts';
import { matchRound } from '../../../engine/pipeline/draw/match-round.ts';
import { proveRound, proveStaffing } from '../../../engine/pipeline/draw/prove-round.ts';
import { settleRegister } from '../../../engine/pipeline/draw/settle-register.ts';
import { strikeEnterprise } from '../../../engine/pipeline/draw/strike-enterprise.ts';
import { voidPeople } from '../../../engine/pipeline/draw/void-people.ts';
import { expectOk, refusalOf } from './expect-ok.ts';
import { JUSTICE, type Play, PUBLIC } from './play-round.ts';
import { DIGITS, EVIDENCE, OPENED, openCommand, playTo, ROUND, SHEET } from './sample-round.ts';

const COMMITTED = '2017-08-21T14:00:00+08:00';
const THROWN_AGAIN = '2017-08-21T15:00:00+08:00';

function staff(more: Partial<CommitPeople> = {}): CommitPeople {
  const { people, basis, policySums } = openCommand();
  return {
    ...{ people, basis, policySums, cutAt: instant('2017-08-21T12:00:00+08:00') },
    recipe: [{ kind: 'dice', at: instant(THROWN_AGAIN), count: 20 }],
    ...more,
  };
}

/** Drawn and claimed without people, which are then committed to. */
function staffed(): Play {
  const play = playTo('claimed', { people: [] });
  expectOk(play.act(ROUND, commitPeople, staff(), COMMITTED));
  return play;
}

function throwDice(play: Play, at = THROWN_AGAIN, digits = DIGITS.split('').toReversed().join('')) {
  const command = {
    sources: [{ kind: 'dice' as const, digits }],
    evidence: [{ ...SHEET, at: instant('2017-08-21T14:55:00+08:00') }],
  };
  return play.act(ROUND, enterSeed, command, at);
}

const numberOf = (body: unknown): unknown => (body as { readonly number?: unknown }).number;

function match(play: Play) {
  return play.act(
    ROUND,
    matchRound,
    { files: play.files(ROUND), leaveOpen: [] },
    '2017-08-21T16:00:00+08:00',
  );
}

describe('人员承诺: a round drawn without people, which are committed to afterwards (draw/v1 §5)', () => {
  test('the commitment has no frame, the next number, a secret of its own, and what the agencies bring', () => {
    const play = staffed();
    const { round, register } = play.state(ROUND);
    const { commitment, hash } = round.staffings[0]?.opened ?? {};
    expect(commitment).toMatchObject({ round: ROUND, number: 2, previous: round.opened?.hash, frames: [] });
    expect(commitment?.match.map(({ agency }) => agency)).toEqual(['amr', 'env']);
    expect(commitment?.secret).not.toBe(round.opened?.commitment.secret);
    expect(register.entries.map(({ state, commitment: c }) => [state, c])).toEqual([
      ['drawn', round.opened?.hash],
      ['open', hash],
    ]);
  });

  test('it has a seed of its own, which must wait for its own numbers; the draw keeps its own', () => {
    const play = staffed();
    expect(refusalOf(match(play))).toEqual(['seed-missing']);
    expect(refusalOf(throwDice(play, COMMITTED))).toContain('seed-too-early');
    const before = play.state(ROUND).round.seed;
    expectOk(throwDice(play));
    const { round } = play.state(ROUND);
    expect(round.seed).toEqual(before);
    expect(round.staffings[0]?.seed?.commitment).toBe(round.staffings[0]?.opened.hash);
    expect(refusalOf(throwDice(play))).toEqual(['seed-entered-already']);
  });

  test('the match is of its seed and of the tasks of the draw, and ends it in the register', () => {
    const play = staffed();
    expectOk(throwDice(play));
    expectOk(match(play));
    const { round } = play.state(ROUND);
    const { file, seq } = round.match ?? {};
    expect(file).toMatchObject({
      commitment: round.staffings[0]?.opened.hash,
      seed: round.staffings[0]?.seed?.seed,
    });
    const drawn = new Set(round.draw?.file.frames.flatMap(({ drawn: all }) => all.map(({ id }) => id)));
    expect(new Set(file?.agencies.flatMap(({ tasks }) => tasks.map(({ id }) => id)))).toEqual(drawn);
    const ended = play.drafts.find(({ kind, body }) => kind === 'draw-ended' && numberOf(body) === 2);
    expect(ended).toMatchObject({ body: { state: 'drawn' }, cause: { stream: `rounds/${ROUND}`, seq } });
    expect(play.state(ROUND).register.entries.map(({ state }) => state)).toEqual(['drawn', 'drawn']);
  });

  test('the draw’s proof holds the strikes and no match, the proof of its people the match and who moved', () => {
    const play = staffed();
    expectOk(throwDice(play));
    expectOk(match(play));
    const [id] = [...new Set(play.state(ROUND).round.match?.file.agencies[0]?.tasks.map((task) => task.id))];
    const struck = {
      id: id ?? ('' as never),
      ground: 'deregistered' as const,
      recordedOn: isoDate('2017-08-14'),
    };
    const approval = { evidence: EVIDENCE, approvedBy: JUSTICE, files: play.files(ROUND) };
    expectOk(play.act(ROUND, strikeEnterprise, { ...struck, ...approval }, '2017-08-22T09:00:00+08:00'));
    const [draw, people] = [proveRound, proveStaffing].map((prove) => {
      const files = expectOk(prove(play.state(ROUND), play.files(ROUND), PUBLIC));
      return (path: string) => JSON.parse(new TextDecoder().decode(files?.get(path)));
    });
    const kinds = (changes: readonly { kind: string }[]) => [...new Set(changes.map(({ kind }) => kind))];
    expect(draw?.('match.json').agencies).toEqual([]);
    expect(kinds(draw?.('changes.json'))).toEqual(['strike']);
    expect(people?.('draw.json').frames).toEqual([]);
    expect(people?.('match.json').agencies).toHaveLength(2);
    expect(kinds(people?.('changes.json'))).toEqual(['substitute']);
    expect(people?.('chain.json')).toHaveLength(2);
  });

  test('voided before its numbers, and committed to again under the next number; not once they have come', () => {
    const play = staffed();
    const reason = { reason: '名录有误' };
    expectOk(play.act(ROUND, voidPeople, reason, '2017-08-21T14:30:00+08:00'));
    const again = staff({ recipe: [{ kind: 'dice', at: instant('2017-08-21T17:00:00+08:00'), count: 20 }] });
    expectOk(play.act(ROUND, commitPeople, again, '2017-08-21T14:40:00+08:00'));
    expect(play.state(ROUND).round.staffings.map(({ opened }) => opened.commitment.number)).toEqual([2, 3]);
    expect(settleRegister(play.state(ROUND)).map(({ body }) => [body.number, body.state])).toEqual([
      [2, 'void'],
    ]);
    const late = play.act(ROUND, voidPeople, reason, '2017-08-21T17:00:00+08:00');
    expect(refusalOf(late)).toEqual(['people-void-too-late']);
  });

  test('not before the draw, not twice, not where the opening had people, not without an agency that draws', () => {
    const [before, late] = [playTo('seeded', { people: [] }), staffed()];
    expect(refusalOf(before.act(ROUND, commitPeople, staff(), COMMITTED))).toEqual(['not-drawn']);
    expect(refusalOf(late.act(ROUND, commitPeople, staff(), COMMITTED))).toEqual([
      'people-committed-already',
    ]);
    const had = playTo('claimed').act(ROUND, commitPeople, staff(), COMMITTED);
    expect(refusalOf(had)).toEqual(['people-committed-already']);
    const one = { people: openCommand().people.slice(1) };
    const lacking = playTo('claimed', { people: [] }).act(ROUND, commitPeople, staff(one), COMMITTED);
    expect(refusalOf(lacking)).toEqual(['people-missing']);
    const soon = { recipe: [{ kind: 'dice' as const, at: instant('2017-08-21T14:05:00+08:00'), count: 20 }] };
    const early = playTo('claimed', { people: [] }).act(ROUND, commitPeople, staff(soon), COMMITTED);
    expect(refusalOf(early)).toEqual(['recipe-too-soon']);
    expect(OPENED < COMMITTED).toBe(true);
  });
});
