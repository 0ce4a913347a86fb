import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** draw/v1 §3: three bits a digit, sixty at least; and `open` allows no other source than the one written. */
const LEAST_DICE = 20;

/** 摇号: a ceremony that every real draw would be refused with is refused here, where it is written. */
export function checkCeremony(
  { district }: PolicyDraft,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const ceremony = district?.round?.ceremony;
  if (ceremony === undefined || !isRead(ceremony, 'source', 'count')) return [];
  if (ceremony.source === 'csprng')
    return [problem('ceremony-for-rehearsals', {}, placeOf(ceremony, 'source'))];
  return ceremony.source === 'dice' && ceremony.count < LEAST_DICE
    ? [problem('ceremony-few-dice', { count: ceremony.count, least: LEAST_DICE }, placeOf(ceremony, 'count'))]
    : [];
}
