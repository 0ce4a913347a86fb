import type { EnterpriseRoster } from '../domain/enterprise.ts';
import type { RostersState } from '../domain/rosters.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Session } from './perform.ts';
import { readFrozen } from './read-frozen.ts';

/** The roster that stands, for whoever must find rows in it; nothing where none was imported. */
export async function readStandingRoster(
  { workplace }: Pick<Session, 'workplace'>,
  { enterprises }: RostersState,
): Promise<Result<{ readonly roster?: EnterpriseRoster }, Problem>> {
  if (enterprises === undefined) return ok({});
  const roster = await readFrozen<EnterpriseRoster>(workplace.frozen, enterprises.snapshot);
  return roster.ok ? ok({ roster: roster.value }) : roster;
}
