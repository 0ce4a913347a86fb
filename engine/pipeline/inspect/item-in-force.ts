import type { IsoDate } from '../../kernel/iso-date.ts';
import type { InspectPolicy } from './inspect-state.ts';

type ListedItem = InspectPolicy['items'][number];

/** 在清单上且在施行期内: 法无授权不可为, so an item that is not may not be inspected that day; 二(一). */
export function isInForce({ effective, repealed }: ListedItem, on: IsoDate): boolean {
  return (effective === undefined || effective <= on) && (repealed === undefined || on <= repealed);
}

export function findItem({ items }: Pick<InspectPolicy, 'items'>, id: string): ListedItem | undefined {
  return items.find((item) => item.id === id);
}
