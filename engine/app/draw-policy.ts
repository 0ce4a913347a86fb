import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../domain/policy.ts';
import type { DrawPolicy } from '../pipeline/draw/draw-state.ts';
import type { Workplace } from './workplace.ts';

/** Whose draws they are, and what program makes them. */
export function drawPolicyOf(
  { programRoot }: Pick<Workplace, 'programRoot'>,
  { district, posts }: Pick<Policy, 'district' | 'posts'>,
): DrawPolicy {
  const { name, version } = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  return { series: district.code, engine: `${name} ${version}`, twoPersonSteps: posts.twoPersonSteps };
}
