import { describe, expect, test } from 'vitest';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { type CommitPeople, commitPeople } from '../../../engine/pipeline/draw/commit-people.ts';
import { enterSeed } from '../../../engine/pipeline/draw/enter-seed.ts';
import { matchRound } from '../../../engine/pipeline/draw/match-round.ts';
import { type ProofReader, proveRound, proveStaffings } from '../../../engine/pipeline/draw/prove-round.ts';
import { settleRegister } from '../../../engine/pipeline/draw/settle-register.ts';
import { strikeEnterprise } from '../../../engine/pipeline/draw/strike-enterprise.ts';
import { voidPeople } from '../../../engine/pipeline/draw/void-people.ts';
import { verifyBundle } from '../../../engine/verifier/verify-bundle.ts';
import { withSums } from '../../verifier/support/golden-bundle.ts';
import { allThree, askAllThree } from '../../verifier/support/three-verifiers.ts';
import { expectOk, refusalOf } from './expect-ok.ts';
import { CLERK, JUSTICE, type Play, PUBLIC } from './play-round.ts';
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
    evidence: [{ ...SHEET, at: instant(at) }],
  };
  return play.act(ROUND, enterSeed, command, at);
}

const readIn = (files: ReadonlyMap<string, Uint8Array>, path: string) =>
  JSON.parse(new TextDecoder().decode(files.get(path)));

function proofOfPeople(play: Play, number: number, reader = PUBLIC): ReadonlyMap<string, Uint8Array> {
  const proofs = expectOk(proveStaffings(play.state(ROUND), play.files(ROUND), reader));
  return proofs.get(number) ?? new Map();
}

