import { describe, expect, test } from 'vitest';
import { chainOf, nextInSeries } from '../../../engine/domain/draw-register.ts';
import type { RecipeStep } from '../../../engine/domain/draw-seed.ts';
import type { ObjectId } from '../../../engine/domain/object-id.ts';
import { fromHex, toHex } from '../../../engine/kernel/hash.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { ONE, rational } from '../../../engine/kernel/rational.ts';
import { commitDraw } from '../../../engine/pipeline/draw/commit-draw.ts';
import { drawRound } from '../../../engine/pipeline/draw/draw-round.ts';
import { type EnterSeed, enterSeed } from '../../../engine/pipeline/draw/enter-seed.ts';
import { type OpenRound, openRound, resumeOpening } from '../../../engine/pipeline/draw/open-round.ts';
import type { DrawProblemCode } from '../../../engine/pipeline/draw/problem.ts';
import { proveRound } from '../../../engine/pipeline/draw/prove-round.ts';
import { settleRegister, unfinishedOpening } from '../../../engine/pipeline/draw/settle-register.ts';
import { voidDraw } from '../../../engine/pipeline/draw/void-draw.ts';
import { codesOf, expectOk, refusalOf } from './expect-ok.ts';
import { CLERK, JUSTICE, PUBLIC, startPlay } from './play-round.ts';
import { AT_LEAST, commitmentInput, frame, groundOf, member, SECRET } from './sample-frames.ts';
import {
  DIGITS,
  inspector,
  OPENED,
  openCommand,
  people,
  playTo,
  ROUND,
  SHEET,
  THROWN,
} from './sample-round.ts';

const dice = (at: string, count = 20): RecipeStep => ({ kind: 'dice', at: instant(at), count });
const tenth = rational(1, 10);
const one = (more: object = {}) => frame([member(1, tenth)], more);

