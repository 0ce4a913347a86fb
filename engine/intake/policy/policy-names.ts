import { type Place, problem } from '../../kernel/problem.ts';
import type { Named } from './named-things.ts';
import { namedOf } from './named-things.ts';
import type { PolicyProblem, PolicyProblemCode } from './policy-problem.ts';
import type { ShapedFile } from './shaped-file.ts';

/** What a name in the policy may lead to. */
export type ReferenceKind = 'agency' | 'group' | 'item' | 'post' | 'qualification' | 'town';

/** Every word by which a thing may be named → its id; a kind whose file could not be read is absent. */
export type PolicyNames = Readonly<Partial<Record<ReferenceKind, ReadonlyMap<string, string>>>>;

interface Source {
  readonly kind: ReferenceKind;
  readonly file: ShapedFile['kind'];
  /** Pointer of the list in its file. */
  readonly list: string;
  readonly duplicate: PolicyProblemCode;
}

const SOURCES: readonly Source[] = [
  { kind: 'agency', file: 'agencies', list: '/agencies', duplicate: 'agency-duplicate' },
  { kind: 'qualification', file: 'agencies', list: '/qualifications', duplicate: 'id-duplicate' },
  { kind: 'post', file: 'posts', list: '/posts', duplicate: 'post-duplicate' },
  { kind: 'town', file: 'areas', list: '/towns', duplicate: 'id-duplicate' },
  { kind: 'group', file: 'district', list: '/draw/groups', duplicate: 'id-duplicate' },
  { kind: 'item', file: 'items', list: '/items', duplicate: 'item-duplicate' },
];

/** A word by which a thing of the policy is named, and where it is written. */
export interface DeclaredThing {
  readonly kind: ReferenceKind;
  readonly word: string;
  readonly place: Place | undefined;
}

/** An id or a name that another thing of the kind has already; what its own would be, nobody knows. */
export interface RepeatedName {
  readonly kind: ReferenceKind;
  readonly word: string;
  readonly problem: PolicyProblem;
}

export interface CollectedNames {
  readonly names: PolicyNames;
  readonly declared: readonly DeclaredThing[];
  readonly repeated: readonly RepeatedName[];
  /** How many things of a kind have an id that cannot be read: told as that, and missed by those that refer to it. */
  readonly unreadable: ReadonlyMap<ReferenceKind, number>;
}

/**
 * Names of everything that other files refer to. A kind is left out where one of its files is broken, or where the
 * name of one of its things cannot be read: its references are then not judged, so that one mistake is not answered
 * with a hundred.
 */
export function collectNames(
  files: readonly ShapedFile[],
  broken: ReadonlySet<ShapedFile['kind']>,
): CollectedNames {
  const names: Partial<Record<ReferenceKind, ReadonlyMap<string, string>>> = {};
  const declared: DeclaredThing[] = [];
  const repeated: RepeatedName[] = [];
  const unreadable = new Map<ReferenceKind, number>();
  for (const source of SOURCES) {
    const { kind, list } = source;
    const lists = files
      .filter((file) => file.kind === source.file)
      .map((file) => ({ file, ...namedOf(file, list, kind === 'item' ? 'id' : 'name') }));
    const named = lists.flatMap((one) => one.named);
    declared.push(...lists.flatMap((one) => one.named.flatMap((thing) => wordsIn(thing, one.file, source))));
    repeated.push(...repeatedIds(named, source));
    unreadable.set(kind, named.filter(({ id, doubtful }) => id === '' && doubtful.length > 0).length);
    // Two agencies may each have an item of the same name: items are named by their ids.
    if (kind !== 'item') repeated.push(...sharedNames(named, source));
    if (broken.has(source.file) || lists.some(({ isWhole }) => !isWhole)) continue;
    names[kind] = wordsOf(named);
  }
  return { names, declared, repeated, unreadable };
}

function wordsIn(thing: Named, { standing }: ShapedFile, { kind, list }: Source): readonly DeclaredThing[] {
  const { id, name, index, place } = thing;
  const nameAt = standing.get(`${list}/${index}/name`)?.place ?? place;
  return [
    ...(id === '' ? [] : [{ kind, word: id, place }]),
    ...(name === undefined ? [] : [{ kind, word: name, place: nameAt }]),
  ];
}

/** draw.md §0: no two codes of a kind that differ in case only. */
function repeatedIds(
  named: readonly Named[],
  { kind, duplicate }: Pick<Source, 'kind' | 'duplicate'>,
): readonly RepeatedName[] {
  const first = new Map<string, Named>();
  return named.flatMap((one) => {
    if (one.id === '') return [];
    const folded = one.id.toLowerCase();
    const earlier = first.get(folded);
    if (earlier === undefined) first.set(folded, one);
    if (earlier === undefined) return [];
    const values = { id: one.id, file: earlier.place?.file ?? '', line: earlier.place?.line ?? 0 };
    return [{ kind, word: one.id, problem: problem(duplicate, values, ...at(one)) }];
  });
}

/** A word that leads to two things leads to neither. */
function sharedNames(named: readonly Named[], { kind }: Pick<Source, 'kind'>): readonly RepeatedName[] {
  const first = new Map<string, Named>();
  return named.flatMap((one) =>
    [...new Set([one.name, one.shortName, ...(one.aliases ?? [])])].flatMap((word) => {
      const earlier = word === undefined ? one : first.get(word);
      if (word !== undefined && earlier === undefined) first.set(word, one);
      if (word === undefined || earlier === undefined || earlier === one || earlier.id === one.id) return [];
      const values = { name: word, line: earlier.place?.line ?? 0 };
      return [{ kind, word, problem: problem('name-duplicate', values, ...at(one)) }];
    }),
  );
}

function at({ place }: Named): readonly [] | readonly [Place] {
  return place === undefined ? [] : [place];
}

/** An id wins over a name, a name over an alias. */
function wordsOf(named: readonly Named[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const add = (word: string | undefined, id: string) => {
    if (word !== undefined && word !== '' && !words.has(word)) words.set(word, id);
  };
  for (const { id } of named) add(id, id);
  for (const { id, name, shortName } of named) for (const word of [name, shortName]) add(word, id);
  for (const { id, aliases = [] } of named) for (const alias of aliases) add(alias, id);
  for (const { id, doubtful } of named) for (const word of doubtful) add(word, id || word);
  return words;
}
