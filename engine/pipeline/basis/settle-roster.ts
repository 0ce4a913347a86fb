import type { Whereabouts } from '../../domain/area.ts';
import type { Enterprise, EnterpriseRoster } from '../../domain/enterprise.ts';
import type { RostersState } from '../../domain/rosters.ts';

/** The roster with what clerks settled (属地核定) put in; it holds while the address is the one they saw. */
export function settleRoster(
  roster: EnterpriseRoster,
  settled: RostersState['settled'],
): readonly Enterprise[] {
  return roster.enterprises.map((enterprise) => {
    const word = settled[enterprise.id];
    return word?.address === enterprise.address
      ? { ...enterprise, whereabouts: word.whereabouts }
      : enterprise;
  });
}

/** One row of 属地不明 for the clerk: everything known, a guess, and an empty cell for the decision. */
export interface UnsettledRow {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** What the name lets one think, in words; '' where it says nothing. Never used without a clerk's word. */
  readonly hint: string;
}

/** The worksheet 属地核定: everybody whose district cannot be read from the address. */
export function listUnsettled(
  enterprises: readonly Enterprise[],
  placeName: (name: string) => Whereabouts,
  townName: (town: string) => string,
): readonly UnsettledRow[] {
  return enterprises
    .filter(({ whereabouts }) => whereabouts.district === 'unknown')
    .map(({ id, name, address }) => ({ id, name, address, hint: hintOf(placeName(name), townName) }));
}

function hintOf(guess: Whereabouts, townName: (town: string) => string): string {
  if (guess.district === 'unknown') return '';
  if (guess.district === 'outside') return guess.named;
  return guess.town === undefined ? '本区' : townName(guess.town);
}
