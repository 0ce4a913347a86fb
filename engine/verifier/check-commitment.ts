import { hex } from './bytes.ts';
import { digest } from './digest.ts';
import type { Commitment, Frame, Quota } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { instantOf } from './formats.ts';

/** What a commitment (抽取承诺) may not say, whatever its numbers are: draw.md §2 but for take, expect and roots. */
export function checkCommitment(commitment: Commitment): readonly Failure[] {
  return [
    ...checkNumber(commitment),
    ...checkTimes(commitment),
    ...checkGroups(commitment.frames),
    ...commitment.frames.flatMap(checkFrame),
  ];
}

/** The published list of the policy's files is the one that was committed to. */
export function checkPolicy(commitment: Commitment, policySums: Uint8Array): readonly Failure[] {
  const found = hex(digest(policySums));
  return found === commitment.policy
    ? []
    : [failure('policy.sums', 'policy-differs', { expected: commitment.policy, found })];
}

/** 64 zeros: the commitment before the first. */
export const NO_COMMITMENT = '0'.repeat(64);

const FILE = 'commitment.json';

function checkNumber({ rehearsal, number, previous }: Commitment): readonly Failure[] {
  const found = number;
  if (rehearsal !== (number === 0)) return [failure(FILE, 'rehearsal-number', { at: 'number', found })];
  if (number <= 1 && previous !== NO_COMMITMENT)
    return [failure(FILE, 'previous-not-zero', { at: 'previous', found: previous })];
  return number > 1 && previous === NO_COMMITMENT ? [failure(FILE, 'previous-zero', { at: 'previous' })] : [];
}

/** A frame is the sub-roster at `cutAt`; nobody can commit to it before. */
function checkTimes({ cutAt, committedAt }: Commitment): readonly Failure[] {
  const late = (instantOf(cutAt) ?? 0) > (instantOf(committedAt) ?? 0);
  return late
    ? [failure(FILE, 'cut-after-commitment', { at: 'cutAt', expected: committedAt, found: cutAt })]
    : [];
}

function checkGroups(frames: readonly Frame[]): readonly Failure[] {
  const groupOfFrame = new Map(frames.map((frame) => [frame.frame, frame.group]));
  const ticketsOfGroup = new Map<string, string>();
  return frames.flatMap(({ group, tickets }, i) => {
    const expected = ticketsOfGroup.get(group) ?? tickets;
    ticketsOfGroup.set(group, expected);
    const outside = (groupOfFrame.get(group) ?? group) !== group;
    return [
      ...(outside
        ? [failure(FILE, 'group-named-like-frame', { at: `frames[${i}].group`, found: group })]
        : []),
      ...(tickets === expected
        ? []
        : [failure(FILE, 'group-tickets-differ', { at: `frames[${i}].tickets`, expected, found: tickets })]),
    ];
  });
}

function checkFrame(frame: Frame, index: number): readonly Failure[] {
  const at = `frames[${index}]`;
  const people = frame.strata.reduce(
    (all, { size, done, excluded }) => all + BigInt(size) + BigInt(done) + BigInt(excluded),
    0n,
  );
  return [
    ...frame.quotas.flatMap((quota, i) => checkQuota(frame, quota, `${at}.quotas[${i}]`)),
    ...checkStrata(frame, `${at}.strata`),
    ...(people === BigInt(frame.size)
      ? []
      : [failure(FILE, 'frame-size', { at: `${at}.size`, expected: people, found: frame.size })]),
  ];
}

function checkQuota(frame: Frame, quota: Quota, at: string): readonly Failure[] {
  const strata = frame.strata.filter((stratum) => stratum.quota === quota.quota);
  const wholes = strata.filter((stratum) => stratum.ratio === '1/1').length;
  const minimumFits =
    quota.bound === 'atLeast' || (quota.bound === 'exactly' ? quota.minimum >= 1 : quota.minimum === 0);
  return [
    ...(minimumFits ? [] : [failure(FILE, 'bound-minimum', { at: `${at}.minimum`, found: quota.minimum })]),
    ...(quota.bound === 'atMost' && quota.cap === null
      ? [failure(FILE, 'bound-without-cap', { at: `${at}.cap` })]
      : []),
    ...(strata.length === 0 ? [failure(FILE, 'quota-empty', { at })] : []),
    ...(wholes > 0 && wholes < strata.length
      ? [failure(FILE, 'all-is-its-own-quota', { at, found: quota.quota })]
      : []),
  ];
}

/** A stratum is its quota, ratio and rho: two alike would be one stratum cut in two. */
function checkStrata(frame: Frame, at: string): readonly Failure[] {
  const seen = new Set<string>();
  return frame.strata.flatMap(({ stratum, quota, ratio, rho, size, done, excluded }, i) => {
    const identity = `${quota} ${ratio} ${rho}`;
    const twice = seen.has(identity);
    seen.add(identity);
    const place = { at: `${at}[${i}]`, found: stratum };
    return [
      ...(frame.quotas.some((entry) => entry.quota === quota)
        ? []
        : [failure(FILE, 'quota-unknown', { ...place, found: quota })]),
      ...(size + done + excluded === 0 ? [failure(FILE, 'stratum-empty', place)] : []),
      ...(twice ? [failure(FILE, 'stratum-twice', place)] : []),
    ];
  });
}
