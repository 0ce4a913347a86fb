import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditDraw } from '../../engine/verifier/audit-draw.ts';
import type { Draw } from '../../engine/verifier/documents.ts';
import { fraction, showFraction } from '../../engine/verifier/fraction.ts';
import { type Documents, type Files, readBundle } from '../../engine/verifier/read-bundle.ts';
import type { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { fc } from '../support/properties.ts';
import { LONG, tellEvidence } from '../support/tell-evidence.ts';
import { PYTHON, type PythonVerifier, startPython } from './support/ask-python.ts';
import { builtMjs } from './support/built-mjs.ts';
import { builtPage } from './support/built-page.ts';
import { textIn } from './support/golden-bundle.ts';
import { GOLDEN_PLAN, row } from './support/golden-plan.ts';
import { makeBundle } from './support/make-bundle.ts';
import type { FramePlan } from './support/round-plan.ts';

const RUNS = LONG ? 2_000 : 30;

/** One stratum of so many enterprises at so many percent, or of exactly `take`. */
function frameOf(
  size: number,
  percent: number,
  more: Partial<FramePlan> & { take?: number } = {},
): FramePlan {
  const { take = 0, ...own } = more;
  const bound = take > 0 ? ('exactly' as const) : ('atLeast' as const);
  return {
    ...{ frame: 'A', agency: 'amr', group: 'joint' },
    quotas: [{ quota: 'all', bound, minimum: take, cap: null, share: '1/1' }],
    strata: [{ stratum: 's1', quota: 'all', ratio: showFraction(fraction(BigInt(percent), 1_000n)) }],
    rows: Array.from({ length: size }, (_, i) => row(idOf(i), 'z1', 's1')),
    ...own,
  };
}

const idOf = (number: number) => `91340404MA${String(number).padStart(8, '0')}`;

/** A round of these frames and nobody to send, under digits thrown. */
function roundOf(frames: readonly FramePlan[], digits: string): Files {
  return makeBundle({ ...GOLDEN_PLAN, people: [], frames, sources: [{ kind: 'dice', digits }] });
}

function drawnIn(files: Files, frame: string): readonly string[] {
  const draw: Draw = JSON.parse(textIn(files, 'draw.json'));
  return draw.frames.find((one) => one.frame === frame)?.drawn.map(({ id }) => id) ?? [];
}

/** Id and ticket of each line. */
function ticketsIn(files: Files, frame: string): readonly string[] {
  const lines = textIn(files, `frames/${frame}.csv`).matchAll(/^(9\w+),\w+,(\w+),/gmu);
  return [...lines].map(([, id, ticket]) => `${id} ${ticket}`);
}

const digits = fc.stringMatching(/^[0-9]{20}$/u);
const size = fc.integer({ min: 10, max: 40 });
/** Of a thousand. */
const part = fc.integer({ min: 10, max: 500 });

describe.skipIf(!PYTHON)('the draw that each verifier makes again obeys the laws (needs python3)', () => {
  let mjs: { readonly verifyBundle: typeof verifyBundle };
  let python: PythonVerifier;
  const tried = new Map<string, number>();
  beforeAll(async () => {
    mjs = await builtMjs();
    python = startPython();
  });
  afterAll(async () => {
    await python.stop();
    const counts = [...tried].map(([law, number]) => `${law} ${number}`).join(', ');
    tellEvidence(`rounds drawn again by verify.mjs, verify.html and Python alike, under a law: ${counts}`);
  });

  /** That this is the draw, for all three. */
  async function isDraw(law: string, files: Files): Promise<void> {
    expect(mjs.verifyBundle(files).holds).toBe(true);
    expect(builtPage().verifyBundle(files).holds).toBe(true);
    expect(await python.ask(files)).toMatchObject({ holds: true, private: true });
    tried.set(law, (tried.get(law) ?? 0) + 1);
  }

  async function tryLaw<T>(values: fc.Arbitrary<T>, law: (value: T) => Promise<void>): Promise<void> {
    await fc.assert(fc.asyncProperty(values, law), { numRuns: RUNS, endOnFailure: true });
  }

  test('the order of the roster changes nothing', async () => {
    await tryLaw(fc.tuple(size, part, digits, fc.nat()), async ([many, ratio, thrown, turn]) => {
      const files = roundOf([frameOf(many, ratio)], thrown);
      await isDraw('roster in another order', files);
      const documents = readBundle(files).documents as Documents;
      const turned = [...documents.leaves].map(([frame, rows]) => {
        const start = turn % rows.length;
        return [frame, [...rows.slice(start), ...rows.slice(0, start)].reverse()] as const;
      });
      expect(auditDraw({ ...documents, leaves: new Map(turned) })).toEqual(auditDraw(documents));
    });
  });

  // Another roster is another C and another seed: what is compared has to be in one round, under one key.
  test('one enterprise more changes no other ticket, and takes at most its own place', async () => {
    await tryLaw(fc.tuple(size, digits), async ([many, thrown]) => {
      const later = { take: 5, frame: 'B', agency: 'env' };
      const files = roundOf([frameOf(many, 1, { take: 5 }), frameOf(many + 1, 1, later)], thrown);
      await isDraw('one enterprise more', files);
      const [before, after] = ['A', 'B'].map((frame) => ticketsIn(files, frame));
      expect(after?.slice(0, many)).toEqual(before);
      expect(after).toHaveLength(many + 1);
      const [few, more] = ['A', 'B'].map((frame) => drawnIn(files, frame));
      const lost = few?.filter((id) => !more?.includes(id));
      expect(lost).toHaveLength(more?.includes(idOf(many)) ? 1 : 0);
    });
  });

  test('a larger ratio extends a smaller one of its group, and has nothing to do with another group’s', async () => {
    const beyond = { among: 0, variance: 0 };
    await tryLaw(fc.tuple(size, part, part, digits), async ([many, p, q, thrown]) => {
      const [few, more] = [Math.min(p, q), Math.max(p, q)];
      const frames = [
        frameOf(many, few),
        frameOf(many, more, { frame: 'B', agency: 'env' }),
        frameOf(many, more, { frame: 'C', agency: 'fire', group: 'C' }),
      ];
      const files = roundOf(frames, thrown);
      await isDraw('three frames in two groups', files);
      const [a = [], b = [], c = []] = ['A', 'B', 'C'].map((frame) => drawnIn(files, frame));
      expect(b.slice(0, a.length)).toEqual(a);
      const mean = (a.length * c.length) / many;
      beyond.among += a.filter((id) => c.includes(id)).length - mean;
      beyond.variance += (mean * (many - a.length) * (many - c.length)) / (many * (many - 1));
    });
    // Five standard deviations: by chance once in 1.7 million.
    expect(Math.abs(beyond.among)).toBeLessThan(5 * Math.sqrt(beyond.variance));
  });
});
