import type { Item } from '../../domain/policy-types.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';

/** 二(一) 动态管理: the items of the list on a day: from the day 施行 to the day 废止, both included. */
export function itemsInForce<Listed extends Pick<Item, 'effective' | 'repealed'>>(
  items: readonly Listed[],
  day: IsoDate,
): readonly Listed[] {
  return items.filter(
    ({ effective, repealed }) =>
      (effective === undefined || effective <= day) && (repealed === undefined || day <= repealed),
  );
}
