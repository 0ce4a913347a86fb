import type { MatchInspector, PeopleInput } from '../../../engine/domain/match-people.ts';
import { sha256Hex } from '../../../engine/kernel/hash.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { rational } from '../../../engine/kernel/rational.ts';
import { claimVisits } from '../../../engine/pipeline/draw/claim-visits.ts';
import { drawRound } from '../../../engine/pipeline/draw/draw-round.ts';
import { enterSeed } from '../../../engine/pipeline/draw/enter-seed.ts';
import { matchRound } from '../../../engine/pipeline/draw/match-round.ts';
import { type OpenRound, openRound } from '../../../engine/pipeline/draw/open-round.ts';
import { expectOk } from './expect-ok.ts';
import { type Play, startPlay } from './play-round.ts';
import { frame, member } from './sample-frames.ts';

export const ROUND = '2017-08';
export const OPENED = '2017-08-20T09:00:00+08:00';
export const THROWN = '2017-08-20T10:00:00+08:00';
export const CLAIMED_BY = '2017-08-22T18:00:00+08:00';
export const DIGITS = '31415926535897932384';
export const EVIDENCE = sha256Hex('the ceremony sheet');

export const SHEET = {
  kind: 'witness' as const,
  at: instant('2017-08-20T09:55:00+08:00'),
  sha256: EVIDENCE,
  what: '签名表',
};

export function inspector(code: string, more: Partial<MatchInspector> = {}): MatchInspector {
  return {
    inspector: code,
    areas: ['*'],
    avoid: [],
    busy: [],
    cap: 20,
    certificateTo: isoDate('2018-12-31'),
    history: 0,
    qualifications: [],
    scope: ['*'],
    ...more,
  };
}

export function people(agency: string, inspectors: readonly MatchInspector[]): PeopleInput {
  return { agency, slots: 2, window: [isoDate('2017-08-23'), isoDate('2017-08-31')], inspectors };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Two agencies, one group: 30 sites at 20 % and, of the first 15, at 40 % with a qualification. */
export function openCommand(more: Partial<OpenRound> = {}): OpenRound {
  return {
    round: ROUND,
    rehearsal: false,
    cutAt: instant('2017-08-15T00:00:00+08:00'),
    recipe: [{ kind: 'dice', at: instant(THROWN), count: 20 }],
    frames: [
      frame(
        numbers(30).map((number) => member(number, rational(1, 5))),
        { frame: 'A07' },
      ),
      frame(
        numbers(15).map((number) => member(number, rational(2, 5))),
        { frame: 'B05', agency: 'env', qualification: 'water' },
      ),
    ],
    people: [
      people(
        'amr',
        ['m1', 'm2', 'm3', 'm4'].map((code) => inspector(code)),
      ),
      people('env', [
        inspector('v1', { qualifications: ['water'] }),
        inspector('v2', { qualifications: ['water'] }),
        inspector('v3'),
      ]),
    ],
    planLines: ['2017-A07', '2017-B05'],
    basis: { rosters: 3, credit: 0, editions: 1 },
    claimBy: instant(CLAIMED_BY),
    policySums: `${sha256Hex('policy')}  config/district.yaml\n`,
    ...more,
  };
}

/** The sample round up to a stage; everything is claimed before the match. */
export function playTo(
  stage: 'opened' | 'seeded' | 'drawn' | 'claimed' | 'matched',
  more: Partial<OpenRound> = {},
): Play {
  const play = startPlay();
  expectOk(play.act(ROUND, openRound, openCommand(more), OPENED));
  if (stage === 'opened') return play;
  const sources = [{ kind: 'dice' as const, digits: DIGITS }];
  expectOk(play.act(ROUND, enterSeed, { sources, evidence: [SHEET] }, THROWN));
  if (stage === 'seeded') return play;
  expectOk(play.act(ROUND, drawRound, { files: play.files(ROUND) }, '2017-08-20T10:05:00+08:00'));
  if (stage === 'drawn') return play;
  for (const agency of ['amr', 'env']) {
    const command = { agency, ids: 'all' as const, files: play.files(ROUND) };
    expectOk(play.act(ROUND, claimVisits, command, '2017-08-21T09:00:00+08:00'));
  }
  if (stage === 'claimed') return play;
  expectOk(
    play.act(ROUND, matchRound, { files: play.files(ROUND), leaveOpen: [] }, '2017-08-21T10:00:00+08:00'),
  );
  return play;
}
