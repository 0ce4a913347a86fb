import type { RecipeStep } from '../domain/draw-seed.ts';
import type { CeremonyRules, RoundRules } from '../domain/policy-types.ts';
import { beaconRoundFrom, beaconRoundMs } from '../kernel/beacon.ts';
import { type Instant, instantMs, instantOfMs } from '../kernel/instant.ts';
import { type Problem, problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';

const MS_PER_MINUTE = 60_000;

/**
 * 摇号方式 of a round opened at `at` (draw/v1 §3). A rehearsal takes this machine's numbers; a real draw waits for all that
 * the policy names: what the office throws, and what others draw.
 */
export function recipeOf(
  { ceremony }: RoundRules,
  at: Instant,
  rehearsal: boolean,
  lotteries: readonly RecipeStep[],
): Result<readonly RecipeStep[], Problem> {
  const { sources } = ceremony;
  const due = instantMs(at) + ceremony.after * MS_PER_MINUTE;
  const byLottery = !rehearsal && sources.includes('lottery');
  if (!byLottery && lotteries.length > 0) return failed(problem('lottery-not-in-policy' as const));
  if (rehearsal || sources.includes('csprng')) return ok([{ kind: 'csprng', at: instantOfMs(due) }]);
  if (byLottery && lotteries.length === 0) return failed(problem('lottery-not-announced' as const));
  const drawn = [...diceOf(ceremony, due), ...lotteries].toSorted(
    (a, b) => instantMs(a.at) - instantMs(b.at),
  );
  return ok(sources.includes('drand') ? [...drawn, beaconAfter(drawn, due)] : drawn);
}

function diceOf({ sources, count }: CeremonyRules, due: number): readonly RecipeStep[] {
  return sources.includes('dice') ? [{ kind: 'dice', at: instantOfMs(due), count }] : [];
}

/** The first number of the beacon when all else is known: who knew it before could still choose another source. */
function beaconAfter(drawn: readonly RecipeStep[], due: number): RecipeStep {
  const round = beaconRoundFrom(Math.max(due, ...drawn.map(({ at }) => instantMs(at))));
  return { kind: 'drand', at: instantOfMs(beaconRoundMs(round)), round };
}