describe('二(五) 开启批次', () => {
  test('takes number 1 of the series, then the round’s own record follows from it', () => {
    const play = playTo('opened');
    expect(play.drafts.map(({ stream, kind, cause }) => [stream, kind, cause])).toEqual([
      ['draws', 'draw-committed', undefined],
      [`rounds/${ROUND}`, 'round-opened', { stream: 'draws', seq: 1 }],
    ]);
    const { opened } = play.state(ROUND).round;
    expect(opened?.commitment).toMatchObject({ number: 1, previous: '0'.repeat(64), committedAt: OPENED });
    expect(opened?.planLines).toEqual(['2017-A07', '2017-B05']);
  });

  test('the round secret is frozen and named by its hash; no record holds it', () => {
    const play = playTo('matched');
    const { secret } = play.files(ROUND);
    expect(secret).toHaveLength(32);
    expect(JSON.stringify(play.drafts)).not.toContain(toHex(secret ?? new Uint8Array()));
    expect(JSON.stringify(play.drafts)).toContain(play.state(ROUND).round.opened?.frozen.secret ?? '?');
  });

  test('is refused a second time, and once it is drawn', () => {
    expect(refusalOf(playTo('opened').act(ROUND, openRound, openCommand(), OPENED))).toEqual([
      'round-open-already',
    ]);
    expect(refusalOf(playTo('drawn').act(ROUND, openRound, openCommand(), OPENED))).toEqual([
      'round-drawn-already',
    ]);
  });

  test('the next round of the series has the next number and names the one before', () => {
    const play = playTo('drawn');
    const first = play.state(ROUND).round.opened?.hash;
    expectOk(play.act('2017-09', openRound, openCommand({ round: '2017-09' }), OPENED));
    const { round, register } = play.state('2017-09');
    expect(round.opened?.commitment).toMatchObject({ number: 2, previous: first, round: '2017-09' });
    expect(chainOf(register, '999999', 2).map(({ number, state }) => [number, state])).toEqual([
      [1, 'drawn'],
      [2, 'open'],
    ]);
    expect(chainOf(register, '999999', 1)).toHaveLength(1);
    expect(nextInSeries(register, '999999-env')).toMatchObject({ number: 1 });
  });

  test('a rehearsal has number 0, says so, and does not enter the register', () => {
    const play = playTo('opened', {
      rehearsal: true,
      recipe: [{ kind: 'csprng', at: instant(THROWN) }],
    });
    expect(play.drafts.map(({ stream }) => stream)).toEqual([`rounds/${ROUND}`]);
    expect(play.state(ROUND).round.opened?.commitment).toMatchObject({
      rehearsal: true,
      number: 0,
      previous: '0'.repeat(64),
    });
    const sources = [{ kind: 'csprng' as const, hex: '0f'.repeat(32) }];
    const early = '2017-08-20T09:01:00+08:00';
    expect(expectOk(play.act(ROUND, enterSeed, { sources, evidence: [] }, early)).warnings).toEqual([]);
    expectOk(play.act(ROUND, drawRound, { files: play.files(ROUND) }, early));
    expect(play.state(ROUND).register.entries).toEqual([]);
    const proof = expectOk(proveRound(play.state(ROUND), play.files(ROUND), PUBLIC));
    expect(new TextDecoder().decode(proof.get('chain.json'))).toBe('[]');
  });

  test('an empty sub-roster is committed to and told; what cannot be drawn in full is told too', () => {
    const short = { ...AT_LEAST, minimum: 5 };
    const frames = [
      frame([], { frame: 'E' }),
      frame([member(1, tenth)], { frame: 'S', quotas: [short, { ...short, quota: 'unused' }] }),
    ];
    const built = expectOk(commitDraw(commitmentInput(frames), SECRET));
    expect(codesOf(built.warnings)).toEqual(['people-missing', 'frame-empty', 'quota-short']);
    expect(built.file.frames[0]).toMatchObject({
      size: 0,
      root: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      quotas: [],
      strata: [],
    });
    expect(built.file.frames[1]?.quotas.map(({ quota, take }) => [quota, take])).toEqual([['all', 1]]);
  });

  test('strata are named in byte order, however many there are', () => {
    const members = Array.from({ length: 12 }, (_, index) => member(index, rational(1, 20 - index)));
    const [committed] = groundOf([frame(members)]).commitment.frames;
    expect(committed?.strata.map(({ stratum }) => stratum).at(0)).toBe('s01');
    expect(committed?.strata.map(({ ratio }) => ratio).slice(0, 2)).toEqual(['1/20', '1/19']);
    const names = committed?.strata.map(({ stratum }) => stratum) ?? [];
    expect(names).toEqual(names.toSorted());
  });

  test.each<[DrawProblemCode, Partial<OpenRound>]>([
    ['code-malformed', { round: '2017/08' }],
    ['code-malformed', { frames: [one({ frame: '抽查' })] }],
    ['code-malformed', { frames: [frame([member(1, tenth, { area: '' })])] }],
    ['code-case-clash', { frames: [one({ frame: 'A07' }), one({ frame: 'a07' })] }],
    ['code-twice', { frames: [one({ frame: 'A07' }), one({ frame: 'A07' })] }],
    ['cut-after-commitment', { cutAt: instant('2017-08-20T09:00:01+08:00') }],
    ['claim-before-source', { claimBy: instant(THROWN) }],
    ['frames-missing', { frames: [] }],
    ['group-named-like-frame', { frames: [one({ frame: 'A' }), one({ frame: 'B', group: 'A' })] }],
    ['group-tickets-differ', { frames: [one({ frame: 'A' }), one({ frame: 'B', tickets: 'blind' })] }],
    ['id-malformed', { frames: [frame([member(1, tenth, { id: 'site:一' as ObjectId })])] }],
    ['id-twice', { frames: [frame([member(1, tenth), member(1, tenth)])] }],
    [
      'area-differs',
      { frames: [one({ frame: 'A' }), frame([member(1, tenth, { area: 'z2' })], { frame: 'B' })] },
    ],
    ['frame-ratio-out-of-range', { frames: [frame([member(1, rational(0))])] }],
    ['frame-ratio-out-of-range', { frames: [frame([member(1, rational(3, 2))])] }],
    ['frame-ratio-out-of-range', { frames: [frame([member(1, rational(1, 10n ** 9n + 1n))])] }],
    ['frame-ratio-out-of-range', { frames: [one({ quotas: [{ ...AT_LEAST, cap: rational(2) }] })] }],
    ['quota-unknown', { frames: [frame([member(1, tenth, { quota: 'other' })])] }],
    ['quota-minimum', { frames: [one({ quotas: [{ ...AT_LEAST, bound: 'exactly' }] })] }],
    [
      'quota-minimum',
      { frames: [one({ quotas: [{ ...AT_LEAST, bound: 'atMost', minimum: 1, cap: ONE }] })] },
    ],
    ['quota-cap-missing', { frames: [one({ quotas: [{ ...AT_LEAST, bound: 'atMost' }] })] }],
    ['quota-mixes-full', { frames: [frame([member(1, tenth), member(2, ONE)])] }],
    ['people-missing', { people: [people('amr', [])] }],
    ['people-without-frame', { people: [...openCommand().people, people('fire', [])] }],
    ['people-too-few-slots', { people: openCommand().people.map((of) => ({ ...of, slots: 1 })) }],
    ['people-interval', { people: [badPerson({ busy: [[isoDate('2017-08-25'), isoDate('2017-08-24')]] })] }],
    ['people-number', { people: [badPerson({ cap: -1 })] }],
    ['people-number', { people: [badPerson({ history: 0.5 })] }],
    ['people-star', { people: [badPerson({ areas: ['*', 'z1'] })] }],
    ['code-malformed', { people: [badPerson({ scope: ['A 07'] })] }],
    ['code-twice', { people: [people('amr', [inspector('m1'), inspector('m1')])] }],
    ['recipe-empty', { recipe: [] }],
    ['recipe-too-few-bits', { recipe: [dice(THROWN, 19)] }],
    ['recipe-too-soon', { recipe: [dice('2017-08-20T09:09:59+08:00')] }],
    ['recipe-out-of-order', { recipe: [dice(THROWN), dice('2017-08-20T09:59:59+08:00')] }],
    ['recipe-count', { recipe: [dice(THROWN, 20.5)] }],
    ['recipe-issue', { recipe: [dice(THROWN), lottery({ issue: '第1期' })] }],
    ['recipe-lottery-twice', { recipe: [lottery(), lottery({ issue: '2017233' }), dice(THROWN)] }],
    ['recipe-csprng-in-real-draw', { recipe: [dice(THROWN), { kind: 'csprng', at: instant(THROWN) }] }],
    ['recipe-drand-time', { recipe: [dice(THROWN), { kind: 'drand', at: instant(THROWN), round: 1000 }] }],
    ['recipe-drand-round', { recipe: [dice(THROWN), { kind: 'drand', at: instant(THROWN), round: 0.5 }] }],
    [
      'recipe-drand-last',
      {
        recipe: [
          { kind: 'drand', at: instant('2023-08-23T23:59:24+08:00'), round: 1000 },
          dice('2023-08-24T09:00:00+08:00'),
        ],
      },
    ],
  ])('%s is refused', (code, more) => {
    const play = startPlay();
    const refusal = refusalOf(play.act(ROUND, openRound, openCommand(more), OPENED));
    expect(refusal).toContain(code);
    expect(play.drafts).toEqual([]);
  });

  test('every problem is collected', () => {
    const result = startPlay().act(ROUND, openRound, openCommand({ recipe: [], frames: [] }), OPENED);
    expect(refusalOf(result)).toEqual(expect.arrayContaining(['frames-missing', 'recipe-empty']));
  });

  test('exactly 60 bits and exactly 10 minutes are enough', () => {
    const recipe = [dice('2017-08-20T09:10:00+08:00', 20)];
    expect(startPlay().act(ROUND, openRound, openCommand({ recipe }), OPENED).ok).toBe(true);
    const both = [lottery()];
    expect(startPlay().act(ROUND, openRound, openCommand({ recipe: both }), OPENED).ok).toBe(true);
  });
});

