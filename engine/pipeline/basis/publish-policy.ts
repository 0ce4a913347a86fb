import type { Actor } from '../../domain/actor.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import {
  EDITION_KINDS,
  type Edition,
  type EditionKind,
  type EditionsState,
  type PublishedPolicy,
} from '../../domain/edition.ts';
import type { Policy } from '../../domain/policy.ts';
import { toFrozenForm } from '../../domain/policy-frozen-form.ts';
import { policyPublished } from '../../domain/records/policy-published.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { lateEditions } from './late-editions.ts';
import { type RewrittenCode, rewrittenHistory } from './rewritten-history.ts';

export interface PublishPolicy {
  /** Canonical JSON of the whole policy (`compiledPolicy`). */
  readonly compiled: string;
  /** Text of `writePolicySums`. */
  readonly policySums: string;
  readonly effective: IsoDate;
  readonly why: string;
  readonly approvedBy: Actor;
  /** The policy of the last publication; absent where none was. */
  readonly last?: Policy;
}

export type PublishCode =
  | RewrittenCode // warnings
  | 'edition-unchanged'
  | 'edition-why-missing'
  | 'edition-approver'
  | 'edition-backdated'
  | 'edition-late'; // warning

const encoder = new TextEncoder();

/** 发布政策版本: every part that differs from its last edition gets the next number; nothing else changes. */
export function publishPolicy(
  state: EditionsState,
  policy: Policy,
  command: PublishPolicy,
  { at, actor }: Circumstances,
): Result<Decision<PublishCode>, Problem<PublishCode>> {
  const editions = nextEditions(state, policy);
  const last = state.publications.at(-1);
  const problems = [
    ...(last !== undefined && last.policySums === sha256Hex(command.policySums)
      ? [problem('edition-unchanged' as const, { at: last.at })]
      : []),
    ...(command.why.trim() === '' ? [problem('edition-why-missing' as const)] : []),
    ...(command.approvedBy.post === actor.post
      ? [problem('edition-approver' as const, { post: actor.post })]
      : []),
    ...(command.effective < dayOf(at)
      ? [problem('edition-backdated' as const, { effective: command.effective, day: dayOf(at) })]
      : []),
  ];
  if (problems.length > 0) return failed(...problems);
  const body: PublishedPolicy = {
    editions,
    compiled: sha256Hex(command.compiled),
    policySums: sha256Hex(command.policySums),
    effective: command.effective,
    why: command.why,
    approvedBy: `${command.approvedBy.agency}/${command.approvedBy.post}`,
  };
  return ok({
    records: [{ stream: 'editions', kind: policyPublished.kind, version: policyPublished.version, body }],
    frozen: [encoder.encode(command.compiled), encoder.encode(command.policySums)],
    warnings: [
      ...lateEditions(policy, { editions: state, last: command.last }, dayOf(at)),
      ...rewrittenHistory(policy, command.last, dayOf(at)),
    ],
  });
}

/** The parts of a policy that are published by themselves, as digests. */
export function digestsOfParts(policy: Policy): Readonly<Record<EditionKind, string>> {
  const {
    agencies,
    qualifications,
    areas,
    items,
    plans,
    place: _,
    ...rest
  } = { ...policy, place: undefined };
  const digest = (part: unknown) => sha256Hex(canonicalJson(toFrozenForm(part)));
  return {
    items: digest({ agencies, qualifications, areas, items }),
    plan: digest(plans),
    rules: digest(rest),
  };
}

/** The last edition of each part. */
export function lastEditions(state: EditionsState): ReadonlyMap<EditionKind, Edition> {
  return new Map(
    state.publications.flatMap(({ editions }) => editions.map((edition) => [edition.kind, edition] as const)),
  );
}

function nextEditions(state: EditionsState, policy: Policy): readonly Edition[] {
  const last = lastEditions(state);
  const digests = digestsOfParts(policy);
  return (Object.keys(EDITION_KINDS) as EditionKind[])
    .filter((kind) => last.get(kind)?.digest !== digests[kind])
    .map((kind) => ({ kind, number: (last.get(kind)?.number ?? 0) + 1, digest: digests[kind] }));
}
