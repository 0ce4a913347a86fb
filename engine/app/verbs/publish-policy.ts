import type { Edition, EditionKind, PublishedPolicy } from '../../domain/edition.ts';
import type { Policy } from '../../domain/policy.ts';
import type { ChangedValue } from '../../intake/policy/changed-values.ts';
import { compiledPolicy, thawPolicy } from '../../intake/policy/compiled-policy.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type PublishPolicy, partsAhead, publishPolicy } from '../../pipeline/basis/publish-policy.ts';
import { writePolicySums } from '../../pipeline/draw/write-sums.ts';
import { missedInRoster } from '../coverage-in-roster.ts';
import { findApprover } from '../find-approver.ts';
import type { Ledger } from '../ledger.ts';
import type { UseCase } from '../perform.ts';
import { type ReadToPublish, readToPublish } from '../read-to-publish.ts';
import type { Workplace } from '../workplace.ts';

export interface PublishInput {
  readonly why: string;
  readonly approvedBy: string | undefined;
  /** 施行日期; today where nothing is said. */
  readonly effective?: IsoDate;
  /** 只发布的部分; everything where nothing is said. */
  readonly parts?: readonly EditionKind[];
}

export interface PublishAnswer {
  readonly editions: readonly Edition[];
  readonly effective: IsoDate;
  /** Written otherwise than they are published: left for another time. */
  readonly ahead: readonly EditionKind[];
  /** 修订内容: every value that is another than in the last edition. */
  readonly changes: readonly ChangedValue[];
}

interface PublishMaterial {
  readonly policy: Policy;
  readonly command: PublishPolicy;
  readonly changes: readonly ChangedValue[];
}

/** `yaohao publish`: what lies in config/ and rules/, or some parts of it, becomes the policy that draws use. */
export const publishPolicyCase: UseCase<PublishInput, PublishMaterial, PublishAnswer> = {
  right: 'publish',
  gather: async (session, ledger, { why, approvedBy, effective, parts }) => {
    const { workplace, at } = session;
    const read = await readToPublish(workplace, ledger, parts);
    if (!read.ok) return read;
    const { files, policy, changes } = read.value;
    const reached = await everyFloorReached(workplace, ledger, read.value);
    if (!reached.ok) return reached;
    const approver = findApprover(session, approvedBy);
    if (!approver.ok) return approver;
    const last = await lastPublished(workplace, ledger);
    if (!last.ok) return last;
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const command = {
      ...last.value,
      compiled: compiledPolicy(policy).json,
      policySums: writePolicySums(texts),
      texts: [...texts.values()],
      effective: effective ?? dayOf(at),
      why,
      approvedBy: approver.value,
      ...(parts === undefined ? {} : { parts }),
    };
    return ok({ policy, command, changes });
  },
  decide: (_session, { editions }, { policy, command }, circumstances) =>
    publishPolicy(editions, policy, command, circumstances),
  answer: async ({ policy }, { appended, ledger, material }) => {
    const body = appended.find(({ kind }) => kind === 'policy-published')?.body as PublishedPolicy;
    const { editions, effective } = body;
    const ahead = partsAhead(ledger.editions, policy);
    return ok({ editions, effective, ahead, changes: material.changes });
  },
};

/** A 覆盖下限 that holds 严格 and is out of reach with the roster that stands is not published. */
async function everyFloorReached(
  workplace: Pick<Workplace, 'folder' | 'frozen'>,
  ledger: Ledger,
  { policy, placeOf }: ReadToPublish,
): Promise<Result<undefined, Problem>> {
  const missed = await missedInRoster(workplace, policy, ledger, placeOf);
  if (!missed.ok) return missed;
  const refused = missed.value.filter(({ severity }) => severity === 'error');
  return refused.length === 0 ? ok(undefined) : failed(...refused);
}

/** The policy of the last publication, so that a plan's first one is known from its amendments. */
async function lastPublished(
  { frozen }: Pick<Workplace, 'frozen'>,
  { editions }: Ledger,
): Promise<Result<{ readonly last?: Policy }, Problem>> {
  const publication = editions.publications.at(-1);
  if (publication === undefined) return ok({});
  const compiled = await frozen.get(publication.compiled);
  return compiled.ok ? ok({ last: thawPolicy(new TextDecoder().decode(compiled.value)) }) : compiled;
}
