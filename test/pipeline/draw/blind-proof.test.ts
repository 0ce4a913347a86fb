import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { rational } from '../../../engine/kernel/rational.ts';
import type { OpenRound } from '../../../engine/pipeline/draw/open-round.ts';
import { type ProofReader, proveRound } from '../../../engine/pipeline/draw/prove-round.ts';
import { strikeEnterprise } from '../../../engine/pipeline/draw/strike-enterprise.ts';
import { substituteInspector } from '../../../engine/pipeline/draw/substitute-inspector.ts';
import { voidDraw } from '../../../engine/pipeline/draw/void-draw.ts';
import { writeBundleSums } from '../../../engine/pipeline/draw/write-sums.ts';
import { verifyBundle } from '../../../engine/verifier/verify-bundle.ts';
import { expectOk } from './expect-ok.ts';
import { JUSTICE, type Play, PUBLIC } from './play-round.ts';
import { frame, member, siteId } from './sample-frames.ts';
import { EVIDENCE, inspector, people, playTo, ROUND } from './sample-round.ts';

const AUDITOR: ProofReader = { withPrivate: true, visitsAreOver: false };
const AFTERWARDS: ProofReader = { withPrivate: false, visitsAreOver: true };
const LATER = '2017-08-22T09:00:00+08:00';

/** An open frame of one agency, and of another one open and one blind; no enterprise is in two of them. */
const HALF_BLIND: Partial<OpenRound> = {
  frames: [
    frame(sites(1, 20), { frame: 'A07' }),
    frame(sites(101, 120), { frame: 'B05', agency: 'env', group: 'secret', tickets: 'blind' }),
    frame(sites(201, 220), { frame: 'B06', agency: 'env' }),
  ],
  people: [
    people('amr', [inspector('m1'), inspector('m2'), inspector('m3')]),
    people('env', [inspector('v1'), inspector('v2'), inspector('v3')]),
  ],
};

function sites(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => member(from + index, rational(1, 5)));
}

/** A round in which a strike and a substitution have touched the blind frame and its agency. */
function playOn(): Play {
  const play = playTo('matched', HALF_BLIND);
  const struck = blindDrawn(play)[0] ?? siteId(0);
  const approval = { evidence: EVIDENCE, approvedBy: JUSTICE, files: play.files(ROUND) };
  const strike = {
    id: struck,
    ground: 'deregistered' as const,
    recordedOn: isoDate('2017-08-01'),
    ...approval,
  };
  expectOk(play.act(ROUND, strikeEnterprise, strike, LATER));
  const task = play.state(ROUND).round.match?.file.agencies[1]?.tasks.find(({ id }) => id !== struck);
  const leave = {
    agency: 'env',
    id: task?.id ?? siteId(0),
    slot: 1,
    ground: 'illness' as const,
    ...approval,
  };
  expectOk(play.act(ROUND, substituteInspector, leave, LATER));
  return play;
}

function blindDrawn(play: Play) {
  const drawn = play.state(ROUND).round.draw?.file.frames.find((one) => one.frame === 'B05')?.drawn;
  return drawn?.map(({ id }) => id) ?? [];
}

function bundleOf(play: Play, reader: ProofReader): ReadonlyMap<string, Uint8Array> {
  const proof = expectOk(proveRound(play.state(ROUND), play.files(ROUND), reader));
  return new Map([...proof, ['SHA256SUMS', new TextEncoder().encode(writeBundleSums(proof))]]);
}

function textOf(play: Play, reader: ProofReader): string {
  return [...bundleOf(play, reader).values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
}

describe('不事先告知: what is published of a blind frame before its visits are over', () => {
  test('names nobody of it, draws no line through its tickets, shows no visit of its agency', () => {
    const play = playOn();
    const blind = sites(101, 120).map(({ id }) => id);
    expect(blindDrawn(play).length).toBeGreaterThan(3);
    const text = textOf(play, PUBLIC);
    expect(blind.filter((id) => text.includes(id))).toEqual([]);
    const published = JSON.parse(new TextDecoder().decode(bundleOf(play, PUBLIC).get('draw.json')));
    const thresholds = published.frames[1].strata.map((one: { threshold: unknown }) => one.threshold);
    expect(thresholds).toEqual([null]);
    expect(published.frames[1].strata[0].take).toBe(blindDrawn(play).length);
    expect(published.frames[0].drawn).toHaveLength(4);
    expect(text).not.toContain('"v1"');
    expect(text).not.toContain('"kind":"strike"');
    expect(text).not.toContain('"kind":"substitute"');
  });

  test('holds all the same, and says that the drawn are still to come', () => {
    const verdict = verifyBundle(bundleOf(playOn(), PUBLIC));
    expect(verdict.steps.flatMap(({ failures }) => failures)).toEqual([]);
    expect(verdict.unchecked).toContain('blind-frames');
  });

  test.each([
    ['the public, afterwards', AFTERWARDS],
    ['the auditor, at once', AUDITOR],
  ])('%s: everything, and it holds', (_who, reader) => {
    const play = playOn();
    const text = textOf(play, reader);
    expect(blindDrawn(play).filter((id) => !text.includes(id))).toEqual([]);
    expect(text).toContain('"kind":"strike"');
    expect(text).toContain('"v1"');
    const verdict = verifyBundle(bundleOf(play, reader));
    expect(verdict.steps.flatMap(({ failures }) => failures)).toEqual([]);
    expect(verdict.unchecked).not.toContain('blind-frames');
  });

  test('a draw voided late is void with its full result only', () => {
    const play = playTo('matched', HALF_BLIND);
    expectOk(play.act(ROUND, voidDraw, { reason: '名录有误', approvedBy: JUSTICE }, LATER));
    expect(bundleOf(play, PUBLIC).get('draw.json')).toEqual(bundleOf(play, AUDITOR).get('draw.json'));
  });
});
