import { describe, expect, test } from 'vitest';
import { describeVerdict, sayPrecedence } from '../../engine/verifier/describe-verdict.ts';
import type { Verdict } from '../../engine/verifier/verdict.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { publicPart } from './support/golden-bundle.ts';
import { GOLDEN_PLAN } from './support/golden-plan.ts';
import { makeBundle } from './support/make-bundle.ts';
import { findingsOf } from './support/plan-outcome.ts';
import { makeRandomPlan } from './support/random-plan.ts';
import type { FramePlan, RoundPlan } from './support/round-plan.ts';

const LATER = '2026-03-02T10:05:00+08:00';

function verify(plan: RoundPlan): Verdict {
  const verdict = verifyBundle(makeBundle(plan));
  expect(verdict.steps.flatMap((step) => step.failures)).toEqual([]);
  expect(verifyBundle(publicPart(makeBundle(plan))).holds).toBe(true);
  return verdict;
}

function notesOf(plan: RoundPlan): readonly string[] {
  return verify(plan).notes.map(({ code, subject, detail }) =>
    [code, subject, detail].filter((part) => part !== '').join(' '),
  );
}

describe('honest rounds hold', () => {
  test.each(Array.from({ length: 60 }, (_, i) => i))('round %i that nobody thought of', (i) => {
    expect(verify(makeRandomPlan(`honest ${i}`)).holds).toBe(true);
  });

  const rehearsal: RoundPlan = {
    ...GOLDEN_PLAN,
    head: { ...GOLDEN_PLAN.head, rehearsal: true, number: 0 },
    recipe: [{ kind: 'csprng', at: '2026-03-02T10:00:00+08:00' }],
    sources: [{ kind: 'csprng', hex: 'ab'.repeat(32) }],
    evidence: [],
  };

  test.each([
    ['no register', []],
    ['itself in the register', [{ number: 0, state: 'drawn' as const, at: LATER, reason: '' }]],
  ])('a rehearsal with %s, and it says so', (_what, register) => {
    const plan = {
      ...rehearsal,
      chain: (commitment: string) => register.map((entry) => ({ ...entry, commitment })),
    };
    expect(notesOf(plan)).toEqual(['rehearsal 2026-03']);
    expect(describeVerdict(verify(plan)).join('\n')).toContain('演练');
    expect(sayPrecedence(verify(plan))).toBe('承诺在先：只有本机关自己的说法，没有留证。');
  });

  test('a second number, after one void and one open', () => {
    const [void1, open2] = ['11'.repeat(32), '22'.repeat(32)];
    const plan: RoundPlan = {
      ...GOLDEN_PLAN,
      head: { ...GOLDEN_PLAN.head, number: 3, previous: open2 },
      chain: (commitment) => [
        { number: 1, commitment: void1, state: 'void', at: LATER, reason: '名录有误' },
        { number: 2, commitment: open2, state: 'open', at: LATER, reason: '' },
        { number: 3, commitment, state: 'drawn', at: LATER, reason: '' },
      ],
    };
    expect(notesOf(plan)).toEqual(['earlier-void 1 名录有误', `earlier-open 2 ${LATER}`]);
    expect(verify(plan).unchecked).toContain('earlier-commitments');
  });

  test('voided when the result could be known: the proof holds and the reader is told', () => {
    const plan: RoundPlan = {
      ...GOLDEN_PLAN,
      chain: (commitment) => [{ number: 1, commitment, state: 'void', at: LATER, reason: '程序有误' }],
    };
    expect(notesOf(plan)).toEqual(['voided-when-result-known 1 程序有误']);
  });

  test('lotteries and dice', () => {
    const at = '2026-03-03T21:30:00+08:00';
    const plan: RoundPlan = {
      ...GOLDEN_PLAN,
      recipe: [
        { kind: 'dice', at: '2026-03-02T10:00:00+08:00', count: 4 },
        { kind: 'lottery', at, name: 'ssq', issue: '2026025' },
        { kind: 'lottery', at, name: 'dlt', issue: '26025' },
      ],
      sources: [
        { kind: 'dice', digits: '0123' },
        { kind: 'lottery', name: 'ssq', issue: '2026025', numbers: '01,02,03,31,32,33+16' },
        { kind: 'lottery', name: 'dlt', issue: '26025', numbers: '01,02,03,34,35+11,12' },
      ],
      chain: (commitment) => [{ number: 1, commitment, state: 'drawn', at, reason: '' }],
    };
    expect(verify(plan).holds).toBe(true);
  });

  test.each([
    ['tsa', '2026-03-02T09:45:00+08:00', '有时间戳'],
    ['notice', '2026-03-02T09:59:59+08:00', '已在本机关不能改动日期的地方公布'],
    ['witness', '2026-03-02T09:30:00+08:00', '有见证人签名'],
    ['witness', '2026-03-02T10:30:00+08:00', '有见证人签名'],
    ['notice', '2026-03-02T10:00:00+08:00', '只有本机关自己的说法，没有留证'],
    ['tsa', '2026-03-02T10:00:00+08:00', '只有本机关自己的说法，没有留证'],
  ] as const)('evidence %s at %s: %s', (kind, at, words) => {
    const plan = { ...GOLDEN_PLAN, evidence: [{ kind, at, sha256: 'ab'.repeat(32), what: '留证' }] };
    expect(sayPrecedence(verify(plan))).toBe(`承诺在先：${words}。`);
  });

  test('a blind frame, before and after its drawn are published', () => {
    const frames = GOLDEN_PLAN.frames.map((frame) => ({ ...frame, tickets: 'blind' as const }));
    const before = verify({ ...GOLDEN_PLAN, frames, withhold: true });
    expect(before.unchecked).toContain('blind-frames');
    expect(before.round?.drawn).toBe(0);
    expect(verify({ ...GOLDEN_PLAN, frames }).unchecked).not.toContain('blind-frames');
  });

  test('a frame with nobody', () => {
    const empty: FramePlan = { frame: 'C01', agency: 'amr', group: 'C01', quotas: [], strata: [], rows: [] };
    expect(verify({ ...GOLDEN_PLAN, frames: [...GOLDEN_PLAN.frames, empty] }).holds).toBe(true);
  });

  test('a roster too small for what the law asks is told', () => {
    const frames = GOLDEN_PLAN.frames.map((frame) => ({
      ...frame,
      quotas: frame.quotas.map((quota) => ({ ...quota, minimum: 5 })),
    }));
    expect(notesOf({ ...GOLDEN_PLAN, frames })).toContain('shortfall A07 base 1');
  });

  test('a match of its own, with the tasks of another commitment', () => {
    const plan: RoundPlan = {
      ...GOLDEN_PLAN,
      frames: [],
      falsify: {
        match: ({ agencies }) => {
          Object.assign(agencies[0] ?? {}, { tasks: [{ id: '91340404MA00000033', people: ['m1', 'm3'] }] });
        },
      },
    };
    expect(verify(plan).unchecked).toContain('tasks-of-another-commitment');
    const forged: RoundPlan = {
      ...plan,
      falsify: {
        match: ({ agencies }) => {
          Object.assign(agencies[0] ?? {}, { tasks: [{ id: '91340404MA00000033', people: ['m1', 'm5'] }] });
        },
      },
    };
    expect(findingsOf(forged)).toEqual(['edges no-edge']);
  });
});
