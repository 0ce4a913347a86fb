import { describe, expect, test } from 'vitest';
import { fromHex, hex } from '../../engine/verifier/bytes.ts';
import { digest } from '../../engine/verifier/digest.ts';
import type { Draw, Source } from '../../engine/verifier/documents.ts';
import { isSigned } from '../../engine/verifier/quicknet.ts';
import type { Files } from '../../engine/verifier/read-bundle.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { askPython, PYTHON } from './support/ask-python.ts';
import { builtPage } from './support/built-page.ts';
import { publicPart, textIn } from './support/golden-bundle.ts';
import { GOLDEN_PLAN } from './support/golden-plan.ts';
import { makeBundle } from './support/make-bundle.ts';
import { findingsOf } from './support/plan-outcome.ts';
import { within } from './support/round-folder.ts';
import type { RoundPlan } from './support/round-plan.ts';

const AT = '2026-09-21T22:13:39+08:00';
const ROUND = 32_398_885;
const SIGNATURE =
  '8f6d5ddd520329a4ce9a25db41c0552a5ac04bd56577138cbb0ec2b9326af2b8012c7dc2c5bcddc439d922c93a281d24';
const RANDOMNESS = 'b6d412641a7d58b20ef5dded4ae48e9358cc35710f90961d8fe6e99d0e0281ef';
/** Signature and number of round 1000. */
const OTHER = {
  signature:
    'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
  randomness: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
};

function roundWith(beacon: Partial<Extract<Source, { kind: 'drand' }>> = {}): RoundPlan {
  return {
    ...GOLDEN_PLAN,
    recipe: [{ kind: 'drand', at: AT, round: ROUND }],
    sources: [{ kind: 'drand', round: ROUND, randomness: RANDOMNESS, signature: SIGNATURE, ...beacon }],
    chain: (commitment) => [{ number: 1, commitment, state: 'drawn', at: AT, reason: '' }],
  };
}

describe('a round drawn with drand', () => {
  const honest = makeBundle(roundWith());

  test('holds offline, in verify.mjs and in the page, and no source is left to compare', () => {
    const verdict = verifyBundle(publicPart(honest));
    expect(verdict.steps.flatMap(({ failures }) => failures)).toEqual([]);
    expect(verdict.unchecked).not.toContain('sources');
    expect(builtPage().verifyBundle(honest).holds).toBe(true);
  });

  test.each([
    ['the signature of another round', OTHER, 'seed drand-signature'],
    ['a signature of no point', { signature: 'ab'.repeat(48) }, 'seed drand-signature'],
    ['another number', { randomness: OTHER.randomness }, 'seed drand-randomness'],
    ['another round', { round: 1000, ...OTHER }, 'seed source-not-of-recipe'],
  ])('%s is refused', (_what, beacon, finding) => {
    expect(findingsOf(roundWith(beacon))).toContain(finding);
    expect(builtPage().verifyBundle(makeBundle(roundWith(beacon))).holds).toBe(false);
  });

  test.each([0, 999, 1001, 2 ** 53 - 1])('round 1000’s signature is none of round %i', (round) => {
    expect(isSigned(round, fromHex(OTHER.signature))).toBe(false);
    expect(isSigned(1000, fromHex(OTHER.signature))).toBe(true);
  });

  test.skipIf(!PYTHON)(
    'the Python verifier compares the hash and says that it did no more (needs python3)',
    async () => {
      const [held, forged, unsigned] = await askPython([
        honest,
        makeBundle(roundWith({ randomness: OTHER.randomness })),
        makeBundle(roundWith(OTHER)),
      ]);
      expect(held).toMatchObject({ holds: true, unchecked: ['drand-signature'] });
      expect(forged).toMatchObject({ holds: false });
      // Of a genuine pair of another round it sees nothing: hence the note.
      expect(unsigned).toMatchObject({ holds: true, unchecked: ['drand-signature'] });
    },
  );

  test.skipIf(!PYTHON)(
    'the Python verifier too holds round, time and place of drand against the recipe (needs python3)',
    async () => {
      const dice = { kind: 'dice', at: AT, count: 20 } as const;
      const drand = { kind: 'drand', at: AT, round: ROUND } as const;
      const [thrown, beacon] = [GOLDEN_PLAN.sources, roundWith().sources];
      const answers = await askPython(
        [
          roundWith({ round: 1000, ...OTHER }),
          { ...roundWith(), recipe: [{ ...drand, at: '2026-09-21T22:13:38+08:00' }] },
          { ...roundWith(), recipe: [dice, drand], sources: [...thrown, ...beacon] },
          { ...roundWith(), recipe: [drand, dice], sources: [...beacon, ...thrown] },
        ].map(makeBundle),
      );
      expect(answers.map(({ why }) => why)).toEqual([
        'seed.json: round of drand',
        'commitment.json: drand time',
        undefined,
        'commitment.json: drand last',
      ]);
    },
  );

  test.skipIf(!PYTHON)(
    'the Python verifier says so too where drand seeded nothing but people who were voided (needs python3)',
    async () => {
      const [told, thrown] = await askPython([roundOfPeople(roundWith()), roundOfPeople(GOLDEN_PLAN)]);
      expect(told).toMatchObject({ holds: true, unchecked: ['drand-signature'] });
      expect(thrown).toMatchObject({ holds: true, unchecked: [] });
      expect(verifyBundle(roundOfPeople(roundWith())).holds).toBe(true);
      expect(verifyBundle(roundOfPeople(roundWith(OTHER))).holds).toBe(false);
    },
  );
});

