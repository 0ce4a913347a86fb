import type { EnterpriseOnForm } from '../pipeline/inspect/issue-forms.ts';
import type { ReadRosters } from './read-rosters.ts';

/** Whoever can be visited, by id: enterprises, and the schools and sites of the lists that agencies brought. */
export function objectsOnForms({ enterprises, listed }: ReadRosters): ReadonlyMap<string, EnterpriseOnForm> {
  const others = listed.flatMap(({ objects }) =>
    objects.map(({ id, name, address = '' }) => [id, { name, kind: '其他' as const, address }] as const),
  );
  return new Map<string, EnterpriseOnForm>([
    ...others,
    ...enterprises.map(({ id, name, kind, address }) => [id, { name, kind, address }] as const),
  ]);
}
