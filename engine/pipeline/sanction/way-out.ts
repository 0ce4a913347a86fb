import { LIST_NAMES } from '../../domain/credit.ts';
import type { CreditListKind } from '../../domain/credit-list.ts';
import type { PolicyRule } from '../../domain/policy.ts';
import type { ListingRule } from '../../domain/policy-types.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';

/** 怎样解除, in words, from the removal rules in force that day: 异常情形已消除的，移出经营异常名录. */
export function wayOut(
  lists: readonly CreditListKind[],
  rules: readonly PolicyRule<ListingRule>[],
  on: IsoDate,
): string {
  const exits = lists.map((list) => {
    const names = rules
      .filter(({ then, effective, repealed }) => {
        return then.delist === list && (effective ?? on) <= on && on <= (repealed ?? on);
      })
      .map(({ name }) => name);
    return names.length === 0
      ? `经决定移出${LIST_NAMES[list]}`
      : `${names.join('或者')}的，移出${LIST_NAMES[list]}`;
  });
  return exits.length === 0 ? '依据的情形消除后解除。' : `${exits.join('；')}；移出当日解除。`;
}