describe('录入摇号结果', () => {
  const enter = (sources: Parameters<typeof enterSeed>[2]['sources'], at = THROWN, evidence = [SHEET]) =>
    playTo('opened').act(ROUND, enterSeed, { sources, evidence }, at);
  const thrown = [{ kind: 'dice' as const, digits: DIGITS }];

  test.each<[DrawProblemCode, Parameters<typeof enter>]>([
    ['seed-too-early', [thrown, '2017-08-20T09:59:59+08:00']],
    ['dice-count', [[{ kind: 'dice', digits: DIGITS.slice(1) }]]],
    ['dice-count', [[{ kind: 'dice', digits: `${DIGITS}0` }]]],
    ['dice-digits', [[{ kind: 'dice', digits: DIGITS.replace('1', ' ') }]]],
    ['dice-digits', [[{ kind: 'dice', digits: DIGITS.replace('1', '１') }]]],
    ['source-count', [[...thrown, ...thrown]]],
    ['source-kind', [[{ kind: 'csprng', hex: 'ab'.repeat(32) }]]],
    ['evidence-malformed', [thrown, THROWN, [{ ...SHEET, sha256: 'x' }]]],
    ['evidence-malformed', [thrown, THROWN, [{ ...SHEET, what: 'e\u0301' }]]],
  ])('%s is refused', (code, given) => {
    expect(refusalOf(enter(...given))).toEqual([code]);
  });

  test('once entered it stays', () => {
    const play = playTo('seeded');
    const again = play.act(ROUND, enterSeed, { sources: thrown, evidence: [SHEET] }, THROWN);
    expect(refusalOf(again)).toEqual(['seed-entered-already']);
    expect(refusalOf(startPlay().act(ROUND, enterSeed, { sources: thrown, evidence: [] }, THROWN))).toEqual([
      'round-not-open',
    ]);
  });

  describe('C was public first, or it is said that only this office says so', () => {
    const late = { ...SHEET, kind: 'tsa' as const, at: instant('2017-08-20T10:00:01+08:00') };
    const enterSaying = (said: Omit<EnterSeed, 'sources'>) =>
      playTo('opened').act(ROUND, enterSeed, { sources: thrown, ...said }, late.at);
    const noticeAt = (announcedAt: string) => ({ evidence: [], announcedAt: instant(announcedAt) });

    test.each<[DrawProblemCode, Omit<EnterSeed, 'sources'>]>([
      ['seed-unannounced', { evidence: [] }],
      ['seed-unannounced', { evidence: [late] }],
      ['seed-announced-late', noticeAt('2017-08-20T09:50:01+08:00')],
    ])('%s is refused', (code, said) => {
      expect(refusalOf(enterSaying(said))).toEqual([code]);
    });

    test('the notice ten minutes before is enough, released here or shown elsewhere', () => {
      const inTime = instant('2017-08-20T09:50:00+08:00');
      for (const said of [
        { evidence: [], announcedAt: inTime },
        { evidence: [SHEET], announcedAt: inTime },
        { evidence: [{ ...SHEET, kind: 'notice' as const, at: inTime }] },
      ])
        expect(expectOk(enterSaying(said)).warnings).toEqual([]);
    });

    test('a stamp, a sheet or a later notice shows that C came first, and publishes nothing: told, and on record', () => {
      const justBefore = instant('2017-08-20T09:59:59+08:00');
      for (const one of [
        { ...late, at: justBefore },
        SHEET,
        { ...SHEET, kind: 'notice' as const, at: justBefore },
      ]) {
        for (const announcedAt of [{}, { announcedAt: justBefore }]) {
          const play = playTo('opened');
          const command = { sources: thrown, evidence: [one], ...announcedAt };
          const decided = expectOk(play.act(ROUND, enterSeed, command, late.at));
          expect(codesOf(decided.warnings)).toEqual(['seed-not-public']);
          const { round } = play.state(ROUND);
          expect(round.unannounced).toEqual([round.opened?.hash]);
          expect(round.seed).not.toHaveProperty('unannounced');
        }
      }
    });

    test('said to be only asserted, it is entered, on record so, and seed.json has no more than ever', () => {
      const play = playTo('opened');
      const command = { sources: thrown, evidence: [late], onlyAsserted: true };
      const decided = expectOk(play.act(ROUND, enterSeed, command, late.at));
      expect(codesOf(decided.warnings)).toEqual(['evidence-after-source', 'seed-not-public']);
      expect(play.drafts.at(-1)?.body).toMatchObject({ onlyAsserted: true });
      expect(Object.keys(play.state(ROUND).round.seed ?? {}).toSorted()).toEqual(
        ['commitment', 'evidence', 'seed', 'sources', 'version'].toSorted(),
      );
    });
  });

  test.each<[DrawProblemCode | 'taken', string, string]>([
    ['taken', '2017232', `${numbersTo(20)}`],
    ['lottery-issue', '2017233', numbersTo(20)],
    ['lottery-numbers', '2017232', numbersTo(19)],
    ['lottery-numbers', '2017232', numbersTo(20).replace('02', '03')],
    ['lottery-numbers', '2017232', numbersTo(20).replace('20', '81')],
    ['lottery-numbers', '2017232', numbersTo(20).replace('01', '1')],
    ['lottery-numbers', '2017232', `${numbersTo(20)}+01`],
  ])('a lottery: %s', (code, issue, numbers) => {
    const play = playTo('opened', { recipe: [lottery()] });
    const sources = [{ kind: 'lottery' as const, name: 'kl8' as const, issue, numbers }];
    const result = play.act(ROUND, enterSeed, { sources, evidence: [SHEET] }, THROWN);
    expect(result.ok ? 'taken' : refusalOf(result)[0]).toBe(code);
  });

  test('zones of a lottery', () => {
    const recipe = [dice(THROWN), lottery({ name: 'ssq' })];
    const play = playTo('opened', { recipe });
    const source = { kind: 'lottery' as const, name: 'ssq' as const, issue: '2017232' };
    const enterNumbers = (numbers: string) =>
      play.act(ROUND, enterSeed, { sources: [...thrown, { ...source, numbers }], evidence: [SHEET] }, THROWN);
    expect(refusalOf(enterNumbers('01,02,03,04,05,33'))).toEqual(['lottery-numbers']);
    expect(refusalOf(enterNumbers('01,02,03,04,05,33+17'))).toEqual(['lottery-numbers']);
    expect(enterNumbers('01,02,03,04,05,33+16').ok).toBe(true);
  });
});

