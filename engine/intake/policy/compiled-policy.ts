import type { Policy } from '../../domain/policy.ts';
import { fromFrozenForm, toFrozenForm } from '../../domain/policy-frozen-form.ts';
import { canonicalJson, type JsonValue } from '../../kernel/canonical-json.ts';
import { sha256Hex } from '../../kernel/hash.ts';

/** The policy as it is frozen: canonical JSON without places, and its SHA-256 in hex. */
export interface CompiledPolicy {
  readonly json: string;
  readonly digest: string;
}

/** The same for any order of keys, spacing, comments and language of keys in the YAML. */
export function compiledPolicy(policy: Policy): CompiledPolicy {
  const json = canonicalJson(toFrozenForm(policy));
  return { json, digest: sha256Hex(json) };
}

/** Back from its frozen form, without places; the caller has checked the digest. */
export function thawPolicy(json: string): Policy {
  return fromFrozenForm(JSON.parse(json) as JsonValue) as Policy;
}
