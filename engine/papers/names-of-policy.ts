import type { Policy } from '../domain/policy.ts';

/** Ids of the policy in the officer's words. An id that the policy no longer knows stands for itself. */
export interface NamesOfPolicy {
  readonly agency: (id: string) => string;
  readonly item: (id: string) => string;
  /** Agency ids in the order of `config/agencies.yaml`, which is the order of 附件1; unknown ones last. */
  readonly inOrder: (agencies: Iterable<string>) => readonly string[];
}

export function namesOfPolicy({ agencies, items }: Pick<Policy, 'agencies' | 'items'>): NamesOfPolicy {
  const agencyNames = new Map(agencies.map(({ id, name }) => [id, name]));
  const itemNames = new Map(items.map(({ id, name }) => [id, name]));
  const order = new Map(agencies.map(({ id }, i) => [id, i]));
  const place = (id: string) => order.get(id) ?? order.size;
  return {
    agency: (id) => agencyNames.get(id) ?? id,
    item: (id) => itemNames.get(id) ?? id,
    inOrder: (ids) => [...new Set(ids)].toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1)),
  };
}
