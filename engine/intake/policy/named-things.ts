import { isMap } from '../../domain/policy-condition-fault.ts';
import type { Place } from '../../kernel/problem.ts';
import type { Standing } from './shape-node.ts';
import type { ShapedFile } from './shaped-file.ts';
import { restOf } from './unread.ts';

/** A thing of the policy that has names. */
export interface Named {
  readonly id: string;
  readonly name?: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
  /** Words by which it might be named as well: what stands where its names cannot be read. */
  readonly doubtful: readonly string[];
  /** Which entry of its list it is; of what is no YAML it may be any. */
  readonly index?: number;
  readonly place?: Place;
}

interface NamedThings {
  readonly named: readonly Named[];
  /** Whether every word by which one of them may be named is known. */
  readonly isWhole: boolean;
}

/**
 * The things of one list of a file (`/agencies`), with their names as far as they can be read; where they are named by
 * their ids, nobody misses a name.
 */
export function namedOf(file: ShapedFile, list: string, by: 'id' | 'name' = 'name'): NamedThings {
  const { value, unread } = file;
  const steps = list.split('/').slice(1);
  const things = steps.reduce<unknown>((here, step) => (isMap(here) ? here[step] : undefined), value);
  const lost = wordsOfLost(list, file);
  // Where something of the file is unread and the list is not there (or empty, by default), it may be what was unread.
  if (!Array.isArray(things) || things.length === 0)
    return { named: lost, isWhole: unread.size === 0 || lost.length > 0 };
  const unreadOf = byEntry([...unread], list, (pointer) => pointer);
  const standingOf = byEntry(unreadOf.size === 0 ? [] : [...file.standing], list, ([pointer]) => pointer);
  const read = things.map((thing, i) => {
    const beside = { unread: unreadOf.get(`${i}`) ?? [], standing: standingOf.get(`${i}`) ?? [] };
    return lostThing(`${list}/${i}`, file) ?? readThing(thing, i, list, file.standing, beside);
  });
  const named = read.filter((one) => one !== undefined);
  const isWhole = ![list, restOf(list), ''].some((pointer) => unread.has(pointer) && !isLost(pointer, file));
  return {
    named: [...named, ...lost],
    isWhole: isWhole && named.length === things.length && named.every((one) => hasItsNames(one, by)),
  };
}

/** A name that cannot be read may be any word, unless something else is written that may be meant for it. */
function hasItsNames({ id, name, doubtful }: Named, by: 'id' | 'name'): boolean {
  return (
    [id === '', by === 'name' && name === undefined].filter((isMissing) => isMissing).length <=
    doubtful.length
  );
}

/** What is no YAML where the list stands or may stand: words by which its things may be named. */
function wordsOfLost(list: string, file: ShapedFile): readonly Named[] {
  const steps = list.split('/');
  const around = steps.map((_, i) => steps.slice(0, i + 1).join('/'));
  return around.flatMap((pointer) => [pointer, restOf(pointer)]).flatMap((one) => lostThing(one, file) ?? []);
}

function lostThing(pointer: string, { standing }: ShapedFile): Named | undefined {
  const source = standing.get(pointer)?.unread;
  return source === undefined ? undefined : { id: '', doubtful: wordsOf(source) };
}

function isLost(pointer: string, { standing }: ShapedFile): boolean {
  return standing.get(pointer)?.unread !== undefined;
}

/** Every word that may be a name: what stands behind a colon, and what its signs divide it into. */
function wordsOf(source: string): readonly string[] {
  const lines = source.split(/\r?\n/u).map((line) => line.replace(/^[\s-]*/u, '').trim());
  const values = lines.map((line) => line.replace(/^[^:：]*[:：]\s*/u, '').replace(/^["'“]|["'”]$/gu, ''));
  const parts = lines.flatMap((line) => line.split(/[\s,，、:：;；{}｛｝[\]［］"'“”]+/u));
  return [...new Set([...values, ...parts])].filter((word) => word !== '');
}

const NAMES = ['id', 'name', 'shortName', 'aliases'] as const;

/** What lies inside an entry of the list, by the entry's index: sorted once, for lists of thousands. */
function byEntry<T>(
  all: readonly T[],
  list: string,
  pointerOf: (one: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const inside = all.filter((one) => {
    const pointer = pointerOf(one);
    return pointer.startsWith(`${list}/`) && pointer.indexOf('/', list.length + 1) > 0;
  });
  return Map.groupBy(
    inside,
    (one) =>
      pointerOf(one)
        .slice(list.length + 1)
        .split('/')[0] ?? '',
  );
}

interface InsideThing {
  /** Pointers of what could not be read. */
  readonly unread: readonly string[];
  /** What stands in the file, by pointer. */
  readonly standing: readonly (readonly [string, Standing])[];
}

function readThing(
  thing: unknown,
  index: number,
  list: string,
  standing: ShapedFile['standing'],
  inside: InsideThing,
): Named | undefined {
  if (!isMap(thing)) return undefined;
  const pointer = `${list}/${index}`;
  const isReadable = (part: (typeof NAMES)[number]) => !inside.unread.includes(`${pointer}/${part}`);
  const doubtful = (inside.unread.length === 0 ? [] : inside.standing).flatMap(([at, { text = '' }]) =>
    text.trim() !== '' && inside.unread.some((one) => at === one || at.startsWith(`${one}/`))
      ? [text.trim()]
      : [],
  );
  const lost = inside.standing.flatMap(([, { unread }]) => (unread === undefined ? [] : wordsOf(unread)));
  const textAt = (part: (typeof NAMES)[number]) => {
    const text = thing[part];
    return typeof text === 'string' && isReadable(part) ? text : undefined;
  };
  const aliases = isReadable('aliases') && Array.isArray(thing.aliases) ? thing.aliases : [];
  const [name, shortName] = [textAt('name'), textAt('shortName')];
  const place = (standing.get(`${pointer}/id`) ?? standing.get(pointer))?.place;
  return {
    id: textAt('id') ?? '',
    ...(name !== undefined && { name }),
    ...(shortName !== undefined && { shortName }),
    aliases: aliases.filter((alias) => typeof alias === 'string'),
    doubtful: [...doubtful, ...lost],
    index,
    ...(place !== undefined && { place }),
  };
}