/** As `reports/<round>/` holds it. */
function roundFolder(play: Play, number: number, reader: ProofReader): ReadonlyMap<string, Uint8Array> {
  const draw = expectOk(proveRound(play.state(ROUND), play.files(ROUND), reader));
  const within = (name: string, files: ReadonlyMap<string, Uint8Array>) =>
    [...withSums(files)].map(([path, bytes]) => [`${name}/${path}`, bytes] as const);
  return new Map([...within('proof', draw), ...within('proof-people', proofOfPeople(play, number, reader))]);
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
    const proof = expectOk(proveRound(play.state(ROUND), play.files(ROUND), PUBLIC));
    const [draw, people] = [proof, proofOfPeople(play, 2)].map(
      (files) => (path: string) => JSON.parse(new TextDecoder().decode(files?.get(path))),
    );
    const kinds = (changes: readonly { kind: string }[]) => [...new Set(changes.map(({ kind }) => kind))];
    expect(draw?.('match.json').agencies).toEqual([]);
    expect(kinds(draw?.('changes.json'))).toEqual(['strike']);
    expect(people?.('draw.json').frames).toEqual([]);
    expect(people?.('match.json').agencies).toHaveLength(2);
    expect(kinds(people?.('changes.json'))).toEqual(['substitute']);
    expect(people?.('chain.json')).toHaveLength(2);
  });

  test('voided before its numbers, and committed to again under the next number', () => {
    const play = staffed();
    const early = { reason: '名录有误', approvedBy: JUSTICE, formsIssued: false };
    expectOk(play.act(ROUND, voidPeople, early, '2017-08-21T14:30:00+08:00'));
    expect(play.drafts.at(-1)?.body).toEqual({ reason: '名录有误' });
    const again = staff({ recipe: [{ kind: 'dice', at: instant('2017-08-21T17:00:00+08:00'), count: 20 }] });
    expectOk(play.act(ROUND, commitPeople, again, '2017-08-21T14:40:00+08:00'));
    expect(play.state(ROUND).round.staffings.map(({ opened }) => opened.commitment.number)).toEqual([2, 3]);
    expect(settleRegister(play.state(ROUND)).map(({ body }) => [body.number, body.state])).toEqual([
      [2, 'void'],
    ]);
    expect([...expectOk(proveStaffings(play.state(ROUND), play.files(ROUND), PUBLIC)).keys()]).toEqual([3]);
  });

  describe('once its numbers can be known', () => {
    const VOIDED = '2017-08-21T16:30:00+08:00';
    const late = { reason: '名录有误', approvedBy: JUSTICE, formsIssued: false };

    test('not without the match, not without another body, not once the forms name the people', () => {
      const play = staffed();
      const refused = (command: typeof late) => refusalOf(play.act(ROUND, voidPeople, command, VOIDED));
      expect(refused(late)).toEqual(['people-void-needs-match']);
      expectOk(throwDice(play));
      expect(refused(late)).toEqual(['people-void-needs-match']);
      expectOk(match(play));
      expect(refused({ ...late, formsIssued: true })).toEqual(['people-void-forms-issued']);
      expect(refused({ ...late, approvedBy: { ...CLERK, post: 'amr-head' } })).toEqual([
        'approver-of-same-body',
      ]);
      expect(refused({ ...late, reason: ' ' })).toEqual(['reason-missing']);
    });

    test('the match stays with it, published; strikes are the draw’s and stay; people are committed to anew', async () => {
      const play = staffed();
      expectOk(throwDice(play));
      expectOk(match(play));
      const { match: first } = play.state(ROUND).round;
      const id = first?.file.agencies[0]?.tasks[0]?.id ?? ('' as never);
      const approval = { evidence: EVIDENCE, approvedBy: JUSTICE, files: play.files(ROUND) };
      const struck = { id, ground: 'deregistered' as const, recordedOn: isoDate('2017-08-14') };
      expectOk(play.act(ROUND, strikeEnterprise, { ...struck, ...approval }, '2017-08-21T16:10:00+08:00'));
      expectOk(play.act(ROUND, voidPeople, late, VOIDED));
      play.append(settleRegister(play.state(ROUND)), VOIDED);
      const other = { ...struck, ...approval, id: first?.file.agencies[0]?.tasks[1]?.id ?? id };
      expect(refusalOf(play.act(ROUND, strikeEnterprise, other, VOIDED))).toEqual(['change-in-same-second']);
      const { round } = play.state(ROUND);
      expect([round.match, round.joined]).toEqual([undefined, []]);
      expect([...new Set(round.changes.map(({ kind }) => kind))]).toEqual(['strike']);
      expect(readIn(proofOfPeople(play, 2), 'match.json')).toEqual(first?.file);
      expect(readIn(proofOfPeople(play, 2), 'chain.json').at(-1)).toMatchObject({
        ...{ number: 2, state: 'void', reason: '名录有误', at: VOIDED },
      });
      const again = staff({
        recipe: [{ kind: 'dice', at: instant('2017-08-21T17:00:00+08:00'), count: 20 }],
      });
      expectOk(play.act(ROUND, commitPeople, again, '2017-08-21T16:40:00+08:00'));
      expectOk(throwDice(play, '2017-08-21T17:00:00+08:00', DIGITS));
      const files = play.files(ROUND);
      expectOk(play.act(ROUND, matchRound, { files, leaveOpen: [] }, '2017-08-22T18:10:00+08:00'));
      expect(play.state(ROUND).register.entries.map(({ state }) => state)).toEqual([
        'drawn',
        'void',
        'drawn',
      ]);
      expect(readIn(proofOfPeople(play, 2), 'match.json')).toEqual(first?.file);
      expect(readIn(proofOfPeople(play, 3), 'match.json').seed).not.toBe(first?.file.seed);
      expect(await askAllThree(roundFolder(play, 3, PUBLIC))).toEqual(allThree(true));
    });

    const AUDITOR: ProofReader = { withPrivate: true, visitsAreOver: true };
    test.each([
      ['published', PUBLIC],
      ['audited', AUDITOR],
    ] as const)('%s, all three verifiers hold it, and say that it was voided late', async (_, reader) => {
      const play = staffed();
      expectOk(throwDice(play));
      expectOk(match(play));
      expectOk(play.act(ROUND, voidPeople, late, VOIDED));
      play.append(settleRegister(play.state(ROUND)), VOIDED);
      const [id] = play.state(ROUND).round.draw?.file.frames[0]?.drawn.map((one) => one.id) ?? [];
      const struck = { id: id ?? ('' as never), ground: 'deregistered' as const };
      const approval = { evidence: EVIDENCE, approvedBy: JUSTICE, files: play.files(ROUND) };
      const strike = { ...struck, ...approval, recordedOn: isoDate('2017-08-14') };
      expectOk(play.act(ROUND, strikeEnterprise, strike, '2017-08-21T16:40:00+08:00'));
      const people = proofOfPeople(play, 2, reader);
      const round = roundFolder(play, 2, reader);
      for (const files of [withSums(people), round]) {
        expect(await askAllThree(files)).toEqual(allThree(true));
        expect(verifyBundle(files).notes).toContainEqual({
          ...{ code: 'voided-when-result-known', subject: '2', detail: '名录有误' },
        });
      }
      const { 'match.json': _gone, ...rest } = Object.fromEntries(people);
      expect(await askAllThree(withSums(new Map(Object.entries(rest))))).toEqual(allThree(false));
    });
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
