import { postHasRight } from '../domain/actor.ts';
import type { Agency } from '../domain/policy-types.ts';
import type { SourceFile } from '../domain/source-row.ts';
import { type Problem, problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { compileNames } from '../pipeline/basis/find-named.ts';
import { namePosts } from './name-posts.ts';
import type { Session } from './perform.ts';

type Acting = Pick<Session, 'actor' | 'policy'>;

/** 录入全区名录: whether the post may bring the rows of every agency. */
export function bringsForAll({ actor, policy }: Acting): boolean {
  const post = policy.posts.posts.find(({ id }) => id === actor.post);
  return post !== undefined && postHasRight(post, 'import-all');
}

/**
 * 二(三): each agency answers for its own rows. A file with rows of another is refused whole, with who they are and
 * where the first stands: nobody must find out later that half of it went in.
 */
export function refuseRowsOfOthers(acting: Acting, file: SourceFile): Result<undefined, Problem> {
  if (bringsForAll(acting)) return ok(undefined);
  const findAgency = compileNames(acting.policy.agencies);
  const foreign = file.rows.flatMap((row) => {
    const agency = findAgency(row.values.agency ?? '');
    return agency === undefined || agency.id === acting.actor.agency ? [] : [{ row, agency }];
  });
  const [first] = foreign;
  if (first === undefined) return ok(undefined);
  const values = {
    own: nameOf(acting, acting.actor.agency),
    others: fewOf([...new Set(foreign.map(({ agency }) => agency.name))]),
    rows: foreign.length,
    may: postsForAll(acting),
  };
  return failed(problem('rows-of-others' as const, values, first.row.place));
}

const FEW = 3;

function fewOf(names: readonly string[]): string {
  const few = names.slice(0, FEW).join('、');
  return names.length > FEW ? `${few}等 ${names.length} 个机关` : few;
}

/** Refuses what belongs to another agency (an item's sub-roster, somebody's inspectors). */
export function requireOwnAgency(acting: Acting, agency: string): Result<undefined, Problem> {
  if (agency === acting.actor.agency || bringsForAll(acting)) return ok(undefined);
  const values = {
    own: nameOf(acting, acting.actor.agency),
    agency: nameOf(acting, agency),
    may: postsForAll(acting),
  };
  return failed(problem('agency-of-another' as const, values));
}

/** 机关 by its id or any of its names. */
export function findAgency({ policy }: Acting, written: string): Result<Agency, Problem> {
  const agency = compileNames(policy.agencies)(written);
  return agency === undefined ? failed(problem('no-such-agency' as const, { agency: written })) : ok(agency);
}

function nameOf({ policy }: Acting, agency: string): string {
  return policy.agencies.find(({ id }) => id === agency)?.name ?? agency;
}

function postsForAll({ policy, actor }: Acting): string {
  return namePosts(
    policy.posts.posts.filter((post) => postHasRight(post, 'import-all')),
    actor,
  );
}
