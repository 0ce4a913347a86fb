import { isMap } from '../../domain/policy-condition-fault.ts';
import type { Place } from '../../kernel/problem.ts';
import type { ShapedFile } from './shaped-file.ts';

/** A thing of the policy that has names. */
export interface Named {
  readonly id: string;
  readonly name?: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
  /** Words by which it might be named as well: what stands where its names cannot be read. */
  readonly doubtful: readonly string[];
  /** Which entry of its list it is. */
  readonly index: number;
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
  // Where something of the file is unread and the list is not there (or empty, by default), it may be what was unread.
  if (!Array.isArray(things) || things.length === 0) return { named: [], isWhole: unread.size === 0 };
  const read = things.map((thing, i) => readThing(thing, i, list, file));
  const named = read.filter((one) => one !== undefined);
  const isWhole = ![list, `${list}/*`, ''].some((pointer) => unread.has(pointer));
  return {
    named,
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

const NAMES = ['id', 'name', 'shortName', 'aliases'] as const;

function readThing(
  thing: unknown,
  index: number,
  list: string,
  { standing, unread }: ShapedFile,
): Named | undefined {
  if (!isMap(thing)) return undefined;
  const pointer = `${list}/${index}`;
  const ofThing = [...unread].filter((one) => one.startsWith(`${pointer}/`));
  const isReadable = (part: (typeof NAMES)[number]) => !ofThing.includes(`${pointer}/${part}`);
  const doubtful = (ofThing.length === 0 ? [] : [...standing]).flatMap(([at, { text = '' }]) =>
    text.trim() !== '' && ofThing.some((one) => at === one || at.startsWith(`${one}/`)) ? [text.trim()] : [],
  );
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
    doubtful,
    index,
    ...(place !== undefined && { place }),
  };
}
