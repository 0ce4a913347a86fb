import type { Files } from '../../../engine/verifier/read-bundle.ts';
import { verifyBundle } from '../../../engine/verifier/verify-bundle.ts';
import { publicPart } from './golden-bundle.ts';
import { makeBundle } from './make-bundle.ts';
import type { RoundPlan } from './round-plan.ts';

/** What a verifier with the private part finds, as `step code`, each once. */
export function findingsOf(plan: RoundPlan): readonly string[] {
  return findingsIn(makeBundle(plan));
}

/** What the public finds. */
export function publicFindingsOf(plan: RoundPlan): readonly string[] {
  return findingsIn(publicPart(makeBundle(plan)));
}

export function findingsIn(files: Files): readonly string[] {
  const found = verifyBundle(files).steps.flatMap(({ step, failures }) =>
    failures.map(({ code }) => `${step} ${code}`),
  );
  return [...new Set(found)];
}
