import { usccCheckCharacter } from '../../engine/domain/uscc.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A made-up unified code (GB 32100-2015) that anyone sees is one: authority 340404, organisation EXAM and a running
 * number below 10,000; both check characters are right. `department` is 91 for enterprises, 92 for households, 93
 * for cooperatives, 52 for private non-enterprise units.
 */
export function makeCode(department: string, number: number): string {
  const organisation = `EXAM${number.toString().padStart(4, '0')}`;
  const first17 = `${department}340404${organisation}${organisationCheck(organisation)}`;
  return first17 + (usccCheckCharacter(first17) ?? '');
}

/** GB 11714-1997: modulo 11, X for 10, 0 for 11. */
function organisationCheck(organisation: string): string {
  const sum = [...organisation].reduce(
    (total, character, i) => total + LETTERS.indexOf(character) * (WEIGHTS[i] ?? 0),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : `${check}`;
}
