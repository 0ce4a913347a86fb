import type { Policy } from '../domain/policy.ts';
import { parseInstant } from '../kernel/instant.ts';
import { type Problem, problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { exampleChance } from './example-chance.ts';
import type { Session } from './perform.ts';
import { checkPolicy } from './verbs/check-policy.ts';
import { findActor } from './who-acts.ts';
import type { Workplace } from './workplace.ts';

export interface SessionWish {
  /** `--as`: post id or name. */
  readonly as: string | undefined;
  /** `--at`: a simulated time, for a 示例 district alone. */
  readonly at: string | undefined;
  readonly systemUser: string;
}

/** Policy without an error, a post that acts, and the time: nothing is done before all three are there. */
export function openSession(workplace: Workplace, wish: SessionWish): Result<Session, Problem> {
  const checked = checkPolicy(workplace.folder);
  if (!checked.ok) return checked;
  const { policy, problems } = checked.value;
  if (policy === undefined) return failed(...problems);
  const actor = findActor(policy.posts, {
    named: wish.as,
    systemUser: wish.systemUser,
    example: policy.district.example,
  });
  if (!actor.ok) return actor;
  const at = timeOf(policy, workplace, wish.at);
  if (!at.ok) return at;
  const played =
    wish.at === undefined ? workplace : { ...workplace, chance: exampleChance(at.value, actor.value) };
  return ok({ workplace: played, policy, actor: actor.value, at: at.value });
}

function timeOf({ district }: Policy, workplace: Workplace, simulated: string | undefined) {
  if (simulated === undefined) return ok(workplace.now());
  const at = parseInstant(simulated);
  if (at === undefined) return failed(problem('time-unreadable' as const, { text: simulated }));
  if (!district.example) return failed(problem('clock-not-simulated' as const, { district: district.name }));
  return ok(at);
}