describe('抽取作废', () => {
  const before = '2017-08-20T09:30:00+08:00';
  const after = '2017-08-20T10:30:00+08:00';

  test('before the first source a reason is enough; the number is spent and the round can be opened again', () => {
    const play = playTo('opened');
    expect(refusalOf(play.act(ROUND, voidDraw, { reason: ' ' }, before))).toEqual(['reason-missing']);
    expectOk(play.act(ROUND, voidDraw, { reason: '名录有误' }, before));
    const sources = [{ kind: 'dice' as const, digits: DIGITS }];
    expect(refusalOf(play.act(ROUND, enterSeed, { sources, evidence: [] }, THROWN))).toEqual([
      'round-voided',
    ]);
    expect(refusalOf(play.act(ROUND, voidDraw, { reason: '再作废' }, before))).toEqual(['round-voided']);
    const proof = expectOk(proveRound(play.state(ROUND), play.files(ROUND), PUBLIC));
    expect(new TextDecoder().decode(proof.get('chain.json'))).toContain('"reason":"名录有误","state":"void"');
    const first = play.state(ROUND).round.opened?.hash;
    expectOk(play.act(ROUND, openRound, openCommand(), before));
    const { round } = play.state(ROUND);
    expect(round.opened?.commitment).toMatchObject({ number: 2, previous: first });
    expect(round.voided).toBeUndefined();
    expect(round.earlier.map(({ hash }) => hash)).toEqual([first]);
  });

  test('once the source has come: not without the result, not without a second body', () => {
    const seeded = playTo('seeded');
    const command = { reason: '名录有误', approvedBy: JUSTICE };
    expect(refusalOf(seeded.act(ROUND, voidDraw, command, after))).toEqual(['void-needs-result']);
    const silent = playTo('opened');
    expect(refusalOf(silent.act(ROUND, voidDraw, command, after))).toEqual(['void-needs-result']);
    const play = playTo('drawn');
    for (const approvedBy of [undefined, { ...CLERK, post: 'amr-head' }]) {
      const own = approvedBy === undefined ? {} : { approvedBy };
      expect(refusalOf(play.act(ROUND, voidDraw, { reason: '名录有误', ...own }, after))).toEqual([
        'approver-of-same-body',
      ]);
    }
    expectOk(play.act(ROUND, voidDraw, command, after));
    const { round, register } = play.state(ROUND);
    expect(round.voided).toMatchObject({ when: 'after-result', approvedBy: 'justice/justice-head' });
    expect(chainOf(register, '999999', 1)).toMatchObject([{ state: 'void', at: after, reason: '名录有误' }]);
    expect(refusalOf(play.act(ROUND, openRound, openCommand(), OPENED))).toEqual(['round-drawn-already']);
    expect(expectOk(proveRound(play.state(ROUND), play.files(ROUND), PUBLIC)).has('draw.json')).toBe(true);
  });
});

