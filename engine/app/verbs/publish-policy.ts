import type { Edition, PublishedPolicy } from '../../domain/edition.ts';
import type { Policy } from '../../domain/policy.ts';
import { compiledPolicy, thawPolicy } from '../../intake/policy/compiled-policy.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type PublishPolicy, publishPolicy } from '../../pipeline/basis/publish-policy.ts';
import { writePolicySums } from '../../pipeline/draw/write-sums.ts';
import { missedInRoster } from '../coverage-in-roster.ts';
import type { DistrictFolder } from '../district-folder.ts';
import { findApprover } from '../find-approver.ts';
import type { Ledger } from '../ledger.ts';
import type { UseCase } from '../perform.ts';
import type { Workplace } from '../workplace.ts';
import { checkPolicy } from './check-policy.ts';

export interface PublishInput {
  readonly why: string;
  readonly approvedBy: string | undefined;
  /** 施行日期; today where nothing is said. */
  readonly effective?: IsoDate;
}

export interface PublishAnswer {
  readonly editions: readonly Edition[];
  readonly effective: IsoDate;
}

/** `yaohao publish`: what lies in config/ and rules/ becomes the policy that draws use. */
export const publishPolicyCase: UseCase<PublishInput, PublishPolicy, PublishAnswer> = {
  right: 'publish',
  gather: async (session, ledger, { why, approvedBy, effective }) => {
    const { workplace, policy, at } = session;
    const answered = everyQuestionAnswered(workplace.folder);
    if (!answered.ok) return answered;
    const reached = await everyFloorReached(workplace, ledger);
    if (!reached.ok) return reached;
    const approver = findApprover(session, approvedBy);
    if (!approver.ok) return approver;
    const files = workplace.folder.policyFiles();
    if (!files.ok) return files;
    const last = await lastPublished(workplace, ledger);
    if (!last.ok) return last;
    return ok({
      ...last.value,
      compiled: compiledPolicy(policy).json,
      policySums: writePolicySums(new Map(files.value.map(({ path, text }) => [path, text]))),
      effective: effective ?? dayOf(at),
      why,
      approvedBy: approver.value,
    });
  },
  decide: ({ policy }, { editions }, command, circumstances) =>
    publishPolicy(editions, policy, command, circumstances),
  answer: async (_session, { appended }) => {
    const body = appended.find(({ kind }) => kind === 'policy-published')?.body as PublishedPolicy;
    return ok({ editions: body.editions, effective: body.effective });
  },
};

/** 二(一): an item with 待答 is no item yet; each question is named where it stands. */
function everyQuestionAnswered(folder: DistrictFolder): Result<undefined, Problem> {
  const checked = checkPolicy(folder);
  if (!checked.ok) return checked;
  const open = checked.value.problems.filter(({ code }) => code === 'question-open');
  const refused = open.map(({ values, place }) => problem('question-unanswered', values, place));
  return refused.length === 0 ? ok(undefined) : failed(...refused);
}

/** A 覆盖下限 that holds 严格 and is out of reach with the roster that stands is not published. */
async function everyFloorReached(
  workplace: Pick<Workplace, 'folder' | 'frozen'>,
  ledger: Ledger,
): Promise<Result<undefined, Problem>> {
  const checked = checkPolicy(workplace.folder);
  if (!checked.ok) return checked;
  const { policy, placeOf } = checked.value;
  if (policy === undefined || placeOf === undefined) return ok(undefined);
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
