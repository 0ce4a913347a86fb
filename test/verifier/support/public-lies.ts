import { GOLDEN_PLAN } from './golden-plan.ts';
import { exchangeDrawn, exchangeResults, type Falsify, type Lie, lie } from './lie.ts';
import { copy } from './make-bundle.ts';

/** What the public can find out. Whoever made these rounds made everything after the lie fit: hashes, seed, tickets, sums. Only the rule is broken. */
export const PUBLIC_LIES: readonly Lie[] = [
  lie('one more drawn than the ratio gives', 'quotas take-differs', {
    commitment: ({ frames }) => {
      Object.assign(frames[0]?.quotas[0] ?? {}, { take: 3 });
      Object.assign(frames[0]?.strata[0] ?? {}, { expect: '3/1' });
    },
  }),
  lie('one stratum favoured', 'expectations expect-differs', {
    commitment: ({ frames }) => {
      frames[1]?.strata.forEach((stratum) => {
        stratum.expect = '1/1';
      });
    },
  }),
  lie('a seed of one’s own', 'seed seed-differs', {
    seed: (seed) => {
      seed.seed = 'ab'.repeat(32);
    },
  }),
  lie('a seed of another commitment', 'seed other-commitment', {
    seed: (seed) => {
      seed.commitment = 'ab'.repeat(32);
    },
  }),
  lie('other dice than promised', 'seed source-not-of-recipe', {
    seed: (seed) => {
      seed.sources = [{ kind: 'dice', digits: '123456789012345678901' }];
    },
  }),
  lie('another policy', 'policy policy-differs', {
    commitment: (commitment) => {
      commitment.policy = 'ab'.repeat(32);
    },
  }),
  lie('a rehearsal with a number', 'commitment rehearsal-number', {
    commitment: (commitment) => {
      commitment.rehearsal = true;
    },
  }),
  lie('a first commitment after another', 'commitment previous-not-zero', {
    commitment: (commitment) => {
      commitment.previous = 'ab'.repeat(32);
    },
  }),
  lie('a second commitment after none', 'commitment previous-zero', {
    commitment: (commitment) => {
      commitment.number = 2;
    },
  }),
  lie('a roster cut after the commitment', 'commitment cut-after-commitment', {
    commitment: (commitment) => {
      commitment.cutAt = '2026-03-02T09:30:01+08:00';
    },
  }),
  lie('a group named like a frame outside it', 'commitment group-named-like-frame', {
    commitment: ({ frames }) => {
      Object.assign(frames[0] ?? {}, { group: 'B05' });
    },
  }),
  lie('a group open and blind', 'commitment group-tickets-differ', {
    commitment: ({ frames }) => {
      Object.assign(frames[1] ?? {}, { tickets: 'blind' });
    },
  }),
  lie('“exactly” without a minimum', 'commitment bound-minimum', {
    commitment: ({ frames }) => {
      Object.assign(frames[0]?.quotas[0] ?? {}, { bound: 'exactly' });
    },
  }),
  lie('“at most” with a minimum', 'commitment bound-minimum', {
    commitment: ({ frames }) => {
      Object.assign(frames[0]?.quotas[0] ?? {}, { bound: 'atMost', minimum: 1, cap: '1/1' });
    },
  }),
  lie('“at most” without a cap', 'commitment bound-without-cap', {
    commitment: ({ frames }) => {
      Object.assign(frames[0]?.quotas[0] ?? {}, { bound: 'atMost' });
    },
  }),
  lie('a stratum of no quota', 'commitment quota-unknown', {
    commitment: ({ frames }) => {
      Object.assign(frames[0]?.strata[0] ?? {}, { quota: 'none' });
    },
  }),
  lie('a quota without strata', 'commitment quota-empty', {
    commitment: ({ frames }) => {
      frames[0]?.quotas.push({ quota: 'z', bound: 'atLeast', minimum: 0, cap: null, share: '1/1', take: 0 });
    },
  }),
  lie('a stratum with nobody', 'commitment stratum-empty', {
    commitment: ({ frames }) => {
      const stratum = copy(frames[0]?.strata[0]);
      if (stratum)
        frames[0]?.strata.push({ ...stratum, ...{ stratum: 'z', ratio: '1/9', size: 0, excluded: 0 } });
    },
  }),
  lie('a stratum cut in two', 'commitment stratum-twice', {
    commitment: ({ frames }) => {
      frames[1]?.strata.forEach((stratum) => {
        stratum.ratio = '1/3';
      });
    },
  }),
  lie('100 % hidden in another quota', 'commitment all-is-its-own-quota', {
    commitment: ({ frames }) => {
      Object.assign(frames[1]?.strata[1] ?? {}, { ratio: '1/1' });
    },
  }),
  lie('a size that the strata do not add up to', 'commitment frame-size', {
    commitment: ({ frames }) => {
      Object.assign(frames[0] ?? {}, { size: 9 });
    },
  }),
  lie('codes that differ in case', 'codes codes-differ-in-case', {
    commitment: ({ frames }) => {
      Object.assign(frames[1] ?? {}, { group: 'JOINT' });
    },
  }),
  lie('somebody missing from the published roster', 'rosters roster-size', {
    rosters: (rosters) => rosters.get('A07')?.splice(0, 1),
  }),
  lie('somebody added to the published roster', 'rosters root-differs', {
    rosters: (rosters) => {
      const first = rosters.get('A07')?.[0];
      if (first) rosters.get('A07')?.unshift({ ...first, id: '91340404MA00000009' });
    },
  }),
  lie('a row moved to another frame', 'rosters root-differs', {
    rosters: (rosters) => {
      const moved = rosters.get('A07')?.pop();
      if (moved) rosters.get('B05')?.push(moved);
    },
  }),
  lie('a ticket bent', 'tickets ticket-differs', {
    rosters: (rosters) => Object.assign(rosters.get('A07')?.[0] ?? {}, { ticket: 'ff'.repeat(32) }),
  }),
  lie('the key of another group', 'rounding key-differs', {
    draw: ({ frames }) => Object.assign(frames[0] ?? {}, { key: 'ab'.repeat(32) }),
  }),
  lie('a frame left out', 'rounding frames-differ', { draw: ({ frames }) => frames.pop() }),
  lie('a stratum left out', 'rounding strata-differ', { draw: ({ frames }) => frames[0]?.strata.pop() }),
  lie('strata rounded as it suits', 'rounding rounded-take-differs', {
    draw: ({ frames }) => {
      const [first, second] = frames[1]?.strata ?? [];
      const [ticket] = [frames[1]?.drawn[0]].map((entry) =>
        entry && 'ticket' in entry ? entry.ticket : null,
      );
      Object.assign(first ?? {}, { take: 1 });
      Object.assign(second ?? {}, { take: 1, threshold: ticket });
    },
  }),
  lie('drawn out of order', 'selection drawn-order', { draw: ({ frames }) => frames[0]?.drawn.reverse() }),
  lie('one drawn too few', 'selection drawn-count', { draw: ({ frames }) => frames[0]?.drawn.pop() }),
  lie('somebody let off in the list only', 'selection result-differs', {
    rosters: (rosters) => {
      exchangeResults(rosters.get('A07') ?? [], '91340404MA00000033', '91340404MA0000001W');
    },
  }),
  lie('a threshold that is nobody’s', 'selection threshold-not-drawn', {
    draw: ({ frames }) => Object.assign(frames[0]?.strata[1] ?? {}, { threshold: 'ff'.repeat(32) }),
  }),
  lie('one threshold twice', 'selection threshold-repeats', {
    draw: ({ frames }) =>
      Object.assign(frames[0]?.strata[0] ?? {}, { threshold: frames[0]?.strata[1]?.threshold }),
  }),
  lie('no threshold where some are drawn', 'selection threshold-form', {
    draw: ({ frames }) => Object.assign(frames[0]?.strata[0] ?? {}, { threshold: null }),
  }),
  lie('thresholds lowered', 'selection drawn-above-threshold', {
    draw: ({ frames }) => {
      const [, second] = frames[0]?.drawn ?? [];
      const ticket = second && 'ticket' in second ? second.ticket : '';
      Object.assign(frames[0]?.strata[0] ?? {}, { threshold: frames[0]?.strata[0]?.threshold });
      Object.assign(frames[0]?.strata[1] ?? {}, { threshold: ticket });
    },
  }),
  lie('the smallest ticket let off', 'selection not-below-threshold', {
    ...exchangeDrawn('A07', '91340404MA0000007F', 'reg:340404600000017'),
  }),
  lie('a match of another seed', 'match other-seed', {
    match: (match) => {
      match.seed = 'ab'.repeat(32);
    },
  }),
  lie('a match of another commitment', 'match other-commitment', {
    match: (match) => {
      match.commitment = 'ab'.repeat(32);
    },
  }),
  lie('an agency left out of the match', 'match agencies-differ', {
    match: ({ agencies }) => agencies.pop(),
  }),
  lie('another match key', 'match key-differs', {
    match: ({ agencies }) => Object.assign(agencies[0] ?? {}, { key: 'ab'.repeat(32) }),
  }),
  lie('a task left out', 'match tasks-differ', { match: ({ agencies }) => agencies[0]?.tasks.pop() }),
  lie('a task that nobody drew', 'match tasks-differ', {
    match: ({ agencies }) => agencies[0]?.tasks.push({ id: 'reg:340404600000017', people: ['m1', 'm2'] }),
  }),
  lie('one inspector alone', 'match task-slots', {
    match: ({ agencies }) => agencies[0]?.tasks[0]?.people.pop(),
  }),
  lie('one inspector twice in a task', 'match task-person-twice', {
    match: ({ agencies }) => Object.assign(agencies[0]?.tasks[0] ?? {}, { people: ['m1', 'm1'] }),
  }),
  withheldLie('a threshold shown while the drawn are kept back', 'selection threshold-form', {
    draw: ({ frames }) => Object.assign(frames[0]?.strata[1] ?? {}, { threshold: 'ab'.repeat(32) }),
  }),
  withheldLie('a visit shown while the drawn are kept back', 'match tasks-differ', {
    match: ({ agencies }) => agencies[0]?.tasks.push({ id: '91340404MA00000033', people: ['m1', 'm2'] }),
  }),
];

/** Blind frames, before their visits are over. */
function withheldLie(what: string, finding: string, falsify: Falsify): Lie {
  const frames = GOLDEN_PLAN.frames.map((frame) => ({ ...frame, tickets: 'blind' as const }));
  return [what, finding, { ...GOLDEN_PLAN, frames, withhold: true, falsify }];
}