/** A draw by dice whose people came later: first those of `voided`’s sources, voided with their match, then others by dice. */
function roundOfPeople({ recipe, sources }: RoundPlan): Files {
  const draw = makeBundle({ ...GOLDEN_PLAN, people: [] });
  const voided = peopleBundle(draw, { recipe, sources, number: 2, previous: [hashOf(draw)] });
  const standing = peopleBundle(draw, {
    recipe: [{ kind: 'dice', at: '2026-09-23T10:00:00+08:00', count: 20 }],
    sources: GOLDEN_PLAN.sources,
    number: 3,
    previous: [hashOf(draw), hashOf(voided)],
  });
  return new Map([
    ...within('proof', draw),
    ...within('proof-people-2', voided),
    ...within('proof-people', standing),
  ]);
}

interface PeopleOfRound extends Pick<RoundPlan, 'recipe' | 'sources'> {
  readonly number: 2 | 3;
  /** Earlier commitments of the series. */
  readonly previous: readonly string[];
}

/** Nobody can come anywhere: every slot is open. */
function peopleBundle(draw: Files, { recipe, sources, number, previous }: PeopleOfRound): Files {
  const drawn: Draw = JSON.parse(textIn(draw, 'draw.json'));
  const [at, voidedAt] = ['2026-09-23T10:05:00+08:00', '2026-09-22T10:00:00+08:00'];
  return makeBundle({
    ...GOLDEN_PLAN,
    ...{ recipe, sources, frames: [], changes: () => [] },
    head: {
      ...{ ...GOLDEN_PLAN.head, number, previous: previous.at(-1) ?? '' },
      ...(number === 3 && { committedAt: '2026-09-23T09:00:00+08:00' }),
    },
    people: GOLDEN_PLAN.people.map((people) => ({ ...people, inspectors: [] })),
    chain: (commitment) =>
      [...previous, commitment].map((hash, i) => {
        const isVoid = i === 1;
        const ended = { state: isVoid ? ('void' as const) : ('drawn' as const), at: isVoid ? voidedAt : at };
        return { number: i + 1, commitment: hash, ...ended, reason: isVoid ? '漏了回避' : '' };
      }),
    falsify: {
      match: ({ agencies }) => {
        for (const [i, frame] of drawn.frames.entries()) {
          const tasks = frame.drawn.map(({ id }) => ({ id, people: [null, null] }));
          Object.assign(agencies[i] ?? {}, { tasks: tasks.sort((a, b) => (a.id < b.id ? -1 : 1)) });
        }
      },
    },
  });
}

function hashOf(files: Files): string {
  return hex(digest('draw/v1/commit\n', files.get('commitment.json') ?? new Uint8Array()));
}
