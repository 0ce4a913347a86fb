import { EDITION_KINDS, type StandingPublication } from '../domain/edition.ts';
import type { Policy } from '../domain/policy.ts';
import { thawPolicy } from '../intake/policy/compiled-policy.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { type Problem, problem, warning } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { partsAhead } from '../pipeline/basis/publish-policy.ts';
import type { Ledger } from './ledger.ts';
import type { Workplace } from './workplace.ts';

/** The policy as published, with the files it was published from. */
export interface PolicyInForce {
  readonly policy: Policy;
  readonly publication: StandingPublication;
  /** Text of policy.sums. */
  readonly policySums: string;
}

/** A draw uses published editions only: the last one in force on a day. */
export async function publishedPolicy(
  { frozen }: Pick<Workplace, 'frozen'>,
  { editions }: Pick<Ledger, 'editions'>,
  day: IsoDate,
): Promise<Result<PolicyInForce, Problem>> {
  const publication = editions.publications.findLast(({ effective }) => effective <= day);
  if (publication === undefined) return failed(problem('policy-unpublished' as const, { day }));
  const [compiled, sums] = [await frozen.get(publication.compiled), await frozen.get(publication.policySums)];
  if (!compiled.ok) return compiled;
  if (!sums.ok) return sums;
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return ok({
    policy: thawPolicy(text(compiled.value)),
    publication,
    policySums: text(sums.value),
  });
}

/** The YAML in the folder differs from what was published last: told, never used. */
export function policyAhead(policy: Policy, editions: Ledger['editions']): readonly Problem[] {
  const ahead = partsAhead(editions, policy).map((kind) => EDITION_KINDS[kind]);
  const at = editions.publications.at(-1)?.at;
  return ahead.length === 0 || at === undefined
    ? []
    : [warning('policy-ahead', { at, parts: ahead.join('、') })];
}

/** Every policy that was published, by the digest that its publication names. */
export async function publishedPolicies(
  { frozen }: Pick<Workplace, 'frozen'>,
  { editions }: Pick<Ledger, 'editions'>,
): Promise<Result<ReadonlyMap<string, Policy>, Problem>> {
  const policies = new Map<string, Policy>();
  for (const { compiled } of editions.publications) {
    const bytes = await frozen.get(compiled);
    if (!bytes.ok) return bytes;
    policies.set(compiled, thawPolicy(new TextDecoder().decode(bytes.value)));
  }
  return ok(policies);
}
