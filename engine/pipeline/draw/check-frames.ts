import { clashesByCase, isDrawCode } from '../../domain/draw-code.ts';
import type { FrameInput, FrameMember, QuotaInput } from '../../domain/draw-frame.ts';
import { parseObjectId } from '../../domain/object-id.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { compare, formatFraction, ONE, type Rational } from '../../kernel/rational.ts';
import type { OpenProblemCode } from './problem.ts';

const LARGEST_DENOMINATOR = 10n ** 9n;

type FrameProblem = Problem<OpenProblemCode>;

/** Whatever a frame, or all of them together, is refused for. */
export function checkFrames(frames: readonly FrameInput[]): readonly FrameProblem[] {
  return [
    ...checkCodes(frames),
    ...checkGroups(frames),
    ...frames.flatMap(checkQuotas),
    ...frames.flatMap(checkMembers),
    ...checkAreas(frames),
  ];
}

/** Malformed codes of one kind, and pairs that differ in case only. */
export function checkCodesOf(kind: string, codes: Iterable<string>): readonly FrameProblem[] {
  const all = new Set(codes);
  return [
    ...[...all].filter((code) => !isDrawCode(code)).map((code) => problem('code-malformed', { kind, code })),
    ...clashesByCase(all).map(([a, b]) => problem('code-case-clash', { kind, a, b })),
  ];
}

/** The same code more than once where each may stand once. */
export function checkOnce(kind: string, codes: readonly string[]): readonly FrameProblem[] {
  const seen = new Set<string>();
  const twice = codes.filter((code) => seen.size === seen.add(code).size);
  return [...new Set(twice)].map((code) => problem('code-twice', { kind, code }));
}

function checkCodes(frames: readonly FrameInput[]): readonly FrameProblem[] {
  const members = frames.flatMap((frame) => frame.members);
  return [
    ...checkCodesOf(
      'frame',
      frames.map(({ frame }) => frame),
    ),
    ...checkOnce(
      'frame',
      frames.map(({ frame }) => frame),
    ),
    ...checkCodesOf(
      'agency',
      frames.map(({ agency }) => agency),
    ),
    ...checkCodesOf(
      'group',
      frames.map(({ group }) => group),
    ),
    ...checkCodesOf(
      'qualification',
      frames.map(({ qualification }) => qualification).filter((code) => code !== ''),
    ),
    ...checkCodesOf(
      'area',
      members.map(({ area }) => area),
    ),
    ...checkCodesOf(
      'rule',
      members.flatMap(({ why }) => why),
    ),
  ];
}

function checkGroups(frames: readonly FrameInput[]): readonly FrameProblem[] {
  const groups = Map.groupBy(frames, ({ group }) => group);
  const named = frames.filter(({ frame, group }) => group !== frame && groups.has(frame));
  const mixed = [...groups].filter(([, members]) => new Set(members.map(({ tickets }) => tickets)).size > 1);
  return [
    ...named.map(({ frame }) => problem('group-named-like-frame', { frame })),
    ...mixed.map(([group]) => problem('group-tickets-differ', { group })),
  ];
}

function checkQuotas({ frame, quotas, members }: FrameInput): readonly FrameProblem[] {
  const codes = quotas.map(({ quota }) => quota);
  const full = new Set(members.filter((member) => isFull(member.ratio)).map(({ quota }) => quota));
  const partly = new Set(members.filter((member) => !isFull(member.ratio)).map(({ quota }) => quota));
  return [
    ...checkCodesOf('quota', codes),
    ...checkOnce('quota', codes),
    ...quotas.flatMap((quota) => checkBound(frame, quota)),
    ...codes
      .filter((quota) => full.has(quota) && partly.has(quota))
      .map((quota) => problem('quota-mixes-full', { frame, quota })),
  ];
}

function checkBound(
  frame: string,
  { quota, bound, minimum, cap, share }: QuotaInput,
): readonly FrameProblem[] {
  const fits = { atLeast: minimum >= 0, exactly: minimum >= 1, atMost: minimum === 0 }[bound];
  const ratios = cap === null ? [share] : [share, cap];
  return [
    ...(Number.isSafeInteger(minimum) && fits
      ? []
      : [problem('quota-minimum', { frame, quota, bound, minimum })]),
    ...(bound === 'atMost' && cap === null ? [problem('quota-cap-missing', { frame, quota })] : []),
    ...ratios
      .filter((ratio) => !isRatio(ratio))
      .map((ratio) =>
        problem('frame-ratio-out-of-range', { frame, where: quota, ratio: formatFraction(ratio) }),
      ),
  ];
}

function checkMembers({ frame, quotas, members }: FrameInput): readonly FrameProblem[] {
  const known = new Set(quotas.map(({ quota }) => quota));
  const seen = new Set<string>();
  return members.flatMap((member) => {
    const { id, quota } = member;
    const twice = seen.size === seen.add(id).size;
    return [
      ...(parseObjectId(id) === undefined ? [problem('id-malformed', { frame, id })] : []),
      ...(twice ? [problem('id-twice', { frame, id })] : []),
      ...(known.has(quota) ? [] : [problem('quota-unknown', { frame, quota, id })]),
      ...badRatios(member).map((ratio) => problem('frame-ratio-out-of-range', { frame, where: id, ratio })),
    ];
  });
}

function badRatios({ ratio, rho }: FrameMember): readonly string[] {
  return [ratio, rho].filter((one) => !isRatio(one)).map(formatFraction);
}

/** A task has one area, whichever of its frames one looks at. */
function checkAreas(frames: readonly FrameInput[]): readonly FrameProblem[] {
  const areas = new Map<string, string>();
  const found: FrameProblem[] = [];
  for (const { id, area } of frames.flatMap(({ members }) => members)) {
    const before = areas.get(id) ?? area;
    if (before !== area) found.push(problem('area-differs', { id, a: before, b: area }));
    areas.set(id, before);
  }
  return found;
}

function isRatio(ratio: Rational): boolean {
  return ratio.n > 0n && compare(ratio, ONE) <= 0 && ratio.d <= LARGEST_DENOMINATOR;
}

function isFull(ratio: Rational): boolean {
  return compare(ratio, ONE) === 0;
}
