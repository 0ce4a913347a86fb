import type { Policy, PolicyItem } from '../../domain/policy.ts';
import { toFrozenForm } from '../../domain/policy-frozen-form.ts';
import type { RatioEntry } from '../../domain/policy-types.ts';
import { ratioEntryWords } from '../../domain/ratio-words.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Place, type Problem, warning } from '../../kernel/problem.ts';

export type RewrittenCode = 'edition-history-rewritten' | 'edition-item-gone' | 'edition-term-rewritten';

type Dated = Pick<Policy, 'items' | 'deadlines' | 'district'>;

/**
 * 二(一)、二(五): what the last publication said of days that have begun and this one says otherwise. A ratio, a 期限 and
 * the 年度上限 are changed by an entry more, an item ends by 废止: draws of before used the old words, and whoever reads
 * the list finds others.
 */
export function rewrittenHistory(
  policy: Dated,
  last: Dated | undefined,
  on: IsoDate,
): readonly Problem<RewrittenCode>[] {
  if (last === undefined) return [];
  const ofItems = last.items.flatMap((before): readonly Problem<RewrittenCode>[] => {
    const now = policy.items.find(({ id }) => id === before.id);
    if (now === undefined) {
      return [warning('edition-item-gone', { item: before.id, name: before.name })];
    }
    return before.ratio.filter(({ effective }) => effective <= on).flatMap((entry) => rewritten(entry, now));
  });
  const now = termsOf(policy);
  const ofTerms = termsOf(last)
    .filter(({ effective }) => effective <= on)
    .flatMap((before) => rewrittenTerm(before, now));
  return [...ofItems, ...ofTerms];
}

/** An entry of a dated history that holds one number. */
interface DatedTerm {
  /** 事由 of a 期限; the 年度上限 has none. */
  readonly matter?: string;
  readonly name: string;
  readonly effective: IsoDate;
  readonly words: string;
  readonly place: Place;
}

function termsOf({ deadlines, district }: Dated): readonly DatedTerm[] {
  return [
    ...deadlines.map(({ matter, name, effective, term, place = { file: 'config/deadlines.yaml' } }) => ({
      matter,
      name: `期限“${name}”`,
      effective,
      words: `${term.count} ${term.unit}`,
      place,
    })),
    ...(district.draw?.yearlyCap ?? []).map(({ effective, max }) => ({
      name: '年度上限',
      effective,
      words: `${max.count} ${max.unit}`,
      place: { file: 'config/district.yaml' },
    })),
  ];
}

function rewrittenTerm(before: DatedTerm, terms: readonly DatedTerm[]): readonly Problem<RewrittenCode>[] {
  const same = terms.filter(({ matter }) => matter === before.matter);
  const now = same.find(({ effective }) => effective === before.effective);
  if (now?.words === before.words) return [];
  const { name, effective, words: was } = before;
  const values = { name, effective, was, now: now === undefined ? GONE : `改成了“${now.words}”` };
  return [warning('edition-term-rewritten', values, (now ?? same[0] ?? before).place)];
}

const GONE = '没有这一条了';

function rewritten(before: RatioEntry, { id, ratio, place }: PolicyItem): readonly Problem<RewrittenCode>[] {
  const now = ratio.find(({ effective }) => effective === before.effective);
  if (now !== undefined && numbersOf(now) === numbersOf(before)) return [];
  const values = {
    item: id,
    effective: before.effective,
    was: ratioEntryWords(before),
    now: now === undefined ? GONE : `改成了“${ratioEntryWords(now)}”`,
  };
  return [warning('edition-history-rewritten', values, place)];
}

/** All but why it is so, and until when: a later entry or 废止 ends it. */
function numbersOf(entry: RatioEntry): string {
  const { basis: _, words: __, reason: ___, repealed: ____, ...numbers } = entry;
  return canonicalJson(toFrozenForm(numbers));
}
