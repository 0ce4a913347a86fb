import type { Policy, PolicyItem } from '../../domain/policy.ts';
import { toFrozenForm } from '../../domain/policy-frozen-form.ts';
import type { RatioEntry } from '../../domain/policy-types.ts';
import { ratioEntryWords } from '../../domain/ratio-words.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, warning } from '../../kernel/problem.ts';

export type RewrittenCode = 'edition-history-rewritten' | 'edition-item-gone';

/**
 * 二(一)、二(五): what the last publication said of days that have begun and this one says otherwise. A ratio is changed
 * by an entry more, an item ends by 废止: draws of before used the old words, and whoever reads the list finds others.
 */
export function rewrittenHistory(
  { items }: Pick<Policy, 'items'>,
  last: Pick<Policy, 'items'> | undefined,
  on: IsoDate,
): readonly Problem<RewrittenCode>[] {
  return (last?.items ?? []).flatMap((before): readonly Problem<RewrittenCode>[] => {
    const now = items.find(({ id }) => id === before.id);
    if (now === undefined) {
      return [warning('edition-item-gone', { item: before.id, name: before.name })];
    }
    return before.ratio.filter(({ effective }) => effective <= on).flatMap((entry) => rewritten(entry, now));
  });
}

function rewritten(before: RatioEntry, { id, ratio, place }: PolicyItem): readonly Problem<RewrittenCode>[] {
  const now = ratio.find(({ effective }) => effective === before.effective);
  if (now !== undefined && numbersOf(now) === numbersOf(before)) return [];
  const values = {
    item: id,
    effective: before.effective,
    was: ratioEntryWords(before),
    now: now === undefined ? '没有这一条了' : `改成了“${ratioEntryWords(now)}”`,
  };
  return [warning('edition-history-rewritten', values, place)];
}

/** All but why it is so, and until when: a later entry or 废止 ends it. */
function numbersOf(entry: RatioEntry): string {
  const { basis: _, words: __, reason: ___, repealed: ____, ...numbers } = entry;
  return canonicalJson(toFrozenForm(numbers));
}
