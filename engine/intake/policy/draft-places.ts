import type { Place } from '../../kernel/problem.ts';
import type { ReadFile } from './assemble-draft.ts';
import type { Origins } from './convert-values.ts';
import type { DraftPlaces } from './policy-draft.ts';
import type { ShapedFile } from './shaped-file.ts';
import { isUnreadAt, restOf } from './unread.ts';

/** A file as it was read, with all that was left out of it, or leads nowhere. */
export type FileRead = ReadFile & Pick<ShapedFile, 'standing' | 'unread'>;

type Given = Pick<DraftPlaces, 'broken' | 'paths' | 'mayBeFact'> & { readonly origins: Origins };

/** Where the parts of the draft stand, and which of them are all there. */
export function placesOf(files: readonly FileRead[], { origins, ...given }: Given): DraftPlaces {
  return {
    ...given,
    placeOf: (part, property) => {
      const origin = origins.get(part);
      const step = origin?.kept === undefined ? property : String(origin.kept[Number(property)]);
      const at = pointerOf(origin?.pointer, step);
      return origin?.standing.get(at)?.place ?? origin?.standing.get(origin.pointer)?.place;
    },
    isRead: (part, ...properties) => {
      const origin = origins.get(part);
      if (origin === undefined || origin.unread.size === 0) return true;
      const pointers =
        properties.length === 0 ? [origin.pointer] : properties.map((one) => pointerOf(origin.pointer, one));
      return pointers.every((pointer) => !isUnreadAt(pointer, origin.unread));
    },
    isComplete: (list) => {
      const { kept, pointer = '', unread } = origins.get(list) ?? {};
      return kept === undefined && ![pointer, restOf(pointer)].some((one) => unread?.has(one) === true);
    },
    isWhole: (kind) =>
      !given.broken.has(kind) && files.every((file) => file.kind !== kind || file.unread.size === 0),
  };
}

/** `/agency` is a pointer from the top of the file. */
function pointerOf(pointer: string | undefined, property: string | undefined): string {
  if (property?.startsWith('/') === true) return property;
  return [pointer, property].filter((step) => step !== undefined).join('/');
}

/** Of what cannot be read, everything has been said. */
export function isUnreadPlace(place: Place | undefined, files: readonly FileRead[]): boolean {
  const file = files.find(({ path }) => path === place?.file);
  if (file === undefined) return false;
  return [...file.unread].some((pointer) => {
    const there = file.standing.get(pointer)?.place;
    return there !== undefined && there.line === place?.line && there.column === place?.column;
  });
}
