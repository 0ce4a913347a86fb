import type { Session } from '../app/perform.ts';
import type { NamesOfIds } from './words/ground-words.ts';

/** The policy's names of ids. */
export function namesOf({ policy }: Pick<Session, 'policy'>): NamesOfIds {
  const nameIn = (all: readonly { readonly id: string; readonly name: string }[]) => (id: string) =>
    all.find((one) => one.id === id)?.name ?? id;
  return {
    agency: nameIn(policy.agencies),
    item: nameIn(policy.items),
    qualification: nameIn(policy.qualifications),
  };
}
