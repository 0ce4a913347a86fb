import type { Place } from '../../kernel/problem.ts';
import { problem } from '../../kernel/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import { meantThing } from '../meant-thing.ts';
import { suggestion } from './explain-schema-errors.ts';
import type { CollectedNames, DeclaredThing, ReferenceKind, RepeatedName } from './policy-names.ts';
import type { PolicyProblem, PolicyProblemCode } from './policy-problem.ts';

/** A name that nobody knows, where it is written. */
export interface UnknownName {
  readonly kind: ReferenceKind;
  readonly text: string;
  /** The word for all of a kind (`全部`), where one may stand. */
  readonly all?: string | undefined;
  readonly place?: Place | undefined;
}

/** What the references of a policy lead to, as far as they have been followed. */
export interface References {
  /** Words that lead somewhere, by kind. */
  readonly used: Map<ReferenceKind, Set<string>>;
  readonly unknown: UnknownName[];
}

/**
 * Names that lead nowhere, each told once: where it is written; where the name itself was typed over in its own file,
 * there; where an id or a name is given twice, with that, since the second one's own is then missed elsewhere.
 */
export function tellUnknownNames(
  { used, unknown }: References,
  known: CollectedNames,
): readonly PolicyProblem[] {
  const groups = [...Map.groupBy(unknown, ({ kind, text }) => `${kind} ${text}`).values()].map((group) =>
    judge(group, used, known),
  );
  const lost = lostNames(groups, known.repeated);
  return [
    ...known.repeated.map((one) => {
      const meant = lost.get(one);
      return meant === undefined
        ? one.problem
        : { ...one.problem, values: { ...one.problem.values, suggestion: meant.text } };
    }),
    ...groups
      .filter((group) => ![...lost.values()].includes(group) && !isMissedId(group, groups, known))
      .flatMap(problemsOf),
  ];
}

/**
 * An id that cannot be read was told as that; no more ids are missed than cannot be read. An item is long, and rather
 * broken elsewhere: what refers to none is told all the same.
 */
function isMissedId(group: Group, groups: readonly Group[], { unreadable }: CollectedNames): boolean {
  const isId = ({ kind, text, typedOver }: Group) =>
    kind === group.kind && typedOver === undefined && !/\p{Script=Han}/u.test(text);
  return (
    group.kind !== 'item' && isId(group) && groups.filter(isId).length <= (unreadable.get(group.kind) ?? 0)
  );
}

interface Group {
  readonly kind: ReferenceKind;
  readonly text: string;
  readonly references: readonly UnknownName[];
  readonly near: string | undefined;
  /** Chinese names of the things of its kind: what may be written. */
  readonly allowed: readonly string[];
  /** What seems to be meant, where the slip seems to be in its own name. */
  readonly typedOver: DeclaredThing | undefined;
}

function judge(references: readonly UnknownName[], used: References['used'], known: CollectedNames): Group {
  const [{ kind, text, all }] = references as readonly [UnknownName];
  const words = known.names[kind] ?? new Map<string, string>();
  const parts = text.split(/[、，,；;]\s*/u);
  const isRunTogether = parts.length > 1 && parts.every((part) => words.has(part));
  const near = isRunTogether
    ? parts.join(', ')
    : meantThing(text, all === undefined ? words : new Map([...words, [all, all]]));
  const typedOver = references.length > 1 ? nameTypedOver({ kind, text }, used, known) : undefined;
  const names = known.declared.filter((one) => one.kind === kind && /\p{Script=Han}/u.test(one.word));
  return { kind, text, references, near, allowed: names.map(({ word }) => word), typedOver };
}

/** Several people do not make the same slip, and all of them avoid the name as it is: one that nobody uses, and is near. */
function nameTypedOver(
  { kind, text }: Pick<UnknownName, 'kind' | 'text'>,
  used: References['used'],
  { declared, names }: CollectedNames,
): DeclaredThing | undefined {
  const [words, ids] = [used.get(kind) ?? new Set<string>(), names[kind]];
  const usedIds = new Set([...words].map((word) => ids?.get(word)));
  const isUnused = ({ word }: DeclaredThing) =>
    !words.has(word) && !(ids?.get(word) === word && usedIds.has(word));
  const unused = new Map(
    declared.filter((one) => one.kind === kind && isUnused(one)).map((one) => [one.word, one] as const),
  );
  return unused.get(didYouMean(text, unused.keys()) ?? '');
}

/** Which unknown name each repeated one has lost. Where more are unknown than were lost, nobody can say. */
function lostNames(
  groups: readonly Group[],
  repeated: readonly RepeatedName[],
): ReadonlyMap<RepeatedName, Group> {
  const pairs = repeated.flatMap((one): readonly (readonly [RepeatedName, Group])[] => {
    const alike = (other: Pick<RepeatedName, 'kind' | 'word'>) =>
      other.kind === one.kind && lettersOf(other.word) === lettersOf(one.word);
    const missed = groups.filter(
      (group) => group.typedOver === undefined && alike({ ...group, word: group.text }),
    );
    const others = repeated.filter(alike);
    const mine = missed[others.indexOf(one)];
    return missed.length > others.length || mine === undefined ? [] : [[one, mine]];
  });
  return new Map(pairs);
}

/** Of an id the letters before its number; all Chinese names are alike. */
function lettersOf(word: string): string {
  return /^[A-Za-z]+/u.exec(word)?.[0].toUpperCase() ?? '';
}

const UNKNOWN: Readonly<Record<ReferenceKind, PolicyProblemCode>> = {
  agency: 'agency-unlisted',
  group: 'group-unlisted',
  item: 'item-unlisted',
  post: 'post-unlisted',
  qualification: 'qualification-unlisted',
  town: 'town-unlisted',
};

function problemsOf({ kind, text, references, near, allowed, typedOver }: Group): readonly PolicyProblem[] {
  if (typedOver === undefined) {
    // 联合组 are a handful, and nobody knows them by heart.
    const names = kind === 'group' ? { allowed: allowed.join('、') || '（还没有）' } : {};
    const values = { name: text, ...suggestion(near), ...names };
    return references.map(({ place }) => problem(UNKNOWN[kind], values, place));
  }
  const { word, place } = typedOver;
  const places = references.flatMap((one) => (one.place === undefined ? [] : [placeText(one.place)]));
  const values = { word, written: text, count: references.length, places: firstOf(places) };
  return [problem('name-typed-over', values, place)];
}

function placeText({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}

function firstOf(places: readonly string[]): string {
  const shown = places.slice(0, 3).join('、');
  return places.length > 3 ? `${shown} 等` : shown;
}
