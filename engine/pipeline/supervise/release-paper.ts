import { type Actor, postHasRight } from '../../domain/actor.ts';
import type { PapersState, ReleasedPaper } from '../../domain/assessment.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { paperReleased } from '../../domain/records/paper-released.ts';
import { twoPersonFault } from '../../domain/two-person-step.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import { yearOf } from '../../kernel/iso-date.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { formatDocumentNumber, nextDocumentNumber, parseDocumentNumber } from './document-number.ts';
import type { SupervisePolicy } from './round-records.ts';
import type { SuperviseCode } from './supervise-code.ts';

/** A printed paper to be released: its PDF bears the number already, which was taken by `nextDocumentNumber`. */
export type ReleasePaper = Omit<ReleasedPaper, 'signedBy'> & {
  /** 发文机关: whoever signs is of it. */
  readonly issuer: string;
  /** 签发人, by post. */
  readonly signedBy: Actor;
};

type Code = SuperviseCode;

/** Several at once, each with the number after the one before; one refused, and none is released. */
export function releasePapers(
  state: PapersState,
  policy: Pick<SupervisePolicy, 'posts'>,
  papers: readonly ReleasePaper[],
  circumstances: Pick<Circumstances, 'at' | 'actor'>,
): Result<Decision<Code>, Problem<Code>> {
  const [records, warnings, problems]: [RecordDraft[], Problem<Code>[], Problem<Code>[]] = [[], [], []];
  let then = state;
  for (const paper of papers) {
    const decision = releasePaper(then, policy, paper, circumstances);
    if (!decision.ok) problems.push(...decision.problems);
    else {
      records.push(...decision.value.records);
      warnings.push(...decision.value.warnings);
      const { issuer: _, signedBy, ...body } = paper;
      const standing = { ...body, signedBy: `${signedBy.agency}/${signedBy.post}` };
      then = {
        ...then,
        released: [...then.released, { ...standing, seq: then.seq + 1, at: circumstances.at }],
      };
    }
  }
  return problems.length > 0 ? failed(...problems) : ok({ records, frozen: [], warnings });
}

/** 签发文书: takes the number, names the frozen PDF. A released paper is withdrawn by a new one only. */
export function releasePaper(
  state: PapersState,
  policy: Pick<SupervisePolicy, 'posts'>,
  paper: ReleasePaper,
  { at, actor }: Pick<Circumstances, 'at' | 'actor'>,
): Result<Decision<Code>, Problem<Code>> {
  const standing = state.released.findLast((one) => one.paper === paper.paper && one.of === paper.of);
  const words = { paper: paper.paper, of: paper.of };
  if (standing !== undefined && standing.pdf === paper.pdf && standing.number === paper.number) {
    const said = warning('paper-released-already' as const, { ...words, number: standing.number });
    return ok({ records: [], frozen: [], warnings: [said] });
  }
  const problems = [
    ...checkNumber(state, paper, at),
    ...checkSigner(policy, paper, actor),
    ...checkWithdrawal(state, paper),
  ];
  if (problems.length > 0) return failed(...problems);
  const { issuer: _, signedBy, ...released } = paper;
  const { agency, post } = signedBy;
  const draft: RecordDraft<'paper-released', ReleasedPaper> = {
    stream: 'papers',
    kind: paperReleased.kind,
    version: paperReleased.version,
    body: { ...released, signedBy: `${agency}/${post}` },
  };
  const replaces = standing && warning('paper-replaces' as const, { ...words, before: nameOf(standing) });
  return ok({ records: [draft], frozen: [], warnings: replaces === undefined ? [] : [replaces] });
}

function checkNumber(state: PapersState, paper: ReleasePaper, at: Instant): readonly Problem<Code>[] {
  const { number, signedOn } = paper;
  const today = dayOf(at);
  const ahead =
    signedOn > today ? [problem('paper-signed-ahead', { paper: paper.paper, signedOn, today })] : [];
  if (number === '') return ahead;
  const read = parseDocumentNumber(number);
  if (read === undefined) return [...ahead, problem('paper-number-malformed', { number })];
  const year = yearOf(signedOn);
  if (read.year !== year) return [...ahead, problem('paper-number-year', { number, signedOn })];
  const next = formatDocumentNumber(nextDocumentNumber(state, read.prefix, year));
  return number === next ? ahead : [...ahead, problem('paper-number-not-next', { number, next })];
}

/** 撤回: only what stands, and only by a newer issue of the same paper. */
function checkWithdrawal(
  { released }: PapersState,
  { paper, of, withdraws = [] }: ReleasePaper,
): readonly Problem<Code>[] {
  const standing = released.filter(
    (one) => one.paper === paper && one.of === of && one.withdrawnBy === undefined,
  );
  return withdraws
    .filter((number) => !standing.some((one) => one.number === number))
    .map((number) => problem('paper-withdraws-none', { paper, number }));
}

/** 双人步骤 “签发文书”: whoever prepared a paper does not sign it. */
function checkSigner(
  { posts: rules }: Pick<SupervisePolicy, 'posts'>,
  { paper, signedBy, issuer }: ReleasePaper,
  actor: Actor,
): readonly Problem<Code>[] {
  const post = rules.posts.find(({ id, agency }) => id === signedBy.post && agency === signedBy.agency);
  const signer = `${signedBy.agency}/${signedBy.post}`;
  if (post === undefined) return [problem('paper-signer-unknown', { paper, signer })];
  const fault = twoPersonFault(rules, 'release', actor, signedBy);
  return [
    ...(signedBy.agency === issuer
      ? []
      : [problem('paper-signer-of-another', { paper, signer: post.name, issuer })]),
    ...(postHasRight(post, 'report')
      ? []
      : [problem('paper-signer-without-right', { paper, signer: post.name })]),
    ...(fault === undefined ? [] : [problem('paper-signer-same', { paper, signer: post.name })]),
  ];
}

function nameOf({ number, signedOn }: ReleasedPaper): string {
  return number === '' ? `${signedOn} 签发的一份` : number;
}