describe('a crash between two streams', () => {
  test('after the register: the round’s record is made from what was frozen', () => {
    const [whole, cut] = [playTo('opened'), startPlay()];
    cut.append(whole.drafts.slice(0, 1), OPENED);
    const entry = unfinishedOpening(cut.state(ROUND));
    if (entry === undefined) throw new Error('the register knows of it');
    expect(refusalOf(cut.act(ROUND, openRound, openCommand(), OPENED))).toEqual(['round-open-already']);
    const bytes = whole.frozen.get(entry.opening) ?? new Uint8Array();
    cut.append([resumeOpening(entry, bytes)], OPENED);
    expect(cut.drafts).toEqual(whole.drafts);
    expect(unfinishedOpening(cut.state(ROUND))).toBeUndefined();
  });

  test('after the round: the register hears of it later, once', () => {
    const [whole, cut] = [playTo('drawn'), startPlay()];
    cut.append(
      whole.drafts.filter(({ kind }) => kind !== 'draw-ended'),
      '2017-08-20T10:05:00+08:00',
    );
    const missing = settleRegister(cut.state(ROUND));
    expect(missing).toEqual(whole.drafts.filter(({ kind }) => kind === 'draw-ended'));
    cut.append(missing, OPENED);
    expect(settleRegister(cut.state(ROUND))).toEqual([]);
    expect(settleRegister(whole.state(ROUND))).toEqual([]);
  });

  test('records of other phases only move the stream on', () => {
    const { round } = playTo('opened').state(ROUND);
    expect(round.seq).toBe(1);
    expect(fromHex(round.opened?.hash ?? '')).toHaveLength(32);
  });
});

function badPerson(more: Parameters<typeof inspector>[1]) {
  return people('amr', [inspector('m1', more)]);
}

function lottery(more: object = {}): RecipeStep {
  return { kind: 'lottery', at: instant(THROWN), name: 'kl8', issue: '2017232', ...more };
}

function numbersTo(count: number): string {
  return Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0')).join(',');
}
