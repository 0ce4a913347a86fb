import type { SupervisePolicy } from './round-records.ts';

/** Agencies by name, in the order of `config/agencies.yaml`. */
export function nameAgencies(ids: readonly string[], policy: Pick<SupervisePolicy, 'agencies'>): string {
  return orderAgencies(ids, policy)
    .map((id) => policy.agencies.find((agency) => agency.id === id)?.name ?? id)
    .join('、');
}

/** Each once, in the order of `config/agencies.yaml`. */
export function orderAgencies(
  ids: readonly string[],
  { agencies }: Pick<SupervisePolicy, 'agencies'>,
): readonly string[] {
  const place = (id: string) => {
    const index = agencies.findIndex((agency) => agency.id === id);
    return index < 0 ? agencies.length : index;
  };
  return [...new Set(ids)].toSorted((a, b) => place(a) - place(b));
}
