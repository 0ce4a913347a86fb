import type {
  AgenciesFile,
  AreasFile,
  DistrictFile,
  FactDeclaration,
  FactsFile,
  ItemsFile,
  PostsFile,
} from '../../domain/policy-types.ts';
import type { ReferenceKind } from './schema-node.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
}

/** Every word by which the policy may name a thing, and the facts that conditions may ask. */
export interface CollectedNames {
  readonly ids: Readonly<Partial<Record<ReferenceKind, ReadonlyMap<string, string>>>>;
  readonly facts: readonly FactDeclaration[];
}

/**
 * From files that fit their schemas. A kind whose file is wrong is left out: its references are then not judged,
 * so that one mistake is not answered with a hundred.
 */
export function collectNames(
  files: readonly { readonly schema: string; readonly plain: unknown }[],
  broken: ReadonlySet<string>,
): CollectedNames {
  const one = <File>(schema: string) =>
    files.find((file) => file.schema === schema)?.plain as File | undefined;
  const agencies = one<AgenciesFile>('agencies');
  const items = files
    .filter(({ schema }) => schema === 'items')
    .flatMap(({ plain }) => (plain as ItemsFile).items);
  const kinds: readonly (readonly [ReferenceKind, readonly Named[] | undefined])[] = [
    ['agency', agencies?.agencies],
    ['qualification', agencies?.qualifications],
    ['post', one<PostsFile>('posts')?.posts],
    ['town', one<AreasFile>('areas')?.towns],
    ['group', one<DistrictFile>('district')?.draw?.groups],
    ['item', broken.has('items') ? undefined : items],
  ];
  return {
    ids: Object.fromEntries(
      kinds.flatMap(([kind, named]) => (named === undefined ? [] : [[kind, wordsOf(named)]])),
    ),
    facts: one<FactsFile>('facts')?.facts ?? [],
  };
}

/** An id wins over a name, a name over an alias. */
function wordsOf(named: readonly Named[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const add = (word: string | undefined, id: string) => {
    if (word !== undefined && !words.has(word)) words.set(word, id);
  };
  for (const { id } of named) add(id, id);
  for (const { id, name, shortName } of named) for (const word of [name, shortName]) add(word, id);
  for (const { id, aliases } of named) for (const alias of aliases ?? []) add(alias, id);
  return words;
}
