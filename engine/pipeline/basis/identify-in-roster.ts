import type { EnterpriseRoster } from '../../domain/enterprise.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { FlagCode } from './basis-codes.ts';
import { type Mark, mark, respell } from './collect-rows.ts';
import { identifyObject } from './identify-object.ts';

export interface KnownIdentity {
  readonly id: ObjectId;
  readonly flags: readonly Mark<FlagCode>[];
}

export type IdentifyInRoster = (
  codeText: string | undefined,
  name: string | undefined,
) => KnownIdentity | undefined;

/**
 * Whom a row of another office's file means: by its code, else the one enterprise of the roster that bears its
 * name. Nobody is taken for another where two bear it. Flags who is not in the roster.
 */
export function compileIdentities(roster: EnterpriseRoster | undefined): IdentifyInRoster {
  const known = new Set<string>(roster?.enterprises.map(({ id }) => id));
  const byName = uniqueNames(roster);
  return (codeText, name = '') => {
    const identity = identifyObject(codeText, name === '' ? undefined : name);
    if (identity === undefined) return undefined;
    const written = codeText ?? name;
    const flags = identity.flags.map((code) => mark(code, { id: written }));
    if (roster === undefined || known.has(identity.id)) return { id: identity.id, flags };
    const named = identity.flags.includes('uscc-missing') ? byName.get(respell(name)) : undefined;
    if (named !== undefined) return { id: named, flags: [mark('identified-by-name', { name, id: named })] };
    return { id: identity.id, flags: [...flags, mark('object-not-in-roster', { id: written, name })] };
  };
}

function uniqueNames(roster: EnterpriseRoster | undefined): ReadonlyMap<string, ObjectId> {
  const names = new Map<string, ObjectId | undefined>();
  for (const { id, name } of roster?.enterprises ?? []) {
    if (name !== '') names.set(respell(name), names.has(respell(name)) ? undefined : id);
  }
  return new Map([...names].flatMap(([name, id]) => (id === undefined ? [] : [[name, id]])));
}
