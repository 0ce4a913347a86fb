import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** draw/v1 §3: three bits a digit, sixty at least; other sources beside the dice are counted when they are announced. */
const LEAST_DICE = 20;

/** 摇号: a ceremony that every real draw would be refused with is refused here, where it is written. */
export function checkCeremony(
  { district }: PolicyDraft,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const ceremony = district?.round?.ceremony;
  if (ceremony === undefined || !isRead(ceremony, 'sources', 'count')) return [];
  const { sources } = ceremony;
  if (sources.includes('csprng')) {
    return [problem('ceremony-for-rehearsals', {}, placeOf(ceremony, 'sources'))];
  }
  return sources.every((source) => source === 'dice') && ceremony.count < LEAST_DICE
    ? [problem('ceremony-few-dice', { count: ceremony.count, least: LEAST_DICE }, placeOf(ceremony, 'count'))]
    : [];
}
