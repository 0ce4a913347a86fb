import type { Citation, Item } from '../../domain/policy-types.ts';

/** What of a duty of inspection (检查职权) is compared. */
export interface DutyWords {
  readonly agency: string;
  readonly name: string;
  readonly basis: readonly Pick<Citation, 'document' | 'article'>[];
}

type Candidate = Pick<Item, 'id' | 'name' | 'contents' | 'basis'> & { readonly agency: string };

/** Words that stand in the name of any duty. */
const OF_ANY =
  /监督|检查|抽查|巡查|核查|行政|执法|日常|随机|实施|情况|活动|工作|单位|企业|场所|进行|开展|以及|[对的及和与、，（）《》]/gu;
/** The same article of the same law says more than a word or two. */
const SAME_ARTICLE = 3;
const LEAST = 2;
const MOST = 3;

/**
 * Ids of the agency's items that may cover a duty, the most alike first: by the same article of law, or by at least two
 * pairs of characters that do not stand in every name. A suggestion for whoever decides; nothing is taken for granted.
 */
export function itemsForDuty(duty: DutyWords, items: readonly Candidate[]): readonly string[] {
  const pairs = pairsOf(duty.name);
  const scored = items
    .filter(({ agency }) => agency === duty.agency)
    .map((item) => ({ id: item.id, score: alike(pairs, duty, item) }))
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score * 2 > best)
    .slice(0, MOST)
    .map(({ id }) => id);
}

function alike(pairs: readonly string[], duty: DutyWords, item: Candidate): number {
  const text = [item.name, ...item.contents].join('，');
  const shared = pairs.filter((pair) => text.includes(pair)).length;
  const sameArticle = duty.basis.some(
    ({ document, article }) =>
      article !== undefined &&
      item.basis.some((one) => bare(one.document) === bare(document) && one.article === article),
  );
  return shared + (sameArticle ? SAME_ARTICLE : 0);
}

function pairsOf(name: string): readonly string[] {
  const parts = name.split(OF_ANY).map((part) => [...part]);
  return [...new Set(parts.flatMap((part) => part.slice(1).map((sign, i) => `${part[i]}${sign}`)))];
}

function bare(document: string): string {
  return document.replaceAll(/[《》\s]/gu, '').replace(/^中华人民共和国/u, '');
}
