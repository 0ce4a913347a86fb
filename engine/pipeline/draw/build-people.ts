import { compareCodes } from '../../domain/draw-code.ts';
import type { DateInterval, MatchInspector, PeopleFile, PeopleInput } from '../../domain/match-people.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { hmacSha256, sha256Hex, toHex } from '../../kernel/hash.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { checkCodesOf, checkOnce } from './check-frames.ts';
import type { OpenProblemCode } from './problem.ts';

const NUL = new Uint8Array([0]);
/** 行政处罚法 42: 执法人员不得少于两人. draw/v1 refuses less whatever the policy says. */
const LEAST_SLOTS = 2;

/** 二(六) 人员名单: what an agency commits to before the seed exists. `input` has passed `checkPeople`. */
export function buildPeople(input: PeopleInput, secret: Uint8Array): PeopleFile {
  const { agency, slots, window } = input;
  return {
    agency,
    salt: toHex(hmacSha256(secret, 'people', NUL, agency)),
    slots,
    window,
    inspectors: input.inspectors.map(sortLists).toSorted((a, b) => compareCodes(a.inspector, b.inspector)),
  };
}

/** Bytes of `private/people-<agency>.json`. */
export function peopleText(file: PeopleFile): string {
  return canonicalJson(file);
}

/** What a commitment says of it: H("draw/v1/people\n" ‖ its bytes). */
export function peopleHash(file: PeopleFile): string {
  return sha256Hex('draw/v1/people\n', peopleText(file));
}

export function checkPeople(people: readonly PeopleInput[]): readonly Problem<OpenProblemCode>[] {
  const agencies = people.map(({ agency }) => agency);
  const inspectors = people.flatMap((one) => one.inspectors);
  return [
    ...checkCodesOf('agency', agencies),
    ...checkOnce('agency', agencies),
    ...checkCodesOf(
      'inspector',
      inspectors.map(({ inspector }) => inspector),
    ),
    ...checkCodesOf(
      'qualification',
      inspectors.flatMap(({ qualifications }) => qualifications),
    ),
    ...people.flatMap(checkAgency),
  ];
}

function sortLists(inspector: MatchInspector): MatchInspector {
  return {
    inspector: inspector.inspector,
    areas: sortOnce(inspector.areas),
    avoid: sortOnce(inspector.avoid),
    busy: inspector.busy.toSorted((a, b) => compareCodes(a.join(), b.join())),
    cap: inspector.cap,
    certificateTo: inspector.certificateTo,
    history: inspector.history,
    qualifications: sortOnce(inspector.qualifications),
    scope: sortOnce(inspector.scope),
  };
}

function sortOnce<T extends string>(codes: readonly T[]): readonly T[] {
  return [...new Set(codes)].toSorted(compareCodes);
}

function checkAgency({
  agency,
  slots,
  window,
  inspectors,
}: PeopleInput): readonly Problem<OpenProblemCode>[] {
  const fewSlots = !Number.isSafeInteger(slots) || slots < LEAST_SLOTS;
  return [
    ...(fewSlots ? [problem('people-too-few-slots', { agency, slots })] : []),
    ...(isBackwards(window)
      ? [problem('people-interval', { who: agency, from: window[0], to: window[1] })]
      : []),
    ...checkOnce(
      'inspector',
      inspectors.map(({ inspector }) => inspector),
    ),
    ...inspectors.flatMap(checkInspector),
  ];
}

function checkInspector({
  inspector,
  areas,
  scope,
  busy,
  cap,
  history,
}: MatchInspector): readonly Problem<OpenProblemCode>[] {
  const counts = { cap, history };
  const star = '*';
  return [
    ...busy.filter(isBackwards).map(([from, to]) => problem('people-interval', { who: inspector, from, to })),
    ...Object.entries(counts)
      .filter(([, number]) => !Number.isSafeInteger(number) || number < 0)
      .map(([field, number]) => problem('people-number', { inspector, field, number })),
    ...Object.entries({ areas, scope })
      .filter(([, codes]) => codes.includes(star) && codes.length > 1)
      .map(([field]) => problem('people-star', { inspector, field })),
    ...Object.entries({ areas, scope }).flatMap(([field, codes]) =>
      checkCodesOf(
        field,
        codes.filter((code) => code !== star),
      ),
    ),
  ];
}

function isBackwards([from, to]: DateInterval): boolean {
  return from > to;
}
