import { type CreditState, SCENE_NAMES, type Scene } from '../../../engine/domain/credit.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { announceRestrictions } from '../../../engine/pipeline/sanction/announce-restrictions.ts';
import { answerRestriction, checkRestriction } from '../../../engine/pipeline/sanction/check-restriction.ts';
import { type DecideListings, decideListings } from '../../../engine/pipeline/sanction/decide-listings.ts';
import { type RepairListing, repairListing } from '../../../engine/pipeline/sanction/repair-listing.ts';
import type { SanctionMeasure } from '../../../engine/pipeline/sanction/sanction-policy.ts';
import { at, CLERK, EVIDENCE, FIRST, factsOn, HEAD, judge, POLICY, ROUND, sanctionsOn } from './register.ts';

export function decide(
  state: CreditState,
  day = '2017-09-04',
  more: Partial<DecideListings> & { actor?: typeof CLERK } = {},
) {
  const { actor = CLERK, ...command } = more;
  const ids = [...new Set([...state.listings, ...state.records].map(({ id }) => id))];
  const enterprises = ids.map((id) => ({ id, name: '', facts: factsOn(state)(id, isoDate(day)) }));
  return decideListings(
    state,
    POLICY,
    { judge, enterprises, decision: '示市监〔2017〕9号', approvedBy: HEAD, ...command },
    { at: at(day), actor },
  );
}

export function repair(
  state: CreditState,
  day: string,
  more: Partial<RepairListing> & { actor?: typeof CLERK } = {},
) {
  const { actor = CLERK, ...command } = more;
  const facts = factsOn(state)(FIRST, isoDate(day));
  const basic = {
    id: FIRST,
    list: 'abnormal' as const,
    facts,
    judge,
    verifiedOn: isoDate(day),
    evidence: EVIDENCE,
  };
  return repairListing(state, POLICY, { ...basic, approvedBy: HEAD, ...command }, { at: at(day), actor });
}

export const SCENES = Object.keys(SCENE_NAMES) as Scene[];

export function question(scene: Scene, day: string) {
  return { id: FIRST, name: '', scene, on: isoDate(day), known: true };
}

export function answer(state: CreditState, scene: Scene, day: string) {
  return answerRestriction(state, POLICY, sanctionsOn(state), question(scene, day));
}

export function ask(state: CreditState, today: string, scene: Scene = 'procurement', day = today) {
  const command = { sanctions: sanctionsOn(state), question: question(scene, day) };
  return checkRestriction(state, POLICY, command, { at: at(today) });
}

export function announce(
  state: CreditState,
  day: string,
  more: { actor?: typeof CLERK; approvedBy?: typeof CLERK } = {},
) {
  const { actor = CLERK, ...approval } = { approvedBy: HEAD, ...more };
  const command = { round: ROUND, sanctions: sanctionsOn(state), ...approval };
  return announceRestrictions(state, POLICY, command, { at: at(day), actor });
}

/** The shipped measures with one thing changed in all of them. */
export function measuresWith(state: CreditState, change: (measure: SanctionMeasure) => SanctionMeasure) {
  const sanctions = sanctionsOn(state);
  return { ...sanctions, measures: sanctions.measures.map(change) };
}
