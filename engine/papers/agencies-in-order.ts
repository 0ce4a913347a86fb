import type { Policy } from '../domain/policy.ts';

/** Each agency once, in the order of `config/agencies.yaml`, which is the order of 附件1; unknown ones last. */
export function agenciesInOrder(
  { agencies }: Pick<Policy, 'agencies'>,
  ids: Iterable<string>,
): readonly string[] {
  const order = new Map(agencies.map(({ id }, i) => [id, i]));
  const place = (id: string) => order.get(id) ?? order.size;
  return [...new Set(ids)].toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
