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

/**
 * Names of everything that other files refer to. A kind is left out where one of its files is broken, or where the
 * name of one of its things cannot be read: its references are then not judged, so that one mistake is not answered
 * with a hundred.
 */
export function collectNames(
  files: readonly ShapedFile[],
  broken: ReadonlySet<ShapedFile['kind']>,
): { readonly names: PolicyNames; readonly problems: readonly PolicyProblem[] } {
  const names: Partial<Record<ReferenceKind, ReadonlyMap<string, string>>> = {};
  const problems: PolicyProblem[] = [];
  for (const source of SOURCES) {
    const lists = files
      .filter(({ kind }) => kind === source.file)
      .map((file) => namedOf(file, source.list, source.kind === 'item' ? 'id' : 'name'));
    const named = lists.flatMap((list) => list.named);
    problems.push(...repeatedIds(named, source.duplicate));
    // Two agencies may each have an item of the same name: items are named by their ids.
    if (source.kind !== 'item') problems.push(...sharedNames(named));
    if (broken.has(source.file) || lists.some(({ isWhole }) => !isWhole)) continue;
    names[source.kind] = wordsOf(named);
  }
  return { names, problems };
}

/** draw.md §0: no two codes of a kind that differ in case only. */
function repeatedIds(named: readonly Named[], code: PolicyProblemCode): readonly PolicyProblem[] {
  const first = new Map<string, Named>();
  return named.flatMap((one) => {
    if (one.id === '') return [];
    const folded = one.id.toLowerCase();
    const earlier = first.get(folded);
    if (earlier === undefined) first.set(folded, one);
    if (earlier === undefined) return [];
    const values = { id: one.id, file: earlier.place?.file ?? '', line: earlier.place?.line ?? 0 };
    return [problem(code, values, ...at(one))];
  });
}

/** A word that leads to two things leads to neither. */
function sharedNames(named: readonly Named[]): readonly PolicyProblem[] {
  const first = new Map<string, Named>();
  return named.flatMap((one) =>
    [...new Set([one.name, one.shortName, ...(one.aliases ?? [])])].flatMap((word) => {
      const earlier = word === undefined ? one : first.get(word);
      if (word !== undefined && earlier === undefined) first.set(word, one);
      if (word === undefined || earlier === undefined || earlier === one || earlier.id === one.id) return [];
      return [problem('name-duplicate', { name: word, line: earlier.place?.line ?? 0 }, ...at(one))];
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
