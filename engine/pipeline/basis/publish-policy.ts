import type { Actor } from '../../domain/actor.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import {
  EDITION_KINDS,
  type Edition,
  type EditionKind,
  type EditionsState,
  type PublishedPolicy,
  type StandingPublication,
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
  /** Every file that it names. */
  readonly texts: readonly Uint8Array[];
  /** 只发布的部分: `policy` is made of these as they are written, and of the others as they were published last. */
  readonly parts?: readonly EditionKind[];
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
  | 'edition-late' // warning
  | 'edition-pending' // a part cannot be put before a publication that is still to come
  | 'edition-part-drags'; // another part says something else because of the one that is published

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
  const what = command.parts === undefined ? '政策' : namesOf(command.parts);
  const problems = [
    ...(last !== undefined && last.policySums === sha256Hex(command.policySums)
      ? [problem('edition-unchanged' as const, { what, at: last.at })]
      : []),
    ...(command.why.trim() === '' ? [problem('edition-why-missing' as const)] : []),
    ...(command.approvedBy.post === actor.post
      ? [problem('edition-approver' as const, { post: actor.post })]
      : []),
    ...(command.effective < dayOf(at)
      ? [problem('edition-backdated' as const, { effective: command.effective, day: dayOf(at) })]
      : []),
    ...ofParts(command, editions, last),
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
    frozen: [encoder.encode(command.compiled), encoder.encode(command.policySums), ...command.texts],
    warnings: [
      ...lateEditions(policy, { editions: state, last: command.last }, dayOf(at)),
      ...rewrittenHistory(policy, command.last, dayOf(at)),
    ],
  });
}

/** What a part that is published by itself would change beside itself: the rest stays as it was published. */
function ofParts(
  { parts, effective }: PublishPolicy,
  editions: readonly Edition[],
  last: StandingPublication | undefined,
): readonly Problem<PublishCode>[] {
  if (parts === undefined || last === undefined) return [];
  const dragged = editions.map(({ kind }) => kind).filter((kind) => !parts.includes(kind));
  return [
    ...(effective < last.effective ? [problem('edition-pending' as const, { pending: last.effective })] : []),
    ...(dragged.length === 0
      ? []
      : [problem('edition-part-drags' as const, { what: namesOf(parts), dragged: namesOf(dragged) })]),
  ];
}

function namesOf(kinds: readonly EditionKind[]): string {
  return kinds.map((kind) => EDITION_KINDS[kind]).join('、');
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

/** The parts that are written otherwise than they were published last. */
export function partsAhead(state: EditionsState, policy: Policy): readonly EditionKind[] {
  return nextEditions(state, policy).map(({ kind }) => kind);
}

function nextEditions(state: EditionsState, policy: Policy): readonly Edition[] {
  const last = lastEditions(state);
  const digests = digestsOfParts(policy);
  return (Object.keys(EDITION_KINDS) as EditionKind[])
    .filter((kind) => last.get(kind)?.digest !== digests[kind])
    .map((kind) => ({ kind, number: (last.get(kind)?.number ?? 0) + 1, digest: digests[kind] }));
}
